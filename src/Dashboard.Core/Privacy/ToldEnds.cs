using Dashboard.Core.Time;

namespace Dashboard.Core.Privacy;

/// <summary>Days whose blocks are told, one after the other; the default has none.</summary>
/// <param name="After">The number of the day before the first.</param>
/// <param name="Last">The number of the last day.</param>
public readonly record struct ToldDays(int After, int Last)
{
    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => Last <= After;

    /// <summary>Whether a day is one of them.</summary>
    /// <param name="day">Its number.</param>
    public bool Has(int day) => day > After && day <= Last;
}

/// <summary>
/// Where the blocks of a metric end at one place (<see cref="AnswerBlocks"/>). Between two ends lie whole blocks: what is told of the days
/// between them cuts none.
/// </summary>
/// <param name="Days">Numbers of days, rising: the day before the first block, then the last day of each block; empty where nothing is told.</param>
public sealed record ToldEnds(IReadOnlyList<int> Days)
{
    /// <summary>Where nothing is told.</summary>
    public static ToldEnds None { get; } = new([]);

    /// <summary>Where blocks of both metrics end: between two such days lie whole blocks of the one and of the other.</summary>
    public ToldEnds With(ToldEnds other) => new([.. Days.Intersect(other.Days)]);

    /// <summary>As many of the days as lie between two ends; none when no whole block does.</summary>
    public ToldDays Between(ToldDays days)
    {
        var ends = Days.Where(end => end >= days.After && end <= days.Last).ToList();
        return ends.Count < 2 ? default : new ToldDays(ends[0], ends[^1]);
    }

    /// <summary>The days of the blocks that end in a period, wherever they have begun.</summary>
    /// <param name="period">The period.</param>
    /// <param name="keptFrom">The number of the first day of which anything is kept: a block that has begun before it is left out whole.</param>
    public ToldDays ToldIn(Period period, int keptFrom)
    {
        var first = period.Start.DayNumber;
        var after = Days.LastOrDefault(end => end < first, first);
        return Between(new ToldDays(Math.Max(after, keptFrom - 1), period.LastDay.DayNumber));
    }
}
