using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Queries;
using Dashboard.Data.Rollup;
using Dashboard.Data.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Rollup;

public sealed class RollupFoldTests
{
    [Fact]
    public async Task Move_OfAUnit_LeavesTheRootAndOtherUnitsAsTheyWere()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(RandomResponses.Of(seed: 1, count: 200));
        await store.ImportAsync([SampleCounty.Unit("other", null, "county")]);
        var before = await CellsOfAsync(store, "county", "clinic", "home", "ward");

        await store.ImportAsync([SampleCounty.Unit("ward", "social")]);

        Assert.Equal(before, await CellsOfAsync(store, "county", "clinic", "home", "ward"));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Unit_ThatGetsItsFirstUnitBelow_KeepsItsFiguresOfEveryGrain()
    {
        await using var store = await TestStore.WithCountyAsync(minimumRespondents: 1);
        await store.ImportAsync(RandomResponses.Of(seed: 1, count: 200));
        var before = await WeeksAsync(store);

        await store.ImportAsync([SampleCounty.Unit("room", "ward")]);
        var below = await WeeksAsync(store);
        await store.ImportAsync([SampleCounty.Unit("room", "clinic")]);

        Assert.NotEmpty(before);
        Assert.Equal(before, below);
        Assert.Equal(before, await WeeksAsync(store));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public void Spool_OfMoreThanFitsInMemory_GivesBackEachUnitsRowsInOrder()
    {
        var folder = Directory.CreateTempSubdirectory("dashboard-spool-").FullName;
        var (tallies, rows) = (new RowTallies(new CountPlaces()), 400_000);
        for (var cell = 0; cell < 60; cell++)
        {
            tallies.Add(1, cell, cell + 1);
        }

        using (var spool = new FoldSpool(folder))
        {
            for (var i = 0; i < rows; i++)
            {
                spool.Add(i % 3, 1000 + (i % 7), 0, [0, i], tallies);
            }

            Assert.NotEmpty(Directory.GetFiles(folder));
            foreach (var unit in new[] { 0, 1, 2 })
            {
                Assert.Equal(Enumerable.Range(0, rows).Where(i => i % 3 == unit), SegmentsOf(spool, unit));
            }
        }

        Assert.Empty(Directory.GetFiles(folder));
        Directory.Delete(folder);
    }

    private static List<int> SegmentsOf(FoldSpool spool, int unit)
    {
        var found = new List<int>();
        foreach (var chunk in spool.Take(unit))
        {
            var segments = new int[FoldRow.MostSegments];
            for (var at = 0; at < chunk.Length;)
            {
                var row = new FoldRow(chunk.Span, at, segments);
                var total = 0L;
                while (row.NextTally())
                {
                    total += row.Count;
                }

                Assert.Equal(60 * 61 / 2, total);
                found.Add(segments[1]);
                at = row.End;
            }
        }

        return found;
    }

    private static async Task<List<Figure>> WeeksAsync(TestStore store)
    {
        var series = (await store.Get<SeriesQuery>().AskAsync(
            Scope.WholeTree, new SeriesQuestion(WellKnown.Nps, Unit: "ward", Grain: Grain.Week), CancellationToken.None)).Asked;
        return [.. series.Points.Select(point => point.Figure)];
    }

    private static async Task<List<string>> CellsOfAsync(TestStore store, params string[] units)
    {
        await using var connection = await store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);
        using var rows = connection.Prepare(
            $"""
            SELECT r.grain, u.code, r.stage_id, r.segment_id, r.start, r.sheet FROM rollup r JOIN unit u ON u.id = r.unit_id
            WHERE u.code IN ({string.Join(", ", units.Select(unit => $"'{unit}'"))}) ORDER BY 1, 2, 3, 4, 5
            """);
        var cells = new List<string>();
        while (rows.Step())
        {
            cells.Add($"{rows.Long(0)} {rows.Text(1)} {rows.Long(2)} {rows.Long(3)} {rows.Long(4)} {Convert.ToHexString(rows.Blob(5))}");
        }

        return cells;
    }
}
