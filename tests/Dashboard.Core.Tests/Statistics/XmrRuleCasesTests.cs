using System.Text.Json;
using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Testing;

namespace Dashboard.Core.Tests.Statistics;

/// <summary>
/// The 48 literal cases of NHSRplotthedots 0.2.2, tests/testthat/*.R and vignettes/deviations.Rmd
/// (github.com/nhs-r-community/NHSRplotthedots, snapshot 050b07d, MIT), read from rule_tests.json.
/// </summary>
public class XmrRuleCasesTests
{
    [SharedDataFact]
    public void Cases_AreAllCoveredByATestBelow()
    {
        string[] covered = ["seven_points_one_side", "part_of_seven", "seven_point_trend", "two_in_three", "part_of_two_in_three", "assurance",
            "two_in_three end-to-end", "special cause precedence", "limits, outlier screening"];

        var cases = Cases("");

        Assert.Equal(48, cases.Count);
        Assert.All(cases, example => Assert.Contains(covered, name => Function(example).StartsWith(name, StringComparison.Ordinal)));
    }

    /// <summary>The source flags the seventh point on; the product flags back to the first point as the source's part_of_seven does.</summary>
    [SharedDataFact]
    public void Runs_SevenOnOneSide() => ForEach("seven_points_one_side", example => Assert.Equal(
        BackToFirst(Numbers(example, "expected")), XmrRules.Runs(Signs(example, "input"))));

    /// <summary>The input flags seventh points; a series is made that has its seventh points there.</summary>
    [SharedDataFact]
    public void Runs_FlagBackToTheFirstPoint() => ForEach("part_of_seven", example =>
    {
        var seventh = Numbers(example, "input");
        var sides = new sbyte[seventh.Length];
        for (var i = 0; i < sides.Length; i++)
        {
            sides[i] = (sbyte)(seventh.Skip(i).Take(7).FirstOrDefault(flag => flag != 0));
        }

        Assert.Equal(Numbers(example, "expected").Select(flag => flag == 1), XmrRules.Runs(sides));
    });

    [SharedDataFact]
    public void Trends_SevenRisingOrFalling() => ForEach("seven_point_trend", example =>
    {
        var expected = Numbers(example, "expected");
        var actual = XmrRules.Trends(Numbers(example, "input"));

        Assert.Equal(BackToFirst(expected), actual.Select(way => way != 0));
        Assert.All(actual.Zip(expected).Where(pair => pair.Second != 0), pair => Assert.Equal(pair.Second, pair.First));
    });

    /// <summary>The source's two_in_three flags all three points, its part_of_two_in_three only the near ones, as the product does.</summary>
    [SharedDataFact]
    public void TwoOfThree_FlagsTheNearPoints()
    {
        foreach (var example in Cases("two_in_three (").Concat(Cases("part_of_two_in_three")))
        {
            var near = Numbers(example, "close").Select(flag => flag == 1).ToArray();
            var sides = Signs(example, "rtm");
            Array.Resize(ref sides, near.Length);

            Assert.Equal(
                Numbers(example, "expected").Zip(near, (flag, isNear) => flag == 1 && isNear), XmrRules.TwoOfThree(near, sides));
        }
    }

    [SharedDataFact]
    public void TwoOfThree_OppositeSides_IsCommonCause() => ForEach("two_in_three end-to-end", example =>
        Assert.All(
            Calculate(Numbers(example, "values"), new XmrOptions()).Points.TakeLast(2),
            point => Assert.Equal(Variation.CommonCause, point.Variation)));

    /// <summary>Two values one moving range apart give the case's limits.</summary>
    [SharedDataFact]
    public void Assurance_TargetAgainstTheLimits() => ForEach("assurance", example =>
    {
        var (low, high) = (example.GetProperty("lpl").GetDouble(), example.GetProperty("upl").GetDouble());
        var half = (high - low) / 2 / 2.66 / 2;
        var target = example.GetProperty("target");
        var chart = Calculate([((low + high) / 2) - half, ((low + high) / 2) + half], new XmrOptions
        {
            Target = target.ValueKind == JsonValueKind.Null ? null : target.GetDouble(),
            Direction = example.GetProperty("direction").GetString() switch
            {
                "increase" => Direction.Up,
                "decrease" => Direction.Down,
                _ => Direction.Neutral,
            },
        });

        Assert.Equal(
            example.GetProperty("expected").GetString(),
            chart.Assurance switch
            {
                Assurance.Pass => "consistent_pass",
                Assurance.Fail => "consistent_fail",
                Assurance.Inconsistent => "inconsistent",
                _ => null,
            });
    });

    /// <summary>The source mocks its rule helpers: what the case asserts is the order of the rules, which it names.</summary>
    [SharedDataFact]
    public void Precedence_IsTheSourcesOrder() => ForEach("special cause precedence", example =>
    {
        var order = Function(example).Split('(', ')')[1].Split(" > ").Select(name => name switch
        {
            "outside_limits" => XmrRule.Outside,
            "7-pt trend" => XmrRule.Trend,
            "2-in-3" => XmrRule.TwoOfThree,
            _ => XmrRule.Run,
        });

        Assert.Equal(Enum.GetValues<XmrRule>().Where(rule => rule != XmrRule.None), order);
    });

    [SharedDataFact]
    public void Limits_WithAndWithoutScreening() => ForEach("limits, outlier screening", example =>
    {
        var expected = example.GetProperty("expected");
        var point = Calculate(
            Numbers(example, "values"), new XmrOptions { Screen = example.GetProperty("screen_outliers").GetBoolean() }).Points[0];

        Assert.Equal(expected.GetProperty("mean").GetDouble(), point.Mean!.Value, 0.005);
        Assert.Equal(expected.GetProperty("lpl").GetDouble(), point.Lower!.Value, 0.005);
        Assert.Equal(expected.GetProperty("upl").GetDouble(), point.Upper!.Value, 0.005);
    });

    private static XmrChart Calculate(double[] values, XmrOptions options) =>
        Xmr.Calculate([.. values.Select(value => (double?)value)], options);

    private static void ForEach(string function, Action<JsonElement> check)
    {
        var cases = Cases(function);
        Assert.NotEmpty(cases);
        cases.ForEach(check);
    }

    private static List<JsonElement> Cases(string function)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.PathTo("oracles/spc/rule_tests.json")));
        return [.. document.RootElement.Clone().GetProperty("cases").EnumerateArray()
            .Where(example => Function(example).StartsWith(function, StringComparison.Ordinal))];
    }

    private static string Function(JsonElement example) => example.GetProperty("function").GetString()!;

    private static double[] Numbers(JsonElement example, string name) =>
        [.. example.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];

    private static sbyte[] Signs(JsonElement example, string name) => [.. Numbers(example, name).Select(number => (sbyte)number)];

    private static bool[] BackToFirst(double[] seventh)
    {
        var flagged = new bool[seventh.Length];
        for (var i = 0; i < seventh.Length; i++)
        {
            for (var back = 0; back < 7 && seventh[i] != 0; back++)
            {
                flagged[i - back] = true;
            }
        }

        return flagged;
    }
}
