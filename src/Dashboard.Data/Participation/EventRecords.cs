using Dashboard.Core.Notes;
using Dashboard.Core.Participation;
using Dashboard.Data.Model;
using Dashboard.Data.Queries;

namespace Dashboard.Data.Participation;

/// <summary>Stored events as the domain has them.</summary>
internal static class EventRecords
{
    public static ParticipationEvent ToEvent(StoredEvent held, StoreSnapshot snapshot) => new(
        held.Title,
        held.Method,
        Floors.Parse(held.Floor) ?? throw new InvalidOperationException($"Event {held.Id} has the floor '{held.Floor}', which is none."),
        held.Mode,
        snapshot.Units[held.UnitId],
        held.PathId is { } id ? snapshot.Paths.FirstOrDefault(path => path.Id == id) : null,
        held.Partner,
        held.PlannedOn,
        held.PlannedUse,
        held.Date,
        held.Invited,
        held.Participants,
        held.Decision,
        held.DecidedOn,
        held.ToldOn,
        held.ToldWhere,
        held.Lesson)
    {
        Id = held.Id,
        State = held.State,
        IsWrittenHere = held.BatchId is null,
        Owner = held.Owner,
        Undecided = held.Undecided,
        Contact = held.Contact,
    };

    public static EventLine ToLine(StoredEventLine line) => new(
        line.Number,
        new EventStep(line.WrittenBy)
        {
            State = line.State,
            Date = line.Date,
            Participants = line.Participants,
            Reason = line.Reason,
            PlannedUse = line.PlannedUse,
            Owner = line.Owner,
            Decision = line.Decision,
            Undecided = line.Undecided,
            DecidedOn = line.DecidedOn,
            ToldOn = line.ToldOn,
            ToldWhere = line.ToldWhere,
            Lesson = line.Lesson,
            Contact = line.Contact,
        },
        new Signature(line.WrittenOn, line.WrittenBy));
}
