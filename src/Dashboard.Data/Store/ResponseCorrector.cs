using Dashboard.Data.Import;
using Dashboard.Data.Rollup;
using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Store;

/// <summary>
/// Takes a response whose id its source has sent before: the same words are a duplicate, others replace what is stored, and the version before
/// is kept for an undo. A request that was answered here stays answered where the file says nothing of it. The roll-ups give back the old counts and take the new ones.
/// </summary>
internal sealed class ResponseCorrector(ApplyScope scope, RawRows fold) : IDisposable
{
    private const int Id = 13;
    private const int Batch = 14;
    private const int AnsweredHere = 15;

    private readonly Statement select = scope.Connection.Prepare(
        $"""
        SELECT {ResponseColumns.Of("r")}, c.text, r.id, r.batch_id,
            (SELECT h.answered_at FROM contact_handling h WHERE h.response_id = r.id)
        FROM response r LEFT JOIN comment c ON c.response_id = r.id WHERE {scope.Connection.Responses.ByKey}
        """);

    private readonly Statement keep = scope.Connection.Prepare(
        $"""
        INSERT INTO older_response (response_id, batch_id, answered_at, day, unit_id, stage_id, questionnaire, channel_id, language_id,
            age_band_id, answers, feedback_kind, contact_requested, contact_answered_at, comment)
        SELECT r.id, r.batch_id, {ResponseColumns.Of("r")}, c.text FROM response r LEFT JOIN comment c ON c.response_id = r.id WHERE r.id = ?1
        """);

    private readonly ResponseWriter writer = scope.Connection.Responses.Writer(scope.Source);

    /// <summary>Stores the version, or finds that nothing is new.</summary>
    /// <param name="externalId">The response's id at its source.</param>
    /// <param name="row">What it says now, in the order of <see cref="ResponseColumns"/>.</param>
    public ApplyCount Store(string externalId, StagedRow row)
    {
        select.Bind(1, scope.Source).Bind(2, externalId);
        if (!select.Step())
        {
            throw new InvalidOperationException("A response that could not be added is not in the store either.");
        }

        try
        {
            var (id, broughtBy) = (select.Long(Id), select.Long(Batch));
            row.AnsweredUnlessSaid(select.NullableLong(AnsweredHere));
            if (ResponseColumns.Same(row, select))
            {
                scope.History.Same(ImportKind.Responses, id, broughtBy);
                return ApplyCount.One(false);
            }

            fold.Responses.Fold(select, -1);
            fold.Responses.Fold(row, 1);
            scope.SpeaksUntil(row.Int(ResponseColumns.Day));
            var corrects = broughtBy != scope.Batch.Id;
            if (corrects)
            {
                keep.Bind(1, id).Run();
            }

            select.Reset();
            writer.Write(id, scope.Batch.Id, row);

            // Of two rows of one file the last holds; the first said nothing that lasted.
            return corrects ? ApplyCount.One(true, corrected: true) : ApplyCount.One(false);
        }
        finally
        {
            select.Reset();
        }
    }

    public void Dispose()
    {
        select.Dispose();
        keep.Dispose();
        writer.Dispose();
    }
}
