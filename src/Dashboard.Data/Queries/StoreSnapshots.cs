using Dashboard.Core.Time;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>
/// The current <see cref="StoreSnapshot"/>, read again only when the store has changed. SQLite tells a connection by <c>data_version</c> that
/// another one has committed, be it of this process or of an import on the command line, so one connection is kept for asking.
/// </summary>
public sealed class StoreSnapshots(StoreDatabase database, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private StoreConnection? watcher;
    private StoreView? current;
    private (long Data, DateOnly Day) seen;
    private long version;

    /// <summary>The snapshot of the store as it is now.</summary>
    public async ValueTask<StoreSnapshot> CurrentAsync(CancellationToken cancellation) => (await ViewAsync(cancellation)).Snapshot;

    /// <summary>Closes the kept connection.</summary>
    public void Dispose()
    {
        watcher?.Dispose();
        gate.Dispose();
    }

    internal async ValueTask<StoreView> ViewAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            watcher ??= await database.OpenReaderAsync(cancellation);
            var now = (watcher.DataVersion, clock.Today());
            if (current is null || now != seen)
            {
                // Read before the number is kept: a commit in between is then seen the next time.
                current = SnapshotReader.Read(watcher, ++version, clock.Today());
                seen = now;
            }

            return current;
        }
        finally
        {
            gate.Release();
        }
    }
}
