using System.Text;
using Dashboard.Data.Rollup;
using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Store;

/// <summary>Moves staged responses and their comments into the store and folds those that were taken.</summary>
internal static class ResponseApplier
{
    /// <param name="scope">The batch.</param>
    /// <param name="files">The staged rows.</param>
    /// <param name="ids">The ids of what they name.</param>
    /// <param name="rows">Folds what has not been folded.</param>
    /// <param name="ahead">The rows folded beforehand, or <c>null</c> where that does not hold.</param>
    /// <param name="cells">The roll-ups.</param>
    public static ApplyCount Apply(ApplyScope scope, StagedFiles files, StagedIds ids, RawRows rows, StagedFold? ahead, RollupTable cells)
    {
        var staged = files.Responses.Rows;
        if (staged == 0)
        {
            return default;
        }

        var erased = Erased(scope, files);

        // A response's id is its place in the file after all earlier ids, so that what belongs to it is found without its external id.
        var before = scope.Connection.Scalar("SELECT max(id) FROM response");
        var table = scope.Connection.Responses;

        // Here, and only here, it shows that a source has sent an id before.
        var others = table.TakeKeys(scope, before, files, erased);
        var count = staged - others.Count;
        table.Store(scope, before, files, ids, others);
        var last = ahead is not null && others.Count == 0 ? ahead.WriteTo(cells) : StagedFold.Fold(files, ids, others, rows.Responses);
        if (last is { } day)
        {
            scope.SpeaksUntil(day);
        }

        return new ApplyCount(count, erased.Count)
            + (count + erased.Count == staged ? default : StoreKnown(scope, files, ids, others, erased, rows));
    }

    /// <summary>The rows that were erased: they are left out, whatever the file says.</summary>
    private static RowSet Erased(ApplyScope scope, StagedFiles files)
    {
        var found = new RowSet(files.Responses.Rows);
        var erasures = Erasures.Read(scope.Connection);
        if (!erasures.IsEmpty)
        {
            using var rows = files.ReadResponses();
            for (var row = 1L; rows.Next(); row++)
            {
                if (erasures.Contains(scope.SourceName, Encoding.UTF8.GetString(new StagedResponse(rows).ExternalId)))
                {
                    found.Add(row);
                }
            }
        }

        return found;
    }

    /// <summary>Those whose id is in the store already, in the file's order: the last row of an id holds.</summary>
    private static ApplyCount StoreKnown(ApplyScope scope, StagedFiles files, StagedIds ids, RowSet others, RowSet erased, RawRows fold)
    {
        using var rows = files.ReadResponses();
        using var known = new StagedRow(ids);
        using var corrector = new ResponseCorrector(scope, fold);
        var count = default(ApplyCount);
        for (var row = 1L; rows.Next(); row++)
        {
            if (others.Contains(row) && !erased.Contains(row))
            {
                var response = new StagedResponse(rows);
                count += corrector.Store(Encoding.UTF8.GetString(response.ExternalId), known.Take(response));
            }
        }

        return count;
    }
}
