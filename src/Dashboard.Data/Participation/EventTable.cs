using Dashboard.Core.Notes;
using Dashboard.Core.Participation;
using Dashboard.Data.Model;
using Dashboard.Data.Queries;
using Dashboard.Data.Rollup;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Participation;

/// <summary>Adds events and lines of what becomes of them, with the roll-ups, inside the caller's transaction.</summary>
/// <param name="connection">The writer.</param>
/// <param name="view">The store, by whose names drafts speak.</param>
internal sealed class EventTable(StoreConnection connection, StoreView view)
{
    /// <summary>The source of events that are planned here. It has no batches: nobody delivers it.</summary>
    public const string Source = "dashboard";

    /// <summary>Adds a draft without faults. Returns its number, or that of the same one that was written the same day.</summary>
    /// <exception cref="UnknownNameException">There is no such unit or path.</exception>
    public long Add(EventDraft draft, DateOnly today, string source = Source)
    {
        using var context = connection.Context();
        var row = RowOf(draft, SourceOf(context, source));
        var same = context.Events.FirstOrDefault(known => known.SourceId == row.SourceId && known.BatchId == null && known.UnitId == row.UnitId && known.Title == row.Title
            && known.Method == row.Method && known.Floor == row.Floor && known.Mode == row.Mode && known.PathId == row.PathId && known.Partner == row.Partner
            && known.Date == row.Date && known.Invited == row.Invited && known.PlannedUse == draft.PlannedUse && known.PlannedOn == today && known.Owner == draft.Owner);
        if (same is not null)
        {
            return same.Id;
        }

        row.Id = (context.Events.Max(known => (long?)known.Id) ?? 0) + 1;
        row.ExternalId = FormattableString.Invariant($"event-{row.Id}");
        var line = LineOf(row, 1, new EventStep(draft.By) { PlannedUse = draft.PlannedUse, Owner = draft.Owner }, today);
        EventLines.LayOver(row, line);
        context.Add(row);
        context.Add(line);
        context.SaveChanges();
        return row.Id;
    }

    /// <summary>Adds what somebody has written of an event. Returns <c>false</c> when it says nothing new.</summary>
    /// <exception cref="EventChangedException">It has other lines than the writer has seen.</exception>
    /// <exception cref="EventException">Something is missing, too long or of an impossible day.</exception>
    public bool Step(long id, int seen, EventStep step, DateOnly today)
    {
        using var context = connection.Context();
        var row = context.Events.Single(known => known.Id == id);
        var held = EventRecords.ToEvent(row, view.Snapshot);
        var said = step.NewTo(held);
        if (said.Problems(held, today, view.Snapshot.Units) is [_, ..] problems)
        {
            throw new EventException(problems);
        }

        if (said.IsEmpty)
        {
            return false;
        }

        var last = context.EventLines.Where(line => line.SourceId == row.SourceId && line.ExternalId == row.ExternalId).Max(line => (int?)line.Number) ?? 0;
        if (last != seen)
        {
            throw new EventChangedException(id, last);
        }

        var line = LineOf(row, last + 1, said, today);
        using var fold = new RollupFold(connection.StagingFolder);
        var rows = new RawRows(connection, MetricPlaces.Read(connection), fold);
        rows.FoldEvent(row, -1);
        EventLines.LayOver(row, line);
        rows.FoldEvent(row, 1);
        context.Add(line);
        context.SaveChanges();
        fold.WriteTo(connection);
        return true;
    }

    private static int SourceOf(StoreContext context, string name)
    {
        var known = context.Sources.SingleOrDefault(source => source.Name == name);
        if (known is null)
        {
            context.Add(known = new StoredSource { Id = (context.Sources.Max(source => (int?)source.Id) ?? 0) + 1, Name = name });
            context.SaveChanges();
        }

        return known.Id;
    }

    private StoredEvent RowOf(EventDraft draft, int source) => new()
    {
        SourceId = source,
        ExternalId = "",
        Title = draft.Title,
        Method = draft.Method,
        Floor = draft.Floor.Slug(),
        Mode = Optional(draft.Mode),
        UnitId = (view.Snapshot.Units.Find(draft.Unit) ?? throw Names.Unknown("unit", draft.Unit, view.Snapshot.Units.All.Select(known => known.Code))).Id,
        PathId = draft.Path is null ? null
            : (view.Snapshot.FindPath(draft.Path) ?? throw Names.Unknown("path", draft.Path, view.Snapshot.Paths.Select(known => known.Code))).Id,
        Partner = Optional(draft.Partner),
        Date = draft.Date!.Value,
        Invited = draft.Invited,
        AgeBands = "",
        Languages = "",
        State = EventState.Planned,
    };

    private static string? Optional(string? text) => NoteRules.Clean(text) is { Length: > 0 } clean ? clean : null;

    private static StoredEventLine LineOf(StoredEvent row, int number, EventStep said, DateOnly today) => new()
    {
        SourceId = row.SourceId,
        ExternalId = row.ExternalId,
        Number = number,
        State = said.State,
        Date = said.Date,
        Participants = said.Participants,
        Reason = said.Reason,
        PlannedUse = said.PlannedUse,
        Owner = said.Owner,
        Decision = said.Decision,
        Undecided = said.Undecided,
        DecidedOn = said.DecidedOn,
        ToldOn = said.ToldOn,
        ToldWhere = said.ToldWhere,
        Lesson = said.Lesson,
        Contact = said.Contact,
        WrittenOn = today,
        WrittenBy = said.By,
    };
}
