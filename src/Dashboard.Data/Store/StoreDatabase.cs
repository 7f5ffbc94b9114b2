using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Store;

/// <summary>The database behind the store: opens connections as the store needs them.</summary>
public abstract class StoreDatabase
{
    /// <summary>What messages call it, with the configuration key that leads to it.</summary>
    public abstract string Name { get; }

    /// <summary>Whether it is where it was: connections that are open answer also of a file that was taken away.</summary>
    internal virtual bool IsThere => true;

    /// <summary>From now on it is there, or has been taken away: nothing makes an empty one in its place, which would pass for it.</summary>
    internal virtual void Prepared()
    {
    }

    /// <summary>Makes room for the database where it is this program's to make.</summary>
    internal abstract void CreateFolder();

    /// <summary>The folder of files that only live as long as an import.</summary>
    internal abstract string StagingFolder { get; }

    /// <summary>Tables for staged responses, or <c>null</c> where they are sent when the batch is applied.</summary>
    internal abstract StagedTable? OpenStagedTable(ExpectedIds expected, References references);

    /// <summary>A pooled connection that only reads.</summary>
    internal abstract Task<StoreConnection> OpenReaderAsync(CancellationToken cancellation);

    /// <summary>Notices changes of the store, be they of this process or of another.</summary>
    internal abstract ChangeWatch Watch();

    /// <summary>A connection of its own, without a lock, that reads the store and writes temporary tables only.</summary>
    internal abstract StoreConnection OpenChecker();

    /// <summary>
    /// The right to do the regular upkeep, held until it is disposed; <c>null</c> while another server of the same store has it.
    /// </summary>
    internal abstract Task<IAsyncDisposable?> ClaimUpkeepAsync(CancellationToken cancellation);

    /// <summary>
    /// Runs the work in one transaction and commits it; one writer at a time. Whatever stops it before the commit, the store is as before.
    /// </summary>
    /// <param name="work">The work.</param>
    /// <param name="cancellation">Stops waiting, and the database in the middle of a statement.</param>
    /// <param name="before">Runs on the open connection before the transaction, for what a database allows only there.</param>
    /// <param name="after">Runs on it once the transaction is committed.</param>
    internal abstract Task<T> WriteAsync<T>(
        Func<StoreConnection, T> work, CancellationToken cancellation, Action<StoreConnection>? before = null, Action<StoreConnection>? after = null);
}
