using System.Numerics;

namespace Dashboard.Data.Rollup;

/// <summary>
/// The counts of a slice by answer and day of one month. Most slices have counts of few answers, and most answers on few days: only those have
/// room, a row of days each, and a bit for each day tells which days have any, so that only those are gone through. Most counts are small:
/// kept in two bytes, a row is one line of the processor's cache and the months of a unit fit in it. The few others stand beside.
/// </summary>
internal sealed class MonthCounts
{
    private const int DaysOfAnswer = 32;
    private const int FewestRows = 8;

    /// <summary>Says that a count stands among the large ones.</summary>
    private const short IsLarge = short.MinValue;

    private readonly Dictionary<int, long> large = [];
    private ushort[] rowOf = [];
    private short[] counts = [];
    private uint[] daysOf = [];
    private int rows;
    private bool mayBeZero;

    /// <summary>Whether there are no counts, or none that have not been taken back.</summary>
    public bool IsEmpty => rows == 0 || (mayBeZero && Enumerable.Range(0, rowOf.Length).All(answer => DaysOf(answer) == 0));

    /// <summary>Makes the answers known that have been numbered.</summary>
    public void Reserve(int answers)
    {
        if (rowOf.Length < answers)
        {
            Array.Resize(ref rowOf, answers + FewestRows);
            Array.Resize(ref daysOf, rowOf.Length);
        }
    }

    /// <summary>Adds the tallies of a row; the answers are known.</summary>
    public void Add(int day, ReadOnlySpan<int> answers, ReadOnlySpan<long> tallies)
    {
        for (var i = 0; i < answers.Length; i++)
        {
            Add(answers[i], day, tallies[i]);
        }
    }

    /// <summary>Adds to one count; the answer is known.</summary>
    public void Add(int answer, int day, long count)
    {
        var row = RowOf(answer);
        AddAt((row * DaysOfAnswer) + day, count);
        daysOf[answer] |= 1U << day;
        mayBeZero |= count <= 0;
    }

    /// <summary>Adds all counts of another.</summary>
    public void Add(MonthCounts other) => Add(other, 1);

    /// <summary>Takes all counts of another away.</summary>
    public void Subtract(MonthCounts other) => Add(other, -1);

    public void Clear()
    {
        counts.AsSpan(0, rows * DaysOfAnswer).Clear();
        Array.Clear(rowOf);
        Array.Clear(daysOf);
        large.Clear();
        (rows, mayBeZero) = (0, false);
    }

    /// <summary>The days of the month, from 0, on which an answer has a count, one bit each.</summary>
    public uint DaysOf(int answer)
    {
        var days = answer < daysOf.Length ? daysOf[answer] : 0;
        return mayBeZero && days != 0 ? WithoutZeros(answer, days) : days;
    }

    /// <summary>A count of an answer that has any.</summary>
    public long this[int answer, int day] => At(((rowOf[answer] - 1) * DaysOfAnswer) + day);

    /// <summary>Adds the sum of each answer's days to <paramref name="sums"/>, which has room for all of them.</summary>
    public void AddTo(long[] sums)
    {
        for (var answer = 0; answer < rowOf.Length; answer++)
        {
            for (var bits = daysOf[answer]; bits != 0; bits &= bits - 1)
            {
                sums[answer] += this[answer, BitOperations.TrailingZeroCount(bits)];
            }
        }
    }

    private void Add(MonthCounts other, int sign)
    {
        Reserve(other.rowOf.Length);
        mayBeZero |= sign < 0 || other.mayBeZero;
        for (var answer = 0; answer < other.rowOf.Length; answer++)
        {
            if (other.rowOf[answer] == 0)
            {
                continue;
            }

            var (row, from) = (RowOf(answer), other.rowOf[answer] - 1);
            var bits = other.daysOf[answer];
            daysOf[answer] |= bits;
            for (; bits != 0; bits &= bits - 1)
            {
                var day = BitOperations.TrailingZeroCount(bits);
                AddAt((row * DaysOfAnswer) + day, sign * other.At((from * DaysOfAnswer) + day));
            }
        }
    }

    private long At(int place) => counts[place] is var count and not IsLarge ? count : large[place];

    private void AddAt(int place, long count)
    {
        ref var held = ref counts[place];
        var sum = held + count;
        if (held == IsLarge || sum is <= IsLarge or > short.MaxValue)
        {
            large[place] = At(place) + count;
            held = IsLarge;
        }
        else
        {
            held = (short)sum;
        }
    }

    /// <summary>The row of a known answer, which it gets if it has none.</summary>
    private int RowOf(int answer)
    {
        ref var row = ref rowOf[answer];
        if (row == 0)
        {
            if (rows * DaysOfAnswer == counts.Length)
            {
                Array.Resize(ref counts, Math.Max(FewestRows, rows * 2) * DaysOfAnswer);
            }

            row = (ushort)++rows;
        }

        return row - 1;
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
