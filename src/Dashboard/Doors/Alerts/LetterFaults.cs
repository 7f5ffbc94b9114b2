using System.Collections.Concurrent;

namespace Dashboard.Doors.Alerts;

/// <summary>Remembers whose letter was not taken, so that the same is said once and not at every look.</summary>
internal sealed class LetterFaults
{
    private readonly ConcurrentDictionary<string, string> answers = new(StringComparer.Ordinal);

    /// <summary>Whether an account's letter fared otherwise before; from here on it is known.</summary>
    public bool IsNew(string account, string answer)
    {
        var isNew = answers.GetValueOrDefault(account) != answer;
        answers[account] = answer;
        return isNew;
    }

    /// <summary>A letter was taken: what fails after it is new.</summary>
    public void Forget(string account) => answers.TryRemove(account, out _);
}
