using Dashboard.Components;
using Dashboard.Core.Attention;
using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Participation;
using Dashboard.Core.Text;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Overview;

/// <summary>Everything the overview shows, computed from one answer.</summary>
public sealed record OverviewModel
{
    /// <summary>The page's name in the addresses of its files.</summary>
    public const string Page = "overview";

    private const int TrendPoints = 36;

    public required Unit Unit { get; init; }

    public required Finding Finding { get; init; }

    /// <summary>Which units moved while figures are compared; <c>null</c> when none.</summary>
    public required string? Moves { get; init; }

    /// <summary>Which new baselines lie between what is compared; <c>null</c> when none does.</summary>
    public required string? Straddled { get; init; }

    public required IReadOnlyList<Tile> Tiles { get; init; }

    /// <summary>Slug of the metric whose trend is shown; <c>null</c> when nothing is asked here.</summary>
    public required string? Metric { get; init; }

    public required ChartSlot<ChartModel> Trend { get; init; }

    public required ChartSlot<SmallMultiples> Multiples { get; init; }

    /// <summary>The multiples' values together: their table and file.</summary>
    public required ChartSlot<LineChart> Children { get; init; }

    public required ChartSlot<ChartModel> HeatMap { get; init; }

    /// <summary>What deserves attention in the unit, the units below it and, at the top, the paths.</summary>
    public required ChartSlot<AttentionList> Attention { get; init; }

    /// <summary>The same as a table that can be taken along; <c>null</c> where nothing stands out.</summary>
    public required RecordTable? AttentionRecords { get; init; }

    /// <summary>Participation at a glance; empty where no events are held.</summary>
    public required IReadOnlyList<Tile> Participation { get; init; }

    /// <summary>The same as a house; its floors stand empty where no events are held.</summary>
    public required HouseGlance House { get; init; }

    /// <summary>Every chart that can be had as a file.</summary>
    public IEnumerable<ChartModel> Charts =>
        new ChartModel?[] { Trend.Content, HeatMap.Content, Children.Content, AttentionRecords }.Concat(Multiples.Content?.Items.Select(item => item.Chart) ?? []).OfType<ChartModel>();

    public static UnitQuestion Question(ViewContext view, Unit unit) => new(
        unit,
        [.. MetricChoice.Scores(view.Snapshot.Metrics).Append(WellKnown.Responses).Concat(MetricChoice.Participation).Union(ProgrammeGoal.Metrics)],
        view.Period,
        view.Compare,
        view.State.Grain,
        view.Segment);

    /// <summary>The paths run through the whole organisation: their seams are asked of where nothing lies above the unit.</summary>
    public static IEnumerable<PathQuestion> PathQuestions(ViewContext view, Unit unit) => view.Scope.Roots(view.Snapshot.Units).Contains(unit)
        ? view.Snapshot.Paths.Select(path => new PathQuestion(
            path, [WellKnown.Continue, WellKnown.Handover, WellKnown.Help], view.Period, null, Grain: null, view.Segment))
        : [];

    public static OverviewModel Build(
        UnitAnswer answer, IReadOnlyList<PathAnswer> paths, IReadOnlyList<ParticipationEvent> held, ViewContext view, IStringLocalizer<OverviewTexts> text)
    {
        var readings = answer.Unit.Metrics;
        var headlines = MetricChoice.Headlines(readings, view.Snapshot.Metrics);
        var chosen = MetricChoice.Chosen(view.State.Metric, readings, headlines);
        var context = view.ChartContext(answer.Unit.Unit.Name);
        var attention = ChartSlot.Of(() => AttentionOf(answer, paths, view, context));
        string Href(Unit unit) => DashboardUrls.Unit(unit.Code, view.State);
        return new OverviewModel
        {
            Unit = answer.Unit.Unit,
            Finding = FindingText.Of(MetricChoice.Asked(readings, view.Snapshot.Metrics), context),
            Moves = view.Moves(answer.Unit.Unit),
            Straddled = view.Straddled([answer.Unit.Unit, .. answer.Children.Select(child => child.Unit)]),
            Tiles = [.. headlines.Select(reading => TileBuilder.Build(reading, answer.Unit.ResponseRate, context))],
            Metric = chosen?.Metric.Slug,
            Trend = ChartSlot.Of<ChartModel>(() => chosen is null ? null : ControlChartBuilder.Build(chosen, view.TrendContext(answer.Unit.Unit, chosen.Metric.Slug, TrendPoints))),
            Multiples = ChartSlot.Of(() => chosen is null
                ? null
                : SmallMultiplesBuilder.Build(
                    answer.Children, chosen.Metric.Slug, context with { Id = "multiple" }, Href, child => view.NotesOn(child, chosen.Metric.Slug, context))),
            Children = ChartSlot.Of(() => chosen is null ? null : ChildLines(answer.Children, chosen.Metric.Slug, context with { Id = "children" })),
            HeatMap = ChartSlot.Of<ChartModel>(() => UnitsByMetrics(answer, view, context with { Id = "units" })),
            Attention = attention,
            AttentionRecords = attention.Content is { Rows.Count: > 0 } list ? AttentionRecordTable.Of(list, context, text) : null,
            Participation = Glance(readings, context),
            House = HouseGlance.Build(held, readings, context),
        };
    }

    private static AttentionList AttentionOf(UnitAnswer answer, IReadOnlyList<PathAnswer> paths, ViewContext view, ChartContext context) =>
        AttentionBuilder.Build(
            [answer.Unit, .. answer.Children],
            [.. MetricChoice.Scores(view.Snapshot.Metrics), WellKnown.Responses],
            [.. paths.Select(path => (path.Path, path.Stages))],
            view.State.Grain,
            context,
            (unit, metric) => DashboardUrls.Unit(unit.Code, view.State with { Metric = metric }),
            path => DashboardUrls.Path(path.Code, view.State.Elsewhere()));

    private static LineChart? ChildLines(IReadOnlyList<UnitReading> children, string metric, ChartContext context) =>
        LineChartBuilder.Build(
            [.. children.Where(child => MetricChoice.IsAsked(child.Metrics, metric))
                .Select(child => (child.Unit.Name.In(context.Language), child.Metrics[metric]))],
            context);

    private static HeatMapChart? UnitsByMetrics(UnitAnswer answer, ViewContext view, ChartContext context)
    {
        var metrics = MetricChoice.Scores(view.Snapshot.Metrics).Append(WellKnown.Responses)
            .Where(slug => answer.Children.Any(child => MetricChoice.IsAsked(child.Metrics, slug)))
            .ToList();
        return metrics.Count == 0 ? null : HeatMapBuilder.Build(
            answer.Unit, answer.Children, metrics, context, (unit, metric) => DashboardUrls.Unit(unit.Code, view.State with { Metric = metric ?? view.State.Metric }));
    }

    private static IReadOnlyList<Tile> Glance(IReadOnlyDictionary<string, MetricReading> readings, ChartContext context) =>
        readings.TryGetValue(WellKnown.Events, out var events) && events.Current.Value > 0
            ? [.. MetricChoice.Participation.Where(slug => MetricChoice.IsAsked(readings, slug)).Select(slug => TileBuilder.Build(readings[slug], null, context))]
            : [];
}
