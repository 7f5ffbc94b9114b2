using System.Globalization;

namespace Dashboard.Core.Text;

/// <summary>Reads days as people type them.</summary>
public static class DateReading
{
    /// <summary>As files write it, as Finnish and Swedish do, and as English pages do. Never with slashes: 3/4 is two different days.</summary>
    private static readonly string[] Formats = ["yyyy-MM-dd", "d.M.yyyy", "d. M. yyyy", "d MMM yyyy", "d MMMM yyyy"];

    /// <summary>The day that a text means in any language: <c>22.11.2026</c>, <c>2026-11-22</c>, <c>22 Nov 2026</c>; <c>null</c> where it is none.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact((text ?? "").Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
