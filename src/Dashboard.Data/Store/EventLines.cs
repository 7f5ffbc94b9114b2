using Dashboard.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>Lays what was written of events here over what files say of them: it wins wherever it says something.</summary>
internal static class EventLines
{
    /// <summary>The lines of a source's events, by the events' ids in its files, the first line first.</summary>
    public static ILookup<string, StoredEventLine> Of(StoreContext context, int source) => context.EventLines.AsNoTracking()
        .Where(line => line.SourceId == source).OrderBy(line => line.Number).ToLookup(line => line.ExternalId, StringComparer.Ordinal);

    public static void LayOver(StoredEvent held, IEnumerable<StoredEventLine> lines)
    {
        foreach (var line in lines)
        {
            LayOver(held, line);
        }
    }

    public static void LayOver(StoredEvent held, StoredEventLine line)
    {
        held.State = line.State ?? held.State;
        held.Date = line.Date ?? held.Date;
        held.Participants = line.Participants ?? held.Participants;
        held.Owner = Laid(held.Owner, line.Owner);
        held.ToldOn = line.ToldOn ?? (line.ToldWhere is "" ? null : held.ToldOn);
        held.ToldWhere = Laid(held.ToldWhere, line.ToldWhere);
        held.Lesson = Laid(held.Lesson, line.Lesson);
        held.Contact = Laid(held.Contact, line.Contact);
        if (line.PlannedUse is not null)
        {
            (held.PlannedUse, held.PlannedOn) = (line.PlannedUse, line.WrittenOn);
        }

        Conclude(held, line);
    }

    // A decision ends the words of why there is none, and the other way round; where both were taken back, the day goes with them.
    private static void Conclude(StoredEvent held, StoredEventLine line)
    {
        held.Decision = line.Undecided is { Length: > 0 } ? null : Laid(held.Decision, line.Decision);
        held.Undecided = line.Decision is { Length: > 0 } ? null : Laid(held.Undecided, line.Undecided);
        var isTakenBack = (line.Decision ?? line.Undecided) is not null && held.Decision is null && held.Undecided is null;
        held.DecidedOn = line.DecidedOn ?? (isTakenBack ? null : held.DecidedOn);
    }

    private static string? Laid(string? known, string? said) => said is null ? known : said.Length == 0 ? null : said;
}
