using Dashboard.Components;
using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Participation;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
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
/// <param name="Change">How its occasions changed; <c>null</c> when nothing is compared or too little is known to judge it.</param>
public sealed record HouseFloor(Floor Floor, EventTally Now, EventTally? Before, IReadOnlyList<long> Quarters, Change? Change);

/// <summary>Events of a unit below, or of the unit itself.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Tally">Its events.</param>
/// <param name="Share">Its share of all occasions.</param>
/// <param name="Against">Its share of all responses; <c>null</c> for the unit's own events, and where there are none.</param>
/// <param name="IsLow">Whether people take part there far less than they give feedback.</param>
public sealed record PlaceRow(Unit Unit, EventTally Tally, double Share, double? Against, bool IsLow);

/// <summary>A level or a count beside the events.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">Its value.</param>
/// <param name="Text">How it changed, in words; empty where nothing is compared.</param>
/// <param name="Sparkline">Its series; a level has no limits and no signal, as one that grows would always break them.</param>
public sealed record StockRow(string Name, string Value, string Text, SparklineChart? Sparkline);

/// <summary>Everything the participation page shows, computed from one answer.</summary>
public sealed record ParticipationModel
{
    /// <summary>The page's name in the addresses of its files.</summary>
    public const string Page = "participation";

    private const int QuartersShown = 8;

    /// <summary>A group is missing that takes part less than half as much as it gives feedback.</summary>
    private const double LowBelow = 0.5;

    /// <summary>A unit this small says nothing by staying away.</summary>
    private const double LeastShare = 0.03;

    /// <summary>Slugs of the metrics the page asks for.</summary>
    public static IReadOnlyList<string> Metrics { get; } = [WellKnown.Responses, WellKnown.Participants, WellKnown.Answered14Days, .. ProgrammeGoal.Metrics];

    public required Unit Unit { get; init; }

    /// <summary>All events of the period.</summary>
    public required EventTally Tally { get; init; }

    /// <summary>Those of the compared period; <c>null</c> when nothing is compared.</summary>
    public required EventTally? Before { get; init; }

    /// <summary>How the occasions changed; <c>null</c> when nothing is compared or too little is known to judge it.</summary>
    public required Change? Change { get; init; }

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

    /// <summary>Those that wait for a decision or for being told, whatever the period, the latest first.</summary>
    public required IReadOnlyList<WaitingEvent> Waiting { get; init; }

    /// <summary>Those planned from today on.</summary>
    public required IReadOnlyList<ParticipationEvent> Coming { get; init; }

    public required IReadOnlyList<StockRow> Stocks { get; init; }

    public ChartSlot<ChartModel> House { get; private init; } = new(null, null);

    public ChartSlot<ChartModel> Shares { get; private init; } = new(null, null);

    public ChartSlot<ChartModel> Missing { get; private init; } = new(null, null);

    public ChartSlot<ChartModel> PlacesChart { get; private init; } = new(null, null);

    public ChartSlot<ChartModel> EventsTable { get; private init; } = new(null, null);

    public ChartSlot<ChartModel> MethodsTable { get; private init; } = new(null, null);

    /// <summary>Members of the pool over time; empty where the store has none here.</summary>
    public required ChartSlot<ChartModel> PoolChart { get; init; }

    /// <summary>Every chart and table that can be had as a file.</summary>
    public IEnumerable<ChartModel> Charts =>
        new[] { House, Shares, Missing, PlacesChart, EventsTable, MethodsTable, PoolChart }.Select(slot => slot.Content).OfType<ChartModel>();

    /// <summary>The days whose events the page needs: the period, the compared one, the quarters of the floors, and all since they were counted.</summary>
    public static Period Window(ViewContext view, DateOnly? since) => new(
        new[] { view.Compared.Start, Quarters(view)[0].Start, since ?? DateOnly.MaxValue }.Min(), new[] { view.Compared.End, view.Period.End }.Max());

    /// <summary>The first day of the metric's series: events were counted from it on.</summary>
    public static DateOnly? Since(IReadOnlyDictionary<string, MetricReading> readings) =>
        readings.GetValueOrDefault(WellKnown.Participants)?.Series.Points is [var first, ..] ? first.Period.Start : null;

    public static ParticipationModel Build(
        ParticipationMaterial material,
        ViewContext view,
        IStringLocalizer<ParticipationTexts> text,
        IStringLocalizer<HouseTexts> house,
        IStringLocalizer<LayoutTexts> layout)
    {
        var model = Read(material, view, text, layout);
        var charts = new ParticipationCharts(model, view, text);
        var held = model.Tally.Events > 0;
        return model with
        {
            House = ChartSlot.Of<ChartModel>(() => new HouseDrawing(model, view, text, house).Draw()),
            Shares = ChartSlot.Of<ChartModel>(() => held ? charts.Shares() : null),
            Missing = ChartSlot.Of<ChartModel>(() => held ? charts.Missing() : null),
            PlacesChart = ChartSlot.Of<ChartModel>(() => held ? charts.Places() : null),
            EventsTable = ChartSlot.Of<ChartModel>(() => held ? charts.Events() : null),
            MethodsTable = ChartSlot.Of<ChartModel>(charts.Methods),
        };
    }

    private static ParticipationModel Read(
        ParticipationMaterial material, ViewContext view, IStringLocalizer<ParticipationTexts> text, IStringLocalizer<LayoutTexts> layout)
    {
        var context = view.ChartContext(material.Unit.Name);
        var all = material.Held.Events;
        var now = all.Where(held => view.Period.Contains(held.Date)).ToList();
        return new ParticipationModel
        {
            Unit = material.Unit,
            Tally = EventTally.Of(now),
            Before = view.Compare is { } compare ? EventTally.Of(all.Where(held => compare.Contains(held.Date))) : null,
            Change = ChangeOf(all, material.Readings, view),
            Floors =
            [
                .. Core.Participation.Floors.All.Where(floor => floor != Floor.Strategy).Reverse()
                    .Select(floor => FloorOf(floor, [.. all.Where(held => held.Floor == floor)], material.Readings, view)),
            ],
            Roof = EventTally.Of(now.Where(held => held.Floor == Floor.Strategy)),
            Goals = ProgrammeGoal.Of(material.Readings, context),
            Together = MetricChoice.TileOf(material.Asked, WellKnown.Together, context),
            Responses = MetricChoice.TileOf(material.Asked, WellKnown.Responses, context),
            Answered = MetricChoice.TileOf(material.Readings, WellKnown.Answered14Days, context) is { State: TileState.Shown or TileState.Suppressed } answered ? answered : null,
            Heard = MetricChoice.TileOf(material.Readings, WellKnown.Heard, context) is { State: not TileState.NotAsked } heard ? heard : null,
            Methods = MethodBank.Of(now, material.Held.Heard, text),
            Modes = MethodBank.Modes(now, text),
            Places = PlacesOf(material, now, view.Snapshot.Units),
            Ages = GroupTable.Of(
                material.Held.Ages, SegmentKind.AgeBand, material.Respondents.Of(WellKnown.Responses, SegmentKind.AgeBand), LowBelow, layout, material.Held.Ages.Untold),
            Languages = GroupTable.Of(
                material.Held.Languages, SegmentKind.Language, material.Respondents.Of(WellKnown.Responses, SegmentKind.Language), LowBelow, layout, material.Held.Languages.Untold),
            Events = [.. now.Where(held => OnPath(held, view.State.Path) && (view.State.Floor is not { } floor || held.Floor == floor))],
            Waiting = material.Held.Waiting,
            Coming = material.Held.Coming,
            Stocks = ParticipationStocks.Of(material.Readings, context, text),
            PoolChart = ChartSlot.Of<ChartModel>(() => ParticipationStocks.Pool(material.Readings, context, text)),
        };
    }

    private static bool OnPath(ParticipationEvent held, string? path) =>
        path is null || string.Equals(held.Path?.Code, path, StringComparison.OrdinalIgnoreCase);

    private static HouseFloor FloorOf(
        Floor floor, IReadOnlyList<ParticipationEvent> events, IReadOnlyDictionary<string, MetricReading> readings, ViewContext view) => new(
            floor,
            EventTally.Of(events.Where(held => view.Period.Contains(held.Date))),
            view.Compare is { } compare ? EventTally.Of(events.Where(held => compare.Contains(held.Date))) : null,
            [.. Quarters(view).Select(quarter => events.Where(held => quarter.Contains(held.Date)).Sum(held => (long)held.Participants))],
            ChangeOf(events, readings, view));

    private static Change? ChangeOf(IReadOnlyList<ParticipationEvent> events, IReadOnlyDictionary<string, MetricReading> readings, ViewContext view) =>
        view.Compare is { } compare && readings.GetValueOrDefault(WellKnown.Participants) is { } participants && Since(readings) is { } since
            ? OccasionChanges.Of(participants.Metric, events, since, compare, view.Period, view.Today)
            : null;

    private static List<Period> Quarters(ViewContext view)
    {
        var end = Grain.Quarter.StartOf(view.Period.End);
        return [.. Grain.Quarter.Split(new Period(Grain.Quarter.Add(end, -QuartersShown), end))];
    }

    /// <summary>Units that are closed are not missing when they hold nothing.</summary>
    private static List<PlaceRow> PlacesOf(ParticipationMaterial material, List<ParticipationEvent> events, UnitTree tree)
    {
        var unit = material.Unit;
        var children = tree.ChildrenOf(unit).ToList();
        if (children.Count == 0)
        {
            return [];
        }

        var occasions = events.Sum(held => (long)held.Participants);
        var responses = material.Responses.GetValueOrDefault(unit.Id);
        var places = children
            .Select(child => PlaceOf(child, [.. events.Where(held => tree.IsWithin(held.Unit, child))], material.Responses.GetValueOrDefault(child.Id)))
            .Where(place => place.Tally.Events > 0 || place.Unit.ValidTo is null);
        var own = PlaceOf(unit, [.. events.Where(held => held.Unit.Id == unit.Id)], null);
        return [.. own.Tally.Events > 0 ? [own] : Array.Empty<PlaceRow>(), .. places];

        PlaceRow PlaceOf(Unit place, List<ParticipationEvent> held, long? answers)
        {
            var tally = EventTally.Of(held);
            var share = occasions == 0 ? 0 : (double)tally.Occasions / occasions;
            var against = responses > 0 && answers is { } known ? (double)known / responses : (double?)null;
            return new PlaceRow(place, tally, share, against, IsLow: against >= LeastShare && share < against * LowBelow);
        }
    }
}
