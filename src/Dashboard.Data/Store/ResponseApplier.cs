using System.Text;
using Dashboard.Data.Rollup;
using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Store;

/// <summary>Moves staged responses and their comments into the store and folds those that were taken.</summary>
internal static class ResponseApplier
{
    public static ApplyCount Apply(ApplyScope scope, StagedFiles files, StagedIds ids, RawRows rows, RollupFold fold)
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
        var added = staged - others.Count;
        int? last = null;
        if (others.Count == 0)
        {
            // The database is one core's work, adding up the other's.
            fold.Begin(() => last = Fold(files, ids, others, rows));
            table.Store(scope, before, files, ids, others);
            fold.Complete();
        }
        else
        {
            table.Store(scope, before, files, ids, others);
            last = Fold(files, ids, others, rows);
        }

        if (last is { } day)
        {
            scope.SpeaksUntil(day);
        }

        return new ApplyCount(added, erased.Count)
            + (added + erased.Count == staged ? default : StoreKnown(scope, files, ids, others, erased, rows));
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

    /// <summary>Folds the rows that are added. Returns their last day.</summary>
    private static int? Fold(StagedFiles files, StagedIds ids, RowSet others, RawRows fold)
    {
        using var rows = files.ReadResponses();
        using var response = new StagedRow(ids);
        int? last = null;
        for (var row = 1L; rows.Next(); row++)
        {
            if (!others.Contains(row))
            {
                fold.FoldResponse(response.Take(new StagedResponse(rows)), 1);
                last = Math.Max(last ?? 0, response.Int(ResponseColumns.Day));
            }
        }

        return last;
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
