using System.Numerics;

namespace Dashboard.Data.Rollup;

/// <summary>Encodes the counts of a month as sheets, see <see cref="SheetWriter"/>: its days side by side, or their sum.</summary>
internal sealed class MonthCodec(CountPlaces places)
{
    private readonly SheetWriter writer = new();

    /// <summary>Whether no count of the last sheet was negative.</summary>
    public bool IsPositive => writer.IsPositive;

    /// <summary>The days side by side, see <see cref="DaySheet"/>. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Days(MonthCounts counts)
    {
        writer.Clear();
        var ordered = places.Ordered;
        for (int from = 0, to; from < ordered.Length; from = to)
        {
            var length = 0;
            for (to = from; to < ordered.Length && ordered[to].Version == ordered[from].Version; to++)
            {
                length += BitOperations.PopCount(counts.DaysOf(ordered[to].Number));
            }

            writer.Begin(ordered[from].Version, length);
            for (var at = from; at < to && length > 0; at++)
            {
                var (_, cell, answer) = ordered[at];
                writer.AddDays(cell, counts.Of(answer));
            }
        }

        return writer.Written;
    }

    /// <summary>Sums by answer. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Sums(ReadOnlySpan<long> sums)
    {
        writer.Clear();
        var ordered = places.Ordered;
        for (int from = 0, to; from < ordered.Length; from = to)
        {
            var length = 0;
            for (to = from; to < ordered.Length && ordered[to].Version == ordered[from].Version; to++)
            {
                length += SumOf(sums, ordered[to].Number) == 0 ? 0 : 1;
            }

            writer.Begin(ordered[from].Version, length);
            for (var at = from; at < to && length > 0; at++)
            {
                if (SumOf(sums, ordered[at].Number) is var sum and not 0)
                {
                    writer.Add(ordered[at].Cell, sum);
                }
            }
        }

        return writer.Written;
    }

    // An answer may have been numbered after the sums were made.
    private static long SumOf(ReadOnlySpan<long> sums, int answer) => answer < sums.Length ? sums[answer] : 0;
}
