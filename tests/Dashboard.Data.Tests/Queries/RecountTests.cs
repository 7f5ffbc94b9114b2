using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Queries;

/// <summary>What the pages ask equals a plain count over the rows, whatever the period, grain, segment, unit or stage.</summary>
public sealed class RecountTests : IAsyncLifetime
{
    private static readonly string[] Metrics = [WellKnown.Responses, WellKnown.Nps, WellKnown.Help];
    private static readonly IReadOnlyList<ResponseRow> Rows = [.. RandomResponses.Of(seed: 11, count: 900), .. RandomResponses.Of(seed: 12, count: 300, firstId: 1000)];

    private TestStore store = null!;
    private Recount recount = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.WithCountyAsync(minimumRespondents: 1);
        await store.ImportAsync(Rows.Take(700));
        await store.ImportAsync(Rows.Skip(600));
        recount = new Recount(Rows, (await store.SnapshotAsync()).Units);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Theory]
    [InlineData("2026-02-01", "2026-03-01")]
    [InlineData("2026-01-01", "2026-06-01")]
    [InlineData("2026-01-15", "2026-04-10")]
    [InlineData("2026-02-03", "2026-02-20")]
    [InlineData("2026-03-30", "2026-04-06")]
    [InlineData("2026-02-20", "2026-03-01")]
    public async Task UnitQuery_OverAnyPeriod_EqualsTheRows(string start, string end)
    {
        var period = new Period(DateOnly.ParseExact(start, "O"), DateOnly.ParseExact(end, "O"));
        foreach (var segment in new[] { null, new Segment(SegmentKind.Channel, "web"), new Segment(SegmentKind.AgeBand, Segment.Unknown) })
        {
            var answer = await AskAsync("county", period, segment: segment);

            foreach (var reading in answer.Children.Prepend(answer.Unit))
            {
                Assert.All(Metrics, metric =>
                    Assert.Equal(recount.Of(metric, reading.Unit.Code, period, segment), reading.Metrics[metric].Current));
            }
        }
    }

    [Theory]
    [InlineData(Grain.Day)]
    [InlineData(Grain.Week)]
    [InlineData(Grain.Month)]
    [InlineData(Grain.Quarter)]
    [InlineData(Grain.Tertial)]
    [InlineData(Grain.Year)]
    public async Task UnitQuery_SeriesOfAnyGrain_EqualsTheRows(Grain grain)
    {
        var answer = await AskAsync("health", Grain.Month.PeriodOf(new DateOnly(2026, 5, 1)), grain);

        foreach (var metric in Metrics)
        {
            var points = answer.Unit.Metrics[metric].Series.Points;
            Assert.True(points[0].Figure.N > 0);
            Assert.Equal(grain.PeriodOf(new DateOnly(2026, 6, 15)), points[^1].Period);
            Assert.Equal([.. grain.Split(new Period(points[0].Period.Start, points[^1].Period.End))], points.Select(point => point.Period));
            Assert.All(points, point => Assert.Equal(ExpectedOf(metric, "health", point.Period), point.Figure));
            Assert.Equal([.. points.Select(point => point.Period.End > new DateOnly(2026, 6, 15))], points.Select(point => point.Provisional));
        }
    }

    [Fact]
    public async Task PathQuery_EachStage_EqualsTheRows()
    {
        var snapshot = await store.SnapshotAsync();
        var period = new Period(new DateOnly(2026, 1, 10), new DateOnly(2026, 5, 20));

        var answer = await store.Get<PathQuery>().AskAsync(
            Scope.WholeTree, new PathQuestion(snapshot.FindPath("HIP")!, Metrics, period, null), CancellationToken.None);

        Assert.Equal(["referral", "surgery", "rehab", "home"], answer.Stages.Select(stage => stage.Stage.Code));
        Assert.All(answer.Stages.Where(stage => !stage.Stage.IsExternal), stage => Assert.All(Metrics, metric =>
            Assert.Equal(recount.Of(metric, "county", period, path: "hip", stage: stage.Stage.Code), stage.Metrics[metric].Current)));
        Assert.All(answer.Stages.Single(stage => stage.Stage.IsExternal).Metrics.Values, reading => Assert.False(reading.Asked));
    }

    [Fact]
    public async Task SeriesQuery_OfAWholePathWithASegment_EqualsTheRows()
    {
        var segment = new Segment(SegmentKind.Language, "sv");

        var series = (await store.Get<SeriesQuery>().AskAsync(
            Scope.WholeTree, new SeriesQuestion(WellKnown.Nps, Unit: "health", Path: "hip", Segment: segment), CancellationToken.None)).Asked;

        Assert.Equal(6, series.Points.Count);
        Assert.All(series.Points, point => Assert.Equal(recount.Of(WellKnown.Nps, "health", point.Period, segment, path: "hip"), point.Figure));
    }

    [Theory]
    [InlineData("2026-02-01", "2026-05-01")]
    [InlineData("2026-01-15", "2026-04-10")]
    [InlineData("2026-03-05", "2026-03-09")]
    public async Task ResponseCountQuery_OverAnyPeriod_EqualsTheRowsOfEachUnit(string start, string end)
    {
        var period = new Period(DateOnly.ParseExact(start, "O"), DateOnly.ParseExact(end, "O"));

        var counts = await store.Get<ResponseCountQuery>().AskAsync(Scope.WholeTree, period, CancellationToken.None);

        Assert.All((await store.SnapshotAsync()).Units.All, unit =>
            Assert.Equal(recount.Of(WellKnown.Responses, unit.Code, period).Value, counts.GetValueOrDefault(unit.Id)));
    }

    // The count of responses is only known up to the last day with one.
    private Figure ExpectedOf(string metric, string unit, Period period)
    {
        var expected = recount.Of(metric, unit, period);
        return expected.N == 0 && period.Start > Rows.Max(row => LocalTime.DateOf(row.AnsweredAt)) ? Figure.None : expected;
    }

    private async Task<UnitAnswer> AskAsync(string unit, Period period, Grain grain = Grain.Month, Segment? segment = null) =>
        await store.Get<UnitQuery>().AskAsync(
            Scope.WholeTree,
            new UnitQuestion((await store.SnapshotAsync()).Units.Find(unit)!, Metrics, period, null, grain, segment),
            CancellationToken.None);
}
