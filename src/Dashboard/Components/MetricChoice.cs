using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;

namespace Dashboard.Components;

/// <summary>Which metrics a page asks for and shows first.</summary>
public static class MetricChoice
{
    private const int MostTiles = 5;
    private static readonly string[] Headline = [WellKnown.Nps, WellKnown.Help, WellKnown.Continue, WellKnown.Responses, WellKnown.Participants];

    /// <summary>Open feedback by kind, in the order it is stacked.</summary>
    public static IReadOnlyList<string> FeedbackKinds { get; } = [WellKnown.Thanks, WellKnown.Complaints, WellKnown.Ideas, WellKnown.Questions];

    /// <summary>What participation at a glance is made of.</summary>
    public static IReadOnlyList<string> Participation { get; } =
        [WellKnown.Events, WellKnown.Participants, WellKnown.PlannedUse, WellKnown.Decided, WellKnown.Told, WellKnown.Heard, WellKnown.Pool, WellKnown.Experts];

    /// <summary>Levels and counts of participation beside its events, in the order they are shown.</summary>
    public static IReadOnlyList<string> ParticipationStocks { get; } =
        [WellKnown.Pool, WellKnown.PoolJoined, WellKnown.PoolLeft, WellKnown.PoolInvited, WellKnown.Experts, WellKnown.CoachedStaff, WellKnown.NetworkMeetings];

    /// <summary>The questions put to customers and the levels measured of units: everything but volumes, coverage and participation.</summary>
    public static IReadOnlyList<string> Scores(MetricCatalogue metrics) => [.. metrics.Slugs.Where(slug =>
        metrics.Newest(slug) is { Kind: not MetricKind.Count } metric
        && !Participation.Contains(slug)
        && metric.Slug is not (WellKnown.PoolInvited or WellKnown.Answered14Days or WellKnown.HandlingHours))];

    /// <summary>The headline metrics that are scores, as far as the catalogue has them; else its first score.</summary>
    public static IReadOnlyList<string> HeadlineScores(MetricCatalogue metrics)
    {
        var scores = Scores(metrics);
        return scores.Intersect(Headline).ToList() is [_, ..] headlines ? headlines : [.. scores.Take(1)];
    }

    /// <summary>
    /// The headline metrics that are asked here, filled up with others of the unit, scores first: a store without ours shows its own.
    /// </summary>
    public static IReadOnlyList<MetricReading> Headlines(IReadOnlyDictionary<string, MetricReading> readings, MetricCatalogue metrics)
    {
        var preferred = Headline.Where(slug => IsAsked(readings, slug)).ToList();
        var others = Scores(metrics).Where(slug => IsAsked(readings, slug) && !preferred.Contains(slug)).Take(MostTiles - preferred.Count);
        var scores = preferred.Where(slug => slug is not (WellKnown.Responses or WellKnown.Participants));
        var volumes = preferred.Where(slug => slug is WellKnown.Responses or WellKnown.Participants);
        return [.. scores.Concat(others).Concat(volumes).Select(slug => readings[slug])];
    }

    /// <summary>All scores that are asked here, then the number of responses: what a page says of its unit it says of these.</summary>
    public static List<MetricReading> Asked(IReadOnlyDictionary<string, MetricReading> readings, MetricCatalogue metrics) =>
        [.. Scores(metrics).Append(WellKnown.Responses).Where(slug => IsAsked(readings, slug)).Select(slug => readings[slug])];

    /// <summary>The metric of the page's trend: the one of the address where the unit has it, else the first headline.</summary>
    public static MetricReading? Chosen(string? slug, IReadOnlyDictionary<string, MetricReading> readings, IReadOnlyList<MetricReading> headlines) =>
        slug is not null && readings.TryGetValue(slug, out var chosen) ? chosen : headlines is [var first, ..] ? first : null;

    public static bool IsAsked(IReadOnlyDictionary<string, MetricReading> readings, string slug) =>
        readings.TryGetValue(slug, out var reading) && reading.Asked;

    /// <summary>A metric as it is shown; <c>null</c> where it is not in the catalogue.</summary>
    public static Tile? TileOf(IReadOnlyDictionary<string, MetricReading> readings, string slug, ChartContext context) =>
        readings.TryGetValue(slug, out var reading) ? TileBuilder.Build(reading, null, context) : null;
}
