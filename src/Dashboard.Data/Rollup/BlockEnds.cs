using Dashboard.Core.Metrics;

namespace Dashboard.Data.Rollup;

/// <summary>Where blocks and runs of a month may end: where those of the metrics above end, or are not open.</summary>
internal sealed class BlockEnds(IEnumerable<SegmentKind> kinds)
{
    private readonly Days blocks = new();
    private readonly Dictionary<SegmentKind, Days> runs = kinds.ToDictionary(kind => kind, _ => new Days());

    /// <summary>Of blocks, or of the runs of a kind of segment.</summary>
    public Days Of(SegmentKind? kind) => kind is { } ofGroups ? runs[ofGroups] : blocks;

    /// <summary>The days of the month.</summary>
    internal sealed class Days
    {
        private readonly bool[] ended = new bool[PlaceMonth.Days];
        private readonly bool[] open = new bool[PlaceMonth.Days];
        private readonly bool[] mayEnd = new bool[PlaceMonth.Days];

        public Days() => Array.Fill(mayEnd, true);

        /// <summary>
        /// Whether one may end with each day. Where versions of a metric follow one another, the last block of the older stays open for good.
        /// </summary>
        public ReadOnlySpan<bool> MayEnd => mayEnd;

        /// <summary>Adds what becomes of a block or a run of a metric above.</summary>
        public void Add(int day, bool ends, bool isOpen)
        {
            ended[day] |= ends;
            open[day] |= isOpen;
            mayEnd[day] = ended[day] || !open[day];
        }
    }
}
