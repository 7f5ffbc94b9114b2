using Dashboard.Core.Notes;
using Dashboard.Core.Units;

namespace Dashboard.Core.Participation;

/// <summary>The fields of an event that people write.</summary>
public enum EventField
{
    /// <summary>Its title.</summary>
    Title,

    /// <summary>The method.</summary>
    Method,

    /// <summary>The floor of the house it belongs to.</summary>
    Floor,

    /// <summary>On site, remote …</summary>
    Mode,

    /// <summary>The day it is held.</summary>
    Date,

    /// <summary>People invited.</summary>
    Invited,

    /// <summary>Occasions of taking part.</summary>
    Participants,

    /// <summary>Who holds it with the unit.</summary>
    Partner,

    /// <summary>What its results are for.</summary>
    Use,

    /// <summary>Who answers for what follows.</summary>
    Owner,

    /// <summary>Why it was called off.</summary>
    Reason,

    /// <summary>What was decided, or why nothing was.</summary>
    Conclusion,

    /// <summary>The day of the decision, or on which it was settled that there is none.</summary>
    DecidedOn,

    /// <summary>The day on which people heard what followed.</summary>
    ToldOn,

    /// <summary>Where they heard it.</summary>
    ToldWhere,

    /// <summary>What was learnt.</summary>
    Lesson,

    /// <summary>Whom one may ask.</summary>
    Contact,

    /// <summary>The writer's name or role.</summary>
    By,
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Field">Where.</param>
/// <param name="Fault">What.</param>
/// <param name="Most">The most characters, or the highest number; 0 where it is about neither.</param>
/// <param name="Limit">The first or last day allowed; <c>null</c> where it is not about days.</param>
/// <param name="Found">The words in question; <c>null</c> where it is about the field as a whole.</param>
public sealed record EventProblem(EventField Field, NoteFault Fault, int Most = 0, DateOnly? Limit = null, string? Found = null)
{
    /// <inheritdoc/>
    public override string ToString() => Found is not null
        ? $"{Field}: '{Found}' seems to tell who a person is; expected words without names and contact details"
        : Most > 0
        ? FormattableString.Invariant($"{Field}: {Fault}; expected at most {Most}")
        : $"{Field}: {Fault}{(Limit is { } day ? $"; expected a day {(Fault == NoteFault.TooEarly ? "from" : "until")} {day:yyyy-MM-dd}" : "")}";
}

/// <summary>
/// What somebody writes of an event at once. What is <c>null</c> is not said and stays as it was; an empty text takes back what was said before.
/// </summary>
/// <param name="By">The writer's name or role.</param>
public sealed record EventStep(string By)
{
    /// <summary>Most participants or invited people of one event.</summary>
    public const int MostPeople = 100_000;

    /// <inheritdoc cref="EventStep"/>
    public string By { get; } = NoteRules.Clean(By);

    /// <summary>What became of it.</summary>
    public EventState? State { get; init; }

    /// <inheritdoc cref="ParticipationEvent.Date"/>
    public DateOnly? Date { get; init; }

    /// <inheritdoc cref="ParticipationEvent.Participants"/>
    public int? Participants { get; init; }

    /// <summary>Why it was called off.</summary>
    public string? Reason { get; init; }

    /// <summary>What its results are for. The day of the line is the day on which it was written.</summary>
    public string? PlannedUse { get; init; }

    /// <inheritdoc cref="ParticipationEvent.Owner"/>
    public string? Owner { get; init; }

    /// <summary>What was decided; it ends <see cref="Undecided"/>.</summary>
    public string? Decision { get; init; }

    /// <summary>Why nothing was decided; it ends <see cref="Decision"/>.</summary>
    public string? Undecided { get; init; }

    /// <inheritdoc cref="ParticipationEvent.DecidedOn"/>
    public DateOnly? DecidedOn { get; init; }

    /// <inheritdoc cref="ParticipationEvent.ToldOn"/>
    public DateOnly? ToldOn { get; init; }

    /// <summary>Where they were told. Taken back without a day, the telling as a whole is.</summary>
    public string? ToldWhere { get; init; }

    /// <inheritdoc cref="ParticipationEvent.Lesson"/>
    public string? Lesson { get; init; }

    /// <inheritdoc cref="ParticipationEvent.Contact"/>
    public string? Contact { get; init; }

    /// <summary>Whether nothing is said.</summary>
    public bool IsEmpty => this == new EventStep(By);

    /// <summary>What of it is new to an event, the texts as they are kept. Of an event that came with a file only what follows of it can be said.</summary>
    public EventStep NewTo(ParticipationEvent held)
    {
        ArgumentNullException.ThrowIfNull(held);
        var told = New(ToldWhere, held.ToldWhere);
        return new EventStep(By)
        {
            State = held.IsWrittenHere && State != held.State ? State : null,
            Date = held.IsWrittenHere && Date != held.Date ? Date : null,
            Participants = held.IsWrittenHere && (Participants != held.Participants || State != held.State) ? Participants : null,
            Reason = held.IsWrittenHere && State == EventState.Cancelled && State != held.State ? NoteRules.Clean(Reason) : null,
            PlannedUse = held.PlannedUse is null ? New(PlannedUse, null) : null,
            Owner = New(Owner, held.Owner),
            Decision = New(Decision, held.Decision),
            Undecided = New(Undecided, held.Undecided),
            DecidedOn = DecidedOn == held.DecidedOn ? null : DecidedOn,
            ToldOn = ToldOn == held.ToldOn && told is not "" ? null : ToldOn,
            ToldWhere = told,
            Lesson = New(Lesson, held.Lesson),
            Contact = New(Contact, held.Contact),
        };
    }

    /// <summary>All that is wrong with what is new to an event; empty when nothing is.</summary>
    /// <param name="held">The event.</param>
    /// <param name="today">The day on which it is written.</param>
    /// <param name="units">The units, whose names are nobody's.</param>
    public IReadOnlyList<EventProblem> Problems(ParticipationEvent held, DateOnly today, UnitTree units)
    {
        ArgumentNullException.ThrowIfNull(held);
        var (state, date) = (State ?? held.State, Date ?? held.Date);
        var concludes = Decision is { Length: > 0 } || Undecided is { Length: > 0 };
        return [.. new[]
        {
            Date is null && State is null ? null : EventFields.Of(
                EventField.Date, date, NoteRules.Earliest, state == EventState.Held ? today : today.AddYears(EventDraft.MostYearsAhead)),
            state == EventState.Held && (State is not null || Participants is not null) ? EventFields.OfPeople(EventField.Participants, Participants, needed: true) : null,
            State == EventState.Cancelled ? EventFields.OfTold(EventField.Reason, Reason ?? "", NoteRules.MostOfReason, units) : null,
            PlannedUse is null ? null : EventFields.OfTold(EventField.Use, PlannedUse, NoteRules.MostOfExplanation, units),
            OfSaid(EventField.Owner, Owner, NoteRules.MostOfName),
            OfTold(EventField.Conclusion, Decision, units) ?? OfTold(EventField.Conclusion, Undecided, units),
            concludes || DecidedOn is not null ? EventFields.Of(EventField.DecidedOn, DecidedOn ?? held.DecidedOn, date, today) : null,
            ToldOn is null && ToldWhere is not { Length: > 0 } ? null : EventFields.Of(EventField.ToldOn, ToldOn ?? held.ToldOn, date, today),
            ToldOn is null ? OfSaid(EventField.ToldWhere, ToldWhere, NoteRules.MostOfReason) : OfText(EventField.ToldWhere, ToldWhere ?? held.ToldWhere ?? "", NoteRules.MostOfReason),
            OfTold(EventField.Lesson, Lesson, units),
            OfSaid(EventField.Contact, Contact, NoteRules.MostOfReason),
            OfText(EventField.By, By, NoteRules.MostOfName),
        }.OfType<EventProblem>()];
    }

    private static string? New(string? said, string? known) => said is null || NoteRules.Clean(said) is var clean && clean == (known ?? "") ? null : clean;

    private static EventProblem? OfSaid(EventField field, string? text, int most) => text is { Length: > 0 } ? OfText(field, text, most) : null;

    private static EventProblem? OfTold(EventField field, string? text, UnitTree units) =>
        text is { Length: > 0 } ? EventFields.OfTold(field, text, NoteRules.MostOfExplanation, units) : null;

    private static EventProblem? OfText(EventField field, string text, int most) => EventFields.OfText(field, text, most);
}
