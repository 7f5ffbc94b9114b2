using Dashboard.Components;
using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Participation;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Participation;

/// <summary>A floor of the house with its own evidence.</summary>
/// <param name="Floor">The floor.</param>
/// <param name="Now">Its events of the period.</param>
/// <param name="Before">Those of the compared period; <c>null</c> when nothing is compared.</param>
/// <param name="Quarters">Occasions of taking part in each of the last finished quarters.</param>
public sealed record HouseFloor(Floor Floor, EventTally Now, EventTally? Before, IReadOnlyList<long> Quarters);

/// <summary>Events of a unit below, or of the unit itself.</summary>
public sealed record PlaceRow(Unit Unit, EventTally Tally);

/// <summary>Everything the participation page shows, computed from one answer.</summary>
public sealed record ParticipationModel
{
    /// <summary>The page's name in the addresses of its files.</summary>
    public const string Page = "participation";

    private const int QuartersShown = 8;

    /// <summary>A group is missing that takes part less than half as much as it gives feedback.</summary>
    private const double LowBelow = 0.5;

    /// <summary>Slugs of the metrics the page asks for.</summary>
    public static IReadOnlyList<string> Metrics { get; } = [WellKnown.Responses, WellKnown.Answered14Days, .. ProgrammeGoal.Metrics];

    public required Unit Unit { get; init; }

    /// <summary>All events of the period.</summary>
    public required EventTally Tally { get; init; }

    /// <summary>From the top of the house to the ground, without the roof.</summary>
    public required IReadOnlyList<HouseFloor> Floors { get; init; }

    /// <summary>Events on strategy and programme: the roof.</summary>
    public required EventTally Roof { get; init; }

    public required IReadOnlyList<ProgrammeGoal> Goals { get; init; }

    /// <summary>"Decisions were made together with me"; <c>null</c> where it is not in the catalogue.</summary>
    public required Tile? Together { get; init; }

    public required Tile? Responses { get; init; }

    /// <summary>Contact requests answered in time; <c>null</c> where none are known.</summary>
    public required Tile? Answered { get; init; }

    /// <summary>Participants who felt heard; <c>null</c> where nobody was asked.</summary>
    public required Tile? Heard { get; init; }

    public required IReadOnlyList<MethodRow> Methods { get; init; }

    /// <summary>Occasions by how one took part.</summary>
    public required IReadOnlyList<ModeRow> Modes { get; init; }

    /// <summary>The unit's own events and those of each unit below; empty where nothing lies below.</summary>
    public required IReadOnlyList<PlaceRow> Places { get; init; }

    public required GroupTable Ages { get; init; }

    public required GroupTable Languages { get; init; }

    /// <summary>The events of the period on the path and floor of the address, newest first.</summary>
    public required IReadOnlyList<ParticipationEvent> Events { get; init; }

    public required IReadOnlyList<Tile> StockTiles { get; init; }

    /// <summary>Members of the pool over time; empty where the store has none here.</summary>
    public required ChartSlot<ChartModel> PoolChart { get; init; }

    /// <summary>Every chart that can be had as a file.</summary>
    public IEnumerable<ChartModel> Charts => new[] { PoolChart.Content }.OfType<ChartModel>();

    /// <summary>The days whose events the page needs: the period, the compared one, and the quarters of the floors.</summary>
    public static Period Window(ViewContext view) => new(
        new[] { view.Compared.Start, Quarters(view)[0].Start }.Min(), new[] { view.Compared.End, view.Period.End }.Max());

    public static ParticipationModel Build(
        ParticipationMaterial material, ViewContext view, IStringLocalizer<ParticipationTexts> text, IStringLocalizer<LayoutTexts> layout)
    {
        var context = view.ChartContext(material.Unit.Name);
        var all = material.Held.Events;
        var now = all.Where(held => view.Period.Contains(held.Date)).ToList();
        return new ParticipationModel
        {
            Unit = material.Unit,
            Tally = EventTally.Of(now),
            Floors = [.. Core.Participation.Floors.All.Where(floor => floor != Floor.Strategy).Reverse().Select(floor => FloorOf(floor, all, view))],
            Roof = EventTally.Of(now.Where(held => held.Floor == Floor.Strategy)),
            Goals = ProgrammeGoal.Of(material.Readings, context),
            Together = MetricChoice.TileOf(material.Asked, WellKnown.Together, context),
            Responses = MetricChoice.TileOf(material.Asked, WellKnown.Responses, context),
            Answered = MetricChoice.TileOf(material.Readings, WellKnown.Answered14Days, context) is { State: TileState.Shown or TileState.Suppressed } answered ? answered : null,
            Heard = MetricChoice.TileOf(material.Readings, WellKnown.Heard, context) is { State: not TileState.NotAsked } heard ? heard : null,
            Methods = MethodBank.Of(now, text),
            Modes = MethodBank.Modes(now, text),
            Places = PlacesOf(material.Unit, now, view.Snapshot.Units),
            Ages = GroupTable.Of(
                material.Held.Ages, SegmentKind.AgeBand, material.Respondents.Of(WellKnown.Responses, SegmentKind.AgeBand), LowBelow, layout),
            Languages = GroupTable.Of(
                material.Held.Languages, SegmentKind.Language, material.Respondents.Of(WellKnown.Responses, SegmentKind.Language), LowBelow, layout),
            Events = [.. now.Where(held => OnPath(held, view.State.Path) && (view.State.Floor is not { } floor || held.Floor == floor))],
            StockTiles = [.. MetricChoice.ParticipationStocks.Select(slug => MetricChoice.TileOf(material.Readings, slug, context)).OfType<Tile>().Where(tile => tile.State != TileState.NotAsked)],
            PoolChart = ChartSlot.Of<ChartModel>(() => material.Readings.GetValueOrDefault(WellKnown.Pool) is { Asked: true } pool
                ? LineChartBuilder.Build([(pool.Metric.Name.In(view.Language), pool)], context with { Id = "pool" })
                : null),
        };
    }

    private static bool OnPath(ParticipationEvent held, string? path) =>
        path is null || string.Equals(held.Path?.Code, path, StringComparison.OrdinalIgnoreCase);

    private static HouseFloor FloorOf(Floor floor, IReadOnlyList<ParticipationEvent> all, ViewContext view)
    {
        var events = all.Where(held => held.Floor == floor).ToList();
        return new HouseFloor(
            floor,
            EventTally.Of(events.Where(held => view.Period.Contains(held.Date))),
            view.Compare is { } compare ? EventTally.Of(events.Where(held => compare.Contains(held.Date))) : null,
            [.. Quarters(view).Select(quarter => events.Where(held => quarter.Contains(held.Date)).Sum(held => (long)held.Participants))]);
    }

    private static List<Period> Quarters(ViewContext view)
    {
        var end = Grain.Quarter.StartOf(view.Period.End);
        return [.. Grain.Quarter.Split(new Period(Grain.Quarter.Add(end, -QuartersShown), end))];
    }

    /// <summary>Units that are closed are not missing when they hold nothing.</summary>
    private static List<PlaceRow> PlacesOf(Unit unit, List<ParticipationEvent> events, UnitTree tree)
    {
        var children = tree.ChildrenOf(unit).ToList();
        if (children.Count == 0)
        {
            return [];
        }

        var places = children
            .Select(child => new PlaceRow(child, EventTally.Of(events.Where(held => tree.IsWithin(held.Unit, child)))))
            .Where(place => place.Tally.Events > 0 || place.Unit.ValidTo is null);
        var own = new PlaceRow(unit, EventTally.Of(events.Where(held => held.Unit.Id == unit.Id)));
        return [.. own.Tally.Events > 0 ? [own] : Array.Empty<PlaceRow>(), .. places];
    }
}
