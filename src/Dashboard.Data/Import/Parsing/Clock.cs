using System.Globalization;
using Dashboard.Core.Time;

namespace Dashboard.Data.Import.Parsing;

/// <summary>The moment an import began: what lies after it is in the future.</summary>
internal sealed class Clock(TimeProvider time)
{
    /// <summary>Nothing earlier is believed.</summary>
    public static readonly DateOnly Earliest = new(1990, 1, 1);

    /// <summary>The first moment of <see cref="Earliest"/>.</summary>
    public static readonly DateTimeOffset EarliestInstant = LocalTime.At(Earliest.ToDateTime(TimeOnly.MinValue));

    public DateTimeOffset Now { get; } = time.GetUtcNow();

    public DateOnly Today { get; } = time.Today();

    /// <summary>Today as files write it.</summary>
    public string TodayText => Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Now as files write it.</summary>
    public string NowText => TimeZoneInfo.ConvertTime(Now, LocalTime.Zone).ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture);
}
