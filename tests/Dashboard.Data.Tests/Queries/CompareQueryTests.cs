using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Queries;

public sealed class CompareQueryTests
{
    private static readonly Period April = Grain.Month.PeriodOf(new DateOnly(2026, 4, 1));
    private static readonly Period May = Grain.Month.PeriodOf(new DateOnly(2026, 5, 1));

    [Fact]
    public async Task Readings_StandInTheOrderAsked_AndAreThoseOfTheUnitsOwnPages()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. At("ward", "9", 7, May, 1), .. At("home", "0", 6, May, 100), .. At("home", "9", 8, April, 200)]);

        var readings = await AskAsync(store, Scope.WholeTree, "home", "ward", "county");

        Assert.Equal(["home", "ward", "county"], readings.Select(reading => reading.Unit.Code));
        Assert.Equal([-100, 100, 100.0 / 13], readings.Select(reading => reading.Metrics[WellKnown.Nps].Current.Value!.Value), Close);
        Assert.Equal(-200, readings[0].Metrics[WellKnown.Nps].Change!.Value);
        foreach (var reading in readings)
        {
            var page = await store.Get<UnitQuery>().AskAsync(
                Scope.WholeTree, new UnitQuestion(reading.Unit, [WellKnown.Nps], May, April, Children: false), CancellationToken.None);
            Assert.Equal(page.Unit.Metrics[WellKnown.Nps].Current, reading.Metrics[WellKnown.Nps].Current);
        }
    }

    [Fact]
    public async Task Figure_OfFewerThanFivePeople_IsHiddenWithItsPartsAndChange()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. At("ward", "9", 4, May, 1), .. At("ward", "9", 9, April, 100), .. At("home", "0", 6, May, 200)]);

        var hidden = (await AskAsync(store, Scope.WholeTree, "ward", "home"))[0].Metrics[WellKnown.Nps];

        Assert.Equal(Figure.Hidden, hidden.Current);
        Assert.Null(hidden.Parts);
        Assert.Null(hidden.Change);
    }

    [Fact]
    public async Task UnitOutsideTheScope_IsRefused()
    {
        await using var store = await TestStore.WithCountyAsync();

        Assert.Single(await AskAsync(store, Scope.Of("health"), "ward"));
        await Assert.ThrowsAsync<OutOfScopeException>(() => AskAsync(store, Scope.Of("health"), "ward", "home"));
    }

    [Fact]
    public async Task UnknownMetric_HasNoReadings()
    {
        await using var store = await TestStore.WithCountyAsync();
        var unit = (await store.SnapshotAsync()).Units.Find("ward")!;

        var answer = await store.Get<CompareQuery>().AskAsync(Scope.WholeTree, new CompareQuestion([unit], "xyzzy", May, null), CancellationToken.None);

        Assert.Empty(Assert.Single(answer).Metrics);
    }

    private static bool Close(double left, double right) => Math.Abs(left - right) < 1e-9;

    private static IEnumerable<ResponseRow> At(string unit, string answer, int count, Period period, int firstId) =>
        Enumerable.Range(firstId, count).Select(id => new ResponseBuilder().Id(id).On(period.Start).At(unit).Says(WellKnown.Nps, answer).Build());

    private static async Task<IReadOnlyList<UnitReading>> AskAsync(TestStore store, Scope scope, params string[] codes)
    {
        var tree = (await store.SnapshotAsync()).Units;
        return await store.Get<CompareQuery>().AskAsync(
            scope, new CompareQuestion([.. codes.Select(code => tree.Find(code)!)], WellKnown.Nps, May, April), CancellationToken.None);
    }
}
