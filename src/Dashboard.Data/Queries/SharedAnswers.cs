using System.Collections.Concurrent;

namespace Dashboard.Data.Queries;

/// <summary>
/// Answers of one version of the data that pages ask for again and again: with another metric in front, on another page, by another reader.
/// Whose answer it may be is settled before: what is kept here knows units and not readers.
/// </summary>
internal sealed class SharedAnswers
{
    /// <summary>A county's own page of all units is some hundred kilobytes.</summary>
    private const int Most = 256;

    private readonly ConcurrentDictionary<object, object> answers = new();

    /// <summary>The answer to a question: that of before, or a new one.</summary>
    /// <param name="question">All that the answer depends on beside the version of the data; equal questions have one answer.</param>
    /// <param name="ask">Finds the answer. It is shared: nobody changes it.</param>
    public async ValueTask<T> OfAsync<T>(object question, Func<Task<T>> ask)
        where T : class
    {
        if (answers.TryGetValue(question, out var known))
        {
            return (T)known;
        }

        var answer = await ask();
        if (answers.Count >= Most)
        {
            answers.Clear();
        }

        answers[question] = answer;
        return answer;
    }
}
