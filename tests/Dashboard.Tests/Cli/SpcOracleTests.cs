using System.Globalization;
using System.Text.Json;
using Dashboard.Testing;

namespace Dashboard.Tests.Cli;

/// <summary>
/// The cases of NHSRplotthedots 0.2.2 (github.com/nhs-r-community/NHSRplotthedots, snapshot 050b07d, MIT) from text to JSON: the 48 rule
/// cases, the snapshot series and the runs on real series, each through the verb. Cases of a rule helper that take sides and nearness in
/// place of values are made into values around three first points that fix the mean at 0 and the limits at ±39.9.
/// </summary>
public sealed class SpcOracleTests
{
    private static readonly double[] Baseline = [10, -10, 0];
    private static readonly string[] FixBaseline = ["--fix", "3"];

    [SharedDataFact]
    public Task Runs_SevenOnOneSide() => ForEachAsync("seven_points_one_side", async example => Assert.Equal(
        BackToFirst(Numbers(example, "expected")), Flagged(await AroundZeroAsync(Numbers(example, "input")), "run")));

    [SharedDataFact]
    public Task Runs_FlagBackToTheFirstPoint() => ForEachAsync("part_of_seven", async example =>
    {
        var seventh = Numbers(example, "input");
        var sides = seventh.Select((_, i) => seventh.Skip(i).Take(7).FirstOrDefault(flag => flag != 0));

        Assert.Equal(Numbers(example, "expected").Select(flag => flag == 1), Flagged(await AroundZeroAsync(sides), "run"));
    });

    [SharedDataFact]
    public Task Trends_SevenRisingOrFalling() => ForEachAsync("seven_point_trend", async example => Assert.Equal(
        BackToFirst(Numbers(example, "expected")), Flagged(await PointsAsync(Numbers(example, "input")), "trend")));

    [SharedDataFact]
    public async Task TwoOfThree_FlagsTheNearPoints()
    {
        foreach (var example in Cases("two_in_three (").Concat(Cases("part_of_two_in_three")))
        {
            var near = Numbers(example, "close");
            var sides = Numbers(example, "rtm");
            Array.Resize(ref sides, near.Length);
            var points = await AroundZeroAsync(near.Zip(sides, (isNear, side) => side * (isNear == 1 ? 30 : 5)));

            Assert.Equal(Numbers(example, "expected").Zip(near, (flag, isNear) => flag == 1 && isNear == 1), Flagged(points, "two_of_three"));
        }
    }

    [SharedDataFact]
    public Task TwoOfThree_OppositeSides_IsCommonCause() => ForEachAsync("two_in_three end-to-end", async example => Assert.All(
        (await PointsAsync(Numbers(example, "values"))).TakeLast(2), point => Assert.Equal("common_cause", point.GetProperty("type").GetString())));

    [SharedDataFact]
    public Task Assurance_TargetAgainstTheLimits() => ForEachAsync("assurance", async example =>
    {
        var (low, high) = (example.GetProperty("lpl").GetDouble(), example.GetProperty("upl").GetDouble());
        var (middle, half) = ((low + high) / 2, (high - low) / 2 / 2.66 / 2);
        var direction = example.GetProperty("direction").GetString() switch { "increase" => "up", "decrease" => "down", _ => "neutral" };
        string[] target = example.GetProperty("target") is { ValueKind: JsonValueKind.Number } number ? ["--target", number.GetRawText()] : [];
        var report = (await VerbRun.OfAsync(Lines([middle - half, middle + half]), ["spc", "--direction", direction, .. target])).Json();

        var expected = example.GetProperty("expected").GetString() switch
        {
            "consistent_pass" => "pass",
            "consistent_fail" => "fail",
            var other => other == "inconsistent" ? other : null,
        };
        Assert.Equal(expected, report.GetProperty("assurance").GetString());
    });

    /// <summary>The source mocks its rule helpers: what the case asserts is the order of the rules, which it names. Here one point meets all.</summary>
    [SharedDataFact]
    public Task Precedence_IsTheSourcesOrder() => ForEachAsync("special cause precedence", async example =>
    {
        var order = Function(example).Split('(', ')')[1].Split(" > ").Select(name => name switch
        {
            "outside_limits" => "outside",
            "7-pt trend" => "trend",
            "2-in-3" => "two_of_three",
            _ => "run",
        });

        Assert.Equal(order, Rules((await AroundZeroAsync([1, 2, 3, 4, 30, 41, 50], "--rules", "mdc-2023")).Last()));
    });

    [SharedDataFact]
    public Task Limits_WithAndWithoutScreening() => ForEachAsync("limits, outlier screening", async example =>
    {
        var expected = example.GetProperty("expected");
        AssertLimits(
            (await PointsAsync(Numbers(example, "values"), Screening(example)))[0],
            [.. new[] { "mean", "lpl", "upl" }.Select(name => expected.GetProperty(name).GetDouble())],
            0.005);
    });

    [SharedDataFact]
    public async Task Snapshot_FullPrecision_AreTheSame()
    {
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(SharedData.PathTo("oracles/spc/snapshot_rnorm123.json")));
        foreach (var run in document.RootElement.GetProperty("snapshot").EnumerateObject())
        {
            var values = Numbers(document.RootElement, run.Value.GetProperty("series").GetString()!);
            AssertLimits(
                (await PointsAsync(values, Screening(run.Value)))[0],
                Numbers(document.RootElement.GetProperty("full_precision"), run.Name),
                1e-9);
        }
    }

    [SharedDataFact]
    public async Task RealSeries_EveryPointAndVerdict_IsTheSame()
    {
        var points = Rows("oracles/spc/ptd_runs_points.csv").ToLookup(row => row["case_id"]);
        foreach (var run in Rows("oracles/spc/ptd_runs_summary.csv"))
        {
            var expected = points[run["case_id"]].ToList();
            var lines = string.Concat(expected.Select(point => $"{point["date"]},{point["value"]}\n"));
            var report = (await VerbRun.OfAsync(lines, [.. Options(run, expected)])).Json();

            Assert.All(report.GetProperty("points").EnumerateArray().Zip(expected), pair =>
            {
                AssertLimits(pair.First, [.. new[] { "mean", "lpl", "upl" }.Select(name => Number(pair.Second[name]))], 1e-9);
                Assert.Equal(pair.Second["date"], pair.First.GetProperty("x").GetString());
                Assert.Equal(pair.Second["point_type"], pair.First.GetProperty("type").GetString());
                Assert.Equal(RuleOf(pair.Second["special_cause_type"]), Rules(pair.First).FirstOrDefault());
            });
            Assert.Equal(run["variation_last_point"], Verdict(report));
            Assert.Equal(run["assurance_type"].Replace("consistent_", "", StringComparison.Ordinal), report.GetProperty("assurance").GetString());
        }
    }

    /// <summary>The source gives a verdict whatever the size of the last group; the product withholds it below 15.</summary>
    private static string? Verdict(JsonElement report) =>
        report.GetProperty("variation").GetString() ?? report.GetProperty("points").EnumerateArray().Last().GetProperty("type").GetString();

    private static IEnumerable<string> Options(Dictionary<string, string> run, List<Dictionary<string, string>> points)
    {
        string[] rebase = [.. run["rebase"].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(date => (points.FindIndex(point => point["date"] == date) + 1).ToString(CultureInfo.InvariantCulture))];
        return
        [
            "spc", "--direction", run["improvement_direction"] == "increase" ? "up" : "down", "--target", run["target"],
            .. run["screen_outliers"] == "TRUE" ? ["--screen"] : Array.Empty<string>(),
            .. run["fix_after_n_points"] is { Length: > 0 } fix ? ["--fix", fix] : Array.Empty<string>(),
            .. rebase.Length > 0 ? ["--rebase", .. rebase] : Array.Empty<string>(),
        ];
    }

    private static string? RuleOf(string type) => type switch
    {
        "Common Cause" => null,
        "Above UCL" or "Below LCL" => "outside",
        _ when type.StartsWith("7 Point Trend", StringComparison.Ordinal) => "trend",
        _ when type.StartsWith("2 in 3", StringComparison.Ordinal) => "two_of_three",
        _ => "run",
    };

    private static string[] Screening(JsonElement example) => example.GetProperty("screen_outliers").GetBoolean() ? ["--screen"] : [];

    private static async Task<List<JsonElement>> AroundZeroAsync(IEnumerable<double> values, params string[] args) =>
        (await PointsAsync([.. Baseline, .. values], [.. FixBaseline, .. args]))[Baseline.Length..];

    private static async Task<List<JsonElement>> PointsAsync(double[] values, params string[] args) =>
        [.. (await VerbRun.OfAsync(Lines(values), ["spc", .. args])).Json().GetProperty("points").EnumerateArray()];

    private static void AssertLimits(JsonElement point, double[] expected, double precision)
    {
        Assert.Equal(expected[0], point.GetProperty("mean").GetDouble(), precision);
        Assert.Equal(expected[1], point.GetProperty("lower").GetDouble(), precision);
        Assert.Equal(expected[2], point.GetProperty("upper").GetDouble(), precision);
    }

    private static IEnumerable<bool> Flagged(IEnumerable<JsonElement> points, string rule) => points.Select(point => Rules(point).Contains(rule));

    private static IEnumerable<string?> Rules(JsonElement point) => point.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString());

    private static IEnumerable<bool> BackToFirst(double[] seventh) => seventh.Select((_, i) => seventh.Skip(i).Take(7).Any(flag => flag != 0));

    private static async Task ForEachAsync(string function, Func<JsonElement, Task> check)
    {
        var cases = Cases(function);
        Assert.NotEmpty(cases);
        foreach (var example in cases)
        {
            await check(example);
        }
    }

    private static List<JsonElement> Cases(string function)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.PathTo("oracles/spc/rule_tests.json")));
        return [.. document.RootElement.Clone().GetProperty("cases").EnumerateArray()
            .Where(example => Function(example).StartsWith(function, StringComparison.Ordinal))];
    }

    private static List<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(SharedData.PathTo(file));
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static string Function(JsonElement example) => example.GetProperty("function").GetString()!;

    private static double[] Numbers(JsonElement example, string name) =>
        [.. example.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Lines(IEnumerable<double> values) =>
        string.Concat(values.Select(value => value.ToString("R", CultureInfo.InvariantCulture) + "\n"));
}
