namespace Dashboard.Data.Rollup;

/// <summary>
/// Adds up rows unit by unit in the order of the tree, and the units of each branch. Each cell comes out once; memory holds one unit's counts
/// and the sums of the branch above it.
/// </summary>
/// <param name="rows">The rows.</param>
/// <param name="ancestry">The tree.</param>
/// <param name="emit">Takes the cells; a sheet is valid during the call only.</param>
internal sealed class TreeFold(FoldSpool rows, UnitAncestry ancestry, Action<CellKey, Sheet> emit)
{
    // A branch's sums stand in arrays, some 20 kB each, as long as they are few: a root with all stages of all paths has too many.
    private const int MostInArrays = 800;

    private readonly CountPlaces places = new();
    private readonly Stack<long[]> spare = new();
    private readonly Stack<Branch> branches = new();
    private readonly Sheet sheet = new();
    private readonly Sheet month = new();

    public void Run()
    {
        foreach (var unit in ancestry.InTreeOrder(rows.Units))
        {
            Enter(unit);
            var own = new SliceCounts(places, spare);
            foreach (var chunk in rows.Take(unit))
            {
                UnitFold.Add(chunk.Span, places, own);
            }

            var branch = branches.Peek();
            foreach (var (key, counts) in own.Take())
            {
                places.Write(counts, sheet);
                emit(CellOf(RollupGrain.OwnDays, unit, key), sheet);
                if (branch.HasChildren)
                {
                    branch.Add(key, counts, sheet);
                }
                else
                {
                    // A unit without others below it is done at once.
                    EmitMonth(unit, key, sheet);
                    branch.Above?.Add(key, counts, sheet);
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
            branches.Push(new Branch(next, branches.TryPeek(out var above) ? above : null, ancestry.HasChildren(next), new SliceCounts(places, spare)));
        }
    }

    private void Leave()
    {
        var branch = branches.Pop();
        foreach (var (key, counts) in branch.Arrays.Take())
        {
            places.Write(counts, sheet);
            EmitBranch(branch, key, sheet);
            branch.Above?.Add(key, counts, sheet);
        }

        foreach (var (key, days) in branch.Sheets.All())
        {
            EmitBranch(branch, key, days);
            branch.Above?.Sheets.Add(key, days);
        }
    }

    private void EmitBranch(Branch branch, SliceMonth key, Sheet days)
    {
        emit(CellOf(RollupGrain.Days, branch.Unit, key), days);
        EmitMonth(branch.Unit, key, days);
    }

    private void EmitMonth(int unit, SliceMonth key, Sheet days)
    {
        DaySheet.Sum(days, month);
        emit(CellOf(RollupGrain.Month, unit, key), month);
    }

    private static CellKey CellOf(int grain, int unit, SliceMonth key) => new(grain, unit, key.Stage, key.Segment, key.Month);

    /// <summary>A unit whose rows and those below it are being added up.</summary>
    private sealed record Branch(int Unit, Branch? Above, bool HasChildren, SliceCounts Arrays)
    {
        public SheetSums Sheets { get; } = new();

        /// <summary>Adds a part, which comes both as counts and as a sheet.</summary>
        public void Add(SliceMonth key, long[] counts, Sheet sheet)
        {
            if (!Sheets.Has(key) && (Arrays.Has(key) || Arrays.Count < MostInArrays))
            {
                Arrays.Add(key, counts);
            }
            else
            {
                Sheets.Add(key, sheet);
            }
        }
    }
}
