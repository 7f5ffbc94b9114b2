using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Store.Sqlite;

/// <summary>The responses in the order they came, and their keys in the keys' order.</summary>
internal sealed class SqliteResponseTable(StoreConnection connection) : ResponseTable
{
    private const int BlockSize = 1024;

    public override RowSet TakeKeys(ApplyScope scope, long before, StagedFiles files, RowSet leftOut)
    {
        var others = new RowSet(files.Responses.Rows);
        using var insert = connection.Prepare("INSERT INTO response_key VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING");
        insert.Bind(1, scope.Source);
        files.Keys.ForEach((key, day, row) =>
        {
            if (leftOut.Contains(row) || insert.BindText(2, key).Bind(3, before + row).Bind(4, day).Run() == 0)
            {
                others.Add(row);
            }
        });
        return others;
    }

    public override void Store(ApplyScope scope, long before, StagedFiles files, StagedIds ids, RowSet others, Action between)
    {
        using var insert = new ResponseInsert(connection, scope, ids);
        using var rows = files.ReadResponses();
        for (var row = 1L; rows.Next(); row++)
        {
            if (!others.Contains(row))
            {
                insert.Run(before + row, new StagedResponse(rows));
            }

            if (row % BlockSize == 0)
            {
                between();
            }
        }
    }

    public override string ByKey => "r.id = (SELECT k.id FROM response_key k WHERE k.source_id = ?1 AND k.external_id = ?2)";

    public override ResponseWriter Writer(int source) => new SqliteResponseWriter(connection);

    public override int Delete(string condition, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        connection.Execute(
            $"""
            DELETE FROM comment WHERE response_id IN (SELECT id FROM response WHERE {condition});
            DELETE FROM response_key WHERE (source_id, external_id) IN (SELECT source_id, external_id FROM response WHERE {condition})
            """,
            parameters);
        return connection.Execute($"DELETE FROM response WHERE {condition}", parameters);
    }

    /// <summary>The statement of a response. A value that is the same as in the row before is not bound again.</summary>
    private sealed class ResponseInsert : IDisposable
    {
        private const int Unknown = -1;

        private readonly StagedIds ids;
        private readonly Statement response;
        private readonly Statement comment;
        private readonly int[] bound = [.. Enumerable.Repeat(Unknown, 17)];

        public ResponseInsert(StoreConnection connection, ApplyScope scope, StagedIds ids)
        {
            this.ids = ids;
            response = connection.Prepare(
                """
                INSERT INTO response (id, source_id, external_id, batch_id, answered_at, day, unit_id, stage_id, questionnaire,
                    channel_id, language_id, age_band_id, answers, feedback_kind, contact_requested, contact_answered_at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
                """);
            response.Bind(2, scope.Source).Bind(4, scope.Batch.Id);
            comment = connection.Prepare("INSERT INTO comment (response_id, text) VALUES (?1, ?2)");
        }

        public void Run(long id, in StagedResponse row)
        {
            response.Bind(1, id).BindText(3, row.ExternalId).Bind(5, row.AnsweredAt).Bind(13, row.Answers);
            BindNumber(6, row.Day);
            BindNumber(7, ids.Units[row.Unit]);
            BindNumber(8, ids.Stages[row.Stage], isMissing: row.Stage == 0);
            BindWord(9, row.Questionnaire);
            BindNumber(10, ids.Segments[row.Channel]);
            BindNumber(11, ids.Segments[row.Language]);
            BindNumber(12, ids.Segments[row.AgeBand]);
            BindWord(14, row.FeedbackKind);
            BindNumber(15, row.ContactRequested ? 1 : 0);
            if (row.ContactAnsweredAt is { } answered)
            {
                response.Bind(16, answered);
                bound[16] = Unknown;
            }
            else
            {
                BindNumber(16, 0, isMissing: true);
            }

            response.Run();
            if (row.HasComment)
            {
                comment.Bind(1, id).BindText(2, row.Comment).Run();
            }
        }

        public void Dispose()
        {
            response.Dispose();
            comment.Dispose();
        }

        private void BindNumber(int place, int value, bool isMissing = false)
        {
            if (bound[place] == value)
            {
                return;
            }

            bound[place] = value;
            response.Bind(place, isMissing ? null : value);
        }

        private void BindWord(int place, int word)
        {
            if (bound[place] != word)
            {
                bound[place] = word;
                response.Bind(place, ids.Words[word]);
            }
        }
    }
}
