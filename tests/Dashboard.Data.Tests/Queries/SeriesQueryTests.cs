using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Catalogue;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Queries;

public sealed class SeriesQueryTests
{
    public static TheoryData<SeriesQuestion, string, string> Unknown() => new()
    {
        { new SeriesQuestion("np"), "metric 'np'", "nps" },
        { new SeriesQuestion(WellKnown.Nps, Unit: "wrd"), "unit 'wrd'", "ward" },
        { new SeriesQuestion(WellKnown.Nps, Path: "hop"), "path 'hop'", "hip" },
        { new SeriesQuestion(WellKnown.Nps, Path: "hip", Stage: "surgry"), "called 'surgry'", "surgery" },
        { new SeriesQuestion(WellKnown.Nps, Segment: new Segment(SegmentKind.Channel, "fax")), "'channel=fax'", "channel=sms" },
    };

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task Ask_WithAnUnknownName_SaysWhichAndWhatThereIs(SeriesQuestion question, string which, string suggestion)
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([new ResponseBuilder().Build()]);

        var error = await Assert.ThrowsAsync<UnknownNameException>(() => AskAsync(store, question));

        Assert.Contains(which, error.Message, StringComparison.Ordinal);
        Assert.Contains(suggestion, error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<SeriesQuestion, string, string> Impossible() => new()
    {
        { new SeriesQuestion(WellKnown.Nps, Stage: "surgery"), "path", "Stage 'surgery'" },
        { new SeriesQuestion(WellKnown.Nps, Figure: FigureKind.Median), "figure", "no figure 'median'; it has: nps" },
        { new SeriesQuestion(WellKnown.Nps, From: new DateOnly(2030, 1, 1)), "from", "from 2030-01-01 to 2026-06-16" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public async Task Ask_ForWhatDoesNotFitTogether_SaysWhich(SeriesQuestion question, string parameter, string message)
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([new ResponseBuilder().Build()]);

        var error = await Assert.ThrowsAsync<ImpossibleQuestionException>(() => AskAsync(store, question));

        Assert.Equal(parameter, error.Parameter);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WithARange_GivesWholePeriodsThatTouchIt()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Enumerable.Range(1, 5).Select(id => new ResponseBuilder().Id(id).On(2026, 5, 4).Says(WellKnown.Nps, "9").Build()));

        var series = await AskAsync(store, new SeriesQuestion(WellKnown.Nps, From: new DateOnly(2026, 4, 20), To: new DateOnly(2026, 5, 2)));

        Assert.Equal([Grain.Month.PeriodOf(new DateOnly(2026, 4, 1)), Grain.Month.PeriodOf(new DateOnly(2026, 5, 1))], series.Points.Select(point => point.Period));
        Assert.Equal([0L, 5L], series.Points.Select(point => point.Figure.N!.Value));
    }

    [Fact]
    public async Task Ask_ForLevels_GivesTheLastOfEachPeriodWithoutRepeatingIt()
    {
        await using var store = await TestStore.WithCountyAsync();
        var pool = ShippedCatalogue.Rows.Single(metric => metric.Slug == "pool");
        await store.ImportAsync(ImportKind.Stocks, batch =>
        {
            batch.Add(new StockRow(new DateOnly(2026, 2, 10), "county", pool, 100, null, null));
            batch.Add(new StockRow(new DateOnly(2026, 2, 28), "county", pool, 110, null, null));
            batch.Add(new StockRow(new DateOnly(2026, 4, 30), "county", pool, 120, null, null));
        });

        var series = await AskAsync(store, new SeriesQuestion("pool"));

        Assert.Equal([110d, null, 120d, null, null], series.Points.Select(point => point.Figure.Value));
    }

    [Fact]
    public async Task Ask_WithTheTreeOfThen_CountsEachDayWhereItsUnitWas()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Enumerable.Range(0, 100).Select(day => new ResponseBuilder().Id(day).At("ward").On(new DateOnly(2026, 1, 1).AddDays(day)).Build())]);
        await store.ImportAsync([SampleCounty.Unit("ward", "social") with { ValidFrom = new DateOnly(2026, 2, 11) }]);

        Assert.Equal([0d, 0, 0, 0, 0, 0], await CountsAsync("health", TreeTime.Today));
        Assert.Equal([31d, 10, 0, 0, 0, 0], await CountsAsync("health", TreeTime.Then));
        Assert.Equal([0d, 18, 31, 10, 0, 0], await CountsAsync("social", TreeTime.Then));
        Assert.Equal(await CountsAsync("county", TreeTime.Today), await CountsAsync("county", TreeTime.Then));

        async Task<IEnumerable<double>> CountsAsync(string unit, TreeTime tree) => (await AskAsync(
            store,
            new SeriesQuestion(WellKnown.Responses, Unit: unit, From: new DateOnly(2026, 1, 1), To: new DateOnly(2026, 7, 1), Tree: tree)))
            .Points.Select(point => point.Figure.Value ?? 0);
    }

    [Fact]
    public async Task Ask_OfAUnitThatOthersJoined_NamesTheDay()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(RandomResponses.Of(seed: 1, count: 200));
        var merged = new DateOnly(2026, 3, 4);

        await store.ImportAsync([SampleCounty.Unit("ward", "health") with { ValidTo = merged, MergedInto = "home" }]);

        Assert.Equal([merged], (await AskAsync(store, new SeriesQuestion(WellKnown.Nps, Unit: "home"))).Moves);
        Assert.Empty((await AskAsync(store, new SeriesQuestion(WellKnown.Nps, Unit: "clinic"))).Moves);
        Assert.NotEmpty((await AskAsync(store, new SeriesQuestion(WellKnown.Nps, Unit: "ward"))).Points);
    }

    [Fact]
    public async Task Ask_OfAnEmptyStore_SaysThatThereAreNoUnits()
    {
        await using var store = await TestStore.CreateAsync();

        var error = await Assert.ThrowsAsync<UnknownNameException>(() => AskAsync(store, new SeriesQuestion(WellKnown.Nps)));

        Assert.Contains("no units", error.Message, StringComparison.Ordinal);
    }

    private static async Task<Series> AskAsync(TestStore store, SeriesQuestion question) =>
        (await store.Get<SeriesQuery>().AskAsync(Scope.WholeTree, question, CancellationToken.None)).Asked;
}
