using Dashboard.Core.Metrics;

namespace Dashboard.Core.Feedback;

/// <summary>The kinds of open feedback.</summary>
public static class FeedbackKinds
{
    /// <summary>The words of files and addresses: thanks, complaint, idea, question.</summary>
    public static IReadOnlyList<string> All { get; } = ["thanks", "complaint", "idea", "question"];

    /// <summary>The kind of a word (case-insensitive); <c>null</c> when there is none.</summary>
    public static string? Parse(string? word) => All.FirstOrDefault(kind => string.Equals(kind, word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The slug of the metric that counts feedback of a kind.</summary>
    /// <param name="kind">One of <see cref="All"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none of these.</exception>
    public static string MetricOf(string kind) => kind switch
    {
        "thanks" => WellKnown.Thanks,
        "complaint" => WellKnown.Complaints,
        "idea" => WellKnown.Ideas,
        "question" => WellKnown.Questions,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of feedback."),
    };
}
