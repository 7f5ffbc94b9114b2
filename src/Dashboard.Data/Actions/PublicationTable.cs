using Dashboard.Core.Actions;
using Dashboard.Core.Notes;
using Dashboard.Core.Open;
using Dashboard.Data.Model;
using Dashboard.Data.Store;

namespace Dashboard.Data.Actions;

/// <summary>What somebody who publishes has seen of an action: its status is told with the words.</summary>
/// <param name="Told">The number of the last line of what residents were told; 0 for none.</param>
/// <param name="Steps">The number of the last line of the action's own history.</param>
public readonly record struct SeenLines(int Told, int Steps);

/// <summary>Adds lines of what residents are told inside the caller's transaction.</summary>
internal static class PublicationTable
{
    /// <summary>Adds a line, which holds how far the action has come. Returns <c>false</c> when the last one says the same.</summary>
    /// <param name="connection">The writer.</param>
    /// <param name="id">The action.</param>
    /// <param name="seen">What the writer has seen.</param>
    /// <param name="words">What is told; <c>null</c> withdraws.</param>
    /// <param name="written">Who writes.</param>
    /// <exception cref="ActionChangedException">There are other lines than the writer has seen.</exception>
    public static bool Add(StoreConnection connection, int id, SeenLines seen, ResidentWords? words, Signature written)
    {
        using var context = connection.Context();
        var step = words is null ? null : context.ActionChanges.Where(change => change.ActionId == id).OrderByDescending(change => change.Number).First();
        var state = step is null ? null : new ActionState(step.Status, step.DoneOn);
        var last = PublicationRecords.Read(connection, id).Last(id);
        if (last?.Words == words && last?.State == state)
        {
            return false;
        }

        if ((last?.Number ?? 0) != seen.Told || (step is not null && step.Number != seen.Steps))
        {
            throw new ActionChangedException(id, step?.Number ?? last?.Number ?? 0);
        }

        context.ActionPublications.Add(new StoredActionPublication
        {
            ActionId = id,
            Number = seen.Told + 1,
            SaidFi = words?.Said.Fi,
            SaidSv = words?.Said.Sv,
            SaidEn = words?.Said.En,
            DidFi = words?.Did.Fi,
            DidSv = words?.Did.Sv,
            DidEn = words?.Did.En,
            Status = state?.Status,
            DoneOn = state?.DoneOn,
            WrittenOn = written.Day,
            WrittenBy = written.By,
        });
        return context.SaveChanges() > 0;
    }
}
