using Dashboard.Data.Rollup;

namespace Dashboard.Data.Store.Staging;

/// <summary>
/// The own days of staged responses, added up before the store is locked, by the catalogue and the ids that it had when the batch began. Under the lock it is seen whether all of that still holds; if not, the rows are folded anew.
/// </summary>
internal sealed class StagedFold : IDisposable
{
    private readonly StagingBasis basis;
    private readonly RollupFold fold;
    private readonly ResponseFold responses;
    private readonly StagedRow row;
    private int? lastDay;

    public StagedFold(StagingBasis basis, References references, string folder)
    {
        this.basis = basis;
        fold = new RollupFold(folder);
        responses = new ResponseFold(basis.Metrics, fold);
        row = new StagedRow(StagedIds.Expected(references));
    }

    public void Add(in StagedResponse response)
    {
        responses.Fold(row.Take(response), 1);
        lastDay = Math.Max(lastDay ?? 0, response.Day);
    }

    /// <summary>Begins to add up, on another thread; no more rows come.</summary>
    public void Begin() => fold.Begin();

    /// <summary>Whether the rows would be added up in the same way now.</summary>
    public bool Holds(MetricPlaces metrics, StagedIds ids) => ids.AreExpected && basis.Metrics.IsSameAs(metrics);

    /// <summary>Writes the cells, once all rows have been added up. Returns the rows' last day.</summary>
    /// <param name="cells">The roll-ups.</param>
    /// <param name="touched">Takes the units that have rows.</param>
    public int? WriteTo(RollupTable cells, ISet<int> touched)
    {
        touched.UnionWith(fold.WriteTo(cells));
        return lastDay;
    }

    public void Dispose()
    {
        row.Dispose();
        fold.Dispose();
    }
}
