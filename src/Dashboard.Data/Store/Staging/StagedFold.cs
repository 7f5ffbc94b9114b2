using Dashboard.Data.Rollup;

namespace Dashboard.Data.Store.Staging;

/// <summary>
/// The roll-ups of staged responses, added up before the store is locked, by the tree, the catalogue, the ids and the units with data that it
/// had when the batch began. Under the lock it is seen whether all of that still holds; if not, the rows are folded anew.
/// </summary>
internal sealed class StagedFold : IDisposable
{
    private readonly StagingBasis basis;
    private readonly References references;
    private readonly RollupFold fold;
    private readonly ResponseFold responses;
    private readonly StagedRow row;
    private int? lastDay;

    public StagedFold(StagingBasis basis, References references, string folder)
    {
        (this.basis, this.references) = (basis, references);
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
    public void Begin() => fold.Begin(basis.Publication with { Rules = basis.Publication.Rules.With(references.Segments) });

    /// <summary>Whether the rows would be added up and published in the same way now.</summary>
    public bool Holds(MetricPlaces metrics, StagedIds ids, PublicationBasis publication) =>
        ids.AreExpected && basis.Metrics.IsSameAs(metrics) && basis.Publication.IsSameFor(fold.Units, publication);

    /// <summary>Writes the cells, once all rows have been added up. Returns the rows' last day.</summary>
    public int? WriteTo(StoreConnection connection)
    {
        fold.WriteTo(connection);
        return lastDay;
    }

    public void Dispose()
    {
        row.Dispose();
        fold.Dispose();
    }
}
