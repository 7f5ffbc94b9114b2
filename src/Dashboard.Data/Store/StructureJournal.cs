using System.Globalization;
using System.Text.Json;
using Dashboard.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Dashboard.Data.Store;

/// <summary>Notes what a batch does to units, paths, metrics, targets and goals, so that it can be undone.</summary>
internal sealed class StructureJournal(StoreContext context, long batch)
{
    private int number;

    public void Added(object row, bool byTheWay = false) =>
        Note(byTheWay ? StructureTouch.AddedByTheWay : StructureTouch.Added, context.Entry(row), before: null);

    /// <summary>Notes that <paramref name="row"/>'s values are about to be written over those of a stored one.</summary>
    public void Changing<TEntity>(TEntity stored, TEntity row)
        where TEntity : class
    {
        // Within one batch the first values are those to return to.
        var entry = context.Entry(stored);
        if (entry.State == EntityState.Added)
        {
            return;
        }

        var isSame = !context.Differs(stored, row);
        Note(isSame ? StructureTouch.Same : StructureTouch.Changed, entry, isSame ? null : JsonSerializer.Serialize(stored));
    }

    /// <summary>The primary key as text.</summary>
    public static string KeyOf(EntityEntry entry) => string.Join(
        ':',
        entry.Metadata.FindPrimaryKey()!.Properties.Select(property => entry.Property(property.Name).CurrentValue switch
        {
            DateOnly day => day.DayNumber.ToString(CultureInfo.InvariantCulture),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture),
        }));

    private void Note(StructureTouch touch, EntityEntry entry, string? before) => context.Add(new StoredStructureChange
    {
        BatchId = batch,
        Number = ++number,
        Touch = touch,
        Kind = entry.Metadata.GetTableName()!,
        RowKey = KeyOf(entry),
        Before = before,
    });
}
