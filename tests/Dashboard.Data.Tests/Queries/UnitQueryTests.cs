using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Catalogue;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Queries;

public sealed class UnitQueryTests
{
    private static readonly Period April = Grain.Month.PeriodOf(new DateOnly(2026, 4, 1));
    private static readonly Period June = Grain.Month.PeriodOf(new DateOnly(2026, 6, 1));
    private static readonly Period May = Grain.Month.PeriodOf(new DateOnly(2026, 5, 1));

    [Fact]
    public async Task Figure_OfFewerThanFivePeople_IsHiddenWithItsChange()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Answers(WellKnown.Nps, "9", 6, April, firstId: 1), .. Answers(WellKnown.Nps, "2", 4, May, firstId: 100)]);

        var reading = await ReadAsync(store, WellKnown.Nps);

        Assert.Equal(Figure.Hidden, reading.Current);
        Assert.Equal(100, reading.Previous!.Value.Value);
        Assert.Null(reading.Change);
        Assert.Equal([false, true, false], reading.Series.Points.Select(point => point.Figure.Suppressed));
        Assert.Equal(4, (await ReadAsync(store, WellKnown.Responses)).Current.Value);
    }

    [Fact]
    public async Task Responses_OfASegmentWithFewPeople_AreHidden()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Answers(WellKnown.Nps, "9", 6, May, 1), new ResponseBuilder().Id(50).On(2026, 5, 5).By("web").Build()]);

        Assert.Equal(7, (await ReadAsync(store, WellKnown.Responses)).Current.Value);
        Assert.True((await ReadAsync(store, WellKnown.Responses, new Segment(SegmentKind.Channel, "web"))).Current.Suppressed);
        Assert.Equal(6, (await ReadAsync(store, WellKnown.Responses, new Segment(SegmentKind.Channel, "sms"))).Current.Value);
    }

    [Fact]
    public async Task Change_OfTwoPeriods_IsThatOfTheirTallies()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(
        [
            .. Answers(WellKnown.Help, "5", 50, April, 1), .. Answers(WellKnown.Help, "1", 50, April, 100),
            .. Answers(WellKnown.Help, "4", 90, May, 200), .. Answers(WellKnown.Help, "2", 10, May, 400),
        ]);

        var reading = await ReadAsync(store, WellKnown.Help);

        Assert.Equal(0.5, reading.Previous!.Value.Value);
        Assert.Equal(0.9, reading.Current.Value);
        Assert.Equal(0.4, reading.Change!.Value, 10);
        Assert.Null(reading.BreakAt);
    }

    [Fact]
    public async Task Parts_AreTheAnswersByRole_UnlessTheFigureIsHidden()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(
        [
            .. Answers(WellKnown.Nps, "9", 6, May, 1), .. Answers(WellKnown.Nps, "8", 3, May, 100), .. Answers(WellKnown.Nps, "0", 2, May, 200),
            .. Answers(WellKnown.Help, "5", 4, May, 300),
        ]);

        Assert.Equal(new AnswerParts(2, 3, 6), (await ReadAsync(store, WellKnown.Nps)).Parts);
        Assert.Null((await ReadAsync(store, WellKnown.Help)).Parts);
        Assert.Null((await ReadAsync(store, WellKnown.Responses)).Parts);
    }

    [Fact]
    public async Task Own_AreTheAnswersOfNoChild_ProtectedAsAllOthers()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(
        [
            .. Answers(WellKnown.Nps, "9", 6, May, 1),
            .. At("county", "0", 7, May, 100), .. At("county", "9", 3, April, 200), .. At("home", "5", 9, April, 300),
        ]);

        var answer = await AskAsync(store, [WellKnown.Nps, WellKnown.Responses]);

        // April's three are told with May's seven.
        Assert.Equal(-40, answer.Own[WellKnown.Nps].Current.Value!.Value, 1e-9);
        Assert.Equal(10, answer.Own[WellKnown.Nps].Current.N);
        Assert.Equal(Figure.Hidden, answer.Own[WellKnown.Nps].Previous);
        Assert.False(answer.Own.ContainsKey(WellKnown.Responses));

        static IEnumerable<ResponseRow> At(string unit, string answer, int count, Period period, int firstId) =>
            Enumerable.Range(firstId, count).Select(id => new ResponseBuilder().Id(id).On(period.Start).At(unit).Says(WellKnown.Nps, answer).Build());
    }

    [Fact]
    public async Task Change_OfACount_IsJudgedByItsMonths()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Enumerable.Range(1, 4).SelectMany(month => Answers(WellKnown.Nps, "9", 20 + (month % 2), new DateOnly(2026, month, 2), month * 100))]);
        await store.ImportAsync(Answers(WellKnown.Nps, "9", 120, May, 1000));

        var change = (await ReadAsync(store, WellKnown.Responses)).Change!;

        Assert.Equal(120 - (20 * 31 / 30.0), change.Value, 1e-9);
        Assert.Equal(Core.Statistics.ChangeVerdict.Distinct, change.Verdict);
    }

    [Fact]
    public async Task Metric_NobodyWasEverAsked_IsNotAskedAndEmpty()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Answers(WellKnown.Nps, "9", 6, May, 1));

        var reading = await ReadAsync(store, WellKnown.Help);

        Assert.False(reading.Asked);
        Assert.Equal(Figure.None, reading.Current);
        Assert.Empty(reading.Series.Points);
        Assert.True((await ReadAsync(store, WellKnown.Nps, new Segment(SegmentKind.Channel, "paper"))).Asked);
    }

    [Fact]
    public async Task Period_ThatSpansABreak_ShowsTheNewestPartWithoutAChange()
    {
        await using var store = await TestStore.WithCountyAsync();
        var (old, renewed) = (Easy(1, new DateOnly(2020, 1, 1), "Vanha?"), Easy(2, new DateOnly(2026, 5, 11), "Uusi?"));
        await store.ImportAsync([old, renewed]);
        await store.ImportAsync(
        [
            .. Answers(old, "yes", 8, new DateOnly(2026, 4, 20), 1), .. Answers(old, "yes", 8, new DateOnly(2026, 5, 10), 100),
            .. Answers(renewed, "no", 6, new DateOnly(2026, 5, 11), 200),
        ]);

        var reading = await ReadAsync(store, "easy");

        Assert.Equal(2, reading.Metric.Version);
        Assert.Equal((6L, 0d), (reading.Current.N, reading.Current.Value));
        Assert.Null(reading.Previous);
        Assert.Null(reading.Change);
        Assert.Equal(new DateOnly(2026, 5, 11), reading.BreakAt);
        Assert.Equal([new DateOnly(2026, 5, 11)], reading.Series.Breaks);
        Assert.Equal([1d, 0d], reading.Series.Points.Take(2).Select(point => point.Figure.Value!.Value));
    }

    [Fact]
    public async Task Version_ThatOnlyReclassifies_MakesNoBreak()
    {
        await using var store = await TestStore.WithCountyAsync();
        var old = Easy(1, new DateOnly(2020, 1, 1), "Sama?");
        var renewed = old with { Version = 2, ValidFrom = new DateOnly(2026, 5, 1), Answers = [new("yes", AnswerRole.Positive), new("no", AnswerRole.LeftOut)] };
        await store.ImportAsync([old, renewed]);
        await store.ImportAsync([.. Answers(old, "no", 8, April.Start, 1), .. Answers(old, "yes", 6, April.Start, 50), .. Answers(renewed, "yes", 7, May.Start, 100)]);

        var reading = await ReadAsync(store, "easy");

        Assert.Equal((6L, 1d), (reading.Previous!.Value.N, reading.Previous.Value.Value));
        Assert.NotNull(reading.Change);
        Assert.Null(reading.BreakAt);
        Assert.Empty(reading.Series.Breaks);
    }

    [Fact]
    public async Task Handling_OfRequestsYoungerThanFourteenDays_IsNotCountedYet()
    {
        await using var store = await TestStore.WithCountyAsync(new DateOnly(2026, 5, 20));
        await store.ImportAsync(
        [
            .. Enumerable.Range(1, 5).Select(id => new ResponseBuilder().Id(id).On(2026, 5, 5).AsksContact(3).Build()),
            .. Enumerable.Range(11, 5).Select(id => new ResponseBuilder().Id(id).On(2026, 5, 6).AsksContact().Build()),
            .. Enumerable.Range(21, 5).Select(id => new ResponseBuilder().Id(id).On(2026, 5, 7).AsksContact().Build()),
        ]);

        var reading = await ReadAsync(store, WellKnown.Answered14Days);

        Assert.Equal((10L, 0.5), (reading.Current.N, reading.Current.Value));
        var point = Assert.Single(reading.Series.Points);
        Assert.Equal((10L, true), (point.Figure.N, point.Provisional));
    }

    [Fact]
    public async Task Responses_InAMonthWithoutAny_AreZeroInsideTheKnownTimeAndUnknownOutside()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Answers(WellKnown.Nps, "9", 2, new DateOnly(2026, 3, 2), 1), .. Answers(WellKnown.Nps, "9", 3, new DateOnly(2026, 5, 2), 50)]);

        var reading = await ReadAsync(store, WellKnown.Responses);

        Assert.Equal([2d, 0d, 3d, null], reading.Series.Points.Select(point => point.Figure.Value));
    }

    [Fact]
    public async Task ResponseRate_TakesPeopleAskedBeforeVisits()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Answers(WellKnown.Nps, "9", 20, May, 1));
        Assert.Null((await AskAsync(store, [])).Unit.ResponseRate);

        await store.ImportAsync([Tally(WellKnown.Visits, 200)]);
        Assert.Equal(0.1, (await AskAsync(store, [])).Unit.ResponseRate);

        await store.ImportAsync([Tally(WellKnown.Asked, 80)]);
        Assert.Equal(0.25, (await AskAsync(store, [])).Unit.ResponseRate);
    }

    [Theory]
    [InlineData(2026, 4, 20, 2026, 6, 10, 0.1)]
    [InlineData(2026, 5, 10, 2026, 6, 10, null)]
    public async Task ResponseRate_OfAPeriodThatCutsMonths_IsThatOfItsWholeOnes(
        int fromYear, int fromMonth, int fromDay, int toYear, int toMonth, int toDay, double? rate)
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Answers(WellKnown.Nps, "9", 20, May, 1), .. Answers(WellKnown.Nps, "9", 20, June, 100)]);
        await store.ImportAsync([Tally(WellKnown.Visits, 200)]);

        var answer = await store.Get<UnitQuery>().AskAsync(
            Scope.WholeTree,
            new UnitQuestion(
                (await store.SnapshotAsync()).Units.Find("county")!, [], new Period(new(fromYear, fromMonth, fromDay), new(toYear, toMonth, toDay)), null),
            CancellationToken.None);

        Assert.Equal(rate, answer.Unit.ResponseRate);
    }

    [Fact]
    public async Task Compare_PeriodOfWhichOnlyAPartIsKnown_ComparesScoresAndNoCounts()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Answers(WellKnown.Help, "5", 50, April, 1), .. Answers(WellKnown.Help, "4", 90, May, 200)]);

        var answer = await store.Get<UnitQuery>().AskAsync(
            Scope.WholeTree,
            new UnitQuestion(
                (await store.SnapshotAsync()).Units.Find("county")!, [WellKnown.Help, WellKnown.Responses], May, new Period(new(2025, 5, 1), May.Start)),
            CancellationToken.None);

        var (score, count) = (answer.Unit.Metrics[WellKnown.Help], answer.Unit.Metrics[WellKnown.Responses]);
        Assert.Equal([April.Start, April.Start], [score.KnownFrom!.Value, count.KnownFrom!.Value]);
        Assert.NotNull(score.Change);
        Assert.Null(count.Previous);
        Assert.Null(count.Change);
        Assert.Null((await AskAsync(store, [WellKnown.Help])).Unit.Metrics[WellKnown.Help].KnownFrom);
    }

    [Fact]
    public async Task Target_OfTheNearestUnit_HoldsAtTheEndOfThePeriod()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(ImportKind.Targets, batch =>
        {
            batch.Add(new TargetRow(WellKnown.Nps, "county", null, new DateOnly(2026, 1, 1), null, 50));
            batch.Add(new TargetRow(WellKnown.Nps, "health", null, new DateOnly(2026, 5, 31), null, 60));
            batch.Add(new TargetRow(WellKnown.Nps, null, "division", new DateOnly(2026, 6, 1), null, 70));
        });

        var answer = await AskAsync(store, [WellKnown.Nps]);

        Assert.Equal(50, answer.Unit.Metrics[WellKnown.Nps].Target);
        Assert.Equal([60d, 50d], answer.Children.Select(child => child.Metrics[WellKnown.Nps].Target!.Value));
    }

    [Fact]
    public async Task Unit_OutsideTheScope_IsRefused()
    {
        await using var store = await TestStore.WithCountyAsync();
        var tree = (await store.SnapshotAsync()).Units;
        var scope = Scope.Of("health");

        var error = await Assert.ThrowsAsync<OutOfScopeException>(() => store.Get<UnitQuery>().AskAsync(
            scope, new UnitQuestion(tree.Find("home")!, [WellKnown.Nps], May, null), CancellationToken.None));

        Assert.Contains("'home'", error.Message, StringComparison.Ordinal);
        Assert.NotNull(await store.Get<UnitQuery>().AskAsync(scope, new UnitQuestion(tree.Find("ward")!, [WellKnown.Nps], May, null), CancellationToken.None));
    }

    [Fact]
    public async Task Scope_OfOneDivision_LimitsCountsAndSeriesAndOpensItsPaths()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(
        [
            .. Enumerable.Range(1, 6).Select(id => new ResponseBuilder().Id(id).On(2026, 5, 5).At("ward").OnPath("surgery").Says(WellKnown.Nps, "9").Build()),
            .. Enumerable.Range(11, 7).Select(id => new ResponseBuilder().Id(id).On(2026, 5, 5).At("home").OnPath("surgery").Says(WellKnown.Nps, "0").Build()),
        ]);
        var snapshot = await store.SnapshotAsync();
        var scope = Scope.Of("health", "ward");

        var path = await store.Get<PathQuery>().AskAsync(scope, new PathQuestion(snapshot.Paths[0], [WellKnown.Nps], May, null), CancellationToken.None);
        var counts = await store.Get<ResponseCountQuery>().AskAsync(scope, May, CancellationToken.None);
        var series = (await store.Get<SeriesQuery>().AskAsync(scope, new SeriesQuestion(WellKnown.Nps), CancellationToken.None)).Asked;

        Assert.Equal(13, path.Stages[1].Metrics[WellKnown.Nps].Current.N);
        Assert.Equal(["health", "ward"], counts.Keys.Select(id => snapshot.Units[id].Code).Order());
        Assert.Equal(6, series.Points[0].Figure.N);
        await Assert.ThrowsAsync<UnknownNameException>(() =>
            store.Get<SeriesQuery>().AskAsync(scope, new SeriesQuestion(WellKnown.Nps, Unit: "county"), CancellationToken.None));
    }

    [Fact]
    public async Task Path_OfWhoOwnsNoStage_AddsUpTheirOwnUnitsOnly()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([SampleCounty.Unit("lab", "social")]);
        await store.ImportAsync(
        [
            .. Enumerable.Range(1, 6).Select(id => new ResponseBuilder().Id(id).On(2026, 5, 4).At("lab").OnPath("surgery").Says(WellKnown.Nps, "10").Build()),
            .. Enumerable.Range(11, 7).Select(id => new ResponseBuilder().Id(id).On(2026, 5, 5).At("ward").OnPath("surgery").Says(WellKnown.Nps, "0").Build()),
        ]);

        Assert.Equal((6, 6), await CountAsync("lab"));
        Assert.Equal((13, 13), await CountAsync("home"));

        async Task<(long Page, long Series)> CountAsync(string unit)
        {
            var (scope, path) = (Scope.Of(unit), (await store.SnapshotAsync()).Paths[0]);
            var answer = await store.Get<PathQuery>().AskAsync(scope, new PathQuestion(path, [WellKnown.Nps], May, null), CancellationToken.None);
            var series = await store.Get<SeriesQuery>().AskAsync(scope, new SeriesQuestion(WellKnown.Nps, Path: "hip"), CancellationToken.None);
            return (answer.Stages[1].Metrics[WellKnown.Nps].Current.N ?? 0, series.Asked.Points[0].Figure.N ?? 0);
        }
    }

    [Fact]
    public async Task ResponseCounts_OverTwoVersionsOfTheMetric_AreThoseOfBoth()
    {
        await using var store = await TestStore.WithCountyAsync();
        var shipped = ShippedCatalogue.Rows.Single(row => row.Slug == WellKnown.Responses);
        await store.ImportAsync([shipped with { Version = 2, ValidFrom = new DateOnly(2026, 5, 15) }]);
        await store.ImportAsync(
        [
            .. Answers(WellKnown.Nps, "9", 3, new DateOnly(2026, 5, 10), firstId: 1), .. Answers(WellKnown.Nps, "9", 4, new DateOnly(2026, 5, 20), firstId: 100),
        ]);

        var counts = await store.Get<ResponseCountQuery>().AskAsync(Scope.WholeTree, May, CancellationToken.None);

        Assert.All(counts.Values, count => Assert.Equal(7, count));
        Assert.NotEmpty(counts);
    }

    private static IEnumerable<ResponseRow> Answers(string metric, string answer, int count, Period period, int firstId) =>
        Answers(ShippedCatalogue.Rows.Single(row => row.Slug == metric), answer, count, period.Start, firstId);

    private static IEnumerable<ResponseRow> Answers(string metric, string answer, int count, DateOnly day, int firstId) =>
        Answers(ShippedCatalogue.Rows.Single(row => row.Slug == metric), answer, count, day, firstId);

    private static IEnumerable<ResponseRow> Answers(MetricVersion metric, string answer, int count, DateOnly day, int firstId) =>
        Enumerable.Range(firstId, count).Select(id => new ResponseBuilder().Id(id).On(day).Says(metric, answer).Build());

    private static TallyRow Tally(string metric, long count) => new(
        May, "ward", null, null, ShippedCatalogue.Rows.Single(row => row.Slug == metric), 0, count, null);

    private static MetricVersion Easy(int version, DateOnly from, string question) => new()
    {
        Slug = "easy",
        Version = version,
        ValidFrom = from,
        Kind = MetricKind.Share,
        Name = new LocalizedText("Helppous"),
        Question = new LocalizedText(question),
        Answers = MetricVersion.DefaultAnswers(MetricKind.Share),
    };

    private static async Task<MetricReading> ReadAsync(TestStore store, string metric, Segment? segment = null) =>
        (await AskAsync(store, [metric], segment)).Unit.Metrics[metric];

    private static async Task<UnitAnswer> AskAsync(TestStore store, IReadOnlyList<string> metrics, Segment? segment = null) =>
        await store.Get<UnitQuery>().AskAsync(
            Scope.WholeTree,
            new UnitQuestion((await store.SnapshotAsync()).Units.Find("county")!, metrics, May, April, Segment: segment),
            CancellationToken.None);
}
