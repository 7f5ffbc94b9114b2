using Dashboard.Data.Migrations;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Office;

/// <summary>
/// The office: audit, keys, and in time accounts and settings, in a SQLite file of their own beside the store, so that none of them ever
/// waits for an import.
/// </summary>
public sealed class OfficeDatabase
{
    private readonly DbContextOptions<OfficeContext> model;

    /// <summary>The office of a store.</summary>
    public OfficeDatabase(StoreOptions options)
    {
        FilePath = Path.ChangeExtension(Path.GetFullPath(options.Path), ".office.db");

        // A line is written in a moment, and so is the one it waits for: nobody waits half a minute unless something is wrong.
        var connection = new SqliteConnectionStringBuilder { DataSource = FilePath, DefaultTimeout = 30 };
        model = new DbContextOptionsBuilder<OfficeContext>().UseSqlite(connection.ToString()).Options;
    }

    /// <summary>The file's full path: that of the store, with the ending <c>.office.db</c>.</summary>
    public string FilePath { get; }

    private string Name => $"Store:Path: the office {FilePath}";

    /// <summary>A door for a few reads or writes.</summary>
    internal OfficeContext Open() => new(model);

    /// <summary>Creates the file, or brings it to this program's schema.</summary>
    /// <exception cref="StoreStartException">It cannot be opened, or a newer program wrote it.</exception>
    internal void Prepare(CancellationToken cancellation)
    {
        try
        {
            PrivateFile.Ensure(FilePath);
            Migrate(FilePath, Name, cancellation);
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreStartException($"{Name} cannot be opened: {error.Message}", error);
        }
    }

    /// <summary>Brings a file of an office to this program's schema.</summary>
    internal static void Migrate(string path, string name, CancellationToken cancellation)
    {
        using var file = SqliteCopy.Open(path, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        using var connection = new SqliteStoreConnection(file);
        if (connection.Schema == StoreMigrator.Newest(connection.Provider, StoreMigrator.Office))
        {
            return;
        }

        connection.BeginWriting(cancellation);
        connection.KeepBeforeMigration(StoreMigrator.Newest(connection.Provider, StoreMigrator.Office), cancellation);
        StoreMigrator.Migrate(connection, name, StoreMigrator.Office);
        connection.Commit();
    }
}
