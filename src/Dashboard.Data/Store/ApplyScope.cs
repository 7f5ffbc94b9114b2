using Dashboard.Core.Imports;
using Dashboard.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>What every applier of one batch works in: the open transaction, the batch, and the units it may name.</summary>
internal sealed class ApplyScope(StoreConnection connection, StoredBatch batch, string source, DateOnly today) : IDisposable
{
    private StoreContext? context;
    private StructureJournal? journal;
    private Dictionary<string, int>? units;

    public StoreConnection Connection { get; } = connection;

    /// <summary>The model, which only batches of few rows use: making it costs as much as storing a hundred thousand responses.</summary>
    public StoreContext Context => context ??= Connection.Context();

    public StoredBatch Batch { get; } = batch;

    public int Source => Batch.SourceId;

    public string SourceName { get; } = source;

    public DateOnly Today { get; } = today;

    public StructureJournal Journal => journal ??= new StructureJournal(Context, Batch.Id);

    public RowHistory History { get; } = new(connection, batch.Id);

    /// <summary>Notes a day that the batch's rows speak of.</summary>
    public void SpeaksUntil(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        if (Batch.DataUntil is not { } until || until < date)
        {
            Batch.DataUntil = date;
        }
    }

    /// <summary>The ids of all units by code.</summary>
    public Dictionary<string, int> Units => units ??= Connection
        .All("SELECT code, id FROM unit", row => (Code: row.Text(0)!, Id: row.Int(1)))
        .ToDictionary(unit => unit.Code, unit => unit.Id, StringComparer.OrdinalIgnoreCase);

    /// <param name="code">The unit.</param>
    /// <param name="row">What names it, for the words of the error; empty when no single row does.</param>
    /// <exception cref="StoreRuleException">There is no such unit.</exception>
    public int UnitOf(string code, string row) => Units.TryGetValue(code, out var id)
        ? id
        : throw StoreRuleException.Of(FileFaultKind.NoUnit, code, row);

    /// <summary>Adds a row of the structure, or writes its values over those of the stored one, and notes it. Returns what became of it.</summary>
    public ApplyCount Upsert<TEntity>(TEntity? stored, TEntity row, bool byTheWay = false)
        where TEntity : class
    {
        var corrects = stored is not null && Context.Entry(stored).State != EntityState.Added;
        if (stored is not null)
        {
            Journal.Changing(stored, row);
        }

        var changed = Put(stored, row);
        if (stored is null)
        {
            Journal.Added(row, byTheWay);
        }

        return ApplyCount.One(changed, corrects);
    }

    /// <summary>Adds a row, or writes its values over those of the stored one. Returns whether anything changed.</summary>
    public bool Put<TEntity>(TEntity? stored, TEntity row)
        where TEntity : class
    {
        if (stored is null)
        {
            Context.Add(row);
            return true;
        }

        return Context.Overwrite(stored, row);
    }

    public void Dispose()
    {
        History.Dispose();
        context?.Dispose();
    }
}
