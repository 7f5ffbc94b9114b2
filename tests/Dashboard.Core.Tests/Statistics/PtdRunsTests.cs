using System.Globalization;
using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Testing;

namespace Dashboard.Core.Tests.Statistics;

/// <summary>
/// Control charts of real monthly series of 18 trusts, run through NHSRplotthedots 0.2.2 (github.com/nhs-r-community/NHSRplotthedots,
/// snapshot 050b07d): limits, the rule and the colour of every point, assurance.
/// </summary>
public class PtdRunsTests
{
    private const double Precision = 1e-9;

    [SharedDataFact]
    public void Calculate_PublishedRuns_GivesTheSameLimitsAtEveryPoint() => ForEachRun((run, chart) =>
    {
        for (var i = 0; i < run.Points.Count; i++)
        {
            var (expected, actual) = (run.Points[i], chart.Points[i]);
            Assert.Equal(expected.Number("mean"), actual.Mean!.Value, Precision);
            Assert.Equal(expected.Number("lpl"), actual.Lower!.Value, Precision);
            Assert.Equal(expected.Number("upl"), actual.Upper!.Value, Precision);
            Assert.Equal(expected["rebase_group"], actual.Group.ToString(CultureInfo.InvariantCulture));
        }
    });

    [SharedDataFact]
    public void Calculate_PublishedRuns_GivesTheSameRuleAndColourToEveryPoint() => ForEachRun((run, chart) =>
        Assert.Equal(
            run.Points.Select(point => (run.Id, point["i"], RuleOf(point["special_cause_type"]), VariationOf(point["point_type"]))),
            chart.Points.Select((point, i) =>
                (run.Id, (i + 1).ToString(CultureInfo.InvariantCulture), point.Rule, (Variation?)point.Variation))));

    [SharedDataFact]
    public void Calculate_PublishedRuns_GivesTheSameVerdicts() => ForEachRun((run, chart) =>
    {
        Assert.Equal((run.Id, VariationOf(run.Summary["variation_last_point"])), (run.Id, chart.Variation));
        Assert.Equal((run.Id, AssuranceOf(run.Summary["assurance_type"])), (run.Id, chart.Assurance));
        Assert.Equal(
            run.Summary["n_special"],
            chart.Points.Count(point => point.Rule != XmrRule.None).ToString(CultureInfo.InvariantCulture));
    });

    private static void ForEachRun(Action<Run, XmrChart> check)
    {
        var points = Table.Read("oracles/spc/ptd_runs_points.csv").ToLookup(row => row["case_id"]);
        var summaries = Table.Read("oracles/spc/ptd_runs_summary.csv");
        Assert.NotEmpty(summaries);
        foreach (var summary in summaries)
        {
            var run = new Run(summary["case_id"], summary, [.. points[summary["case_id"]]]);
            check(run, Xmr.Calculate([.. run.Points.Select(point => (double?)point.Number("value"))], OptionsOf(run)));
        }
    }

    private static XmrOptions OptionsOf(Run run) => new()
    {
        Direction = run.Summary["improvement_direction"] == "increase" ? Direction.Up : Direction.Down,
        Target = run.Summary.Number("target"),
        Screen = run.Summary["screen_outliers"] == "TRUE",
        FixAfter = run.Summary["fix_after_n_points"] is "" ? null : (int)run.Summary.Number("fix_after_n_points"),
        RebaseAt = [.. run.Summary["rebase"].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(date => run.Points.FindIndex(point => point["date"] == date))],
    };

    private static XmrRule RuleOf(string type) => type switch
    {
        "Common Cause" => XmrRule.None,
        "Above UCL" or "Below LCL" => XmrRule.Outside,
        _ when type.StartsWith("7 Point Trend", StringComparison.Ordinal) => XmrRule.Trend,
        _ when type.StartsWith("2 in 3", StringComparison.Ordinal) => XmrRule.TwoOfThree,
        _ => XmrRule.Run,
    };

    private static Variation? VariationOf(string type) => type switch
    {
        "common_cause" => Variation.CommonCause,
        "special_cause_improvement" => Variation.Improvement,
        "special_cause_concern" => Variation.Concern,
        _ => null,
    };

    private static Assurance? AssuranceOf(string type) => type switch
    {
        "consistent_pass" => Assurance.Pass,
        "consistent_fail" => Assurance.Fail,
        "inconsistent" => Assurance.Inconsistent,
        _ => null,
    };

    private sealed record Run(string Id, Table.Row Summary, List<Table.Row> Points);
}
