using Dashboard.Core.Actions;
using Dashboard.Data.Migrations;
using Dashboard.Data.Model;
using Dashboard.Data.Store.Sqlite;

namespace Dashboard.Data.Tests.Actions;

public sealed class ActionMigrationTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"actions-{Guid.NewGuid():N}.db");

    [Fact]
    public void Actions_OfBefore_AreDoneAndThoseWithdrawnDropped()
    {
        using var connection = new SqliteStoreConnection(SqliteCopy.Open(path, "PRAGMA journal_mode = WAL"));
        connection.BeginWriting(CancellationToken.None);
        StoreMigrator.Migrate(connection, "The store", upTo: 10);
        connection.Execute(
            """
            INSERT INTO source (id, name, is_demo) VALUES (1, 'survey', 0);
            INSERT INTO unit (id, code, source_id) VALUES (1, 'ward', 1);
            INSERT INTO unit_action (id, unit_id, date, kind, title, written_on, written_by) VALUES (1, 1, 739000, 'Change', 'Soitto', 739001, 'Hoitaja');
            INSERT INTO unit_action (id, unit_id, date, kind, title, written_on, written_by, withdrawn_on, withdrawn_by)
            VALUES (2, 1, 739000, 'Trial', 'Erehdys', 739001, 'Hoitaja', 739002, 'Esihenkilö');
            """);

        StoreMigrator.Migrate(connection, "The store");

        var book = ActionRecords.Read(connection, new Dictionary<int, string>());
        var (kept, dropped) = (book.Find(1)!, book.Find(2)!);
        Assert.Equal((ActionStatus.Done, "Soitto", "Hoitaja", UnitActionKind.Change), (kept.Status, kept.Title, kept.Owner, kept.Kind));
        Assert.Single(kept.History);
        Assert.Equal([ActionStatus.Done, ActionStatus.Dropped], dropped.History.Select(change => change.Status));
        Assert.Equal(("Kirjaus peruttiin.", "Esihenkilö", UnitActionKind.Trial), (dropped.Last.Reason, dropped.Last.Written.By, dropped.Kind));
    }

    public void Dispose() => File.Delete(path);
}
