using Dashboard.Core.Metrics;
using Dashboard.Data.Import;

namespace Dashboard.Testing.Attack;

/// <summary>What was asked, and what it is that an attacker does not know of an answer: its class.</summary>
public static class Asked
{
    /// <summary>Who had to wait, and who waits still.</summary>
    private const int Open = 3;

    /// <summary>All metrics.</summary>
    public static IReadOnlyList<string> Metrics { get; } =
    [
        WellKnown.Nps, WellKnown.Help, WellKnown.Responses, WellKnown.Thanks, WellKnown.Complaints, WellKnown.Answered14Days, WellKnown.HandlingHours,
    ];

    /// <summary>Those of the same people and answers: who asked to be contacted was answered in time or not, and after so and so long.</summary>
    public static IReadOnlyList<string> Handling { get; } = [WellKnown.Answered14Days, WellKnown.HandlingHours];

    /// <summary>The number of classes of a metric.</summary>
    public static int Classes(string metric) => metric switch
    {
        WellKnown.Nps => 3,
        WellKnown.Help => 5,
        WellKnown.Answered14Days or WellKnown.HandlingHours => Open + 1,
        _ => 1,
    };

    /// <summary>The class of a response, or <c>null</c> when it says nothing about the metric.</summary>
    public static int? ClassOf(ResponseRow row, string metric)
    {
        switch (metric)
        {
            case WellKnown.Responses:
                return RandomCounty.IsTallied(row) ? null : 0;
            case WellKnown.Thanks:
                return row.FeedbackKind == "thanks" ? 0 : null;
            case WellKnown.Complaints:
                return row.FeedbackKind == "complaint" ? 0 : null;
            case WellKnown.Answered14Days:
                return row.ContactRequested ? HandlingOf(row) : null;
            case WellKnown.HandlingHours:
                return row.ContactAnsweredAt is null ? null : HandlingOf(row);
            default:
                int? cell = row.Answers.Where(given => given.Metric.Slug == metric).Select(given => (int?)given.Cell).SingleOrDefault();
                return cell is { } answer && metric == WellKnown.Nps ? RoleOf(answer) : cell;
        }
    }

    /// <summary>What an answer of a class counts in a part; 0 where it is not counted.</summary>
    public static int Weight(string metric, Part part, int ofClass)
    {
        if (metric == WellKnown.HandlingHours && ofClass == Open)
        {
            return 0;
        }

        var role = metric switch
        {
            WellKnown.Nps => ofClass - 1,
            WellKnown.Help => ofClass.CompareTo(2),
            _ => ofClass < 2 ? 1 : -1,
        };
        return part switch
        {
            Part.People => 1,
            Part.Positive => role > 0 ? 1 : 0,
            Part.Neutral => role == 0 ? 1 : 0,
            Part.Negative => role < 0 ? 1 : 0,
            Part.Balance => role,
            Part.Answered => ofClass == Open ? 0 : 1,
            Part.Waiting => ofClass == Open ? 1 : 0,
            _ => ofClass + 1,
        };
    }

    private static int HandlingOf(ResponseRow row) => row.ContactAnsweredAt is { } answered
        ? RandomCounty.AnsweredAfter.ToList().IndexOf((int)Math.Round((answered - row.AnsweredAt).TotalDays))
        : Open;

    private static int RoleOf(int score) => score >= 9 ? 2 : score >= 7 ? 1 : 0;
}
