using System.Text;
using Dashboard.Data.Rollup;
using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Store;

/// <summary>Moves staged responses and their comments into the store and folds those that were taken.</summary>
internal static class ResponseApplier
{
    /// <param name="scope">The batch.</param>
    /// <param name="staged">The staged rows.</param>
    /// <param name="ids">The ids of what they name.</param>
    /// <param name="rows">Folds what has not been folded.</param>
    /// <param name="ahead">The rows folded beforehand, or <c>null</c> where that does not hold.</param>
    public static ApplyCount Apply(ApplyScope scope, StagedResponses staged, StagedIds ids, RawRows rows, StagedFold? ahead)
    {
        var erased = Erased(scope, staged);

        // A response's id is its place in the file after all earlier ids, so that what belongs to it is found without its external id.
        var before = scope.Connection.Scalar("SELECT max(id) FROM response");
        var table = scope.Connection.Responses;

        // Here, and only here, it shows that a source has sent an id before.
        var others = table.TakeKeys(scope, before, staged, erased);
        var added = staged.Rows - others.Count;
        table.Store(scope, before, staged, ids, others);
        var last = ahead is not null && others.Count == 0 ? ahead.WriteTo(scope.Connection) : Fold(scope, staged, ids, others, rows.Responses);
        if (last is { } day)
        {
            scope.SpeaksUntil(day);
        }

        return new ApplyCount(added, erased.Count)
            + (added + erased.Count == staged.Rows ? default : StoreKnown(scope, staged, ids, others, erased, rows));
    }

    /// <summary>The rows that were erased: they are left out, whatever the file says.</summary>
    private static RowSet Erased(ApplyScope scope, StagedResponses staged)
    {
        var found = new RowSet(staged.Rows);
        var erasures = Erasures.Read(scope.Connection);
        if (!erasures.IsEmpty)
        {
            using var rows = staged.Read(scope.Connection);
            for (var row = 1L; rows.Next(); row++)
            {
                if (erasures.Contains(scope.SourceName, Encoding.UTF8.GetString(rows.Row.ExternalId)))
                {
                    found.Add(row);
                }
            }
        }

        return found;
    }

    /// <summary>Folds the rows that are added. Returns their last day.</summary>
    private static int? Fold(ApplyScope scope, StagedResponses staged, StagedIds ids, RowSet others, ResponseFold fold)
    {
        using var rows = staged.Read(scope.Connection);
        using var response = new StagedRow(ids);
        int? last = null;
        for (var row = 1L; rows.Next(); row++)
        {
            if (!others.Contains(row))
            {
                fold.Fold(response.Take(rows.Row), 1);
                last = Math.Max(last ?? 0, response.Int(ResponseColumns.Day));
            }
        }

        return last;
    }

    /// <summary>Those whose id is in the store already, in the file's order: the last row of an id holds.</summary>
    private static ApplyCount StoreKnown(ApplyScope scope, StagedResponses staged, StagedIds ids, RowSet others, RowSet erased, RawRows fold)
    {
        using var rows = staged.Read(scope.Connection);
        using var known = new StagedRow(ids);
        using var corrector = new ResponseCorrector(scope, fold);
        var count = default(ApplyCount);
        for (var row = 1L; rows.Next(); row++)
        {
            if (others.Contains(row) && !erased.Contains(row))
            {
                var response = rows.Row;
                count += corrector.Store(Encoding.UTF8.GetString(response.ExternalId), known.Take(response));
            }
        }

        return count;
    }
}
