using Dashboard.Core.Metrics;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;

namespace Dashboard.Data.Tests.Import;

/// <summary>Rows that somebody types, one at a time.</summary>
public sealed class ImporterRowTests
{
    [Fact]
    public async Task ImportRow_Changed_ThenChangedBack_IsTakenEachTime()
    {
        await using var desk = await ImportDesk.OpenAsync();
        foreach (var name in new[] { "Odotus", "Odotusaika", "Odotus" })
        {
            var taken = await AddAsync(desk, ImportKind.Metrics, Metric(name));

            Assert.Null(taken.Error);
            Assert.Equal((1, 1), (taken.Result!.Rows, taken.Result.Accepted));
            var snapshot = await desk.Store.Get<StoreSnapshots>().CurrentAsync(CancellationToken.None);
            Assert.Equal(name, snapshot.Metrics.Newest("odotus")!.Name.Fi);
        }

        Assert.Empty(await desk.Store.CheckAsync());
    }

    [Fact]
    public async Task ImportRow_ThatIsWrong_SaysWhereAndKeepsNothing()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var batches = await desk.BatchesAsync();

        var refused = await AddAsync(desk, ImportKind.Metrics, new Dictionary<string, string>(Metric("Odotus")) { ["min_change"] = "paljon" });

        Assert.Null(refused.Result);
        Assert.Equal(("min_change", "paljon"), (refused.Error!.Column, refused.Error.Value));
        Assert.Equal(batches, await desk.BatchesAsync());
    }

    [Theory]
    [InlineData("\"Lainaus\", pilkku; puolipiste")]
    [InlineData("rivi\nvaihtuu")]
    [InlineData("=1+1")]
    public async Task ImportRow_AnyText_ComesThroughAsItWasTyped(string text)
    {
        await using var desk = await ImportDesk.OpenAsync();

        Assert.Null((await AddAsync(desk, ImportKind.Metrics, Metric(text))).Error);

        var snapshot = await desk.Store.Get<StoreSnapshots>().CurrentAsync(CancellationToken.None);
        Assert.Equal(text.Replace('\n', ' '), snapshot.Metrics.Newest("odotus")!.Name.Fi);
    }

    [Fact]
    public async Task ImportRow_OfTheCatalogueInADemoCounty_LeavesItADemo()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var before = (await desk.Store.Get<StoreSnapshots>().CurrentAsync(CancellationToken.None)).Origin;

        await AddAsync(desk, ImportKind.Metrics, Metric("Odotus"));
        await AddAsync(desk, ImportKind.Targets, new Dictionary<string, string> { ["metric"] = WellKnown.Nps, ["unit"] = "clinic", ["valid_from"] = "2026-01-01", ["target"] = "60" });

        Assert.Equal(before, (await desk.Store.Get<StoreSnapshots>().CurrentAsync(CancellationToken.None)).Origin);
    }

    private static Dictionary<string, string> Metric(string name) => new()
    {
        ["metric"] = "odotus",
        ["version"] = "1",
        ["valid_from"] = "2026-01-01",
        ["kind"] = "scale",
        ["name_fi"] = name,
        ["answers"] = "",
    };

    private static Task<RowImport> AddAsync(ImportDesk desk, ImportKind kind, Dictionary<string, string> fields) =>
        desk.Store.Get<Importer>().ImportRowAsync(kind, "catalogue", "row", fields, CancellationToken.None);
}
