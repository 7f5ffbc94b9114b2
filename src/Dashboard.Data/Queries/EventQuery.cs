using Dashboard.Core.Participation;
using Dashboard.Core.Privacy;
using Dashboard.Data.Participation;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries;

/// <summary>Answers what one event is, with all that was written of it.</summary>
public sealed class EventQuery(StoreDatabase database, StoreSnapshots snapshots)
{
    /// <summary>The event; <c>null</c> where there is none of that number in the scope.</summary>
    public async Task<EventRecord?> FindAsync(Scope scope, long id, CancellationToken cancellation)
    {
        var snapshot = (await snapshots.ViewAsync(cancellation)).Snapshot;
        await using var connection = await database.OpenReaderAsync(cancellation);
        await using var context = connection.Context();
        if (await context.Events.AsNoTracking().SingleOrDefaultAsync(held => held.Id == id, cancellation) is not { } held
            || !scope.Covers(snapshot.Units, snapshot.Units[held.UnitId]))
        {
            return null;
        }

        var lines = await context.EventLines.AsNoTracking()
            .Where(line => line.SourceId == held.SourceId && line.ExternalId == held.ExternalId).OrderBy(line => line.Number).ToListAsync(cancellation);
        return new EventRecord(EventRecords.ToEvent(held, snapshot), [.. lines.Select(EventRecords.ToLine)]);
    }
}
