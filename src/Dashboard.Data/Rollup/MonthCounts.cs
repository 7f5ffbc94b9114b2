using System.Numerics;
using System.Runtime.CompilerServices;

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Some fifty times for each row of a batch.
    public void Add(int answer, int day, long count)
    {
        AddAt((RowOf(answer) * DaysOfAnswer) + day, count);
        daysOf[answer] |= 1U << day;
        mayBeZero |= count <= 0;
    }

    /// <summary>Adds all counts of another.</summary>
    public void Add(MonthCounts other) => Add(other, 1);

    /// <summary>Takes all counts of another away.</summary>
    public void Subtract(MonthCounts other) => Add(other, -1);

    /// <summary>Forgets the counts that have been taken back.</summary>
    public void DropZeros()
    {
        for (var answer = 0; answer < daysOf.Length; answer++)
        {
            daysOf[answer] = DaysOf(answer);
        }

        mayBeZero = false;
    }

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

    /// <summary>The days on which an answer has a count, in order.</summary>
    public AnswerDays Of(int answer)
    {
        var days = DaysOf(answer);
        return days == 0 ? default : new AnswerDays(this, (rowOf[answer] - 1) * DaysOfAnswer, days);
    }

    /// <summary>Adds the sum of each answer's days to <paramref name="sums"/>, which has room for all of them.</summary>
    public void AddTo(long[] sums)
    {
        for (var answer = 0; answer < rowOf.Length; answer++)
        {
            foreach (var (_, count) in Of(answer))
            {
                sums[answer] += count;
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddAt(int place, long count)
    {
        ref var held = ref counts[place];
        var sum = held + count;
        if (held != IsLarge && sum is > IsLarge and <= short.MaxValue)
        {
            held = (short)sum;
        }
        else
        {
            AddLarge(place, count);
        }
    }

    private void AddLarge(int place, long count)
    {
        large[place] = At(place) + count;
        counts[place] = IsLarge;
    }

    /// <summary>The row of a known answer, which it gets if it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int RowOf(int answer) => rowOf[answer] is var row and not 0 ? row - 1 : NewRow(answer);

    private int NewRow(int answer)
    {
        if (rows * DaysOfAnswer == counts.Length)
        {
            Array.Resize(ref counts, Math.Max(FewestRows, rows * 2) * DaysOfAnswer);
        }

        rowOf[answer] = (ushort)++rows;
        return rows - 1;
    }

    private uint WithoutZeros(int answer, uint bits)
    {
        var row = (rowOf[answer] - 1) * DaysOfAnswer;
        for (var rest = bits; rest != 0; rest &= rest - 1)
        {
            var day = BitOperations.TrailingZeroCount(rest);
            if (At(row + day) == 0)
            {
                bits &= ~(1U << day);
            }
        }

        return bits;
    }

    /// <summary>The days on which an answer has a count, each with that; for <c>foreach</c>.</summary>
    internal ref struct AnswerDays(MonthCounts of, int row, uint days)
    {
        private readonly ReadOnlySpan<short> held = of.counts.AsSpan(row, DaysOfAnswer);
        private uint left = days;
        private int day;

        public readonly (int Day, long Count) Current => (day, held[day] is var count and not IsLarge ? count : of.large[row + day]);

        public readonly AnswerDays GetEnumerator() => this;

        public bool MoveNext()
        {
            if (left == 0)
            {
                return false;
            }

            day = BitOperations.TrailingZeroCount(left);
            left &= left - 1;
            return true;
        }
    }
}
