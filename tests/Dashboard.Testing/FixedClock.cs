using Dashboard.Core.Time;

namespace Dashboard.Testing;

/// <summary>A clock that stands at noon of a day until it is set.</summary>
public sealed class FixedClock(DateOnly today) : TimeProvider
{
    /// <summary>Today's local date.</summary>
    public DateOnly Day { get; set; } = today;

    /// <summary>The local time of that day.</summary>
    public TimeOnly Time { get; set; } = new(12, 0);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => LocalTime.At(Day.ToDateTime(Time));
}
