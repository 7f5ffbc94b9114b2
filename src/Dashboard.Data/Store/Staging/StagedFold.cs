using Dashboard.Data.Rollup;

namespace Dashboard.Data.Store.Staging;

/// <summary>
/// Staged responses added up before the store is locked, by the tree, the catalogue and the ids as they are when the file has been read. Under
/// the lock it is seen whether all of that still holds; if not, it goes and the rows are added up anew.
/// </summary>
internal sealed class StagedFold : IDisposable
{
    private readonly UnitAncestry ancestry;
    private readonly MetricPlaces metrics;
    private readonly RollupFold fold;
    private int? lastDay;

    private StagedFold(UnitAncestry ancestry, MetricPlaces metrics, string folder)
    {
        (this.ancestry, this.metrics) = (ancestry, metrics);
        fold = new RollupFold(folder, ancestry);
    }

    /// <summary>Begins to add up, on another thread. The rows must be complete.</summary>
    public static StagedFold Begin(StoreConnection connection, string folder, StagedFiles files, References references)
    {
        var ahead = new StagedFold(UnitAncestry.Read(connection), MetricPlaces.Read(connection), folder);
        var ids = StagedIds.Expected(references);
        ahead.fold.Begin(() => ahead.lastDay = Fold(files, ids, new RowSet(files.Responses.Rows), new ResponseFold(ahead.metrics, ahead.fold)));
        return ahead;
    }

    /// <summary>Folds the rows but some. Returns their last day.</summary>
    public static int? Fold(StagedFiles files, StagedIds ids, RowSet others, ResponseFold fold)
    {
        using var rows = files.ReadResponses();
        using var response = new StagedRow(ids);
        int? last = null;
        for (var row = 1L; rows.Next(); row++)
        {
            if (!others.Contains(row))
            {
                fold.Fold(response.Take(new StagedResponse(rows)), 1);
                last = Math.Max(last ?? 0, response.Int(ResponseColumns.Day));
            }
        }

        return last;
    }

    /// <summary>Whether the rows would be added up in the same way now.</summary>
    public bool Holds(UnitAncestry now, MetricPlaces metricsNow, StagedIds ids) =>
        ids.AreExpected && ancestry.IsSameAs(now) && metrics.IsSameAs(metricsNow);

    /// <summary>Writes the cells, once all rows have been added up. Returns the rows' last day.</summary>
    public int? WriteTo(RollupTable cells)
    {
        fold.WriteTo(cells);
        return lastDay;
    }

    public void Dispose() => fold.Dispose();
}
