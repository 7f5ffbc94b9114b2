using Dashboard.Data.Migrations;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Office;

/// <summary>The office in a SQLite file of its own beside the store.</summary>
public sealed class SqliteOfficeDatabase : OfficeDatabase
{
    private readonly string connectionString;

    /// <summary>The office of a store.</summary>
    public SqliteOfficeDatabase(StoreOptions options)
    {
        FilePath = Path.ChangeExtension(Path.GetFullPath(options.Path), ".office.db");

        // A line is written in a moment, and so is the one it waits for: nobody waits half a minute unless something is wrong.
        connectionString = new SqliteConnectionStringBuilder { DataSource = FilePath, DefaultTimeout = 30 }.ToString();
    }

    /// <summary>The file's full path: that of the store, with the ending <c>.office.db</c>.</summary>
    public string FilePath { get; }

    private string Name => $"Store:Path: the office {FilePath}";

    internal override OfficeContext Open() => new(new DbContextOptionsBuilder<OfficeContext>().UseSqlite(connectionString).Options);

    internal override StoreConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return new SqliteStoreConnection(connection);
    }

    internal override void Prepare(CancellationToken cancellation)
    {
        try
        {
            PrivateFile.Ensure(FilePath);
            Migrate(FilePath, keep: true, cancellation);
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreStartException($"{Name} cannot be opened: {error.Message}", error);
        }
    }

    /// <summary>
    /// Adds what another office holds and this one lacks: of the audit every line, because nothing that was audited is ever taken back, and the
    /// keys.
    /// </summary>
    internal void AddFrom(string path, CancellationToken cancellation)
    {
        Migrate(path, keep: false, cancellation);
        using var connection = new SqliteStoreConnection(SqliteCopy.Open(FilePath, ""));
        connection.Execute("ATTACH @path AS other", ("@path", path));
        connection.BeginWriting(cancellation);
        connection.Execute(
            """
            INSERT INTO audit (at, who, origin, action, subject, outcome, details)
            SELECT at, who, origin, action, subject, outcome, details FROM other.audit missing
            WHERE NOT EXISTS (
                SELECT 1 FROM main.audit known
                WHERE (known.at, known.who, known.origin, known.action, known.subject, known.outcome)
                    = (missing.at, missing.who, missing.origin, missing.action, missing.subject, missing.outcome))
            ORDER BY id;
            INSERT INTO key_ring (name, xml)
            SELECT name, xml FROM other.key_ring WHERE name NOT IN (SELECT name FROM main.key_ring) ORDER BY id;
            """);
        connection.Commit();
    }

    /// <summary>Brings a file of an office to this program's schema, keeping a copy of what it was when asked to.</summary>
    private void Migrate(string path, bool keep, CancellationToken cancellation)
    {
        using var connection = new SqliteStoreConnection(SqliteCopy.Open(path, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL"));
        var newest = StoreMigrator.Newest(connection.Provider, StoreMigrator.Office);
        if (connection.Schema == newest)
        {
            return;
        }

        connection.BeginWriting(cancellation);
        if (keep)
        {
            connection.KeepBeforeMigration(newest, cancellation);
        }

        StoreMigrator.Migrate(connection, Name, StoreMigrator.Office);
        connection.Commit();
    }
}
