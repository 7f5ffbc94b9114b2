using Dashboard.Core.Text;
using Dashboard.Data.Import;

namespace Dashboard.Testing;

/// <summary>
/// A county small enough to count by hand: <c>county</c> over the divisions <c>health</c> (units <c>clinic</c>, <c>ward</c>) and
/// <c>social</c> (unit <c>home</c>), and the path <c>hip</c> with the stages <c>referral</c> (clinic), <c>surgery</c> (ward),
/// <c>rehab</c> (outside the county) and <c>home</c> (home).
/// </summary>
public static class SampleCounty
{
    /// <summary>The units.</summary>
    public static IReadOnlyList<UnitRow> Units { get; } =
    [
        Unit("county", null, "county"),
        Unit("health", "county", "division"),
        Unit("social", "county", "division"),
        Unit("clinic", "health", "unit"),
        Unit("ward", "health", "unit"),
        Unit("home", "social", "unit"),
    ];

    /// <summary>The path's stages.</summary>
    public static IReadOnlyList<StageRow> Stages { get; } =
    [
        Stage("referral", 1, "clinic"),
        Stage("surgery", 2, "ward"),
        Stage("rehab", 3, null),
        Stage("home", 4, "home"),
    ];

    /// <summary>Imports the units and the path.</summary>
    public static async Task AddToAsync(TestStore store)
    {
        await store.ImportAsync(Units);
        await store.ImportAsync(ImportKind.Paths, batch =>
        {
            foreach (var stage in Stages)
            {
                batch.Add(stage);
            }
        });
    }

    /// <summary>A unit named like its code.</summary>
    public static UnitRow Unit(string code, string? parent, string level = "unit") => new(code, new LocalizedText(code), level, parent);

    private static StageRow Stage(string code, int order, string? owner) => new(
        "hip", new LocalizedText("Lonkka"), code, order, new LocalizedText(code), owner, owner is null ? "Kuntoutus Oy" : null, Coordinator: null);
}
