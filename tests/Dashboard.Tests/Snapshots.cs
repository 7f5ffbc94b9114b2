using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Tests;

/// <summary>A small county: two divisions, one of them with two wards.</summary>
internal static class Snapshots
{
    public static StoreSnapshot Small { get; } = new(
        1,
        new UnitTree(
        [
            new(1, "county", new("Alue", "Området", "County"), "county", null),
            new(2, "out", new("Avopalvelut", "Öppenvård", "Outpatient"), "division", 1),
            new(3, "hospital", new("Sairaala", "Sjukhus", "Hospital"), "division", 1),
            new(4, "ward/1", new("Osasto 1", null, "Ward 1"), "unit", 3),
            new(5, "ward-2", new("Osasto 2", null, "Ward 2"), "unit", 3),
        ]),
        [],
        MetricCatalogue.Empty,
        TargetSet.Empty,
        [new(SegmentKind.Channel, "sms"), new(SegmentKind.Channel, "unknown"), new(SegmentKind.AgeBand, "18–29")],
        DataOrigin.Demo,
        new(2026, 11, 20));

    /// <summary>A page in a state whose names are all taken for known: whoever asks for a metric brings it.</summary>
    public static ViewContext View(FilterState? state = null, Language language = Language.Fi) => ViewContext.Of(
        (state ?? FilterState.Default).Pairs(), Small, language, new(2026, 11, 21), Everything) with { State = state ?? FilterState.Default };

    /// <summary>Who may see all of it.</summary>
    public static Access Everything { get; } = new("analyst", Role.Analyst, Scope.WholeTree);
}
