using System.Globalization;

namespace Dashboard.Core.Time;

/// <summary>A half-open range of local dates: <see cref="Start"/> belongs to it, <see cref="End"/> does not.</summary>
public readonly record struct Period : IComparable<Period>
{
    /// <summary>Creates the range.</summary>
    /// <exception cref="ArgumentException"><paramref name="end"/> is not after <paramref name="start"/>.</exception>
    public Period(DateOnly start, DateOnly end)
    {
        if (end <= start)
        {
            throw new ArgumentException($"A period ends after it starts; got {start:yyyy-MM-dd}..{end:yyyy-MM-dd}.", nameof(end));
        }

        Start = start;
        End = end;
    }

    /// <summary>The first day.</summary>
    public DateOnly Start { get; }

    /// <summary>The day after the last day.</summary>
    public DateOnly End { get; }

    /// <summary>The last day that belongs to the period.</summary>
    public DateOnly LastDay => End.AddDays(-1);

    /// <summary>Number of days, at least 1.</summary>
    public int Days => End.DayNumber - Start.DayNumber;

    /// <summary>Whether the day belongs to the period.</summary>
    public bool Contains(DateOnly day) => day >= Start && day < End;

    /// <summary>The common part of two periods, or <c>null</c> when they share no day.</summary>
    public Period? Intersect(Period other)
    {
        var start = Start > other.Start ? Start : other.Start;
        var end = End < other.End ? End : other.End;
        return start < end ? new Period(start, end) : null;
    }

    /// <summary>Orders by start, then by end.</summary>
    public int CompareTo(Period other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>ISO dates with an excluded end: <c>2026-01-01..2026-02-01</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Start:yyyy-MM-dd}..{End:yyyy-MM-dd}");

    /// <summary>Whether one period comes before another in <see cref="CompareTo"/>'s order.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Whether one period comes after another in <see cref="CompareTo"/>'s order.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Whether one period does not come after another in <see cref="CompareTo"/>'s order.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one period does not come before another in <see cref="CompareTo"/>'s order.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;
}
