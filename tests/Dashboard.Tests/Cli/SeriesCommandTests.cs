using System.Text.Json;
using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Privacy;
using Dashboard.Core.Statistics;
using Dashboard.Data.Import;
using Dashboard.Data.Notes;
using Dashboard.Testing;

namespace Dashboard.Tests.Cli;

public sealed class SeriesCommandTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Enumerable.Range(0, 100).Select(id =>
            new ResponseBuilder().Id(id).On(2026, 1 + (id / 20), 4).Says(WellKnown.Nps, "9").Build()));
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Series_Json_IsTheReportOfTheDesign()
    {
        var report = (await RunAsync("--metric", "nps", "--to", "2026-06-01")).Json();

        Assert.Equal(["metric", "figure", "unit", "rules", "moves", "rebases", "points", "spc"], report.EnumerateObject().Select(property => property.Name));
        Assert.Equal("county", report.GetProperty("unit").GetString());
        Assert.Equal("mdc-2018", report.GetProperty("rules").GetString());
        Assert.Equal(
            ["period", "n", "value", "low", "high", "suppressed", "provisional"],
            report.GetProperty("points")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(5, report.GetProperty("points").GetArrayLength());
        Assert.Equal("2026-01", report.GetProperty("spc").GetProperty("points")[0].GetProperty("x").GetString());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("spc").GetProperty("variation").ValueKind);
    }

    [Fact]
    public async Task Series_OfARange_CropsTheChartAndNotItsCalculation()
    {
        await store.ImportAsync(Enumerable.Range(0, 200).Select(id =>
            new ResponseBuilder().Id(1000 + id).On(2024 + (id / 120), 1 + (id / 10 % 12), 4).Says(WellKnown.Nps, id % 7 < 3 ? "9" : "4").Build()));
        await store.ImportAsync(ImportKind.Targets, batch => batch.Add(new TargetRow("nps", "county", null, new DateOnly(2020, 1, 1), null, 200)));

        var whole = (await RunAsync("--metric", "nps")).Json().GetProperty("spc");
        var part = (await RunAsync("--metric", "nps", "--from", "2026-03-01", "--to", "2026-06-01")).Json().GetProperty("spc");

        string[] months = ["2026-03", "2026-04", "2026-05"];
        var points = whole.GetProperty("points").EnumerateArray().Where(point => months.Contains(point.GetProperty("x").GetString()));
        Assert.Equal(points.Select(point => point.ToString()), part.GetProperty("points").EnumerateArray().Select(point => point.ToString()));
        Assert.Equal(whole.GetProperty("variation").GetString(), part.GetProperty("variation").GetString());
        Assert.NotNull(part.GetProperty("variation").GetString());
        Assert.Equal("fail", part.GetProperty("assurance").GetString());
    }

    [Fact]
    public async Task Series_WithANewBaseline_IsCalculatedAnewFromIt()
    {
        await store.ImportAsync(Enumerable.Range(0, 360).Select(id =>
            new ResponseBuilder().Id(1000 + id).On(2023 + (id / 120), 1 + (id / 10 % 12), 4).Says(WellKnown.Nps, id % 7 < 3 ? "9" : "4").Build()));
        await store.Get<NoteWriter>().WriteAsync(
            Scope.WholeTree, new RebaseDraft("county", WellKnown.Nps, null, new DateOnly(2024, 8, 15), "Syy", "Hoitaja"), CancellationToken.None);

        var report = (await RunAsync("--metric", "nps", "--to", "2026-06-01")).Json();

        Assert.Equal(["2024-08-15"], report.GetProperty("rebases").EnumerateArray().Select(day => day.GetString()));
        var expected = Xmr.Calculate(
            [.. report.GetProperty("points").EnumerateArray().Select(point => (double?)point.GetProperty("value").GetDouble())],
            new XmrOptions { RebaseAt = [19] });
        var points = report.GetProperty("spc").GetProperty("points").EnumerateArray().ToList();
        Assert.Equal(expected.Points.Select(point => point.Upper), points.Select(point => (double?)point.GetProperty("upper").GetDouble()));
        Assert.NotEqual(points[18].GetProperty("upper").GetDouble(), points[19].GetProperty("upper").GetDouble());
    }

    [Fact]
    public async Task Series_Csv_HasALineAPeriod()
    {
        var run = await RunAsync("--metric", "nps", "--to", "2026-06-01", "--format", "csv");

        Assert.StartsWith($"period,n,value,low,high,suppressed,provisional{Environment.NewLine}2026-01,20,100,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Series_SeveralRoots_IsOfAllOfThemAndNamesNone()
    {
        await store.ImportAsync([SampleCounty.Units[0] with { Code = "other" }]);

        var report = (await RunAsync("--metric", "nps")).Json();

        Assert.Equal(JsonValueKind.Null, report.GetProperty("unit").ValueKind);
        Assert.Equal(20, report.GetProperty("points")[0].GetProperty("n").GetInt32());
    }

    [Theory]
    [InlineData("--metric", "np", "There is no metric 'np'")]
    [InlineData("--metric", "nps", "--unit", "wrd", "There is no unit 'wrd'")]
    [InlineData("--metric", "nps", "--path", "hop", "There is no path 'hop'")]
    [InlineData("--metric", "nps", "--figure", "mean", "has no figure 'mean'; it has: nps")]
    [InlineData("--metric", "nps", "--figure", "average", "--figure is 'average'; expected nps, top-two, mean")]
    [InlineData("--metric", "nps", "--grain", "decade", "--grain is 'decade'; expected day, week, month, quarter, tertial or year")]
    [InlineData("--metric", "nps", "--from", "yesterday", "--from is 'yesterday'; expected a day")]
    [InlineData("--metric", "nps", "--to", "2026-02-30", "--to is '2026-02-30'; expected a day that exists")]
    [InlineData("--metric", "nps", "--from", "2026-02-01", "--to", "2026-02-01", "expected a day after")]
    [InlineData("--metric", "nps", "--from", "2126-02-01", "would end before it starts")]
    [InlineData("--metric", "nps", "--stage", "surgery", "--path is missing")]
    [InlineData("--metric", "nps", "--segment", "colour=red", "--segment is 'colour=red'; expected kind=value")]
    [InlineData("--metric", "nps", "--segment", "channel=fax", "There is no segment 'channel=fax'")]
    [InlineData("--metric", "nps", "--tree", "old", "--tree is 'old'; expected today or then")]
    [InlineData("--metric", "nps", "--format", "xml", "--format is 'xml'; expected json or csv")]
    [InlineData("--metric", "", "--metric is ''; expected a metric's slug")]
    [InlineData("--grain", "day", "--metric")]
    public async Task Series_QuestionNotUnderstood_IsUsageAndSaysWhat(params string[] argsAndMessage) =>
        (await RunAsync(argsAndMessage[..^1])).AssertUsage(argsAndMessage[^1]);

    private Task<VerbRun> RunAsync(params string[] args) => VerbRun.OfAsync("", ["series", .. args, "--Store:Path", store.FilePath]);
}
