using System.Text;
using Dashboard.Core.Feedback.Masking;
using Dashboard.Data.Store.Staging;
using Npgsql;
using NpgsqlTypes;

namespace Dashboard.Data.Store.Postgres;

/// <summary>Sends staged rows to the server by COPY.</summary>
internal static class PostgresStaging
{
    /// <summary>The keys, to a temporary table.</summary>
    public static void SendKeys(PostgresStoreConnection connection, StagedResponses staged, long before, RowSet leftOut)
    {
        connection.Execute("CREATE TEMP TABLE staged_key (external_id text, id bigint, day integer) ON COMMIT DROP");
        using var copy = connection.Copy("pg_temp.staged_key");
        staged.Keys.ForEach((key, day, row) =>
        {
            if (!leftOut.Contains(row))
            {
                copy.StartRow();
                copy.Write(Encoding.UTF8.GetString(key), NpgsqlDbType.Text);
                copy.Write(before + row, NpgsqlDbType.Bigint);
                copy.Write(day, NpgsqlDbType.Integer);
            }
        });
        copy.Complete();
    }

    public static void SendResponses(
        PostgresStoreConnection connection, ApplyScope scope, long before, StagedResponses staged, StagedIds ids, RowSet others)
    {
        using var copy = connection.Copy(
            """
            response (id, source_id, external_id, batch_id, answered_at, day, unit_id, stage_id, questionnaire,
                channel_id, language_id, age_band_id, answers, feedback_kind, contact_requested, contact_answered_at)
            """);
        using var rows = staged.Read(connection);
        for (var number = 1L; rows.Next(); number++)
        {
            if (!others.Contains(number))
            {
                Write(copy, scope, before + number, rows.Row, ids);
            }
        }

        copy.Complete();
    }

    public static void SendComments(
        PostgresStoreConnection connection, ApplyScope scope, long before, StagedResponses staged, StagedIds ids, RowSet others)
    {
        var scores = ScoreReader.Read(connection);
        using var copy = connection.Copy("comment (response_id, source_id, text, unit_id, day, stage_id, kind, contact, band, masked)");
        using var rows = staged.Read(connection);
        for (var number = 1L; rows.Next(); number++)
        {
            var row = rows.Row;
            if (row.HasComment && !others.Contains(number))
            {
                copy.StartRow();
                copy.Write(before + number, NpgsqlDbType.Bigint);
                copy.Write(scope.Source, NpgsqlDbType.Integer);
                copy.Write(Encoding.UTF8.GetString(row.Comment), NpgsqlDbType.Text);
                Write(copy, CommentPlace.Of(row, ids.Word(row.FeedbackKind), scores), ids);
                copy.Write((int)MaskMarks.In(row.Comment), NpgsqlDbType.Integer);
            }
        }

        copy.Complete();
    }

    private static void Write(NpgsqlBinaryImporter copy, ApplyScope scope, long id, in StagedResponse row, StagedIds ids)
    {
        copy.StartRow();
        copy.Write(id, NpgsqlDbType.Bigint);
        copy.Write(scope.Source, NpgsqlDbType.Integer);
        copy.Write(Encoding.UTF8.GetString(row.ExternalId), NpgsqlDbType.Text);
        copy.Write(scope.Batch.Id, NpgsqlDbType.Bigint);
        copy.Write(row.AnsweredAt, NpgsqlDbType.Bigint);
        copy.Write(row.Day, NpgsqlDbType.Integer);
        copy.Write(ids.Unit(row.Unit), NpgsqlDbType.Integer);
        WriteOrNull(copy, row.Stage == 0 ? null : ids.Stage(row.Stage));
        copy.Write(ids.Word(row.Questionnaire)!, NpgsqlDbType.Text);
        copy.Write(ids.Segment(row.Channel), NpgsqlDbType.Integer);
        copy.Write(ids.Segment(row.Language), NpgsqlDbType.Integer);
        copy.Write(ids.Segment(row.AgeBand), NpgsqlDbType.Integer);
        copy.Write(row.Answers.ToArray(), NpgsqlDbType.Bytea);
        WriteOrNull(copy, ids.Word(row.FeedbackKind));
        copy.Write(row.ContactRequested ? 1 : 0, NpgsqlDbType.Integer);
        WriteOrNull(copy, row.ContactAnsweredAt);
    }

    private static void Write(NpgsqlBinaryImporter copy, CommentPlace place, StagedIds ids)
    {
        copy.Write(ids.Unit(place.Unit), NpgsqlDbType.Integer);
        copy.Write(place.Day, NpgsqlDbType.Integer);
        WriteOrNull(copy, place.Stage is { } stage ? ids.Stage(stage) : null);
        WriteOrNull(copy, place.Kind);
        copy.Write((int)place.Contact, NpgsqlDbType.Integer);
        copy.Write((int)place.Band, NpgsqlDbType.Integer);
    }

    private static void WriteOrNull(NpgsqlBinaryImporter copy, object? value)
    {
        if (value is null)
        {
            copy.WriteNull();
        }
        else
        {
            copy.Write(value);
        }
    }
}
