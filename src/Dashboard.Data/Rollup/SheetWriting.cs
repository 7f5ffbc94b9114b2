using Dashboard.Core.Metrics;

namespace Dashboard.Data.Rollup;

/// <summary>How events become counts in a sheet, as <see cref="CountCells"/> and <see cref="DurationCells"/> lay them out.</summary>
internal static class SheetWriting
{
    /// <summary>One event of a count with the number <paramref name="x"/>; <paramref name="sign"/> −1 takes it back.</summary>
    public static void AddEvent(this Sheet sheet, int version, long x, int sign = 1)
    {
        sheet.Add(version, CountCells.Events, sign);
        sheet.Add(version, CountCells.Sum, sign * x);
        sheet.Add(version, CountCells.SumOfSquares, checked(sign * x * x));
    }

    /// <summary>One duration in hours; <paramref name="sign"/> −1 takes it back.</summary>
    public static void AddDuration(this Sheet sheet, int version, double hours, double? limitHours, int sign = 1)
    {
        sheet.Add(version, DurationCells.CellOf(hours), sign);
        if (hours <= limitHours)
        {
            sheet.Add(version, DurationCells.WithinLimit, sign);
        }
    }
}
