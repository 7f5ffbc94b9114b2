using System.Text.Json;
using Dashboard.Core.Corrections;
using Dashboard.Data.Import;
using Dashboard.Data.Model;
using Dashboard.Data.Rollup;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>Takes the tallies, events or levels of a batch back, by the same rules as <see cref="ResponseUndo"/>.</summary>
internal sealed class RowUndo(StoreConnection connection, StoreContext context, RawRows fold, ImportKind kind, long batch)
{
    private readonly string table = kind switch
    {
        ImportKind.Tallies => "tally_row",
        ImportKind.Participation => "participation_event",
        _ => "stock_value",
    };

    private readonly SameRows same = SameRows.After(connection, kind, batch);

    public UndoCount Run()
    {
        var older = context.OlderRows.Where(row => row.Kind == kind).ToList().ToLookup(row => row.RowId);
        var count = default(UndoCount);
        foreach (var row in Ids())
        {
            var before = older[row].MaxBy(version => version.BatchId);
            var keeper = same.FirstOf(row);
            count += UndoCount.Of(keeper is not null, before is not null);
            if (keeper is { } heir)
            {
                SetBatch(row, heir);
                continue;
            }

            Fold(row, -1);
            if (before is null)
            {
                connection.Execute($"DELETE FROM {table} WHERE id = @id", ("@id", row));
                continue;
            }

            Restore(row, before);
            Fold(row, 1);
            context.Remove(before);
        }

        foreach (var version in older.SelectMany(versions => versions).Where(version => version.BatchId == batch))
        {
            Forget(version, older[version.RowId]);
        }

        context.SaveChanges();
        return count;
    }

    private List<long> Ids()
    {
        using var rows = connection.Prepare($"SELECT id FROM {table} WHERE batch_id = ?1 ORDER BY id");
        var ids = new List<long>();
        rows.Bind(1, batch);
        while (rows.Step())
        {
            ids.Add(rows.Long(0));
        }

        return ids;
    }

    /// <summary>A version that a later batch has replaced: it goes, unless another said the same before that.</summary>
    private void Forget(StoredOlderRow version, IEnumerable<StoredOlderRow> versions)
    {
        var next = versions.Where(other => other.BatchId > batch).Select(other => other.BatchId)
            .Append(connection.Scalar($"SELECT batch_id FROM {table} WHERE id = @id", ("@id", version.RowId))).Min();
        context.Remove(version);
        if (same.FirstOf(version.RowId, end: next) is { } heir)
        {
            context.SaveChanges();
            context.Add(new StoredOlderRow { Kind = kind, RowId = version.RowId, BatchId = heir, Content = version.Content });
        }
    }

    private void SetBatch(long row, long heir) =>
        connection.Execute($"UPDATE {table} SET batch_id = @heir WHERE id = @id", ("@heir", heir), ("@id", row));

    private void Fold(long row, int sign)
    {
        if (kind == ImportKind.Participation)
        {
            fold.FoldEvent(context.Events.AsNoTracking().Single(held => held.Id == row), sign);
        }
        else if (kind == ImportKind.Tallies)
        {
            fold.FoldTally(row, sign);
        }
    }

    private void RefuseWithoutUnit(int unit)
    {
        if (context.Units.Find(unit) is null)
        {
            throw BatchUndo.Refused(batch, new Refusal.UnitGone());
        }
    }

    private void Restore(long row, StoredOlderRow before)
    {
        if (kind == ImportKind.Tallies)
        {
            var value = JsonSerializer.Deserialize<TallyValue>(before.Content);
            connection.Execute(
                "UPDATE tally_row SET count = @count, in_total = @total, batch_id = @batch WHERE id = @id",
                ("@count", value.Count), ("@total", value.InTotal ? 1 : 0), ("@batch", before.BatchId), ("@id", row));
            return;
        }

        object values = kind == ImportKind.Participation
            ? JsonSerializer.Deserialize<StoredEvent>(before.Content)!
            : JsonSerializer.Deserialize<StoredStock>(before.Content)!;
        RefuseWithoutUnit(values is StoredEvent of ? of.UnitId : ((StoredStock)values).UnitId);
        if (values is StoredEvent held)
        {
            EventLines.LayOver(held, EventLines.Of(context, held.SourceId)[held.ExternalId]);
        }

        var entry = context.Entry(context.Find(values.GetType(), row)!);
        entry.CurrentValues.SetValues(values);
        context.SaveChanges();
        entry.State = EntityState.Detached;
    }
}
