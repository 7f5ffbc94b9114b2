using Dashboard.Core.Time;
using Dashboard.Data.Catalogue;
using Dashboard.Data.Migrations;
using Microsoft.Data.Sqlite;

namespace Dashboard.Data.Store;

/// <summary>Makes the store ready when the program starts.</summary>
public sealed class StoreStartup(StoreDatabase database, StoreOptions options, TimeProvider clock)
{
    /// <summary>
    /// Creates or migrates the file, loads the shipped catalogue into a new one, brings the tree to today, and sweeps what killed imports
    /// left.
    /// </summary>
    /// <exception cref="StoreStartException">The store cannot be opened as configured; the message names the key.</exception>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        if (options.Faults() is [_, ..] faults)
        {
            throw new StoreStartException(string.Join(Environment.NewLine, faults));
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(database.FilePath)!);
            StagingFile.Sweep(database.StagingFolder);
            if (!await IsReadyAsync(cancellation))
            {
                await WriteLock.RunAsync(database, _ => { }, Prepare, cancellation);
            }
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreStartException($"Store:Path: the store {database.FilePath} cannot be opened: {error.Message}", error);
        }
    }

    /// <summary>Whether there is nothing to write: then a start need not wait for an import that another process is storing.</summary>
    private async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenReaderAsync(cancellation);
        await using var context = StoreDatabase.Context(connection);
        return StoreMigrator.Version(connection) == StoreMigrator.Newest && TodaysTree.IsCurrent(context, clock.Today());
    }

    private bool Prepare(SqliteConnection connection, SqliteTransaction transaction)
    {
        var isNew = StoreMigrator.Migrate(connection);
        using var context = StoreDatabase.Context(connection, transaction);
        if (isNew)
        {
            MetricApplier.Apply(connection, context, source: null, ShippedCatalogue.Rows);
        }

        TodaysTree.Refresh(connection, context, clock.Today());
        return isNew;
    }
}
