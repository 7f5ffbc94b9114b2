using System.Globalization;
using System.Text;
using Dashboard.Core.Feedback.Masking;
using Dashboard.Core.Imports;
using Dashboard.Data.Store.Sqlite.Files;
using Dashboard.Data.Store.Staging;
using Microsoft.Data.Sqlite;

namespace Dashboard.Data.Store.Sqlite;

/// <summary>
/// Staged responses in a database file of their own, in tables made like the store's: SQLite copies the rows of such a table as they lie,
/// without taking them apart, where each index has its like. The file is worth nothing after a crash.
/// </summary>
internal sealed class SqliteStagedTable : StagedTable
{
    /// <summary>By which name the writer knows the file.</summary>
    public const string Name = "staged";

    // No file gets there by an id of 200 letters and a comment of 10,000.
    private const int MostId = KeyTree.MostKey - 64;

    private const string Response = "response";
    private const string Comment = "comment";
    private const string Key = "response_key";
    private const string Waiting = "ix_response_waiting";

    private readonly TemporaryFile place;
    private readonly NewSqliteFile file;
    private readonly RowTree responses;
    private readonly RowTree comments;
    private readonly KeyTree keyTree;
    private readonly KeyTree waitingTree;
    private readonly RecordWriter record = new();
    private readonly IReadOnlyDictionary<string, string> definitions;
    private readonly ExpectedIds expected;
    private readonly References references;
    private readonly ScoreReader scores;
    private readonly List<byte[]?> words = [];
    private readonly List<(int Unit, long AskedAt, long Id)> waiting = [];
    private long rows;

    private SqliteStagedTable(
        string folder, IReadOnlyDictionary<string, string> definitions, ExpectedIds expected, References references, ScoreReader scores)
    {
        (this.definitions, this.expected, this.references, this.scores) = (definitions, expected, references, scores);
        place = new TemporaryFile(folder);
        file = new NewSqliteFile(place.FilePath);
        (responses, comments, keyTree, waitingTree) = (new RowTree(file), new RowTree(file), new KeyTree(file), new KeyTree(file));
    }

    /// <summary>Opens tables made as the store's are.</summary>
    public static SqliteStagedTable Open(StoreConnection store, string folder, ExpectedIds expected, References references) => new(
        folder,
        store.All(
            $"SELECT name, sql FROM sqlite_schema WHERE name IN ('{Response}', '{Comment}', '{Key}', '{Waiting}')",
            table => KeyValuePair.Create(table.Text(0)!, table.Text(1)!)).ToDictionary(),
        expected,
        references,
        ScoreReader.Read(store));

    public override void Add(in StagedResponse row)
    {
        var id = expected.LastResponse + ++rows;
        record.Begin().Null().Number(expected.Source).Text(row.ExternalId).Number(expected.Batch).Number(row.AnsweredAt).Number(row.Day)
            .Number(row.Unit).Number(row.Stage == 0 ? null : row.Stage);
        AddWord(row.Questionnaire);
        record.Number(row.Channel).Number(row.Language).Number(row.AgeBand).Blob(row.Answers);
        AddWord(row.FeedbackKind);
        record.Number(row.ContactRequested ? 1 : 0).Number(row.ContactAnsweredAt);
        var stored = record.Row(id);
        if (stored.Length + row.Comment.Length > RowTree.MostRow - 64 || row.ExternalId.Length > MostId)
        {
            throw StoreRuleException.Of(
                FileFaultKind.LongRow, rows.ToString(CultureInfo.InvariantCulture), (TreePage.Size / 1024).ToString(CultureInfo.InvariantCulture));
        }

        responses.Add(id, stored);
        if (row is { ContactRequested: true, ContactAnsweredAt: null })
        {
            waiting.Add((row.Unit, row.AnsweredAt, id));
        }

        if (row.HasComment)
        {
            AddComment(id, row);
        }
    }

    public override void Complete(StagedKeys keys)
    {
        var (before, length) = (new byte[256], -1);
        keys.ForEach((key, day, row) =>
        {
            if (length == key.Length && key.SequenceEqual(before.AsSpan(0, length)))
            {
                return;
            }

            before = before.Length < key.Length ? new byte[key.Length * 2] : before;
            key.CopyTo(before);
            length = key.Length;
            keyTree.Add(record.Begin().Number(expected.Source).Text(key).Number(expected.LastResponse + row).Number(day).Key());
        });
        waiting.Sort();
        foreach (var (unit, askedAt, id) in waiting)
        {
            waitingTree.Add(record.Begin().Number(unit).Number(askedAt).Number(id).Key());
        }

        file.Complete(
        [
            new NewTable(Response, definitions[Response], responses.Complete()),
            new NewTable(Waiting, definitions[Waiting], waitingTree.Complete(), Response),
            new NewTable(Comment, definitions[Comment], comments.Complete()),
            new NewTable(Key, definitions[Key], keyTree.Complete()),
        ]);
    }

    // The log of the batch goes into the store's file when this one is gone, not at the commit: the room in the system's memory that this one
    // gives back is ready, and costs a fraction of new room.
    public override void Attach(StoreConnection connection) => connection.Execute(
        $"ATTACH @file AS {Name}; PRAGMA {Name}.journal_mode = OFF; PRAGMA {Name}.synchronous = OFF; PRAGMA wal_autocheckpoint = 0",
        ("@file", place.FilePath));

    public override StagedReader Read(StoreConnection connection) => new SqliteStagedRows(connection, references);

    public override void Detach(StoreConnection connection)
    {
        connection.Execute($"DETACH {Name}");
        place.Dispose();
        try
        {
            connection.Execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
        catch (SqliteException)
        {
            // The batch is stored. Where its log finds no room now, the next writer's commit copies it.
        }
    }

    public override void Dispose()
    {
        file.Dispose();
        place.Dispose();
    }

    private void AddComment(long id, in StagedResponse row)
    {
        var at = CommentPlace.Of(row, references.WordOf(row.FeedbackKind), scores);
        record.Begin().Null().Number(at.Unit).Number(at.Day).Number(at.Stage);
        AddWord(row.FeedbackKind);
        record.Number((long)at.Contact).Number((long)at.Band).Text(row.Comment).Number((long)MaskMarks.In(row.Comment));
        comments.Add(id, record.Row(id));
    }

    private void AddWord(int word)
    {
        while (words.Count <= word)
        {
            words.Add(references.WordOf(words.Count) is { } text ? Encoding.UTF8.GetBytes(text) : null);
        }

        _ = words[word] is { } utf8 ? record.Text(utf8) : record.Null();
    }
}
