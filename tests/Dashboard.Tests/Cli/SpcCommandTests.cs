using System.Globalization;
using System.Text;
using System.Text.Json;
using Dashboard.Cli;
using Dashboard.Doors;

namespace Dashboard.Tests.Cli;

public sealed class SpcCommandTests
{
    private static readonly string[] PointNames = ["x", "value", "group", "mean", "lower", "upper", "nearLower", "nearUpper", "type", "rules"];

    [Fact]
    public async Task Spc_Numbers_GivesTheReportOfTheDesign()
    {
        var report = await JsonAsync(Lines(Enumerable.Range(1, 20)));

        Assert.Equal(["points", "variation", "assurance", "note"], report.EnumerateObject().Select(property => property.Name));
        var last = report.GetProperty("points")[19];
        Assert.Equal(PointNames, last.EnumerateObject().Select(property => property.Name));
        Assert.Equal(20, last.GetProperty("x").GetInt32());
        Assert.Equal(10.5, last.GetProperty("mean").GetDouble());
        Assert.Equal(13.16, last.GetProperty("upper").GetDouble(), 1e-12);
        Assert.Equal("special_cause_improvement", last.GetProperty("type").GetString());
        Assert.Equal(["outside", "trend", "run"], Rules(last));
        Assert.Equal("special_cause_improvement", report.GetProperty("variation").GetString());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("note").ValueKind);
    }

    [Theory]
    [InlineData("1\n2\n3\n")]
    [InlineData("1\r\n2\r\n3")]
    [InlineData("\uFEFF1\n2\n3\n")]
    [InlineData("value\n1\n2\n3\n")]
    [InlineData("\n\nValue\n1\n2\n3\n\n\n")]
    [InlineData(" 1 \n\t2\n+3\n")]
    [InlineData("1e0\n0.2E1\n300e-2\n")]
    [InlineData("\"1\"\n\"2\"\n\"3\"\n")]
    public async Task Spc_NumbersHoweverWritten_AreReadAlike(string input)
    {
        var points = (await JsonAsync(input)).GetProperty("points");

        Assert.Equal([1.0, 2.0, 3.0], points.EnumerateArray().Select(point => point.GetProperty("value").GetDouble()));
        Assert.Equal([1, 2, 3], points.EnumerateArray().Select(point => point.GetProperty("x").GetInt32()));
    }

    [Theory]
    [InlineData("2026-01-01,0.5\n2026-02-01,-1.5\n")]
    [InlineData("date,value\r\n2026-01-01,0.5\r\n2026-02-01,-1.5\r\n")]
    [InlineData("\uFEFFpvm;arvo\n2026-01-01;0,5\n2026-02-01;\u22121,5\n")]
    [InlineData("2026-01-01; 0,5\n2026-02-01 ;-1.5\n")]
    [InlineData("2026-01-01\t0,5\n\n2026-02-01\t-1,5\n\n")]
    [InlineData("\"date\",\"value\"\n\"2026-01-01\",0.5\n\"2026-02-01\",-1.5\n")]
    public async Task Spc_DatesHoweverWritten_AreReadAlike(string input)
    {
        var points = (await JsonAsync(input)).GetProperty("points").EnumerateArray().ToList();

        Assert.Equal(["2026-01-01", "2026-02-01"], points.Select(point => point.GetProperty("x").GetString()));
        Assert.Equal([0.5, -1.5], points.Select(point => point.GetProperty("value").GetDouble()));
    }

    [Theory]
    [InlineData("1\nNA\n3\n")]
    [InlineData("1\n\n3\n")]
    [InlineData("1\nn/a\n3\n")]
    [InlineData("1\nnull\n3\n")]
    [InlineData("2026-01,1\n2026-02,\n2026-03,3\n")]
    [InlineData("2026-01,1\n2026-02,NA\n2026-03,3\n")]
    public async Task Spc_MissingValue_StandsAsNullAndTakesNoPart(string input)
    {
        var points = (await JsonAsync(input)).GetProperty("points");

        Assert.Equal(3, points.GetArrayLength());
        Assert.Equal(JsonValueKind.Null, points[1].GetProperty("value").ValueKind);
        Assert.Equal(JsonValueKind.Null, points[1].GetProperty("type").ValueKind);
        Assert.Equal(0, points[1].GetProperty("rules").GetArrayLength());
        Assert.Equal(2, points[1].GetProperty("mean").GetDouble());
        Assert.Equal(7.32, points[2].GetProperty("upper").GetDouble(), 1e-12);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("\n\n", 0)]
    [InlineData("date,value\n", 0)]
    [InlineData("42\n", 1)]
    [InlineData("NA\nNA\nNA\n", 3)]
    [InlineData("2026-01,\n2026-02,\n", 2)]
    public async Task Spc_TooLittleForAVerdict_SaysWhyAndFlagsNothing(string input, int count)
    {
        var report = await JsonAsync(input);

        Assert.Equal(count, report.GetProperty("points").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("variation").ValueKind);
        Assert.Contains("15 are needed", report.GetProperty("note").GetString(), StringComparison.Ordinal);
        AssertNoSignal(report);
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("0")]
    [InlineData("-5e-324")]
    [InlineData("1e-300")]
    [InlineData("1e300")]
    [InlineData("-1e300")]
    [InlineData("12345678.901234567")]
    public async Task Spc_ConstantSeriesOfAnyMagnitude_IsCommonCause(string value)
    {
        var report = await JsonAsync(Lines(Enumerable.Repeat(value, 24)));

        Assert.Equal("common_cause", report.GetProperty("variation").GetString());
        AssertNoSignal(report);
        Assert.All(report.GetProperty("points").EnumerateArray(), point =>
        {
            Assert.Equal(point.GetProperty("value").GetDouble(), point.GetProperty("mean").GetDouble());
            Assert.Equal(point.GetProperty("value").GetDouble(), point.GetProperty("upper").GetDouble());
        });
    }

    [Theory]
    [InlineData("1e300", "-1e300")]
    [InlineData("1e-300", "2e-300")]
    [InlineData("0.1", "0.3")]
    public async Task Spc_TwoValuesInTurnOfAnyMagnitude_IsCommonCause(string one, string other) =>
        AssertNoSignal(await JsonAsync(Lines(Enumerable.Range(0, 24).Select(i => i % 2 == 0 ? one : other))));

    [Fact]
    public async Task Spc_Value_KeepsFullPrecision() =>
        Assert.Contains("0.30000000000000004", (await VerbRun.OfAsync("0.30000000000000004\n1\n", "spc")).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("1\nabc\n3\n", "Line 2: found 'abc'; expected a number")]
    [InlineData("abc\n", "Line 1: found 'abc'")]
    [InlineData("1\nNaN\n", "Line 2: found 'NaN'")]
    [InlineData("Infinity\n", "Line 1: found 'Infinity'")]
    [InlineData("1\n\n-∞\n", "Line 3: found '-∞'")]
    [InlineData("1e308\n", "Line 1: found '1e308'; expected a number between -1e300 and 1e300")]
    [InlineData("1e999\n", "Line 1: found '1e999'")]
    [InlineData("1 000\n", "Line 1: found '1 000'")]
    [InlineData("85 %\n", "Line 1: found '85 %'")]
    [InlineData("date,NaN\n", "found 'NaN'")]
    [InlineData("2026-01-01,x\n", "Line 1: found 'x'")]
    [InlineData("2026-13-01,1\n", "Line 1: found '2026-13-01'; expected a date")]
    [InlineData("1.2.2026,1\n", "found '1.2.2026'; expected a date")]
    [InlineData("0,5\n", "found '0'; expected a date")]
    [InlineData("2026-01-01,0,5\n", "Line 1", "a semicolon separates")]
    [InlineData("2026-01-01,1\n2\n", "Line 2: expected a date")]
    [InlineData("1\n2026-01-01,2\n", "Line 2: found '2026-01-01'; expected a point without a date")]
    [InlineData("2026-02-01,1\n2026-01-01,2\n", "Line 2: found '2026-01-01'; expected a date after 2026-02-01 of line 1")]
    [InlineData("2026-02-01,1\n2026-02-01,2\n", "Line 2", "each once")]
    [InlineData(",5\n", "Line 1: found ''; expected a date")]
    [InlineData("1\n\"2\n", "Line 2", "closing quote")]
    public async Task Spc_InputNotUnderstood_IsUsageAndSaysWhere(string input, params string[] messages) =>
        (await VerbRun.OfAsync(input, "spc")).AssertUsage(messages);

    [Theory]
    [InlineData("--rules is 'mdc'; expected mdc-2018 or mdc-2023", "--rules", "mdc")]
    [InlineData("--direction is 'sideways'; expected up, down or neutral", "--direction", "sideways")]
    [InlineData("--target is 'abc'", "--target", "abc")]
    [InlineData("--target is 'NaN'", "--target", "NaN")]
    [InlineData("--target is '1e999'", "--target", "1e999")]
    [InlineData("--fix is '0'; expected a whole number from 2 to 3, the number of points", "--fix", "0")]
    [InlineData("--fix is '4'", "--fix", "4")]
    [InlineData("--fix is '2.5'; expected a whole number", "--fix", "2.5")]
    [InlineData("--rebase is '0'; expected a whole number from 1 to 3, the number of points", "--rebase", "0")]
    [InlineData("--rebase is '4'", "--rebase", "2", "4")]
    [InlineData("--rebase is '-1'", "--rebase", "-1")]
    [InlineData("--rebase is 'x'", "--rebase", "2,x")]
    [InlineData("--rebase", "--rebase")]
    [InlineData("no option '--bogus'", "--bogus")]
    [InlineData("no file nowhere.csv", "nowhere.csv")]
    public async Task Spc_OptionNotUnderstood_IsUsageAndSaysWhat(string message, params string[] args) =>
        (await VerbRun.OfAsync("1\n2\n3\n", ["spc", .. args])).AssertUsage(message);

    [Theory]
    [InlineData("--rebase is '1'; expected nothing, because there are 0 points", "", "--rebase", "1")]
    [InlineData("--fix is '2'; expected nothing, because there is 1 point", "5\n", "--fix", "2")]
    public async Task Spc_OptionThatNoPointFits_SaysHowManyThereAre(string message, string input, params string[] args) =>
        (await VerbRun.OfAsync(input, ["spc", .. args])).AssertUsage(message);

    [Theory]
    [InlineData("--rebase", "3", "5")]
    [InlineData("--rebase", "3", "--rebase", "5")]
    [InlineData("--rebase", "5,3")]
    [InlineData("--rebase=3", "--rebase=5", "--rebase=1", "--rebase=3")]
    public async Task Spc_RebaseHoweverWritten_StartsAGroupAtThatPoint(params string[] args)
    {
        var report = await JsonAsync(Lines([1, 2, 3, 4, 5, 6]), args);

        Assert.Equal([0, 0, 1, 1, 2, 2], report.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("group").GetInt32()));
        Assert.Contains("the last group has 2 values", report.GetProperty("note").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("up", "-5", "pass")]
    [InlineData("up", "100", "fail")]
    [InlineData("up", "0.1", "inconsistent")]
    [InlineData("down", "-5", "fail")]
    [InlineData("neutral", "-5", null)]
    public async Task Spc_Target_GivesAssurance(string direction, string target, string? expected) => Assert.Equal(
        expected,
        (await JsonAsync(Lines(Enumerable.Range(0, 20).Select(i => i % 2)), "--direction", direction, "--target", target))
            .GetProperty("assurance").GetString());

    [Fact]
    public async Task Spc_FixAndScreen_ChangeTheLimits()
    {
        double[] values = [0, 1, 0, 1, 0, 1, 0, 1, 0, 20, 0, 1, 0, 1, 0, 1];

        var plain = await UpperAsync(values);
        Assert.True(await UpperAsync(values, "--screen") < plain);
        Assert.Equal(0.5 + 2.66, await UpperAsync(values, "--fix", "8"), 1e-12);
    }

    [Fact]
    public async Task Spc_File_IsReadInPlaceOfStdin()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "7\n8\n");
            Assert.Equal(7, (await JsonAsync("1\n", file, "--rebase", "2")).GetProperty("points")[0].GetProperty("value").GetDouble());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Spc_NotUtf8_IsUsage() => (await VerbRun.OfAsync(Encoding.Unicode.GetBytes("1\n2\n"), "spc")).AssertUsage("Line 1", "UTF-8");

    [Fact]
    public async Task Spc_TooManyPoints_IsUsage() =>
        (await VerbRun.OfAsync(Lines(Enumerable.Repeat(1, SpcInput.MaxPoints + 1)), "spc")).AssertUsage("Line 100001", "at most 100,000 points");

    private static async Task<double> UpperAsync(IEnumerable<double> values, params string[] args) =>
        (await JsonAsync(Lines(values), args)).GetProperty("points")[0].GetProperty("upper").GetDouble();

    private static async Task<JsonElement> JsonAsync(string input, params string[] args)
    {
        var run = await VerbRun.OfAsync(input, ["spc", .. args]);
        Assert.DoesNotContain("NaN", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", run.Output, StringComparison.Ordinal);
        return run.Json();
    }

    private static void AssertNoSignal(JsonElement report) => Assert.All(
        report.GetProperty("points").EnumerateArray(), point => Assert.Equal(0, point.GetProperty("rules").GetArrayLength()));

    private static IEnumerable<string?> Rules(JsonElement point) => point.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString());

    private static string Lines<T>(IEnumerable<T> values) =>
        string.Concat(values.Select(value => string.Create(CultureInfo.InvariantCulture, $"{value}\n")));
}
