using Dashboard.Data.Rollup;

namespace Dashboard.Data.Store;

/// <summary>Moves staged responses and their comments into the store and folds those that were taken.</summary>
internal static class ResponseApplier
{
    public static ApplyCount Apply(ApplyScope scope, RawRows fold)
    {
        var staged = scope.Connection.Scalar("SELECT count(*) FROM staged.response");
        if (staged == 0)
        {
            return default;
        }

        var erased = LeaveOutErased(scope);

        // A response's id is its place in the file after all earlier ids, so that what belongs to it is found without its external id.
        var before = scope.Connection.Scalar("SELECT max(id) FROM response");
        var added = scope.Connection.Responses.Store(scope, before);
        if (fold.FoldResponses(before) is { } last)
        {
            scope.SpeaksUntil(last);
        }

        return new ApplyCount(added, erased) + (added + erased == staged ? default : StoreKnown(scope, fold, before));
    }

    /// <summary>Leaves out the rows that were erased, whatever the file says. Returns how many there are.</summary>
    private static int LeaveOutErased(ApplyScope scope)
    {
        var erasures = Erasures.Read(scope.Connection);
        if (erasures.IsEmpty)
        {
            return 0;
        }

        var erased = new List<long>();
        using (var staged = scope.Connection.Stream("SELECT id, external_id FROM staged.response"))
        {
            while (staged.Step())
            {
                if (erasures.Contains(scope.SourceName, staged.Text(1)!))
                {
                    erased.Add(staged.Long(0));
                }
            }
        }

        using var leave = scope.Connection.Prepare("DELETE FROM staged.response WHERE id = ?1");
        return erased.Sum(id => leave.Bind(1, id).Run());
    }

    /// <summary>Those whose id is in the store already, in the file's order: the last row of an id holds.</summary>
    private static ApplyCount StoreKnown(ApplyScope scope, RawRows fold, long before)
    {
        using var known = scope.Connection.Stream(
            """
            SELECT s.answered_at, s.day, u.id, p.id, s.questionnaire, c.id, l.id, a.id, s.answers, s.feedback_kind, s.contact_requested,
                   s.contact_answered_at, s.comment, s.external_id
            FROM staged.response s
            CROSS JOIN temp.unit_ref u ON u.number = s.unit
            LEFT JOIN temp.stage_ref p ON p.number = s.stage
            CROSS JOIN temp.segment_ref c ON c.number = s.channel
            CROSS JOIN temp.segment_ref l ON l.number = s.language
            CROSS JOIN temp.segment_ref a ON a.number = s.age_band
            WHERE NOT EXISTS (SELECT 1 FROM response r WHERE r.id = ?1 + s.id AND r.external_id = s.external_id)
            ORDER BY s.id
            """);
        known.Bind(1, before);
        using var corrector = new ResponseCorrector(scope, fold);
        var count = default(ApplyCount);
        while (known.Step())
        {
            count += corrector.Store(known.Text(ResponseColumns.Comment + 1)!, known);
        }

        return count;
    }
}
