using Dashboard.Data.Store;

namespace Dashboard.Data.Rollup;

/// <summary>Makes roll-ups anew, inside the caller's transaction.</summary>
internal static class RollupRebuild
{
    /// <summary>All roll-ups from the raw rows, into their table or another of the same shape.</summary>
    public static void FromRawRows(StoreConnection connection, string table = RollupTable.Name)
    {
        connection.Execute($"DELETE FROM {table}");
        using var fold = new RollupFold(connection.StagingFolder);
        var rows = new RawRows(connection, MetricPlaces.Read(connection), fold);
        rows.FoldResponses();
        rows.FoldTallies();
        rows.FoldEvents();
        fold.WriteTo(connection, table);
    }

    /// <summary>
    /// The cells of whole subtrees from what their units publish, for the branches that a change of the tree has touched: those whose units are no
    /// longer the same, and those that have got their first unit below or lost their last.
    /// </summary>
    /// <param name="connection">The writer, with the new closure in place.</param>
    /// <param name="changed">Pairs of ancestor and unit that the closure has gained or lost.</param>
    public static void Branches(StoreConnection connection, IEnumerable<(int Ancestor, int Unit)> changed)
    {
        using var any = connection.Prepare($"SELECT 1 FROM rollup WHERE grain = {RollupGrain.Published} AND unit_id = ?1 LIMIT 1");
        var branches = changed.GroupBy(pair => pair.Ancestor)
            .Where(group => group.Append((group.Key, Unit: group.Key)).Any(pair => HasRows(any, pair.Unit)))
            .Select(group => group.Key).Order().ToList();
        if (branches.Count == 0)
        {
            return;
        }

        var ancestry = UnitAncestry.Read(connection);
        using var cells = connection.Rollups(RollupTable.Name);
        foreach (var branch in branches)
        {
            Branch(connection, cells, ancestry, branch);
        }

        cells.Complete();
    }

    private static bool HasRows(Statement any, int unit)
    {
        var found = any.Bind(1, unit).Step();
        any.Reset();
        return found;
    }

    private static void Branch(StoreConnection connection, RollupTable cells, UnitAncestry ancestry, int branch)
    {
        connection.Execute($"DELETE FROM rollup WHERE unit_id = @unit AND grain IN ({RollupGrain.Month}, {RollupGrain.Days})", ("@unit", branch));
        var hasUnitsBelow = ancestry.HasChildren(branch);
        var sums = new SheetSums();
        using (var rows = connection.Stream(
            $"""
            SELECT r.stage_id, r.segment_id, r.start, r.sheet FROM unit_closure c
            CROSS JOIN rollup r ON r.grain = {RollupGrain.Published} AND r.unit_id = c.unit_id
            WHERE c.ancestor_id = ?1
            """))
        {
            rows.Bind(1, branch);
            while (rows.Step())
            {
                var slice = new SliceMonth(rows.Int(0), rows.Int(1), rows.Int(2));
                if (RollupGrain.HasMonth(hasUnitsBelow, slice.Segment))
                {
                    sums.Add(slice, rows.Blob(3));
                }
            }
        }

        var month = new Sheet();
        foreach (var (slice, days) in sums.All())
        {
            if (RollupGrain.HasDays(hasUnitsBelow, slice.Segment))
            {
                cells.Add(new CellKey(RollupGrain.Days, branch, slice.Stage, slice.Segment, slice.Month), days);
            }

            DaySheet.Sum(days, month);
            cells.Add(new CellKey(RollupGrain.Month, branch, slice.Stage, slice.Segment, slice.Month), month);
        }
    }
}
