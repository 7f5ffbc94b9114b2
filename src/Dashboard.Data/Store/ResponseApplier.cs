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

        // A response's id is its place in the file after all earlier ids, so that what belongs to it is found without its external id.
        var before = scope.Connection.Scalar("SELECT max(id) FROM response");
        var accepted = scope.Connection is Postgres.PostgresStoreConnection
            ? Postgres.PostgresResponses.Store(scope, before)
            : scope.Connection.Execute(
            """
            INSERT INTO response
            SELECT @before + s.id, @source, s.external_id, @batch, s.answered_at, s.day, u.id, p.id, s.questionnaire,
                   c.id, l.id, a.id, s.answers, s.feedback_kind, s.contact_requested, s.contact_answered_at
            FROM staged.response s
            CROSS JOIN temp.unit_ref u ON u.number = s.unit
            LEFT JOIN temp.stage_ref p ON p.number = s.stage
            CROSS JOIN temp.segment_ref c ON c.number = s.channel
            CROSS JOIN temp.segment_ref l ON l.number = s.language
            CROSS JOIN temp.segment_ref a ON a.number = s.age_band
            WHERE true ORDER BY s.id
            ON CONFLICT (source_id, external_id) DO NOTHING
            """,
            ("@before", before),
            ("@source", scope.Source),
            ("@batch", scope.Batch.Id));
        if (scope.Connection is not Postgres.PostgresStoreConnection) scope.Connection.Execute(
            """
            INSERT INTO comment
            SELECT r.id, s.comment FROM staged.response s CROSS JOIN response r ON r.id = @before + s.id
            WHERE s.comment IS NOT NULL
            """,
            ("@before", before));
        if (fold.FoldResponses(before) is { } last)
        {
            scope.SpeaksUntil(last);
        }

        return new ApplyCount(accepted, staged - accepted);
    }
}
