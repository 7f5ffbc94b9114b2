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

    /// <summary>Where the history goes on on the day of the publication, nobody knows with which status it was published.</summary>
    [Fact]
    public void Publications_OfBefore_HaveTheStatusOfTheirDayWhereItIsKnown()
    {
        using var connection = new SqliteStoreConnection(SqliteCopy.Open(path, "PRAGMA journal_mode = WAL"));
        connection.BeginWriting(CancellationToken.None);
        StoreMigrator.Migrate(connection, "The store", upTo: 16);
        connection.Execute(
            """
            INSERT INTO source (id, name, is_demo) VALUES (1, 'demo', 1);
            INSERT INTO unit (id, code, source_id) VALUES (1, 'ward', 1);
            INSERT INTO action (id, unit_id, kind, title, words, owner, source_id) VALUES
                (1, 1, 'Change', 'Soitto', '', 'Hoitaja', NULL), (2, 1, 'Change', 'Kirje', '', 'Hoitaja', NULL), (3, 1, 'Change', 'Ohje', '', 'Hoitaja', 1);
            INSERT INTO action_change (action_id, number, status, done_on, reason, written_on, written_by) VALUES
                (1, 1, 'UnderWay', NULL, '', 739000, 'Hoitaja'), (1, 2, 'Done', 739009, '', 739010, 'Hoitaja'),
                (2, 1, 'UnderWay', NULL, '', 739000, 'Hoitaja'), (2, 2, 'Dropped', NULL, 'Ei onnistu', 739005, 'Hoitaja'),
                (3, 1, 'Planned', NULL, '', 739000, 'Hoitaja'), (3, 2, 'Done', 739005, '', 739005, 'Hoitaja');
            INSERT INTO action_publication (action_id, number, said_fi, did_fi, written_on, written_by) VALUES
                (1, 1, 'Jono.', 'Soitamme.', 739005, 'Hoitaja'), (1, 2, 'Jono.', 'Soitimme.', 739011, 'Hoitaja'), (1, 3, NULL, NULL, 739012, 'Hoitaja'),
                (2, 1, 'Jono.', 'Soitamme.', 739005, 'Hoitaja'), (3, 1, 'Jono.', 'Soitimme.', 739005, 'Hoitaja');
            """);

        StoreMigrator.Migrate(connection, "The store");

        var book = PublicationRecords.Read(connection);
        Assert.Equal(
            [new ActionState(ActionStatus.UnderWay, null), new ActionState(ActionStatus.Done, DateOnly.FromDayNumber(739009)), null],
            book.Of(1).Select(line => line.State));
        Assert.Null(book.Last(2)!.State);
        Assert.Equal(new ActionState(ActionStatus.Done, DateOnly.FromDayNumber(739005)), book.Last(3)!.State);
    }

    public void Dispose() => File.Delete(path);
}
