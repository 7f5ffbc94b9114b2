namespace Dashboard.Data.Rollup;

/// <summary>A row of a <see cref="FoldSpool"/>: day, stage, segments, then number and count of each answer. Counts may be negative.</summary>
internal ref struct FoldRow
{
    private readonly ReadOnlySpan<byte> bytes;
    private int at;
    private int left;

    /// <summary>Reads the row that begins at a place.</summary>
    public FoldRow(ReadOnlySpan<byte> bytes, int at, Span<int> segments)
    {
        this.bytes = bytes;
        this.at = at;
        Day = Next();
        Stage = Next();
        SegmentCount = Next();
        for (var i = 0; i < SegmentCount; i++)
        {
            segments[i] = Next();
        }

        left = Next();
    }

    public const int MostSegments = 8;

    public int Day { get; }

    public int Stage { get; }

    public int SegmentCount { get; }

    /// <summary>The place behind what has been read.</summary>
    public readonly int End => at;

    /// <summary>The answer's number, see <see cref="CountPlaces"/>.</summary>
    public int Answer { get; private set; }

    public long Count { get; private set; }

    public static int MaxLength(int segments, int tallies) => (4 + segments + (2 * tallies)) * Varint.MaxLength;

    public static int Write(Span<byte> output, int day, int stage, ReadOnlySpan<int> segments, RowTallies tallies)
    {
        var length = Varint.Write(output, (ulong)day);
        length += Varint.Write(output[length..], (ulong)stage);
        length += Varint.Write(output[length..], (ulong)segments.Length);
        foreach (var segment in segments)
        {
            length += Varint.Write(output[length..], (ulong)segment);
        }

        var answers = tallies.Answers;
        var counts = tallies.Counts;
        length += Varint.Write(output[length..], (ulong)answers.Length);
        for (var i = 0; i < answers.Length; i++)
        {
            length += Varint.Write(output[length..], (ulong)answers[i]);
            length += Varint.Write(output[length..], (ulong)((counts[i] << 1) ^ (counts[i] >> 63)));
        }

        return length;
    }

    /// <summary>Goes to the next tally. False at the end of the row.</summary>
    public bool NextTally()
    {
        if (left == 0)
        {
            return false;
        }

        left--;
        Answer = Next();
        var count = Varint.Read(bytes, ref at);
        Count = (long)(count >> 1) ^ -(long)(count & 1);
        return true;
    }

    private int Next() => (int)Varint.Read(bytes, ref at);
}
