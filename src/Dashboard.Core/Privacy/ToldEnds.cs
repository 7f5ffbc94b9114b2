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

    /// <summary>The days from the first end to the last; none when there is no whole block.</summary>
    public ToldDays Whole => Days.Count < 2 ? default : new ToldDays(Days[0], Days[^1]);

    /// <summary>Where blocks of both metrics end: between two such days lie whole blocks of the one and of the other.</summary>
    public ToldEnds With(ToldEnds other) => new([.. Days.Where(end => other.At(end) is var at && at < other.Days.Count && other.Days[at] == end)]);

    /// <summary>The ends of the blocks that end in a period, and the day before the first of them begins, wherever that is.</summary>
    /// <param name="period">The period.</param>
    /// <param name="keptFrom">The number of the first day of which anything is kept: a block that has begun before it is left out whole.</param>
    public ToldEnds In(Period period, int keptFrom)
    {
        var first = Math.Max(At(keptFrom - 1), Math.Max(At(period.Start.DayNumber) - 1, 0));
        return new([.. Days.Take(first..Math.Max(first, At(period.End.DayNumber)))]);
    }

    /// <summary>The place of the first end that is not before a day.</summary>
    private int At(int day)
    {
        var (from, to) = (0, Days.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = Days[middle] < day ? (middle + 1, to) : (from, middle);
        }

        return from;
    }
}
