using Dashboard.Core.Statistics;
using Dashboard.Testing;

namespace Dashboard.Core.Tests.Statistics;

/// <summary>Grids of intervals that other statistics software computed.</summary>
public class ProportionGridTests
{
    private const double Precision = 1e-9;

    /// <summary>R 4.2.2, prop.test(correct = FALSE): 40 pairs of x and n at four confidence levels, with x = 0, x = n and n = 1.</summary>
    [SharedDataFact]
    public void Wilson_GridOfR_IsTheSame() => CompareWilson("oracles/intervals/r_prop_test_grid.csv");

    /// <summary>statsmodels 0.13.5, proportion_confint(method="wilson"), the same grid.</summary>
    [SharedDataFact]
    public void Wilson_GridOfStatsmodels_IsTheSame() => CompareWilson("oracles/intervals/statsmodels_grid.csv");

    /// <summary>R package NPS 2.0.999 (github.com/brendan-r/NPS, snapshot cd9473e); it does not clamp, the product does.</summary>
    [SharedDataFact]
    public void Nps_GridOfR_IsTheSameClamped()
    {
        foreach (var row in Table.Read("oracles/intervals/nps_ci_grid.csv"))
        {
            var actual = Intervals.Nps(row.Count("detractors"), row.Count("passives"), row.Count("promoters"), Z(row));

            Assert.Equal(Math.Clamp(row.Number("adj_wald_lower"), -100, 100), actual.Low, Precision);
            Assert.Equal(Math.Clamp(row.Number("adj_wald_upper"), -100, 100), actual.High, Precision);
        }
    }

    /// <summary>R package NPS 2.0.999.</summary>
    [SharedDataFact]
    public void NpsWald_GridOfR_IsTheSame()
    {
        foreach (var row in Table.Read("oracles/intervals/nps_ci_grid.csv"))
        {
            var actual = Intervals.NpsWald(row.Count("detractors"), row.Count("passives"), row.Count("promoters"), Z(row));

            Assert.Equal(row.Number("wald_lower"), actual.Low, Precision);
            Assert.Equal(row.Number("wald_upper"), actual.High, Precision);
        }
    }

    /// <summary>R package NPS 2.0.999, two samples; the file gives the higher score less the lower.</summary>
    [SharedDataFact]
    public void NpsDifference_TwoSamplesOfR_IsTheSame()
    {
        foreach (var row in Table.Read("oracles/intervals/nps_two_sample.csv"))
        {
            var first = (row.Count("d1"), row.Count("pa1"), row.Count("p1"));
            var second = (row.Count("d2"), row.Count("pa2"), row.Count("p2"));
            var rises = row.Number("nps2") > row.Number("nps1");
            var actual = rises ? Differences.Nps(first, second) : Differences.Nps(second, first);

            Assert.Equal(row.Number("adj_wald_lower"), actual.Low, Precision);
            Assert.Equal(row.Number("adj_wald_upper"), actual.High, Precision);
        }
    }

    private static void CompareWilson(string file)
    {
        var rows = Table.Read(file);
        Assert.Equal(160, rows.Count);
        foreach (var row in rows)
        {
            var actual = Intervals.Wilson(row.Count("x"), row.Count("n"), Z(row));

            Assert.Equal(row.Number("wilson_lower"), actual.Low, Precision);
            Assert.Equal(row.Number("wilson_upper"), actual.High, Precision);
        }
    }

    private static double Z(Table.Row row) => Normal.Quantile((1 + row.Number("conf_level")) / 2);
}
