using Dashboard.Components;
using Dashboard.Components.Notes;
using Dashboard.Core.Actions;
using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Units;

/// <summary>Everything a unit's page shows.</summary>
public sealed record UnitModel
{
    /// <summary>The page's name in the addresses of its files.</summary>
    public const string Page = "units";

    private const int TrendPoints = 36;
    private const int MetricPoints = 24;

    public required Unit Unit { get; init; }

    /// <summary>The units above, topmost first.</summary>
    public required IReadOnlyList<Unit> Above { get; init; }

    public required Finding Finding { get; init; }

    /// <summary>Which units moved while figures are compared; <c>null</c> when none.</summary>
    public required string? Moves { get; init; }

    /// <summary>Which new baselines of the chosen metric lie between what is compared; <c>null</c> when none does.</summary>
    public required string? Straddled { get; init; }

    /// <summary>The chosen metric here, which notes may be written of; <c>null</c> when nothing is asked.</summary>
    public required NoteSubject? Notes { get; init; }

    /// <summary>What the unit itself says of the chosen metric's finding, or <c>null</c>.</summary>
    public NoteLine? Explanation { get; init; }

    /// <summary>What the unit decided to do, the open ones first.</summary>
    public required IReadOnlyList<UnitAction> Actions { get; init; }

    /// <summary>Units like it that improved where the chosen metric is weak here, by name.</summary>
    public required IReadOnlyList<ImprovedPeer> Peers { get; init; }

    /// <summary>The metrics to choose from.</summary>
    public required IReadOnlyList<Tile> Strip { get; init; }

    /// <summary>The chosen metric; <c>null</c> when nothing is asked here.</summary>
    public required Tile? Chosen { get; init; }

    public required ChartSlot<ChartModel> Trend { get; init; }

    /// <summary>All metrics of the strip as control charts.</summary>
    public required ChartSlot<SmallMultiples> Metrics { get; init; }

    public required ChartSlot<ChartModel> Funnel { get; init; }

    public required ChartSlot<ChartModel> Intervals { get; init; }

    /// <summary>What the change of the chosen metric is made of.</summary>
    public required ChartSlot<ChartModel> Change { get; init; }

    public required ChartSlot<ChartModel> Volume { get; init; }

    public required ChartSlot<ChartModel> Feedback { get; init; }

    /// <summary>Groups of respondents; <c>null</c> where the page is of one group alone.</summary>
    public required UnitGroups? Groups { get; init; }

    public required IReadOnlyList<UnitPath> Paths { get; init; }

    /// <summary>What people wrote: the newest first; <c>null</c> for who may not read it.</summary>
    public required CommentAnswer? Comments { get; init; }

    public required UnitTreeModel Tree { get; init; }

    /// <summary>Every chart that can be had as a file.</summary>
    public IEnumerable<ChartModel> Charts => new[] { Trend, Funnel, Intervals, Change, Volume, Feedback, Groups?.Chart }.Select(slot => slot?.Content)
        .Concat(Metrics.Content?.Items.Select(item => item.Chart) ?? []).OfType<ChartModel>();

    public static UnitQuestion Question(ViewContext view, Unit unit) => new(
        unit,
        [.. MetricChoice.Scores(view.Snapshot.Metrics), WellKnown.Responses, .. MetricChoice.FeedbackKinds],
        view.Period,
        view.Compare,
        view.State.Grain,
        view.Segment);

    /// <summary>The metric of the page: the one of the address, else the first of the strip that worsened, else its first.</summary>
    public static MetricReading? ChosenOf(UnitReading unit, ViewContext view)
    {
        var shown = MetricChoice.Asked(unit.Metrics, view.Snapshot.Metrics);
        var context = view.ChartContext(unit.Unit.Name);
        var worse = view.State.Metric is null ? shown.Find(reading => TileBuilder.SignalOf(reading, context) == Signal.Worse) : null;
        return worse ?? MetricChoice.Chosen(view.State.Metric, unit.Metrics, shown);
    }

    public static UnitModel Build(UnitMaterial material, ViewContext view, IStringLocalizer<LayoutTexts> layout)
    {
        var answer = material.Answer;
        var readings = answer.Unit.Metrics;
        var unit = answer.Unit.Unit;
        var shown = MetricChoice.Asked(readings, view.Snapshot.Metrics);
        var chosen = ChosenOf(answer.Unit, view);
        var context = view.ChartContext(unit.Name);
        var subject = NoteSubject.Of(view, unit, chosen?.Metric.Slug);
        return new UnitModel
        {
            Unit = unit,
            Above = [.. view.Snapshot.Units.PathTo(unit).SkipLast(1).Where(above => view.Scope.Covers(view.Snapshot.Units, above))],
            Finding = FindingText.Of(shown, context),
            Moves = view.Moves(unit),
            Straddled = chosen is null ? null : view.Straddled([unit, .. answer.Children.Select(child => child.Unit)], chosen.Metric.Slug),
            Notes = subject,
            Explanation = subject is null ? null : NotesModel.Newest(view, subject),
            Actions = [.. view.Snapshot.Actions.Of(unit.Id)],
            Peers = material.Peers,
            Strip = [.. shown.Select(reading => TileBuilder.Build(reading, answer.Unit.ResponseRate, context))],
            Chosen = chosen is null ? null : TileBuilder.Build(chosen, answer.Unit.ResponseRate, context),
            Trend = Slot(chosen, reading => ControlChartBuilder.Build(reading, view.TrendContext(unit, reading.Metric.Slug, TrendPoints))),
            Metrics = ChartSlot.Of(() => shown.Count < 2 ? null : SmallMultiplesBuilder.OfMetrics(
                shown,
                slug => view.TrendContext(unit, slug, MetricPoints) with { Id = "metric-" + slug },
                slug => DashboardUrls.Unit(unit.Code, view.State with { Search = null, Metric = slug }) + "#" + slug)),
            Funnel = Slot(chosen, reading => FunnelChartBuilder.Build(answer.Children, reading.Metric.Slug, context with { Id = "funnel" }, Href)),
            Intervals = Slot(chosen, reading => reading.Metric.Kind == MetricKind.Count || answer.Children.Count == 0
                ? null
                : IntervalChartBuilder.Build(answer.Unit, answer.Children, reading.Metric.Slug, context with { Id = "children" }, Href)),
            Change = Slot(chosen, reading => StepChartBuilder.Build(
                answer.Unit, answer.Children, answer.Own.GetValueOrDefault(reading.Metric.Slug), reading.Metric.Slug, context with { Id = "change" })),
            Volume = Slot(readings.GetValueOrDefault(WellKnown.Responses), reading => reading.Asked
                ? ColumnChartBuilder.Build(reading, context with { Id = "volume" })
                : null),
            Feedback = ChartSlot.Of<ChartModel>(() => Kinds(readings, context with { Id = "feedback" })),
            Groups = material.Groups is { } groups ? UnitGroups.Build(groups, chosen, view, context with { Id = "groups" }, layout) : null,
            Paths = [.. material.Paths.Select(path => UnitPaths.Build(path, unit, view))],
            Comments = material.Comments,
            Tree = UnitTreeModel.Build(view, unit, material.Responses, Signals(answer, shown, context)),
        };

        string Href(Unit child) => DashboardUrls.Unit(child.Code, view.State with { Search = null });
    }

    private static ChartSlot<ChartModel> Slot(MetricReading? reading, Func<MetricReading, ChartModel?> build) =>
        ChartSlot.Of(() => reading is null ? null : build(reading));

    private static StackedColumnChart? Kinds(IReadOnlyDictionary<string, MetricReading> readings, ChartContext context)
    {
        var asked = MetricChoice.FeedbackKinds.Where(slug => MetricChoice.IsAsked(readings, slug)).Select(slug => readings[slug]).ToList();
        return asked.Count == 0 ? null : StackedColumnBuilder.Build(asked, context);
    }

    /// <summary>What the metrics of the strip say of the unit and of each child: whether any worsened, else whether any improved or changed.</summary>
    private static Dictionary<int, Signal> Signals(UnitAnswer answer, List<MetricReading> shown, ChartContext context) =>
        answer.Children.Append(answer.Unit).ToDictionary(unit => unit.Unit.Id, unit =>
        {
            var signals = shown.Select(reading => reading.Metric.Slug).Where(slug => MetricChoice.IsAsked(unit.Metrics, slug))
                .Select(slug => TileBuilder.SignalOf(unit.Metrics[slug], context)).ToHashSet();
            return new[] { Signal.Worse, Signal.Better, Signal.Special }.FirstOrDefault(signals.Contains);
        });
}
