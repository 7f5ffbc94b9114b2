using Dashboard.Components;
using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Units;

/// <summary>Respondents against visitors, by one property.</summary>
public sealed record VisitorTable(SegmentKind Kind, GroupTable Table);

/// <summary>Groups of respondents: what the chosen metric says of each, and which of them are missing among those who answer.</summary>
/// <param name="Kind">What the chart tells them apart by.</param>
/// <param name="Kinds">The properties to choose from: those by which at least two groups are shown.</param>
/// <param name="Chart">The chosen metric by group; empty where no property does.</param>
/// <param name="Visitors">By each property that visitors are known by; empty where they are known by none.</param>
public sealed record UnitGroups(SegmentKind Kind, IReadOnlyList<SegmentKind> Kinds, ChartSlot<ChartModel> Chart, IReadOnlyList<VisitorTable> Visitors)
{
    /// <summary>A group is missing that answers less than three quarters as often as it visits.</summary>
    private const double LowBelow = 0.75;

    /// <summary>What is asked of the groups besides the chosen metric. Who visited is the wider circle; who was asked, the nearer one.</summary>
    public static IReadOnlyList<string> Metrics { get; } = [WellKnown.Responses, .. Reached];

    /// <summary>The properties by which visitors are known and none of those who answered is told: they wait.</summary>
    public IReadOnlyList<SegmentKind> Waiting { get; private init; } = [];

    /// <summary>In the order they are looked for.</summary>
    private static IReadOnlyList<string> Reached => [WellKnown.Visits, WellKnown.Asked];

    /// <summary>The groups that are missing, in words.</summary>
    public IEnumerable<(SegmentKind Kind, string Name)> Low => Visitors.SelectMany(table => table.Table.Low.Select(row => (table.Kind, row.Name)));

    public static UnitGroups Build(SegmentAnswer answer, MetricReading? chosen, ViewContext view, ChartContext context, IStringLocalizer<LayoutTexts> layout)
    {
        SegmentKind[] order = [SegmentKind.AgeBand, SegmentKind.Language, SegmentKind.Channel];
        var kinds = chosen is null ? [] : order.Where(kind => answer.Of(chosen.Metric.Slug, kind).Count(group => group.Figure.N > 0) > 1).ToList();
        var kind = view.State.By is { } wanted && kinds.Contains(wanted) ? wanted : kinds.FirstOrDefault(SegmentKind.AgeBand);
        IReadOnlyList<VisitorTable> visitors =
            [.. order.Select(property => new VisitorTable(property, VisitorsOf(answer, property, layout))).Where(table => table.Table.Rows.Count > 0)];
        return new UnitGroups(
            kind,
            kinds,
            ChartSlot.Of<ChartModel>(() => chosen is null || kinds.Count == 0 ? null : GroupChartBuilder.Build(
                chosen, ReadingsOf(answer.Of(chosen.Metric.Slug, kind), kind, layout), layout["Segment-" + Segment.Slug(kind)], context)),
            visitors)
        {
            Waiting =
            [
                .. order.Where(property => answer.Respondents > 0
                    && Reached.Any(slug => answer.Of(slug, property).Count > 0) && visitors.All(table => table.Kind != property)),
            ],
        };
    }

    private static List<GroupReading> ReadingsOf(IReadOnlyList<SegmentFigure> groups, SegmentKind kind, IStringLocalizer<LayoutTexts> layout) =>
    [
        .. groups
            .OrderBy(group => group.Segment.Value == Segment.Unknown)
            .ThenBy(group => kind == SegmentKind.AgeBand ? SegmentNames.FirstYear(group.Segment.Value) : 0)
            .Select(group => new GroupReading(
                SegmentNames.ValueOf(group.Segment, layout), group.Figure, group.Parts, IsKnown: group.Segment.Value != Segment.Unknown)),
    ];

    /// <summary>
    /// Shares of those who are shown: of the others not even their sum is told. One group that is shown beside hidden ones would be all of them,
    /// which says nothing: it waits for a second.
    /// </summary>
    private static GroupTable VisitorsOf(SegmentAnswer answer, SegmentKind kind, IStringLocalizer<LayoutTexts> layout)
    {
        var reached = Reached.Select(slug => answer.Of(slug, kind)).FirstOrDefault(groups => groups.Count > 0);
        var respondents = answer.Of(WellKnown.Responses, kind).Where(group => group.Segment.Value != Segment.Unknown).ToList();
        var hidden = respondents.Count(group => group.Figure.Suppressed);
        if (reached is null || respondents.Count == 0 || (hidden > 0 && respondents.Count - hidden < 2))
        {
            return new GroupTable(0, []);
        }

        var counts = respondents.ConvertAll(group => new GroupCount(group.Segment.Value, group.Figure.Suppressed ? null : (long)(group.Figure.Value ?? 0)));
        return GroupTable.Of(new GroupCounts(counts.Sum(group => group.Count ?? 0), counts), kind, reached, LowBelow, layout, answer.Untold(kind));
    }
}
