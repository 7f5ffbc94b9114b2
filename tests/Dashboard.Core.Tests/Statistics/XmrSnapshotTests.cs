using System.Text.Json;
using Dashboard.Core.Statistics;
using Dashboard.Testing;

namespace Dashboard.Core.Tests.Statistics;

/// <summary>
/// Snapshots of NHSRplotthedots 0.2.2, tests/testthat/_snaps (MIT), of the series set.seed(123); rnorm(20), read from
/// snapshot_rnorm123.json; its full-precision values come from running the package.
/// </summary>
public class XmrSnapshotTests
{
    [SharedDataFact]
    public void Limits_FullPrecision_AreTheSame()
    {
        using var document = Document();
        foreach (var run in document.RootElement.GetProperty("snapshot").EnumerateObject())
        {
            var point = Calculate(document, run.Value).Points[0];
            var expected = document.RootElement.GetProperty("full_precision").GetProperty(run.Name).EnumerateArray()
                .Select(number => number.GetDouble()).ToArray();

            Assert.Equal(expected[0], point.Mean!.Value, 1e-9);
            Assert.Equal(expected[1], point.Lower!.Value, 1e-9);
            Assert.Equal(expected[2], point.Upper!.Value, 1e-9);
        }
    }

    [SharedDataFact]
    public void Limits_PublishedSnapshot_AreTheSameToSevenDigits()
    {
        using var document = Document();
        foreach (var run in document.RootElement.GetProperty("snapshot").EnumerateObject())
        {
            var point = Calculate(document, run.Value).Points[0];

            Assert.Equal(run.Value.GetProperty("mean").GetDouble(), point.Mean!.Value, 5e-7);
            Assert.Equal(run.Value.GetProperty("lpl").GetDouble(), point.Lower!.Value, 5e-6);
            Assert.Equal(run.Value.GetProperty("upl").GetDouble(), point.Upper!.Value, 5e-6);
        }
    }

    /// <summary>The source's facets are series of their own, as re-base groups are.</summary>
    [SharedDataFact]
    public void Limits_TwoFacets_AreThoseOfTwoGroups()
    {
        using var document = Document();
        var chart = Xmr.Calculate(Values(document, "values"), new XmrOptions { Screen = true, RebaseAt = [10] });

        foreach (var facet in document.RootElement.GetProperty("facet_snapshot").EnumerateArray())
        {
            var point = chart.Points[facet.GetProperty("facet").GetInt32() * 10];
            Assert.Equal(facet.GetProperty("mean").GetDouble(), point.Mean!.Value, 0.0005);
            Assert.Equal(facet.GetProperty("lpl").GetDouble(), point.Lower!.Value, 0.005);
            Assert.Equal(facet.GetProperty("upl").GetDouble(), point.Upper!.Value, 0.005);
        }
    }

    private static JsonDocument Document() =>
        JsonDocument.Parse(File.ReadAllText(SharedData.PathTo("oracles/spc/snapshot_rnorm123.json")));

    private static XmrChart Calculate(JsonDocument document, JsonElement run) => Xmr.Calculate(
        Values(document, run.GetProperty("series").GetString()!),
        new XmrOptions { Screen = run.GetProperty("screen_outliers").GetBoolean() });

    private static double?[] Values(JsonDocument document, string series) =>
        [.. document.RootElement.GetProperty(series).EnumerateArray().Select(number => (double?)number.GetDouble())];
}
