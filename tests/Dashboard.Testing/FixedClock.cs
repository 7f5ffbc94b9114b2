using Dashboard.Core.Time;

namespace Dashboard.Testing;

/// <summary>A clock that stands at noon of a day until it is set.</summary>
public sealed class FixedClock(DateOnly today) : TimeProvider
{
    /// <summary>Today's local date.</summary>
    public DateOnly Day { get; set; } = today;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => LocalTime.At(Day.ToDateTime(new TimeOnly(12, 0)));
}
