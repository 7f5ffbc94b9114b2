namespace Dashboard.Core.Time;

/// <summary>Local time of the county: Europe/Helsinki, with daylight saving.</summary>
public static class LocalTime
{
    /// <summary>The time zone in which days begin and end.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    /// <summary>The local date of an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>Today's local date by the given clock.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOf(clock.GetUtcNow());

    /// <summary>The instant at which the clock's local date changes next.</summary>
    public static DateTimeOffset Tomorrow(this TimeProvider clock) => At(clock.Today().AddDays(1).ToDateTime(TimeOnly.MinValue));

    /// <summary>
    /// The instant of a local wall-clock time. A time skipped by daylight saving is moved forward by the hour that was skipped; a time that
    /// occurs twice is the first of the two.
    /// </summary>
    public static DateTimeOffset At(DateTime wallClock)
    {
        var local = DateTime.SpecifyKind(wallClock, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
