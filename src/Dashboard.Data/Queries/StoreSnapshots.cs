using Dashboard.Core.Time;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>
/// The current <see cref="StoreSnapshot"/>, read again only when the store has changed, be it by this process, by an import on the command
/// line or by another server.
/// </summary>
public sealed class StoreSnapshots(StoreDatabase database, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly ChangeWatch watch = database.Watch();
    private StoreView? current;
    private (long Data, DateOnly Day) seen;
    private long version;

    /// <summary>The snapshot of the store as it is now.</summary>
    public async ValueTask<StoreSnapshot> CurrentAsync(CancellationToken cancellation) => (await ViewAsync(cancellation)).Snapshot;

    /// <summary>Stops watching.</summary>
    public void Dispose()
    {
        watch.Dispose();
        gate.Dispose();
    }

    internal async ValueTask<StoreView> ViewAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            var now = (await watch.VersionAsync(cancellation), clock.Today());
            if (current is null || now != seen)
            {
                // The number is older than what is read: a commit in between is then seen the next time.
                await using var connection = await database.OpenReaderAsync(cancellation);
                current = SnapshotReader.Read(connection, ++version, clock.Today());
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
