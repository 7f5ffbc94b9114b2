using Dashboard.Core.Statistics;
using Dashboard.Core.Text;

namespace Dashboard.Core.Charts.Builders;

/// <summary>Findings over several units.</summary>
internal static class Findings
{
    /// <summary>In how many units a metric improved or worsened by its control charts.</summary>
    public static string OfUnits(string subject, IReadOnlyList<Variation?> units, Words words)
    {
        var improved = units.Count(variation => variation == Variation.Improvement);
        var worsened = units.Count(variation => variation == Variation.Concern);
        var changed = units.Count(variation => variation == Variation.Neutral);
        return units.All(variation => variation is null) ? words.UnitsTooFew(subject)
            : improved + worsened + changed == 0 ? words.UnitsUsual(subject)
            : $"{words.UnitsChanged(subject, improved, worsened, changed)} – {words.NotRandom}";
    }

    /// <summary>How many of a unit's metrics improved or worsened by their control charts.</summary>
    public static string OfMetrics(IReadOnlyList<Variation?> metrics, Words words)
    {
        var improved = metrics.Count(variation => variation == Variation.Improvement);
        var worsened = metrics.Count(variation => variation == Variation.Concern);
        var changed = metrics.Count(variation => variation == Variation.Neutral);
        return metrics.All(variation => variation is null) ? words.MetricsTooFew
            : improved + worsened + changed == 0 ? metrics.Contains(null) ? words.LevelWhereKnown(metrics.Count(variation => variation is not null)) : words.MetricsUsual
            : $"{words.MetricsMoved(improved, worsened, changed)} – {words.NotRandom}";
    }
}
