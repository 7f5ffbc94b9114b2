using Dashboard.Data.Store.Staging;
using Microsoft.Data.Sqlite;

namespace Dashboard.Data.Store.Sqlite;

/// <summary>
/// Staged responses in a database file of their own, in tables made like the store's: SQLite copies the rows of such a table as they lie,
/// without taking them apart. The file is worth nothing after a crash, so it is written without a journal.
/// </summary>
internal sealed class SqliteStagedTable : StagedTable
{
    /// <summary>By which name the writer knows the file.</summary>
    public const string Name = "staged";

    /// <summary>How the store's tables were made.</summary>
    public const string Definitions = "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name IN ('response', 'response_key', 'comment')";

    private readonly TemporaryFile file;
    private readonly SqliteConnection connection;
    private readonly ResponseInsert insert;
    private readonly ExpectedIds expected;
    private long rows;

    public SqliteStagedTable(string folder, IEnumerable<string> definitions, ExpectedIds expected, References references, ScoreReader scores)
    {
        this.expected = expected;
        file = new TemporaryFile(folder);
        PrivateFile.Ensure(file.FilePath);
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file.FilePath, Pooling = false }.ToString());
        connection.Open();
        Execute(
            $"""
            PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA foreign_keys = OFF;
            PRAGMA cache_size = -16384; {string.Join(';', definitions)}; BEGIN
            """);
        insert = new ResponseInsert(connection, expected, references, scores);
    }

    public override void Add(in StagedResponse row) => insert.Run(expected.LastResponse + ++rows, row);

    public override void Complete(StagedKeys keys)
    {
        // One thread merges the keys, another writes them.
        using (var statement = new SqliteStatement(connection, "INSERT OR IGNORE INTO response_key VALUES (?1, ?2, ?3, ?4)"))
        using (var inserting = new BlockFollower(block => Insert(block, statement)))
        using (var merged = new SpoolWriter(inserting.Add))
        {
            keys.ForEach((key, day, row) => merged.Bytes(key).Number(expected.LastResponse + row).Number(day).EndRow());
            merged.Complete();
            inserting.Complete();
        }

        Execute("COMMIT");
        Close();
    }

    public override void Attach(StoreConnection connection) => connection.Execute(
        $"ATTACH @file AS {Name}; PRAGMA {Name}.journal_mode = OFF; PRAGMA {Name}.synchronous = OFF", ("@file", file.FilePath));

    public override void Dispose()
    {
        Close();
        file.Dispose();
    }

    private void Insert(byte[] block, SqliteStatement statement)
    {
        using var keys = new SpoolReader(block);
        statement.Bind(1, expected.Source);
        while (keys.Next())
        {
            statement.BindText(2, keys.Bytes()).Bind(3, keys.Number()).Bind(4, keys.Int()).Run();
        }
    }

    private void Close()
    {
        insert.Dispose();
        connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is this class's own and the store's.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>The statements of a response. A value that is the same as in the row before is not bound again.</summary>
    private sealed class ResponseInsert : IDisposable
    {
        private const int Unknown = -1;

        private readonly SqliteStatement response;
        private readonly SqliteStatement comment;
        private readonly References references;
        private readonly ScoreReader scores;
        private readonly int[] bound = [.. Enumerable.Repeat(Unknown, 17)];

        public ResponseInsert(SqliteConnection connection, ExpectedIds expected, References references, ScoreReader scores)
        {
            (this.references, this.scores) = (references, scores);
            response = new SqliteStatement(
                connection,
                """
                INSERT INTO response (id, source_id, external_id, batch_id, answered_at, day, unit_id, stage_id, questionnaire,
                    channel_id, language_id, age_band_id, answers, feedback_kind, contact_requested, contact_answered_at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
                """);
            response.Bind(2, expected.Source).Bind(4, expected.Batch);
            comment = new SqliteStatement(connection, SqliteResponseWriter.InsertComment);
        }

        public void Run(long id, in StagedResponse row)
        {
            response.Bind(1, id).BindText(3, row.ExternalId).Bind(5, row.AnsweredAt).Bind(13, row.Answers);
            BindNumber(6, row.Day);
            BindNumber(7, row.Unit);
            BindNumber(8, row.Stage, isMissing: row.Stage == 0);
            BindWord(9, row.Questionnaire);
            BindNumber(10, row.Channel);
            BindNumber(11, row.Language);
            BindNumber(12, row.AgeBand);
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
                CommentPlace.Of(row, references.WordOf(row.FeedbackKind), scores).Bind(comment, 3);
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
                response.Bind(place, references.WordOf(word));
            }
        }
    }
}
