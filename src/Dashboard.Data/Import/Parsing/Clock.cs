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

    public string ExpectedDay => $"a day from 1990-01-01 to today, {Today:yyyy-MM-dd}";

    public string ExpectedMoment => $"a moment from 1990-01-01 to now, {TimeZoneInfo.ConvertTime(Now, LocalTime.Zone):yyyy-MM-ddTHH:mmzzz}";
}
