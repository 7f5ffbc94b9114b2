using System.Globalization;
using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;

namespace Dashboard.Core.Actions;

/// <summary>How far an action has come.</summary>
public enum ActionStatus
{
    /// <summary>Decided, not begun.</summary>
    Planned,

    /// <summary>Begun.</summary>
    UnderWay,

    /// <summary>In effect from a day on: charts mark it there.</summary>
    Done,

    /// <summary>Given up, or written down by mistake; the reason says which.</summary>
    Dropped,
}

/// <summary>What kind of action it is.</summary>
public enum UnitActionKind
{
    /// <summary>Something that is changed.</summary>
    Change,

    /// <summary>The one thing that a team tries until its next meeting.</summary>
    Trial,
}

/// <summary>What was heard.</summary>
public enum ActionSourceKind
{
    /// <summary>Comments of a unit's quarter: <c>2026-Q3/unit</c>. No one comment is named: it would be kept longer than the comment itself.</summary>
    Comment,

    /// <summary>A participation event: <c>2026-05-04/title</c>.</summary>
    Event,

    /// <summary>A finding of the attention list: <c>metric/unit</c>.</summary>
    Attention,

    /// <summary>A seam of a path: <c>path/from/to</c>.</summary>
    Seam,

    /// <summary>What a meeting decided on a published pack: <c>pack/decision</c>, by their numbers, which stay.</summary>
    Decision,
}

/// <summary>What an action goes back to, by names: it stays readable when the data are brought in anew.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Reference">Its name, as <see cref="ActionSourceKind"/> says.</param>
public sealed record ActionSource(ActionSourceKind Kind, string Reference)
{
    /// <summary>Most characters of a reference.</summary>
    public const int MostOfReference = 300;

    /// <summary>The parts of the reference: as many as the kind has, the last one with whatever slashes it holds.</summary>
    public IReadOnlyList<string> Parts => Reference.Split('/', Kind == ActionSourceKind.Seam ? 3 : 2);

    /// <summary>What a meeting decided on a pack.</summary>
    /// <param name="pack">The pack's number.</param>
    /// <param name="decision">The decision's number.</param>
    public static ActionSource OfDecision(int pack, int decision) =>
        new(ActionSourceKind.Decision, string.Create(CultureInfo.InvariantCulture, $"{pack}/{decision}"));

    /// <summary>The numbers of the pack and of what was decided on it; <c>null</c> where the reference names none, or is of another kind.</summary>
    public (int Pack, int Decision)? Decided => Kind == ActionSourceKind.Decision
        && int.TryParse(Parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var pack)
        && int.TryParse(Parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var decision)
            ? (pack, decision)
            : null;

    /// <summary>The source as addresses and forms name it: <c>Seam:path/from/to</c>.</summary>
    public override string ToString() => $"{Kind}:{Reference}";

    /// <summary>The source of a name; <c>null</c> when it names none.</summary>
    public static ActionSource? Parse(string? text)
    {
        var at = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return at > 0 && Enum.GetNames<ActionSourceKind>().Contains(text![..at])
            && new ActionSource(Enum.Parse<ActionSourceKind>(text[..at]), text[(at + 1)..]) is var source
            && NoteRules.FaultOf(source.Reference, MostOfReference) is null && source.Parts.Count == (source.Kind == ActionSourceKind.Seam ? 3 : 2)
                ? source
                : null;
    }
}

/// <summary>Where on a path an action works.</summary>
/// <param name="StageId">The stage; of a seam the one that is left.</param>
/// <param name="ToStageId">The stage that a seam leads to; <c>null</c> of a stage alone.</param>
public sealed record ActionPlace(int StageId, int? ToStageId = null)
{
    /// <summary>The stage whose figures tell of it: of a seam the one that is left for "how it continues", else the one that is reached.</summary>
    /// <param name="metric">The metric's slug.</param>
    public int MeasuredAt(string? metric) => ToStageId is { } to && metric != WellKnown.Continue ? to : StageId;
}

/// <summary>One line of an action's history; it is never changed.</summary>
/// <param name="Number">1 when it was written down, then one more each time.</param>
/// <param name="Status">What it became.</param>
/// <param name="DoneOn">From which day it is in effect; given when, and only when, it is done.</param>
/// <param name="Reason">Why it was dropped, or what else was said, in at most <see cref="NoteRules.MostOfReason"/> characters; empty when nothing.</param>
/// <param name="Written">Who wrote it, and when.</param>
public sealed record ActionChange(int Number, ActionStatus Status, DateOnly? DoneOn, string Reason, Signature Written)
{
    /// <inheritdoc cref="ActionChange"/>
    public DateOnly? DoneOn { get; } = (Status == ActionStatus.Done) == DoneOn.HasValue
        ? DoneOn
        : throw new ArgumentException($"An action has its day when it is done, and only then; got {Status} with '{DoneOn:yyyy-MM-dd}'.", nameof(DoneOn));

    /// <summary>What was learnt, in at most <see cref="NoteRules.MostOfExplanation"/> characters; empty when nothing was said. Every account reads it.</summary>
    public string Lesson { get; init; } = "";

    /// <summary>Whom other units may ask, in at most <see cref="NoteRules.MostOfReason"/> characters, as the owner has agreed; empty when nobody.</summary>
    public string Contact { get; init; } = "";

    /// <summary>The other day by which it was to be done from then on; <c>null</c> where the line left it.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Who answered for it from then on; <c>null</c> where the line left it.</summary>
    public string? Owner { get; init; }

    /// <summary>What it was called from then on; <c>null</c> where the line left it.</summary>
    public string? Title { get; init; }

    /// <summary>The other words from then on, empty where they were taken away; <c>null</c> where the line left them.</summary>
    public string? Words { get; init; }
}

/// <summary>How far an action has come, as residents are told of it.</summary>
/// <param name="Status">What it has become.</param>
/// <param name="DoneOn">From which day it is in effect; <c>null</c> while it is not.</param>
public sealed record ActionState(ActionStatus Status, DateOnly? DoneOn);

/// <summary>What a unit decided to do because of what it heard, with all that became of it. It changes no calculation.</summary>
public sealed record UnitAction
{
    private readonly IReadOnlyList<ActionChange> history = [];

    /// <summary>Its number.</summary>
    public required int Id { get; init; }

    /// <summary>The unit that does it.</summary>
    public required int UnitId { get; init; }

    /// <summary>The slug of the metric it should move; <c>null</c> when none was named: it is marked on the charts of all.</summary>
    public string? Metric { get; init; }

    /// <summary>Which way it should move the metric: up or down; <c>null</c> when none was named.</summary>
    public Direction? Wanted { get; init; }

    /// <summary>Where on a path; <c>null</c> of the unit as a whole.</summary>
    public ActionPlace? Place { get; init; }

    /// <summary>What kind of action it is.</summary>
    public UnitActionKind Kind { get; init; }

    /// <summary>What is done, in at most <see cref="NoteRules.MostOfTitle"/> characters: as it was written down, until a line of the history corrects it.</summary>
    public required string Title { get => Latest(change => change.Title) ?? field; init; }

    /// <summary>More words, in at most <see cref="NoteRules.MostOfExplanation"/> characters and several lines, until a line corrects them; empty when there are none.</summary>
    public string Words { get => Latest(change => change.Words) ?? field; init; } = "";

    /// <summary>By when: the day it was written down with, until a line of the history names another; <c>null</c> when no day was given.</summary>
    public DateOnly? Due { get => Latest(change => change.Due) ?? field; init; }

    /// <summary>Who answers for it, a name or a role: whoever it was written down with, until a line of the history names another.</summary>
    public required string Owner { get => Latest(change => change.Owner) ?? field; init; }

    /// <summary>What was heard.</summary>
    public IReadOnlyList<ActionSource> Sources { get; init; } = [];

    /// <summary>What became of it, the first line first; never empty.</summary>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public required IReadOnlyList<ActionChange> History
    {
        get => history;
        init => history = value is [_, ..] ? value : throw new ArgumentException("An action has a history from the day it was written down.", nameof(value));
    }

    /// <summary>The last line of the history.</summary>
    public ActionChange Last => history[^1];

    /// <summary>How far it has come.</summary>
    public ActionStatus Status => Last.Status;

    /// <summary>From which day it is in effect; <c>null</c> while it is not.</summary>
    public DateOnly? DoneOn => Last.DoneOn;

    /// <summary>Both of them.</summary>
    public ActionState State => new(Status, DoneOn);

    /// <summary>Whether it is planned or under way.</summary>
    public bool IsOpen => Status is ActionStatus.Planned or ActionStatus.UnderWay;

    /// <summary>The action as it stood when its history had so many lines; of a number that it never had, as it stood then or stands now.</summary>
    /// <param name="number">The number of the line that was the last.</param>
    public UnitAction At(int number) => this with { History = [.. history.Take(Math.Max(number, 1))] };

    /// <summary>Whether it should have been done before a day and is not.</summary>
    public bool IsOverdue(DateOnly today) => IsOpen && Due < today;

    /// <summary>What the last line that says anything of it says; <c>null</c> where none does.</summary>
    private T? Latest<T>(Func<ActionChange, T?> said) => history.Select(said).LastOrDefault(value => value is not null);
}
