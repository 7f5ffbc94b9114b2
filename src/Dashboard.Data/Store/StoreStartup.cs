using System.Data.Common;
using Dashboard.Core.Time;
using Dashboard.Data.Catalogue;
using Dashboard.Data.Migrations;
using Dashboard.Data.Office;
using Dashboard.Data.Rollup;
using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Store;

/// <summary>Makes the store and its office ready when the program starts.</summary>
public sealed class StoreStartup(StoreDatabase database, OfficeDatabase office, StoreOptions options, TimeProvider clock)
{
    /// <summary>
    /// Creates or migrates the files, keeping a copy of what a migration changes, loads the shipped catalogue into a new one, brings the tree to
    /// today, and sweeps what killed imports left.
    /// </summary>
    /// <exception cref="StoreStartException">The store cannot be opened as configured; the message names the key.</exception>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        try
        {
            database.CreateFolder();
            office.Prepare(cancellation);
            TemporaryFile.Sweep(database.StagingFolder);
            if (!await IsReadyAsync(cancellation))
            {
                await database.WriteAsync(connection => Prepare(connection, cancellation), cancellation);
            }

            database.Prepared();
        }
        catch (Exception error) when (error is DbException or IOException or UnauthorizedAccessException)
        {
            throw new StoreStartException($"{database.Name} cannot be opened: {error.Message}", error);
        }
    }

    /// <summary>Whether there is nothing to write: then a start need not wait for an import that another process is storing.</summary>
    private async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenReaderAsync(cancellation);
        return connection.Schema == StoreMigrator.Newest(connection.Provider) && TodaysTree.IsCurrent(connection, clock.Today())
            && connection.Scalar("SELECT minimum_respondents FROM publication") == options.MinimumRespondents;
    }

    private bool Prepare(StoreConnection connection, CancellationToken cancellation)
    {
        connection.KeepBeforeMigration(StoreMigrator.Newest(connection.Provider), cancellation);
        return Bring(connection, database.Name, clock.Today(), options.MinimumRespondents);
    }

    /// <summary>Brings a store to this program's schema and to today, inside the caller's transaction. Returns whether it was new.</summary>
    internal static bool Bring(StoreConnection connection, string name, DateOnly today, int minimumRespondents)
    {
        var schema = connection.Schema;
        var isNew = StoreMigrator.Migrate(connection, name);
        if (isNew)
        {
            using var context = connection.Context();
            MetricApplier.Ship(connection, context, ShippedCatalogue.Rows);
        }

        var isOtherwise = connection.Scalar("SELECT minimum_respondents FROM publication") != minimumRespondents;
        TodaysTree.Refresh(connection, today);
        if (!isNew && schema != connection.Schema)
        {
            // A migration may lay the roll-ups out anew: they are made from the raw rows.
            Publication.SetMinimum(connection, minimumRespondents);
            RollupRebuild.FromRawRows(connection);
            ScoreReader.WriteBands(connection);
            StoredCommentMask.Apply(connection);
        }
        else if (isOtherwise)
        {
            Publication.SetMinimum(connection, minimumRespondents);
            Publication.Anew(connection);
        }

        return isNew;
    }
}
