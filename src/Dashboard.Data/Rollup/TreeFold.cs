namespace Dashboard.Data.Rollup;

/// <summary>Takes a cell; the sheet is valid during the call only.</summary>
internal delegate void CellSink(in CellKey key, ReadOnlySpan<byte> sheet, bool isPositive);

/// <summary>
/// Adds up what is published, unit by unit in the order of the tree, and the units of each branch. Each cell comes out once; memory holds one
/// unit's counts and the sums of the branch above it. Which cells there are, <see cref="RollupGrain"/> says.
/// </summary>
/// <param name="places">The numbers of the answers.</param>
/// <param name="spare">Counts that are not in use.</param>
/// <param name="ancestry">The tree.</param>
/// <param name="emit">Takes the cells.</param>
internal sealed class TreeFold(CountPlaces places, SpareCounts spare, UnitAncestry ancestry, CellSink emit)
{
    private readonly MonthCodec codec = new(places);
    private readonly SheetWriter writer = new();
    private readonly Stack<Branch> branches = new();

    /// <summary>Adds up what units publish; the counts of each are forgotten with that.</summary>
    /// <param name="units">The units.</param>
    /// <param name="publishedBy">What a unit publishes of its own, or how much more or less.</param>
    public void Run(IEnumerable<int> units, Func<int, SliceCounts> publishedBy)
    {
        foreach (var unit in ancestry.InTreeOrder(units))
        {
            Enter(unit);
            var branch = branches.Peek();
            foreach (var (key, counts) in publishedBy(unit).Take())
            {
                var days = codec.Days(counts);
                Emit(RollupGrain.Published, unit, key, days);
                if ((branch.Days ?? branch.Above?.Days) is { } above && key.Segment == 0)
                {
                    above.Add(key, counts, days);
                }

                var isStored = RollupGrain.HasMonth(branch.Days is not null, key.Segment);
                if ((isStored ? branch : branch.Above) is { } adding)
                {
                    counts.AddTo(adding.Months.Of(key));
                }
            }
        }

        while (branches.Count > 0)
        {
            Leave();
        }
    }

    /// <summary>Goes to a unit: the branches that it is not in are complete.</summary>
    private void Enter(int unit)
    {
        while (branches.Count > 0 && !ancestry.Above(unit).Contains(branches.Peek().Unit))
        {
            Leave();
        }

        foreach (var next in (int[])[.. ancestry.Above(unit)[branches.Count..], unit])
        {
            var days = ancestry.HasChildren(next) ? new BranchDays(new SliceCounts(places, spare), new SheetSums()) : null;
            branches.Push(new Branch(next, branches.TryPeek(out var above) ? above : null, days, new SliceSums(places)));
        }
    }

    private void Leave()
    {
        var branch = branches.Pop();
        LeaveDays(branch);
        foreach (var (key, sums) in branch.Months.All())
        {
            Emit(RollupGrain.Month, branch.Unit, key, codec.Sums(sums));
            branch.Above?.Months.Add(key, sums);
        }
    }

    private void LeaveDays(Branch branch)
    {
        foreach (var (key, counts) in branch.Days?.OfTotal.Take() ?? [])
        {
            var days = codec.Days(counts);
            Emit(RollupGrain.Days, branch.Unit, key, days);
            branch.Above?.Days!.Add(key, counts, days);
        }

        foreach (var (key, sheet) in branch.Days?.OfStages.All() ?? [])
        {
            var days = SheetCodec.Encode(sheet, writer);
            emit(CellOf(RollupGrain.Days, branch.Unit, key), days, writer.IsPositive);
            branch.Above?.Days!.OfStages.Add(key, days);
        }
    }

    private void Emit(int grain, int unit, SliceMonth key, ReadOnlySpan<byte> sheet) =>
        emit(CellOf(grain, unit, key), sheet, codec.IsPositive);

    private static CellKey CellOf(int grain, int unit, SliceMonth key) => new(grain, unit, key.Stage, key.Segment, key.Month);

    /// <summary>A unit whose rows and those below it are being added up.</summary>
    /// <param name="Unit">The unit.</param>
    /// <param name="Above">The unit above it, or <c>null</c>.</param>
    /// <param name="Days">Days of all segments, or <c>null</c> where no units hang below it: then they are its own.</param>
    /// <param name="Months">The months of those slices that are stored.</param>
    private sealed record Branch(int Unit, Branch? Above, BranchDays? Days, SliceSums Months);

    /// <summary>The days of a branch: those of all stages in arrays, those of each stage, which may be many, encoded.</summary>
    private sealed record BranchDays(SliceCounts OfTotal, SheetSums OfStages)
    {
        public void Add(SliceMonth key, MonthCounts counts, ReadOnlySpan<byte> encoded)
        {
            if (key.Stage == 0)
            {
                OfTotal.Of(key).Add(counts);
            }
            else
            {
                OfStages.Add(key, encoded);
            }
        }
    }
}
