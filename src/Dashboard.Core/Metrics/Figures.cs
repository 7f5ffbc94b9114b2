#pragma warning disable CS1591 // placeholder: its owner writes it
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Metrics;

public static class Figures
{
    public static FigureKind DefaultKind(MetricKind kind) => throw new NotImplementedException();

    public static string Slug(this FigureKind figure) => throw new NotImplementedException();

    public static FigureKind? Parse(string? slug) => throw new NotImplementedException();

    public static bool Allows(MetricKind kind, FigureKind figure) => throw new NotImplementedException();

    public static Figure Compute(MetricVersion metric, Tally tally, FigureKind figure) => throw new NotImplementedException();

    public static Change? Change(MetricVersion metric, FigureKind figure, Tally before, Tally after) => throw new NotImplementedException();
}
