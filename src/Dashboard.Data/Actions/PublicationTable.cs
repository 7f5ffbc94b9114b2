using Dashboard.Core.Notes;
using Dashboard.Core.Open;
using Dashboard.Data.Model;
using Dashboard.Data.Store;

namespace Dashboard.Data.Actions;

/// <summary>Adds lines of what residents are told inside the caller's transaction.</summary>
internal static class PublicationTable
{
    /// <summary>Adds a line. Returns <c>false</c> when the last one says the same.</summary>
    /// <param name="connection">The writer.</param>
    /// <param name="id">The action.</param>
    /// <param name="seen">The number of the last line that the writer has seen; 0 for none.</param>
    /// <param name="words">What is told; <c>null</c> withdraws.</param>
    /// <param name="written">Who writes.</param>
    /// <exception cref="ActionChangedException">There are other lines than the writer has seen.</exception>
    public static bool Add(StoreConnection connection, int id, int seen, ResidentWords? words, Signature written)
    {
        var last = PublicationRecords.Read(connection, id).Last(id);
        if (last?.Words == words)
        {
            return false;
        }

        if ((last?.Number ?? 0) != seen)
        {
            throw new ActionChangedException(id, last?.Number ?? 0);
        }

        using var context = connection.Context();
        context.ActionPublications.Add(new StoredActionPublication
        {
            ActionId = id,
            Number = seen + 1,
            SaidFi = words?.Said.Fi,
            SaidSv = words?.Said.Sv,
            SaidEn = words?.Said.En,
            DidFi = words?.Did.Fi,
            DidSv = words?.Did.Sv,
            DidEn = words?.Did.En,
            WrittenOn = written.Day,
            WrittenBy = written.By,
        });
        return context.SaveChanges() > 0;
    }
}
