using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Store.Sqlite;

/// <summary>Reads a <see cref="SqliteStagedTable"/> as its rows were staged.</summary>
internal sealed class SqliteStagedRows(StoreConnection connection, References references) : StagedReader
{
    private readonly Statement rows = connection.Stream(
        $"""
        SELECT r.external_id, r.answered_at, r.day, r.unit_id, r.stage_id, r.questionnaire, r.channel_id, r.language_id, r.age_band_id,
            r.answers, r.feedback_kind, r.contact_requested, r.contact_answered_at, c.text
        FROM {SqliteStagedTable.Name}.response r LEFT JOIN {SqliteStagedTable.Name}.comment c ON c.response_id = r.id ORDER BY r.id
        """);

    public override StagedResponse Row => new()
    {
        ExternalId = rows.Blob(0),
        AnsweredAt = rows.Long(1),
        Day = rows.Int(2),
        Unit = rows.Int(3),
        Stage = rows.Int(4),
        Questionnaire = references.Word(rows.Text(5)),
        Channel = rows.Int(6),
        Language = rows.Int(7),
        AgeBand = rows.Int(8),
        Answers = rows.Blob(9),
        FeedbackKind = references.Word(rows.Text(10)),
        ContactRequested = rows.Long(11) != 0,
        ContactAnsweredAt = rows.NullableLong(12),
        HasComment = !rows.IsNull(13),
        Comment = rows.Blob(13),
    };

    public override bool Next() => rows.Step();

    public override void Dispose() => rows.Dispose();
}
