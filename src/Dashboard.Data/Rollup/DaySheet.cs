namespace Dashboard.Data.Rollup;

/// <summary>
/// How the days of a month share one sheet: an answer's place and the day of the month make one place. A month of days in one cell is some
/// twenty times fewer rows than a cell for each day, and is read at once.
/// </summary>
internal static class DaySheet
{
    /// <summary>Days of the longest month.</summary>
    public const int MostDays = 31;

    private const int DayBits = 5;

    /// <summary>The place of an answer on a day of the month, from 0.</summary>
    public static int Place(int cell, int dayOfMonth) => (cell << DayBits) | dayOfMonth;

    /// <summary>The answer's place.</summary>
    public static int Cell(int place) => place >> DayBits;

    /// <summary>The day of the month, from 0.</summary>
    public static int DayOfMonth(int place) => place & ((1 << DayBits) - 1);

    /// <summary>The number of the month's first day.</summary>
    public static int MonthOf(int day) => day - DateOnly.FromDayNumber(day).Day + 1;

    /// <summary>Writes the sum of the days into <paramref name="month"/>.</summary>
    public static void Sum(Sheet days, Sheet month)
    {
        month.Clear();
        for (var i = 0; i < days.Length; i++)
        {
            month.Add(days.Version(i), Cell(days.Cell(i)), days.Count(i));
        }
    }
}
