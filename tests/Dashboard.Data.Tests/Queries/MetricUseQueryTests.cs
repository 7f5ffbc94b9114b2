using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Catalogue;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Queries;

public sealed class MetricUseQueryTests
{
    private static readonly Period May = Grain.Month.PeriodOf(new DateOnly(2026, 5, 1));
    private static readonly Period MiddleOfMay = new(new(2026, 5, 10), new(2026, 5, 20));

    [Fact]
    public async Task Figures_AreOfAllThatTheScopeCovers_AndProtected()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Answers(WellKnown.Nps, "9", 6, "ward", 1), .. Answers(WellKnown.Nps, "9", 3, "home", 100)]);

        var county = await FiguresAsync(store, Scope.WholeTree);
        var social = await FiguresAsync(store, Scope.Of("social"));

        // The three at home wait for two more; of how many answered the total is exact.
        Assert.Equal(6, county[WellKnown.Nps].N);
        Assert.Equal(9, county[WellKnown.Responses].Value);
        Assert.Equal(Figure.None, county[WellKnown.Help]);
        Assert.Equal(Figure.Hidden, social[WellKnown.Nps]);
        Assert.Equal(ShippedCatalogue.Rows.Count, county.Count);
    }

    [Fact]
    public async Task Figures_OfASegment_CountOnlyIt()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Answers(WellKnown.Nps, "9", 8, "ward", 1)]);

        var web = await store.Get<MetricUseQuery>().FiguresAsync(Scope.WholeTree, May, new Segment(SegmentKind.Channel, "web"), CancellationToken.None);

        Assert.Equal(Figure.None, web[WellKnown.Nps]);
    }

    [Fact]
    public async Task Figures_OfAnEmptyStore_AreNone()
    {
        await using var store = await TestStore.CreateAsync();

        Assert.All((await FiguresAsync(store, Scope.WholeTree)).Values, figure => Assert.Null(figure.Value));
    }

    [Fact]
    public async Task Units_AreThoseWithDataOfTheirOwnOnDaysOfThePeriod_InTheTreesOrder()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(
        [
            .. Answers(WellKnown.Nps, "9", 1, "home", 1), .. Answers(WellKnown.Nps, "9", 9, "county", 100),
            new ResponseBuilder().Id(500).On(2026, 5, 20).At("ward").Says(WellKnown.Nps, "9").Build(),
            new ResponseBuilder().Id(501).On(2026, 5, 9).At("ward").Says(WellKnown.Nps, "9").Build(),
            new ResponseBuilder().Id(502).On(2026, 5, 12).At("clinic").Says(WellKnown.Help, "5").Build(),
        ]);

        Assert.Equal(["county", "home"], await UnitsAsync(store, WellKnown.Nps, MiddleOfMay));
        Assert.Equal(["county", "ward", "home"], await UnitsAsync(store, WellKnown.Nps, May));
        Assert.Equal(["clinic"], await UnitsAsync(store, WellKnown.Help, May));
        Assert.Equal(["home"], await UnitsAsync(store, WellKnown.Nps, MiddleOfMay, Scope.Of("social")));
        Assert.Empty(await UnitsAsync(store, "no-such-metric", May));
    }

    [Fact]
    public async Task Units_OfALevel_AreThoseThatTookItInThePeriod()
    {
        await using var store = await TestStore.WithCountyAsync();
        var pool = ShippedCatalogue.Rows.Single(row => row.Slug == WellKnown.Pool);
        await store.ImportAsync(ImportKind.Stocks, batch =>
        {
            batch.Add(new StockRow(new DateOnly(2026, 5, 15), "county", pool, 80, null, null));
            batch.Add(new StockRow(new DateOnly(2026, 4, 15), "health", pool, 40, null, null));
        });

        Assert.Equal(["county"], await UnitsAsync(store, WellKnown.Pool, May));
        Assert.Equal(80, (await FiguresAsync(store, Scope.WholeTree))[WellKnown.Pool].Value);
    }

    private static Task<IReadOnlyDictionary<string, Figure>> FiguresAsync(TestStore store, Scope scope) =>
        store.Get<MetricUseQuery>().FiguresAsync(scope, May, segment: null, CancellationToken.None);

    private static async Task<IEnumerable<string>> UnitsAsync(TestStore store, string metric, Period period, Scope? scope = null) =>
        (await store.Get<MetricUseQuery>().UnitsAsync(scope ?? Scope.WholeTree, metric, period, CancellationToken.None)).Select(unit => unit.Code);

    private static IEnumerable<ResponseRow> Answers(string metric, string answer, int count, string unit, int firstId) =>
        Enumerable.Range(firstId, count).Select(id => new ResponseBuilder().Id(id).On(2026, 5, 15).At(unit).Says(metric, answer).Build());
}
