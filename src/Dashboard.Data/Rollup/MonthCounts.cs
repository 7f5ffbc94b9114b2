using System.Numerics;

namespace Dashboard.Data.Rollup;

/// <summary>
/// The counts of a slice by answer and day of one month. Most days of most answers have none: a bit for each day tells which do, so that only
/// those are gone through.
/// </summary>
internal sealed class MonthCounts
{
    private const int DaysOfAnswer = 32;
    private const int SpareAnswers = 16;

    private long[] counts = [];
    private uint[] days = [];
    private bool mayBeZero;

    /// <summary>Makes room for the answers that have been numbered.</summary>
    public void Reserve(int answers)
    {
        if (days.Length < answers)
        {
            Array.Resize(ref days, answers + SpareAnswers);
            Array.Resize(ref counts, days.Length * DaysOfAnswer);
        }
    }

    /// <summary>Adds the tallies of a row, for which there is room.</summary>
    public void Add(int day, ReadOnlySpan<int> answers, ReadOnlySpan<long> tallies)
    {
        for (var i = 0; i < answers.Length; i++)
        {
            Add(answers[i], day, tallies[i]);
        }
    }

    /// <summary>Adds to one count, for which there is room.</summary>
    public void Add(int answer, int day, long count)
    {
        counts[(answer * DaysOfAnswer) + day] += count;
        days[answer] |= 1U << day;
        mayBeZero |= count <= 0;
    }

    /// <summary>Adds all counts of another.</summary>
    public void Add(MonthCounts other) => Add(other, 1);

    /// <summary>Takes all counts of another away.</summary>
    public void Subtract(MonthCounts other) => Add(other, -1);

    public void Clear()
    {
        for (var answer = 0; answer < days.Length; answer++)
        {
            if (days[answer] != 0)
            {
                counts.AsSpan(answer * DaysOfAnswer, DaysOfAnswer).Clear();
                days[answer] = 0;
            }
        }

        mayBeZero = false;
    }

    /// <summary>The days of the month, from 0, on which an answer has a count, one bit each.</summary>
    public uint DaysOf(int answer)
    {
        var bits = answer < days.Length ? days[answer] : 0;
        return mayBeZero ? WithoutZeros(answer, bits) : bits;
    }

    public long this[int answer, int day] => counts[(answer * DaysOfAnswer) + day];

    /// <summary>Adds the sum of each answer's days to <paramref name="sums"/>, which has room for all of them.</summary>
    public void AddTo(long[] sums)
    {
        for (var answer = 0; answer < days.Length; answer++)
        {
            for (var bits = days[answer]; bits != 0; bits &= bits - 1)
            {
                sums[answer] += counts[(answer * DaysOfAnswer) + BitOperations.TrailingZeroCount(bits)];
            }
        }
    }

    private void Add(MonthCounts other, int sign)
    {
        Reserve(other.days.Length);
        mayBeZero |= sign < 0 || other.mayBeZero;
        for (var answer = 0; answer < other.days.Length; answer++)
        {
            var bits = other.days[answer];
            days[answer] |= bits;
            for (var first = answer * DaysOfAnswer; bits != 0; bits &= bits - 1)
            {
                var at = first + BitOperations.TrailingZeroCount(bits);
                counts[at] += sign * other.counts[at];
            }
        }
    }

    private uint WithoutZeros(int answer, uint bits)
    {
        for (var rest = bits; rest != 0; rest &= rest - 1)
        {
            var day = BitOperations.TrailingZeroCount(rest);
            if (this[answer, day] == 0)
            {
                bits &= ~(1U << day);
            }
        }

        return bits;
    }
}
