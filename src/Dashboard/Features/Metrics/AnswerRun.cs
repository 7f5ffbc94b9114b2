using System.Globalization;
using Dashboard.Core.Metrics;

namespace Dashboard.Features.Metrics;

/// <summary>Successive answers that have the same role.</summary>
/// <param name="Values">The answers as they stand in files, in the scale's order.</param>
/// <param name="Role">Their role.</param>
public sealed record AnswerRun(IReadOnlyList<string> Values, AnswerRole Role)
{
    /// <summary>The scale as few runs as its order allows.</summary>
    public static IReadOnlyList<AnswerRun> Of(IReadOnlyList<AnswerOption> answers)
    {
        var runs = new List<AnswerRun>();
        foreach (var answer in answers)
        {
            if (runs is [.., var last] && last.Role == answer.Role)
            {
                runs[^1] = last with { Values = [.. last.Values, answer.Value] };
            }
            else
            {
                runs.Add(new([answer.Value], answer.Role));
            }
        }

        return runs;
    }

    /// <summary>Numbers that follow each other as a range, <c>0–6</c>; other answers one by one, each as <paramref name="name"/> says it.</summary>
    public string Text(Func<string, string> name) =>
        Values.Count > 1 && IsRange ? $"{Values[0]}–{Values[^1]}" : string.Join(", ", Values.Select(name));

    private bool IsRange => Values.Select((value, i) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number == int.Parse(Values[0], NumberStyles.None, CultureInfo.InvariantCulture) + i).All(follows => follows);
}
