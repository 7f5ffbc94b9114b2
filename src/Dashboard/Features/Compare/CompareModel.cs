using Dashboard.Components;
using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Features.Compare;

/// <summary>A metric to choose.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Asked">Whether any of the units asks it.</param>
public sealed record MetricOption(string Slug, string Name, bool Asked);

/// <summary>Everything the compare page shows.</summary>
public sealed record CompareModel
{
    /// <summary>The page's name in the addresses of its files.</summary>
    public const string Page = "compare";

    private const int MostOffered = 30;

    /// <summary>So many rows are read on one page; all stand on it when the address asks for them.</summary>
    private const int FirstRows = 40;

    public required CompareSelection Selection { get; init; }

    /// <summary>The metrics to choose from, in the order of the catalogue.</summary>
    public required IReadOnlyList<MetricOption> Metrics { get; init; }

    /// <summary>Slug of the metric compared; <c>null</c> when these units ask nothing.</summary>
    public required string? Metric { get; init; }

    /// <summary>Whether units stand here of which the reader sees nothing but this metric.</summary>
    public required bool ShowsOthers { get; init; }

    /// <summary>Which units moved while figures are compared; <c>null</c> when none.</summary>
    public required string? Moves { get; init; }

    /// <summary>Which new baselines lie between what is compared; <c>null</c> when none does.</summary>
    public required string? Straddled { get; init; }

    /// <summary>The first line and the table; empty when there is no unit to compare.</summary>
    public required ChartSlot<ComparisonTable> Table { get; init; }

    /// <summary>How many units have a row on the page.</summary>
    public required int Rows { get; init; }

    public required ChartSlot<ChartModel> Funnel { get; init; }

    public required ChartSlot<ChartModel> Intervals { get; init; }

    /// <summary>Units to add: those that the search found, without one those below the unit; none that is compared already.</summary>
    public required IReadOnlyList<Unit> Offered { get; init; }

    /// <summary>Every chart that can be had as a file.</summary>
    public IEnumerable<ChartModel> Charts => new[] { Funnel, Intervals }.Select(slot => slot.Content).OfType<ChartModel>();

    /// <summary>What the units ask at all, in one reading of what lies above them.</summary>
    public static UnitQuestion Asked(ViewContext view, CompareSelection selection) => new(
        selection.Basis(view),
        [.. MetricChoice.Scores(view.Snapshot.Metrics), WellKnown.Responses],
        view.Period,
        null,
        Segment: view.Segment,
        Children: false);

    /// <summary>The metric of the address where it may be compared, else the first headline that is asked.</summary>
    public static string? MetricOf(UnitAnswer asked, ViewContext view) => MetricChoice.Chosen(
        view.State.Metric, asked.Unit.Metrics, MetricChoice.Headlines(asked.Unit.Metrics, view.Snapshot.Metrics))?.Metric.Slug;

    /// <param name="selection">The units.</param>
    /// <param name="asked">What they ask.</param>
    /// <param name="units">Their readings.</param>
    /// <param name="view">What the reader may see.</param>
    /// <param name="wide">What they may see of the metric.</param>
    public static CompareModel Build(CompareSelection selection, UnitAnswer asked, IReadOnlyList<UnitReading> units, ViewContext view, ViewContext wide)
    {
        var metric = MetricOf(asked, view);
        var order = view.State.Peers.Order;
        var context = view.ChartContext(selection.Unit.Name);
        var rows = view.State.Peers.All ? units.Count : Math.Min(units.Count, FirstRows);
        var table = ChartSlot.Of(() => metric is null ? null : ComparisonTableBuilder.Build(units, metric, context, selection.Overlap, Href));
        return new CompareModel
        {
            Selection = selection,
            Metrics = [.. asked.Unit.Metrics.Values.Select(reading => new MetricOption(reading.Metric.Slug, reading.Metric.Name.In(view.Language), reading.Asked))],
            Metric = metric,
            ShowsOthers = !selection.Units.All(IsOwn),
            Moves = view.Moves(selection.Units),
            Straddled = metric is null ? null : view.Straddled(selection.Units, metric),
            Table = table,
            Rows = rows,
            Funnel = ChartSlot.Of<ChartModel>(() => metric is null || selection.Overlap is not null
                ? null
                : FunnelChartBuilder.Build(units, metric, context with { Id = "funnel" }, Href)),
            Intervals = ChartSlot.Of<ChartModel>(() => metric is null
                ? null
                : WithChanges(IntervalChartBuilder.BuildPeers(
                    units, metric, context with { Id = "intervals" }, order, distinct: selection.Overlap is null, Href), table.Content, rows)),
            Offered = [.. (view.State.Search is null ? view.Snapshot.Units.ChildrenOf(selection.Unit) : UnitSearch.Find(wide))
                .Where(unit => !selection.Units.Contains(unit)).Take(MostOffered)],
        };

        bool IsOwn(Unit unit) => view.Scope.Covers(view.Snapshot.Units, unit);

        string? Href(Unit unit) => IsOwn(unit) ? DashboardUrls.Unit(unit.Code, view.State.Elsewhere() with { Metric = metric }) : null;
    }

    /// <summary>The file of the intervals holds what the page's table shows, changes too, and every unit.</summary>
    private static IntervalChart? WithChanges(IntervalChart? chart, ComparisonTable? table, int rows) =>
        chart is null || table is null ? chart : chart with { Table = table.Table, Rows = [.. chart.Rows.Take(rows)] };
}
