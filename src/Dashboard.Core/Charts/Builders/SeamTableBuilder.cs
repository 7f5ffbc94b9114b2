using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;

namespace Dashboard.Core.Charts.Builders;

/// <summary>The seams of a path in words.</summary>
public static class SeamTableBuilder
{
    /// <summary>Builds the table.</summary>
    public static SeamTable Build(ServicePath path, IReadOnlyList<StageReading> stages, ChartContext context) =>
        throw new NotImplementedException();
}
