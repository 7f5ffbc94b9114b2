using Dashboard.Core.Feedback.Masking;
using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Units;

namespace Dashboard.Core.Actions;

/// <summary>The fields of an action and of what becomes of it.</summary>
public enum ActionField
{
    /// <summary>What is done.</summary>
    Title,

    /// <summary>More words.</summary>
    Words,

    /// <summary>The metric it should move, with the way.</summary>
    Wanted,

    /// <summary>By when.</summary>
    Due,

    /// <summary>Who answers for it.</summary>
    Owner,

    /// <summary>From which day it is in effect.</summary>
    DoneOn,

    /// <summary>Why it was dropped.</summary>
    Reason,

    /// <summary>What was learnt.</summary>
    Lesson,

    /// <summary>Whom other units may ask.</summary>
    Contact,

    /// <summary>The writer's name or role.</summary>
    By,

    /// <summary>What was heard.</summary>
    Source,

    /// <summary>Where on a path.</summary>
    Place,
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Field">Where.</param>
/// <param name="Fault">What.</param>
/// <param name="Most">The most characters allowed; 0 where it is not about length.</param>
/// <param name="Limit">The first or last day allowed; <c>null</c> where it is not about days.</param>
/// <param name="Found">The words in question; <c>null</c> where it is about the field as a whole.</param>
public sealed record ActionProblem(ActionField Field, NoteFault Fault, int Most = 0, DateOnly? Limit = null, string? Found = null)
{
    /// <inheritdoc/>
    public override string ToString() => Fault switch
    {
        NoteFault.PersonalData => $"{Field}: '{Found}' seems to tell who a person is; expected words without names and contact details",
        NoteFault.NotOwn when Field == ActionField.Place => $"{Field}: '{Found}'; expected a stage of the writer's units, or a seam between neighbouring stages of which one is theirs",
        NoteFault.NotOwn => $"{Field}: '{Found}'; expected something that is there and is about the writer's units",
        _ => Expected(),
    };

    private string Expected() => Most > 0
        ? FormattableString.Invariant($"{Field}: {Fault}; expected a text of at most {Most} characters without control characters")
        : Field == ActionField.Wanted
            ? $"{Field}: {Fault}; expected up or down for the metric"
            : $"{Field}: {Fault}; expected a day{(Limit is { } day ? $" {(Fault == NoteFault.TooEarly ? "from" : "until")} {day:yyyy-MM-dd}" : "")}";
}

/// <summary>What becomes of an action, as typed.</summary>
/// <param name="Status">What it becomes.</param>
/// <param name="DoneOn">From which day it is in effect; asked for when it is done, else left aside.</param>
/// <param name="Reason">Why; needed when it is dropped.</param>
/// <param name="By">The writer's name or role.</param>
public sealed record ActionStep(ActionStatus Status, DateOnly? DoneOn, string Reason, string By)
{
    /// <inheritdoc cref="ActionStep"/>
    public DateOnly? DoneOn { get; } = Status == ActionStatus.Done ? DoneOn : null;

    /// <inheritdoc cref="ActionStep"/>
    public string Reason { get; } = NoteRules.Clean(Reason);

    /// <inheritdoc cref="ActionStep"/>
    public string By { get; } = NoteRules.Clean(By);

    /// <inheritdoc cref="ActionChange.Lesson"/>
    public string Lesson { get; init => field = NoteRules.Clean(value); } = "";

    /// <inheritdoc cref="ActionChange.Contact"/>
    public string Contact { get; init => field = NoteRules.Clean(value); } = "";

    /// <summary>What it is called from now on; <c>null</c> leaves it.</summary>
    public string? Title { get; init => field = value is null ? null : NoteRules.Clean(value); }

    /// <summary>The other words from now on, empty to take them away; <c>null</c> leaves them.</summary>
    public string? Words { get; init => field = value is null ? null : NoteRules.Clean(value); }

    /// <summary>Another day by which it is to be done; <c>null</c> leaves it.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Who answers for it from now on; <c>null</c> leaves it.</summary>
    public string? Owner { get; init => field = value is null ? null : NoteRules.Clean(value); }

    /// <summary>All that is wrong with it; empty when nothing is.</summary>
    /// <param name="today">The day on which it is written.</param>
    /// <param name="units">The units, whose names are nobody's.</param>
    public IReadOnlyList<ActionProblem> Problems(DateOnly today, UnitTree units) => [.. new[]
    {
        Title is null ? null : ActionRules.OfTitle(Title, units),
        Words is null ? null : ActionRules.OfWords(Words, units),
        Due is null ? null : ActionRules.OfDay(ActionField.Due, Due, today.AddYears(ActionDraft.MostYearsAhead)),
        Owner is null ? null : ActionRules.OfText(ActionField.Owner, Owner, NoteRules.MostOfName),
        Lesson.Length == 0 ? null : ActionRules.OfTold(ActionField.Lesson, Lesson, NoteRules.MostOfExplanation, units, lines: true),
        Contact.Length == 0 ? null : ActionRules.OfText(ActionField.Contact, Contact, NoteRules.MostOfReason),
        Status == ActionStatus.Done ? ActionRules.OfDay(ActionField.DoneOn, DoneOn, today) : null,
        Status == ActionStatus.Dropped || Reason.Length > 0 ? ActionRules.OfTold(ActionField.Reason, Reason, NoteRules.MostOfReason, units) : null,
        ActionRules.OfText(ActionField.By, By, NoteRules.MostOfName),
    }.OfType<ActionProblem>()];
}

/// <summary>A stage, or a seam between two, by codes.</summary>
/// <param name="Path">The path's code.</param>
/// <param name="Stage">The stage's code; of a seam that of the stage that is left.</param>
/// <param name="To">The code of the stage that a seam leads to; <c>null</c> of a stage alone.</param>
public sealed record PlaceName(string Path, string Stage, string? To = null);

/// <summary>An action that is to be written down.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Title">What is done.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="First">How far it has come as it is written down, and who writes.</param>
public sealed record ActionDraft(string Unit, string Title, string Owner, ActionStep First)
{
    /// <summary>Plans reach no further.</summary>
    public const int MostYearsAhead = 5;

    /// <inheritdoc cref="ActionDraft"/>
    public string Title { get; } = NoteRules.Clean(Title);

    /// <inheritdoc cref="ActionDraft"/>
    public string Owner { get; } = NoteRules.Clean(Owner);

    /// <inheritdoc cref="UnitAction.Metric"/>
    public string? Metric { get; init; }

    /// <inheritdoc cref="UnitAction.Wanted"/>
    public Direction? Wanted { get; init; }

    /// <summary>Where on a path; <c>null</c> of the unit as a whole.</summary>
    public PlaceName? Place { get; init; }

    /// <summary>What kind of action it is.</summary>
    public UnitActionKind Kind { get; init; }

    /// <summary>More words; empty when there are none.</summary>
    public string Words { get; init => field = NoteRules.Clean(value); } = "";

    /// <summary>By when; needed while it is not done, and then not before the day on which it is written.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>What was heard.</summary>
    public IReadOnlyList<ActionSource> Sources { get; init; } = [];

    /// <summary>What a team tries from a day on: in effect when that has come, else planned for it.</summary>
    /// <param name="unit">The unit's code.</param>
    /// <param name="title">What is tried.</param>
    /// <param name="from">The day.</param>
    /// <param name="by">The writer's name or role, who answers for it too.</param>
    /// <param name="today">The day on which it is written.</param>
    public static ActionDraft Trial(string unit, string title, DateOnly? from, string by, DateOnly today) =>
        new(unit, title, by, from > today ? new ActionStep(ActionStatus.Planned, null, "", by) : new ActionStep(ActionStatus.Done, from, "", by))
        {
            Kind = UnitActionKind.Trial,
            Due = from,
        };

    private bool IsOpen => First.Status is ActionStatus.Planned or ActionStatus.UnderWay;

    /// <summary>All that is wrong with it; empty when nothing is.</summary>
    /// <param name="today">The day on which it is written.</param>
    /// <param name="units">The units, whose names are nobody's.</param>
    public IReadOnlyList<ActionProblem> Problems(DateOnly today, UnitTree units) =>
    [
        .. new[]
        {
            ActionRules.OfTitle(Title, units),
            ActionRules.OfWords(Words, units),
            Metric is null || Wanted is Direction.Up or Direction.Down ? null : new ActionProblem(ActionField.Wanted, NoteFault.Missing),
            IsOpen || Due is not null ? ActionRules.OfDay(ActionField.Due, Due, today.AddYears(MostYearsAhead), first: IsOpen ? today : NoteRules.Earliest) : null,
            ActionRules.OfText(ActionField.Owner, Owner, NoteRules.MostOfName),
        }.OfType<ActionProblem>(),
        .. First.Problems(today, units),
    ];
}

/// <summary>What the fields of an action must be like: as those of notes.</summary>
internal static class ActionRules
{
    public static ActionProblem? OfText(ActionField field, string text, int most, bool lines = false) =>
        NoteRules.FaultOf(text, most, lines) is { } fault ? new ActionProblem(field, fault, most) : null;

    public static ActionProblem? OfTitle(string title, UnitTree units) => OfTold(ActionField.Title, title, NoteRules.MostOfTitle, units);

    public static ActionProblem? OfWords(string words, UnitTree units) =>
        words.Length == 0 ? null : OfTold(ActionField.Words, words, NoteRules.MostOfExplanation, units, lines: true);

    /// <summary>Of a text that others read than those who know the people.</summary>
    public static ActionProblem? OfTold(ActionField field, string text, int most, UnitTree units, bool lines = false) =>
        OfText(field, text, most, lines)
        ?? (PersonalWords.In(text, units) is [var found, ..] ? new ActionProblem(field, NoteFault.PersonalData, Found: found) : null);

    public static ActionProblem? OfDay(ActionField field, DateOnly? date, DateOnly last) => OfDay(field, date, last, NoteRules.Earliest);

    public static ActionProblem? OfDay(ActionField field, DateOnly? date, DateOnly last, DateOnly first) => date switch
    {
        null => new ActionProblem(field, NoteFault.Missing),
        { } day when day < first => new ActionProblem(field, NoteFault.TooEarly, Limit: first),
        { } day when day > last => new ActionProblem(field, NoteFault.TooLate, Limit: last),
        _ => null,
    };
}
