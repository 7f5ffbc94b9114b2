using Dashboard.Core.Charts;

namespace Dashboard.Export.Office;

/// <summary>Number formats in Office's own notation; the program's language decides about commas and spaces.</summary>
internal static class NumberFormats
{
    /// <summary>Of values in cells and labels.</summary>
    public static string Of(ValueFormat format) => format switch
    {
        ValueFormat.Percent => "0.0%",
        ValueFormat.Count => "#,##0",
        _ => "#,##0.0",
    };

    /// <summary>Of an axis, which has no decimals but where a scale is small.</summary>
    public static string OfAxis(Axis axis) => axis.Format switch
    {
        ValueFormat.Percent => Fine(axis, .01) ? "0.0%" : "0%",
        ValueFormat.Count => "#,##0",
        _ => Fine(axis, 1) ? "#,##0.0" : "#,##0",
    };

    private static bool Fine(Axis axis, double whole) => axis.Ticks.Any(tick => Math.Abs(Math.Round(tick / whole) - (tick / whole)) > 1e-6);
}
