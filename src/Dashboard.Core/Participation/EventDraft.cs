using Dashboard.Core.Feedback.Masking;
using Dashboard.Core.Notes;
using Dashboard.Core.Units;

namespace Dashboard.Core.Participation;

/// <summary>An event that is to be planned: what its results are for is written first.</summary>
/// <param name="Unit">The code of the unit that holds it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Method">The method, one of <see cref="MethodCatalogue.All"/>.</param>
/// <param name="Floor">The floor of the house it belongs to.</param>
/// <param name="PlannedUse">What its results are for.</param>
/// <param name="Owner">Who answers for what follows of it, a name or a role.</param>
/// <param name="By">The writer's name or role.</param>
public sealed record EventDraft(string Unit, string Title, string Method, Floor Floor, string PlannedUse, string Owner, string By)
{
    /// <summary>Plans reach no further.</summary>
    public const int MostYearsAhead = 2;

    /// <inheritdoc cref="EventDraft"/>
    public string Title { get; } = NoteRules.Clean(Title);

    /// <inheritdoc cref="EventDraft"/>
    public string Method { get; } = NoteRules.Clean(Method);

    /// <inheritdoc cref="EventDraft"/>
    public string PlannedUse { get; } = NoteRules.Clean(PlannedUse);

    /// <inheritdoc cref="EventDraft"/>
    public string Owner { get; } = NoteRules.Clean(Owner);

    /// <inheritdoc cref="EventDraft"/>
    public string By { get; } = NoteRules.Clean(By);

    /// <summary>The day it is held.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How one takes part, one of <see cref="MethodCatalogue.Modes"/>; <c>null</c> when not known.</summary>
    public string? Mode { get; init; }

    /// <summary>The code of the service path it is about, or <c>null</c>.</summary>
    public string? Path { get; init; }

    /// <inheritdoc cref="ParticipationEvent.Partner"/>
    public string? Partner { get; init; }

    /// <inheritdoc cref="ParticipationEvent.Invited"/>
    public int? Invited { get; init; }

    /// <summary>All that is wrong with it; empty when nothing is.</summary>
    /// <param name="today">The day on which it is written.</param>
    /// <param name="units">The units, whose names are nobody's.</param>
    public IReadOnlyList<EventProblem> Problems(DateOnly today, UnitTree units) => [.. new[]
    {
        EventFields.OfTold(EventField.Title, Title, NoteRules.MostOfReason, units),
        EventFields.OfTold(EventField.Use, PlannedUse, NoteRules.MostOfExplanation, units),
        MethodCatalogue.Find(Method) is null ? new EventProblem(EventField.Method, Method.Length == 0 ? NoteFault.Missing : NoteFault.Unknown) : null,
        Mode is null || MethodCatalogue.Modes.Contains(Mode) ? null : new EventProblem(EventField.Mode, NoteFault.Unknown),
        EventFields.Of(EventField.Date, Date, NoteRules.Earliest, today.AddYears(MostYearsAhead)),
        EventFields.OfPeople(EventField.Invited, Invited, needed: false),
        Partner is null ? null : EventFields.OfText(EventField.Partner, NoteRules.Clean(Partner), NoteRules.MostOfReason),
        EventFields.OfText(EventField.Owner, Owner, NoteRules.MostOfName),
        EventFields.OfText(EventField.By, By, NoteRules.MostOfName),
    }.OfType<EventProblem>()];
}

/// <summary>What the fields of an event must be like.</summary>
internal static class EventFields
{
    public static EventProblem? Of(EventField field, DateOnly? date, DateOnly first, DateOnly last) => date switch
    {
        null => new EventProblem(field, NoteFault.Missing),
        { } day when day < first => new EventProblem(field, NoteFault.TooEarly, Limit: first),
        { } day when day > last => new EventProblem(field, NoteFault.TooLate, Limit: last),
        _ => null,
    };

    public static EventProblem? OfPeople(EventField field, int? people, bool needed) => people switch
    {
        null => needed ? new EventProblem(field, NoteFault.Missing) : null,
        < 0 or > EventStep.MostPeople => new EventProblem(field, NoteFault.TooLong, EventStep.MostPeople),
        _ => null,
    };

    public static EventProblem? OfText(EventField field, string text, int most) =>
        NoteRules.FaultOf(text, most, lines: most == NoteRules.MostOfExplanation) is { } fault ? new EventProblem(field, fault, most) : null;

    /// <summary>Of a text that others read than those who know the people.</summary>
    public static EventProblem? OfTold(EventField field, string text, int most, UnitTree units) =>
        OfText(field, text, most)
        ?? (PersonalWords.In(text, units) is [var found, ..] ? new EventProblem(field, NoteFault.PersonalData, Found: found) : null);
}
