using System.Globalization;
using Dashboard.Components;
using Dashboard.Core.Actions;
using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Text;
using Dashboard.Layout;

namespace Dashboard.Features.Actions;

/// <summary>What is wrong with a field of a form about an action.</summary>
/// <param name="Field">The field's id in the form.</param>
/// <param name="Reason">End of the key of the words.</param>
/// <param name="Most">The most characters; 0 where it is not about length.</param>
/// <param name="Limit">The first or last day allowed; <c>null</c> where it is not about days.</param>
/// <param name="Found">The words in question; <c>null</c> where it is about the field as a whole.</param>
public sealed record ActionFault(string Field, string Reason, int Most = 0, DateOnly? Limit = null, string? Found = null)
{
    /// <summary>Somebody else has written in the field too.</summary>
    public const string Theirs = "Theirs";

    /// <summary>Whether a reader can mend it in the form: what an address had brought along has no field.</summary>
    public bool HasField => Field is not ("source" or "place");
}

/// <summary>What became of an action, as its form was sent.</summary>
public sealed record TypedStep
{
    public required ActionStatus Status { get; init; }

    public required string DoneOn { get; init; }

    public required string Reason { get; init; }

    public string Lesson { get; init; } = "";

    public string Contact { get; init; } = "";

    /// <summary>The day by which it is to be done; <c>null</c> where the form of a new action has it.</summary>
    public string? Due { get; init; }

    /// <summary>Who answers for it; <c>null</c> where the form of a new action has it.</summary>
    public string? Owner { get; init; }

    /// <summary>What it is called; <c>null</c> where the form of a new action has it.</summary>
    public string? Title { get; init; }

    /// <summary>More words; <c>null</c> where the form of a new action has them.</summary>
    public string? Words { get; init; }

    public required string By { get; init; }

    /// <summary>The number of the last line that the writer has seen; 0 of what names none.</summary>
    public int Seen { get; init; }

    /// <summary>What became of an action.</summary>
    public static TypedStep Read(IFormCollection form) => ReadFirst(form) with
    {
        Due = form["due"].ToString().Trim(),
        Owner = form["owner"].ToString(),
        Title = form["title"].ToString(),
        Words = form["words"].ToString(),
    };

    /// <summary>How far a new action has come.</summary>
    public static TypedStep ReadFirst(IFormCollection form) => new()
    {
        Status = Enum.TryParse<ActionStatus>(form["status"], out var status) && Enum.IsDefined(status) ? status : ActionStatus.Planned,
        DoneOn = form["doneon"].ToString().Trim(),
        Reason = form["reason"].ToString(),
        Lesson = form["lesson"].ToString(),
        Contact = form["contact"].ToString(),
        By = form["by"].ToString(),
        Seen = int.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0,
    };

    /// <summary>The form of an action as it stands.</summary>
    public static TypedStep Of(UnitAction action, ViewContext view) => new()
    {
        Status = action.Status,
        DoneOn = PeriodText.Date(action.DoneOn ?? view.Today, view.Language),
        Reason = "",
        Lesson = action.Last.Lesson,
        Contact = action.Last.Contact,
        Due = action.Due is { } due ? PeriodText.Date(due, view.Language) : "",
        Owner = action.Owner,
        Title = action.Title,
        Words = action.Words,
        By = view.Access.Name,
        Seen = action.Last.Number,
    };

    /// <summary>What was typed, over an action of which somebody else may have written since: what was left as it was says what stands now.</summary>
    /// <returns>The form, and the fields that both have changed with what stands there now.</returns>
    public (TypedStep Typed, IReadOnlyList<ActionFault> Contested) Over(UnitAction action, ViewContext view)
    {
        var (shown, now, contested) = (Of(action.At(Seen), view), Of(action, view), new List<ActionFault>());
        return (this with
        {
            Status = Status == shown.Status ? now.Status : Status,
            DoneOn = Field("doneon", DoneOn, shown.DoneOn, now.DoneOn),
            Lesson = Field("lesson", Lesson, shown.Lesson, now.Lesson),
            Contact = Field("contact", Contact, shown.Contact, now.Contact),
            Due = Field("due", Due, shown.Due, now.Due),
            Owner = Field("owner", Owner, shown.Owner, now.Owner),
            Title = Field("title", Title, shown.Title, now.Title),
            Words = Field("words", Words, shown.Words, now.Words),
        }, contested);

        string Field(string field, string? typed, string? before, string? stands)
        {
            var text = new OvertakenText(typed, before, stands);
            if (text.IsContested)
            {
                contested.Add(new ActionFault(field, ActionFault.Theirs, Found: stands is { Length: > 0 } ? stands : "–"));
            }

            return text.Value ?? "";
        }
    }

    public ActionStep Step() => new(Status, DateReading.Day(DoneOn), Reason, By)
    {
        Lesson = Lesson, Contact = Contact, Due = DueDay, Owner = Owner, Title = Title, Words = Words,
    };

    /// <summary>What cannot be read is said as a day that is never allowed. What is done, or given up, need not have one.</summary>
    private DateOnly? DueDay => Due is null || (Due.Length == 0 && Status is ActionStatus.Done or ActionStatus.Dropped)
        ? null
        : DateReading.Day(Due) ?? DateOnly.MinValue;

    /// <summary>The problems as faults of the form: a day that cannot be read is none that is missing.</summary>
    /// <param name="problems">What is wrong.</param>
    /// <param name="due">What was typed as the day by which a new action is to be done.</param>
    public IReadOnlyList<ActionFault> Faults(IEnumerable<ActionProblem> problems, string? due = null) => [.. problems.Select(problem => new ActionFault(
        problem.Field.ToString().ToLowerInvariant(),
        problem.Field switch { ActionField.DoneOn => DoneOn, ActionField.Due => due ?? Due, _ => null } is { } day && DateReading.Day(day) is null
            ? day.Length == 0 ? nameof(NoteFault.Missing) : "NoDay"
            : problem.Fault.ToString(),
        problem.Most,
        problem.Limit,
        problem.Found))];
}

/// <summary>A new action as its form was sent, or as it is filled in.</summary>
public sealed record TypedAction
{
    public required string Unit { get; init; }

    public required string Title { get; init; }

    public string Words { get; init; } = "";

    /// <summary>The metric's slug; empty for none.</summary>
    public string Metric { get; init; } = "";

    public Direction? Wanted { get; init; }

    public PlaceName? Place { get; init; }

    public required string Due { get; init; }

    public required string Owner { get; init; }

    public ActionSource? Source { get; init; }

    /// <summary>The action that is there to which the source is added in place of a new one; <c>null</c> for a new one.</summary>
    public int? AddTo { get; init; }

    public required TypedStep First { get; init; }

    public static TypedAction Read(IFormCollection form) => new()
    {
        Unit = form["unit"].ToString(),
        Title = form["title"].ToString(),
        Words = form["words"].ToString(),
        Metric = form["metric"].ToString(),
        Wanted = form["wanted"].ToString() switch { nameof(Direction.Up) => Direction.Up, nameof(Direction.Down) => Direction.Down, _ => null },
        Place = form["stage"].ToString() is { Length: > 0 } stage
            ? new PlaceName(form["path"].ToString(), stage, form["to"].ToString() is { Length: > 0 } to ? to : null)
            : null,
        Due = form["due"].ToString().Trim(),
        Owner = form["owner"].ToString(),
        Source = ActionSource.Parse(form["source"]),
        AddTo = int.TryParse(form["add"], NumberStyles.None, CultureInfo.InvariantCulture, out var add) ? add : null,
        First = TypedStep.ReadFirst(form),
    };

    /// <summary>Without what the writer may not name: it has no field to be mended in.</summary>
    public TypedAction Without(IEnumerable<ActionProblem> problems)
    {
        var fields = problems.Where(problem => problem.Fault == NoteFault.NotOwn).Select(problem => problem.Field).ToList();
        return this with { Source = fields.Contains(ActionField.Source) ? null : Source, Place = fields.Contains(ActionField.Place) ? null : Place };
    }

    public ActionDraft Draft() => new(Unit, Title, Owner, First.Step())
    {
        Words = Words,
        Metric = Metric.Length == 0 ? null : Metric,
        Wanted = Metric.Length == 0 ? null : Wanted,
        Place = Place,
        Due = DateReading.Day(Due),
        Sources = Source is null ? [] : [Source],
    };
}
