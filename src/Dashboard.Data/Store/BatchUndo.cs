using System.Globalization;
using Dashboard.Core.Corrections;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Model;
using Dashboard.Data.Rollup;

namespace Dashboard.Data.Store;

/// <summary>What an undo did.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Kind">What its file held.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="Removed">Rows that are gone.</param>
/// <param name="Restored">Rows that are again what they were before.</param>
/// <param name="Kept">Rows that stay because a later batch said the same.</param>
public sealed record UndoneBatch(long Batch, ImportKind Kind, string Source, long Removed, long Restored, long Kept);

/// <summary>What became of rows that were taken back.</summary>
internal readonly record struct UndoCount(long Removed, long Restored, long Kept)
{
    public static UndoCount operator +(UndoCount left, UndoCount right) =>
        new(left.Removed + right.Removed, left.Restored + right.Restored, left.Kept + right.Kept);

    public static UndoCount Of(bool kept, bool restored) => kept ? new(0, 0, 1) : restored ? new(0, 1, 0) : new(1, 0, 0);
}

/// <summary>Makes the store what it would be if a batch had never been imported. The batch stays listed as undone.</summary>
public sealed class BatchUndo(StoreDatabase database, TimeProvider clock)
{
    /// <summary>Undoes a batch in one transaction. Its file may be imported again.</summary>
    /// <exception cref="StoreRuleException">There is no such batch, it was undone before, or something depends on it; nothing was changed.</exception>
    public Task<UndoneBatch> UndoAsync(long batch, CancellationToken cancellation) => database.WriteAsync(
        connection => Undo(connection, batch),
        cancellation,

        // Deleting a unit would look through all responses, once for each unit; what uses it is looked for at once.
        connection => connection.SuspendReferences());

    internal static StoreRuleException Refused(long batch, Refusal reason) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Batch {batch} cannot be undone: "), reason);

    private UndoneBatch Undo(StoreConnection connection, long id)
    {
        using var context = connection.Context();
        var batch = Find(context, id);
        var source = context.Sources.Single(source => source.Id == batch.SourceId);
        if (source.IsDemo)
        {
            throw Refused(id, new Refusal.OfDemo());
        }

        var rows = TakeBack(connection, context, source.Id, id);
        var structure = new StructureUndo(connection, context, batch, clock.Today()).Run();
        connection.Execute(
            """
            DELETE FROM same_rows WHERE batch_id = @id;
            DELETE FROM structure_change WHERE batch_id = @id;
            DELETE FROM rejected_row WHERE batch_id = @id
            """,
            ("@id", id));
        (batch.UndoneAt, batch.Header) = (clock.GetUtcNow(), null);
        context.SaveChanges();
        var total = batch.Kind is ImportKind.Units or ImportKind.Paths or ImportKind.Metrics or ImportKind.Targets or ImportKind.Programme ? structure : rows;
        return new UndoneBatch(id, batch.Kind, source.Name, total.Removed, total.Restored, total.Kept);
    }

    private static StoredBatch Find(StoreContext context, long id)
    {
        var batch = context.Batches.SingleOrDefault(batch => batch.Id == id)
            ?? throw Refused(id, new Refusal.NoBatch());
        return batch.UndoneAt is { } before ? throw Refused(id, new Refusal.UndoneBefore(LocalTime.DateOf(before))) : batch;
    }

    private static UndoCount TakeBack(StoreConnection connection, StoreContext context, int source, long batch)
    {
        using var fold = new RollupFold(connection.StagingFolder);
        var rows = new RawRows(connection, MetricPlaces.Read(connection), fold);
        var count = new ResponseUndo(connection, rows, source, batch).Run();
        foreach (var kind in (ImportKind[])[ImportKind.Tallies, ImportKind.Participation, ImportKind.Stocks])
        {
            count += new RowUndo(connection, context, rows, kind, batch).Run();
        }

        fold.WriteTo(connection);
        return count;
    }
}
