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

    /// <summary>
    /// Begins to read the store as it is in the view that comes with it, no newer: for what is kept with the view. What is read ends when the
    /// moment is disposed.
    /// </summary>
    internal async Task<(StoreView View, IDisposable Moment)> BeginReadingAsync(StoreConnection connection, CancellationToken cancellation)
    {
        while (true)
        {
            var view = await ViewAsync(cancellation);
            var moment = connection.BeginReading();

            // The moment is that of the first read. If the view is still the same after it, nothing was committed in between.
            connection.Scalar("SELECT max(id) FROM source");
            if (ReferenceEquals(view, await ViewAsync(cancellation)))
            {
                return (view, moment);
            }

            moment.Dispose();
        }
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
