namespace Dashboard.Core.Metrics;

/// <summary>What targets and smallest changes of a metric may be, in the unit of its kind's default figure: fractions of shares, points of NPS.</summary>
public static class MetricLimits
{
    private const double MostOfCount = 1_000_000;

    /// <summary>The least and the greatest target, both allowed.</summary>
    public static (double Least, double Most) Target(MetricKind kind) => kind switch
    {
        MetricKind.Nps => (-100, 100),
        MetricKind.Count or MetricKind.Stock => (double.MinValue, double.MaxValue),
        _ => (0, 1),
    };

    /// <summary>The least and the greatest smallest meaningful change, both allowed: no change is greater than the scale is long.</summary>
    public static (double Least, double Most) MinChange(MetricKind kind) => kind switch
    {
        MetricKind.Nps => (0, 200),
        MetricKind.Count or MetricKind.Stock => (0, MostOfCount),
        _ => (0, 1),
    };
}
