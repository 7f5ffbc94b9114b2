using Dashboard.Core.Imports;
using Dashboard.Data.Import;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Office.Deliveries;

/// <summary>Keeps what came in and what became of it. What waits here is not forgotten when the server stops.</summary>
public sealed class DeliveryBook(OfficeDatabase office, TimeProvider clock)
{
    /// <summary>Writes down a delivery that has arrived or, from the command line, is over already.</summary>
    /// <returns>The delivery, or the earlier one of the same sender and idempotency key; then nothing is written.</returns>
    public async Task<Delivery> ReceiveAsync(Delivery delivery, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (Insert(delivery) == 1)
        {
            return delivery;
        }

        await using var context = office.Open();
        var earlier = await context.Deliveries.AsNoTracking()
            .SingleAsync(known => known.Who == delivery.Sender.Who && known.IdempotencyKey == delivery.IdempotencyKey, cancellation);
        return earlier.ToDelivery();
    }

    /// <summary>Writes down that a delivery is being imported. When it was first begun stays, however often that is.</summary>
    public void Begin(string id)
    {
        using var connection = office.Connect();
        connection.Execute(
            "UPDATE delivery SET state = @state, began_at = coalesce(began_at, @now) WHERE key = @key AND ended_at IS NULL",
            ("@state", nameof(DeliveryState.Running)),
            ("@now", clock.GetUtcNow().ToUnixTimeMilliseconds()),
            ("@key", id));
    }

    /// <summary>Writes down how a delivery ended, once.</summary>
    /// <param name="id">The delivery.</param>
    /// <param name="state">Done, failed or cancelled.</param>
    /// <param name="result">What became of its rows, when it is done.</param>
    /// <param name="fault">What was wrong with its file, when that is why it failed.</param>
    public void Finish(string id, DeliveryState state, ImportResult? result = null, FileFault? fault = null)
    {
        using var connection = office.Connect();
        connection.Execute(
            """
            UPDATE delivery SET state = @state, ended_at = @now, batch = @batch, rows = @rows, accepted = @accepted, corrected = @corrected,
                duplicates = @duplicates, rejected = @rejected, same_file_as = @same, seconds = @seconds, fault = @fault
            WHERE key = @key AND ended_at IS NULL
            """,
            [("@key", id), ("@now", clock.GetUtcNow().ToUnixTimeMilliseconds()), .. End(state, result, fault)]);
    }

    /// <summary>One delivery, or <c>null</c>.</summary>
    public async Task<Delivery?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var context = office.Open();
        return (await context.Deliveries.AsNoTracking().SingleOrDefaultAsync(delivery => delivery.Key == id, cancellation))?.ToDelivery();
    }

    /// <summary>What a server still has to import out of its folder, in the order in which it came.</summary>
    public async Task<IReadOnlyList<Delivery>> UnfinishedAsync(string folder, CancellationToken cancellation)
    {
        await using var context = office.Open();
        var rows = await context.Deliveries.AsNoTracking()
            .Where(delivery => delivery.Folder == folder && delivery.EndedAt == null).OrderBy(delivery => delivery.Id).ToListAsync(cancellation);
        return rows.ConvertAll(row => row.ToDelivery());
    }

    /// <summary>The latest deliveries, newest first.</summary>
    public async Task<IReadOnlyList<Delivery>> LatestAsync(int count, CancellationToken cancellation)
    {
        await using var context = office.Open();
        var rows = await context.Deliveries.AsNoTracking().OrderByDescending(delivery => delivery.Id).Take(count).ToListAsync(cancellation);
        return rows.ConvertAll(row => row.ToDelivery());
    }

    private static (string Name, object? Value)[] End(DeliveryState state, ImportResult? result, FileFault? fault) =>
    [
        ("@state", state.ToString()),
        ("@batch", result?.Batch),
        ("@rows", result?.Rows ?? 0),
        ("@accepted", result?.Accepted ?? 0),
        ("@corrected", result?.Corrected ?? 0),
        ("@duplicates", result?.Duplicates ?? 0),
        ("@rejected", result?.Rejected ?? 0),
        ("@same", result?.SameFileAs),
        ("@seconds", result?.Seconds ?? 0.0),
        ("@fault", StoredFault.Write(fault)),
    ];

    /// <summary>By hand: the verb <c>import</c> writes one row, and making the model for it would take longer than many imports do.</summary>
    private int Insert(Delivery delivery)
    {
        using var connection = office.Connect();
        return connection.Execute(
            """
            INSERT INTO delivery (key, road, who, origin, kind, source, file_name, received_at, bytes, file_hash, idempotency_key, folder, file_path,
                mapping_path, began_at, ended_at, state, batch, rows, accepted, corrected, duplicates, rejected, same_file_as, seconds, fault)
            VALUES (@key, @road, @who, @origin, @kind, @source, @name, @received, @bytes, @hash, @idempotency, @folder, @file,
                @mapping, @began, @ended, @state, @batch, @rows, @accepted, @corrected, @duplicates, @rejected, @same, @seconds, @fault)
            ON CONFLICT (who, idempotency_key) DO NOTHING
            """,
            [
                ("@key", delivery.Id),
                ("@road", delivery.Road.ToString()),
                ("@who", delivery.Sender.Who),
                ("@origin", delivery.Sender.Origin),
                ("@kind", delivery.Kind?.ToString()),
                ("@source", delivery.Source),
                ("@name", delivery.FileName),
                ("@received", delivery.ReceivedAt.ToUnixTimeMilliseconds()),
                ("@bytes", delivery.Bytes),
                ("@hash", delivery.FileHash),
                ("@idempotency", delivery.IdempotencyKey),
                ("@folder", delivery.Folder),
                ("@file", delivery.FilePath),
                ("@mapping", delivery.MappingPath),
                ("@began", delivery.BeganAt?.ToUnixTimeMilliseconds()),
                ("@ended", delivery.EndedAt?.ToUnixTimeMilliseconds()),
                .. End(delivery.State, delivery.Result, delivery.Fault),
            ]);
    }
}
