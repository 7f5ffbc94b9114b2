using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;

namespace Dashboard.Core.Charts.Builders;

/// <summary>A service path as stages, two questions and the seams between.</summary>
public static class PathChartBuilder
{
    /// <summary>Builds the chart.</summary>
    /// <param name="path">The path.</param>
    /// <param name="stages">A reading for each stage, in order.</param>
    /// <param name="context">Language, names and rules.</param>
    /// <param name="selected">Code of the stage whose trend is shown below, or <c>null</c>.</param>
    /// <param name="href">Selects a stage, or <c>null</c>.</param>
    public static PathChart Build(
        ServicePath path, IReadOnlyList<StageReading> stages, ChartContext context, string? selected = null, Func<Stage, string>? href = null) =>
        throw new NotImplementedException();
}
