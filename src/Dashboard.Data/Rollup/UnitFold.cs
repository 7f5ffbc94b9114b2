namespace Dashboard.Data.Rollup;

/// <summary>Adds up the rows of one unit.</summary>
internal static class UnitFold
{
    private const int MostAtOnce = 64;

    /// <summary>Adds the rows of a chunk of a <see cref="FoldSpool"/>.</summary>
    public static void Add(ReadOnlySpan<byte> chunk, SliceCounts slices)
    {
        Span<int> segments = stackalloc int[FoldRow.MostSegments];
        Span<int> answers = stackalloc int[MostAtOnce];
        Span<long> counts = stackalloc long[MostAtOnce];
        var (lastDay, month) = (-1, 0);
        for (var next = 0; next < chunk.Length;)
        {
            var row = new FoldRow(chunk, next, segments);
            if (row.Day != lastDay)
            {
                (lastDay, month) = (row.Day, DaySheet.MonthOf(row.Day));
            }

            var tallies = 0;
            while (row.NextTally())
            {
                (answers[tallies], counts[tallies]) = (row.Answer, row.Count);
                tallies++;
                if (tallies == MostAtOnce)
                {
                    AddToSlices(row, segments, month, answers, counts, slices);
                    tallies = 0;
                }
            }

            AddToSlices(row, segments, month, answers[..tallies], counts, slices);
            next = row.End;
        }
    }

    private static void AddToSlices(
        in FoldRow row, ReadOnlySpan<int> segments, int month, ReadOnlySpan<int> answers, ReadOnlySpan<long> counts, SliceCounts slices)
    {
        foreach (var segment in segments[..row.SegmentCount])
        {
            slices.Of(new SliceMonth(0, segment, month)).Add(row.Day - month, answers, counts);
            if (row.Stage != 0)
            {
                slices.Of(new SliceMonth(row.Stage, segment, month)).Add(row.Day - month, answers, counts);
            }
        }
    }
}
