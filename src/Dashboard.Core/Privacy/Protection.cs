using Dashboard.Core.Metrics;

namespace Dashboard.Core.Privacy;

/// <summary>
/// The protection of small numbers: a figure of fewer than <see cref="MinimumRespondents"/> people is not shown. It is the same for every
/// reader and stands under every door.
/// </summary>
/// <remarks>
/// That nothing can be worked out from what is shown is not its work: answers come to it in blocks (<see cref="AnswerBlocks"/>) and groups in
/// runs of them (<see cref="SegmentBlocks"/>), so that a figure has k people or more, or is of nobody.
/// Protected are all answers of people (nps, scale, share, categories, durations) and open feedback by kind. Not protected are the total
/// number of responses, coverage counts, and counts and shares of participation events: none of them says what somebody answered.
/// </remarks>
public sealed record Protection
{
    /// <summary>Creates the protection.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimumRespondents"/> is below 1.</exception>
    public Protection(int minimumRespondents)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumRespondents, 1);
        MinimumRespondents = minimumRespondents;
    }

    /// <summary>k = 5.</summary>
    public static Protection Default { get; } = new(5);

    /// <summary>The smallest number of respondents whose figure is shown, k.</summary>
    public int MinimumRespondents { get; }

    /// <summary>
    /// The figure as it may be shown: one of 1 to k − 1 people becomes <see cref="Figure.Hidden"/>, one of nobody stays
    /// <see cref="Figure.None"/>.
    /// </summary>
    /// <param name="metric">The metric.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="segment">The segment it is split by, or <c>null</c>: the number of responses is exact in total only.</param>
    public Figure Apply(MetricVersion metric, Figure figure, Segment? segment = null) =>
        (Covers(metric) || (segment is not null && metric.Slug == WellKnown.Responses))
        && People(metric, figure) is > 0 and var people && people < MinimumRespondents
            ? Figure.Hidden
            : figure;

    /// <summary>Whether the metric's figures are protected.</summary>
    public static bool Covers(MetricVersion metric) => Covers(metric.Slug, metric.Kind);

    /// <summary>The same of a metric's slug and kind.</summary>
    public static bool Covers(string slug, MetricKind kind) => slug switch
    {
        WellKnown.Thanks or WellKnown.Complaints or WellKnown.Ideas or WellKnown.Questions => true,
        WellKnown.PlannedUse or WellKnown.Decided or WellKnown.Told => false,
        _ => kind is not (MetricKind.Count or MetricKind.Stock),
    };

    /// <summary>Whether an answer itself says that it counts for the metric: that it thanks, or asks to be contacted. Other metrics are questions put to all.</summary>
    /// <param name="slug">The metric's slug.</param>
    public static bool IsSaidByAnswer(string slug) => slug is WellKnown.Thanks or WellKnown.Complaints or WellKnown.Ideas or WellKnown.Questions
        or WellKnown.Answered14Days or WellKnown.HandlingHours;

    // A sum counts the people itself: an imported total of 300 is one event, and five of one are five.
    private static double? People(MetricVersion metric, Figure figure) => metric.Kind == MetricKind.Count ? figure.Value : figure.N;
}
