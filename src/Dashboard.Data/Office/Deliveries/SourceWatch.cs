using Dashboard.Core.Imports;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Office.Deliveries;

/// <summary>What a source has delivered in some days up to now.</summary>
/// <param name="Deliveries">Files that are over and were not stopped by anybody.</param>
/// <param name="Failed">Those among them that could not be imported at all, or of which not one row was good.</param>
/// <param name="Rows">Rows of all that could be read.</param>
/// <param name="Rejected">Rows among those that were rejected.</param>
public sealed record SourceErrors(int Deliveries, int Failed, long Rows, long Rejected);

/// <summary>One source of files as its page shows it.</summary>
/// <param name="Health">Whether it delivers as expected.</param>
/// <param name="Rhythm">What people have set; <c>null</c> for nothing.</param>
/// <param name="Gap">The gap that is usual between its days of delivery; <c>null</c> when there are too few.</param>
/// <param name="LastAt">When its last file came, whatever became of it; <c>null</c> when none has come.</param>
/// <param name="Last">Its last delivery; <c>null</c> when all of its imports are from before deliveries were kept.</param>
/// <param name="LastBatch">Its last import into the store, or <c>null</c>.</param>
/// <param name="Errors">The last <see cref="SourceWatch.ErrorDays"/> days.</param>
public sealed record SourceSummary(
    SourceHealth Health, SourceRhythm? Rhythm, TimeSpan? Gap, DateTimeOffset? LastAt, Delivery? Last, BatchSummary? LastBatch, SourceErrors Errors)
{
    /// <summary>A source of which nothing has come yet.</summary>
    public static SourceSummary Unheard(string source) =>
        new(new SourceHealth(source, null, null, null, SourceState.Unknown), null, null, null, null, null, new SourceErrors(0, 0, 0, 0));
}

/// <summary>Tells of every source of files whether it delivers as expected. The demo is nobody's delivery and stays out.</summary>
public sealed class SourceWatch(OfficeDatabase office, BatchQuery batches, TimeProvider clock)
{
    /// <summary>Over how many days errors are counted.</summary>
    public const int ErrorDays = 30;

    /// <summary>How all sources stand, by name.</summary>
    public async Task<IReadOnlyList<SourceHealth>> ListAsync(CancellationToken cancellation) =>
        [.. (await SummariesAsync(cancellation)).Select(source => source.Health)];

    /// <summary>All sources, by name.</summary>
    public async Task<IReadOnlyList<SourceSummary>> SummariesAsync(CancellationToken cancellation)
    {
        await using var context = office.Open();
        var rhythms = await context.Rhythms.AsNoTracking().ToDictionaryAsync(one => one.Source, one => one.Rhythm, cancellation);
        var rows = await context.Deliveries.AsNoTracking()
            .Where(delivery => delivery.Source != "" && delivery.State != DeliveryState.Cancelled).OrderBy(delivery => delivery.Id).ToListAsync(cancellation);
        var delivered = rows.ToLookup(row => row.Source, StringComparer.Ordinal);
        var imported = (await batches.OfFilesAsync(cancellation)).ToLookup(batch => batch.Source, StringComparer.Ordinal);
        return
        [
            .. delivered.Select(source => source.Key).Union(imported.Select(source => source.Key), StringComparer.Ordinal)
                .Order(StringComparer.OrdinalIgnoreCase)
                .Select(source => Summary(
                    source, rhythms.TryGetValue(source, out var rhythm) ? rhythm : null, [.. delivered[source]], [.. imported[source]])),
        ];
    }

    /// <summary>Says how often a source is expected to deliver; <c>null</c> leaves it to what it has delivered so far.</summary>
    public void SetRhythm(string source, SourceRhythm? rhythm, string by)
    {
        using var connection = office.Connect();
        if (rhythm is null)
        {
            connection.Execute("DELETE FROM source_rhythm WHERE source = @source", ("@source", source));
            return;
        }

        connection.Execute(
            """
            INSERT INTO source_rhythm (source, rhythm, set_at, set_by) VALUES (@source, @rhythm, @at, @by)
            ON CONFLICT (source) DO UPDATE SET rhythm = excluded.rhythm, set_at = excluded.set_at, set_by = excluded.set_by
            """,
            ("@source", source),
            ("@rhythm", rhythm.ToString()),
            ("@at", clock.GetUtcNow().ToUnixTimeMilliseconds()),
            ("@by", by));
    }

    private SourceSummary Summary(string source, SourceRhythm? rhythm, IReadOnlyList<StoredDelivery> deliveries, IReadOnlyList<BatchSummary> imported)
    {
        var now = clock.GetUtcNow();

        // Imports of before deliveries were kept count by their batches.
        var known = deliveries.Select(delivery => delivery.Batch).ToHashSet();
        var others = imported.Where(batch => !known.Contains(batch.Id)).ToList();
        var outcomes = deliveries.Select(delivery => (delivery.IsInVain, At: delivery.ReceivedAt))
            .Concat(others.Select(batch => (IsInVain: IsInVain(batch), At: batch.StartedAt))).ToLookup(one => one.IsInVain, one => one.At);
        DateTimeOffset[] accepted = [.. outcomes[false]];
        DateTimeOffset[] failed = [.. outcomes[true]];
        return new SourceSummary(
            SourceHealth.Of(source, accepted, failed, rhythm, now),
            rhythm,
            SourceHealth.TypicalGap(accepted),
            accepted.Concat(failed).Cast<DateTimeOffset?>().Max(),
            deliveries.Count == 0 ? null : deliveries[^1].ToDelivery(),
            imported.MaxBy(batch => batch.Id),
            ErrorsOf(
                [.. deliveries.Where(delivery => delivery.EndedAt is not null && delivery.ReceivedAt > now.AddDays(-ErrorDays))],
                [.. others.Where(batch => batch.StartedAt > now.AddDays(-ErrorDays))]));
    }

    private static bool IsInVain(BatchSummary batch) => ImportResult.AreAllRejected(batch.Rows, batch.Rejected);

    private static SourceErrors ErrorsOf(IReadOnlyList<StoredDelivery> over, IReadOnlyList<BatchSummary> others) => new(
        over.Count + others.Count,
        over.Count(delivery => delivery.IsInVain) + others.Count(IsInVain),
        over.Sum(delivery => delivery.Rows) + others.Sum(batch => batch.Rows),
        over.Sum(delivery => delivery.Rejected) + others.Sum(batch => batch.Rejected));
}
