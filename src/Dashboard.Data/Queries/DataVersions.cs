using System.Globalization;
using Dashboard.Core.Time;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>Names the data that figures are read from.</summary>
public sealed class DataVersions(StoreDatabase database)
{
    /// <summary>
    /// The store's last import and the day it was made: <c>214 (2026-11-02)</c>; <c>0</c> before the first. A change that is no import (an erasure,
    /// an undo) is not counted: that figures have changed is seen by reading them again.
    /// </summary>
    public async Task<string> CurrentAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenReaderAsync(cancellation);
        await using var context = connection.Context();
        var last = context.Batches.OrderByDescending(batch => batch.Id).Select(batch => new { batch.Id, batch.StartedAt }).FirstOrDefault();
        return last is null ? "0" : string.Create(CultureInfo.InvariantCulture, $"{last.Id} ({LocalTime.DateOf(last.StartedAt):yyyy-MM-dd})");
    }
}
