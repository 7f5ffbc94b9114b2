using Dashboard.Core.Metrics;

namespace Dashboard.Core.Charts.Builders;

/// <summary>A reading as a headline tile.</summary>
public static class TileBuilder
{
    /// <summary>Builds the tile.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="responseRate">Responses per people asked, a fraction; <c>null</c> where it is not known.</param>
    /// <param name="context">Language, names and rules.</param>
    public static Tile Build(MetricReading reading, double? responseRate, ChartContext context) => throw new NotImplementedException();
}
