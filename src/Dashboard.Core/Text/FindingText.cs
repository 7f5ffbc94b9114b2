using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;

namespace Dashboard.Core.Text;

/// <summary>The first line of a page: what is the case, never why.</summary>
public static class FindingText
{
    /// <summary>What a unit's metrics say together.</summary>
    /// <param name="readings">The readings in the order of the page; those not asked or without a verdict take no part.</param>
    /// <param name="context">Language, names and rules.</param>
    public static Finding Of(IReadOnlyList<MetricReading> readings, ChartContext context) => throw new NotImplementedException();

    /// <summary>What a path's seams say: the weakest in words, or that none stands out.</summary>
    public static Finding Of(ServicePath path, IReadOnlyList<StageReading> stages, ChartContext context) => throw new NotImplementedException();
}
