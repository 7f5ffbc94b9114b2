using Dashboard.Core.Alerts;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office.Alerts;
using Dashboard.Data.Queries;

namespace Dashboard.Doors.Alerts;

/// <summary>What somebody is told in the program, as far as they may see it now.</summary>
public sealed class AlertInbox(AlertStore store, StoreSnapshots snapshots)
{
    /// <summary>All of it, the newest first.</summary>
    public async Task<IReadOnlyList<AlertEntry>> ListAsync(Access access, CancellationToken cancellation) =>
        await SeenByAsync(access, await store.EntriesAsync(access.Name, cancellation), cancellation);

    /// <summary>How much of it is new.</summary>
    public async Task<int> CountAsync(Access access, CancellationToken cancellation) =>
        (await SeenByAsync(access, await store.NewEntriesAsync(access.Name, cancellation), cancellation)).Count;

    private async Task<IReadOnlyList<AlertEntry>> SeenByAsync(Access access, IReadOnlyList<AlertEntry> entries, CancellationToken cancellation)
    {
        if (entries.Count == 0)
        {
            return entries;
        }

        var tree = (await snapshots.CurrentAsync(cancellation)).Units;
        return [.. entries.Where(entry => access.MaySee(entry.Signal, tree))];
    }
}
