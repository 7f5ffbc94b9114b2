using Dashboard.Core.Notes;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Model;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;

namespace Dashboard.Data.Notes;

/// <summary>What was to be written is not as it must be. Nothing was changed.</summary>
public sealed class NoteException(IReadOnlyList<NoteProblem> problems) : Exception(string.Join("; ", problems) + ".")
{
    /// <summary>All that is wrong; never empty.</summary>
    public IReadOnlyList<NoteProblem> Problems { get; } = problems;
}

/// <summary>The kinds of notes, as they are withdrawn.</summary>
public enum NoteKind
{
    Rebase,
    Explanation,
    Review,
}

/// <summary>Writes what people write down. Rows are only added; one that was a mistake is withdrawn, once, and stays.</summary>
public sealed class NoteWriter(StoreDatabase database, StoreSnapshots snapshots, TimeProvider clock)
{
    /// <summary>Writes a note. What stands already in the same words, written the same day, is left as it is: a form may be sent twice.</summary>
    /// <returns>Whether there was anything to write.</returns>
    /// <exception cref="NoteException">Something is missing, too long or of an impossible day.</exception>
    /// <exception cref="UnknownNameException">There is no such unit, metric or stage.</exception>
    /// <exception cref="OutOfScopeException">The unit is outside the scope.</exception>
    public async Task<bool> WriteAsync(Scope scope, NoteDraft draft, CancellationToken cancellation)
    {
        var view = await snapshots.ViewAsync(cancellation);
        var tree = view.Snapshot.Units;
        scope.Require(tree, tree.Find(draft.Unit) ?? throw Names.Unknown("unit", draft.Unit, tree.All.Select(known => known.Code)));
        var today = clock.Today();
        if (draft.Problems(today) is [_, ..] problems)
        {
            throw new NoteException(problems);
        }

        return await database.WriteAsync(connection => new NoteTable(connection, view).Add(draft, today), cancellation);
    }

    /// <summary>Withdraws a note; of one that is withdrawn already the first withdrawal stands.</summary>
    /// <returns>Whether it stood until now.</returns>
    /// <exception cref="NoteException">The name is missing or too long.</exception>
    /// <exception cref="UnknownNameException">There is no such note.</exception>
    /// <exception cref="OutOfScopeException">Its unit is outside the scope.</exception>
    public async Task<bool> WithdrawAsync(Scope scope, NoteKind kind, int id, string by, CancellationToken cancellation)
    {
        var name = NoteRules.Clean(by);
        if (NoteRules.FaultOf(name, NoteRules.MostOfName) is { } fault)
        {
            throw new NoteException([new NoteProblem(NoteField.By, fault, NoteRules.MostOfName)]);
        }

        var tree = (await snapshots.CurrentAsync(cancellation)).Units;
        return await database.WriteAsync(
            connection =>
            {
                using var context = connection.Context();
                var note = Find(context, kind, id) ?? throw new UnknownNameException($"There is no {kind} {id} to withdraw.");
                scope.Require(tree, tree[note.UnitId]);
                if (note.WithdrawnOn is not null)
                {
                    return false;
                }

                (note.WithdrawnOn, note.WithdrawnBy) = (clock.Today(), name);
                return context.SaveChanges() > 0;
            },
            cancellation);
    }

    /// <summary>Writes the notes that come and go with a source; once it has any, it gets no more.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="notes">The notes, each with the day on which it was written.</param>
    /// <param name="cancellation">Stops waiting.</param>
    internal async Task WriteOnceAsync(string source, IReadOnlyList<(DateOnly Day, NoteDraft Draft)> notes, CancellationToken cancellation)
    {
        var view = await snapshots.ViewAsync(cancellation);
        await database.WriteAsync(
            connection =>
            {
                var id = (int)connection.Scalar("SELECT id FROM source WHERE name = @name", ("@name", source));
                if (StoredNote.Tables.Any(table => connection.Scalar($"SELECT count(*) FROM {table} WHERE source_id = @id", ("@id", id)) > 0))
                {
                    return 0;
                }

                var table = new NoteTable(connection, view, id);
                return notes.Count(note => table.Add(note.Draft, note.Day));
            },
            cancellation);
    }

    private static StoredNote? Find(StoreContext context, NoteKind kind, int id) => kind switch
    {
        NoteKind.Rebase => context.Rebases.Find(id),
        NoteKind.Explanation => context.Explanations.Find(id),
        _ => context.TeamReviews.Find(id),
    };
}
