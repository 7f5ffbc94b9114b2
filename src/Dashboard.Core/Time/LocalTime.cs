namespace Dashboard.Core.Time;

/// <summary>Local time of the county: Europe/Helsinki, with daylight saving.</summary>
public static class LocalTime
{
    /// <summary>The time zone in which days begin and end.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    // Since 1970 the offset has changed at whole hours only, so that it is looked up once an hour: an import asks for every row. Each entry is
    // an hour and its offset in one number, which threads can share without a lock.
    private static readonly long[] Hours = new long[1 << 14];

    /// <summary>The local date of an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant)
    {
        var hour = instant.UtcTicks / TimeSpan.TicksPerHour;
        if (instant < DateTimeOffset.UnixEpoch)
        {
            return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
        }

        ref var known = ref Hours[hour % Hours.Length];
        var entry = Volatile.Read(ref known);
        if (entry >> 8 != hour)
        {
            entry = (hour << 8) | (long)Zone.GetUtcOffset(instant).TotalHours;
            Volatile.Write(ref known, entry);
        }

        return DateOnly.FromDateTime(new DateTime(instant.UtcTicks + ((entry & 0xFF) * TimeSpan.TicksPerHour)));
    }

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
