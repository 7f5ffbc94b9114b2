using Dashboard.Core.Actions;
using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Text;

namespace Dashboard.Features.Actions;

/// <summary>What is wrong with a field of a form about an action.</summary>
/// <param name="Field">The field's id in the form.</param>
/// <param name="Reason">End of the key of the words.</param>
/// <param name="Most">The most characters; 0 where it is not about length.</param>
/// <param name="Limit">The first or last day allowed; <c>null</c> where it is not about days.</param>
public sealed record ActionFault(string Field, string Reason, int Most = 0, DateOnly? Limit = null);

/// <summary>What became of an action, as its form was sent.</summary>
public sealed record TypedStep
{
    public required ActionStatus Status { get; init; }

    public required string DoneOn { get; init; }

    public required string Reason { get; init; }

    public string Lesson { get; init; } = "";

    public string Contact { get; init; } = "";

    public required string By { get; init; }

    /// <summary>The number of the last line that the writer has seen; 0 of what names none.</summary>
    public int Seen { get; init; }

    public static TypedStep Read(IFormCollection form) => new()
    {
        Status = Enum.TryParse<ActionStatus>(form["status"], out var status) && Enum.IsDefined(status) ? status : ActionStatus.Planned,
        DoneOn = form["doneon"].ToString().Trim(),
        Reason = form["reason"].ToString(),
        Lesson = form["lesson"].ToString(),
        Contact = form["contact"].ToString(),
        By = form["by"].ToString(),
        Seen = int.TryParse(form["seen"], out var seen) ? seen : 0,
    };

    public ActionStep Step() => new(Status, DateReading.Day(DoneOn), Reason, By) { Lesson = Lesson, Contact = Contact };

    /// <summary>The problems as faults of the form: a day that cannot be read is none that is missing.</summary>
    /// <param name="problems">What is wrong.</param>
    /// <param name="due">What was typed as the day by which it is to be done.</param>
    public IReadOnlyList<ActionFault> Faults(IEnumerable<ActionProblem> problems, string due = "") => [.. problems.Select(problem => new ActionFault(
        problem.Field.ToString().ToLowerInvariant(),
        problem.Fault == NoteFault.Missing && ((problem.Field == ActionField.DoneOn && DoneOn.Length > 0) || (problem.Field == ActionField.Due && due.Length > 0))
            ? "NoDay"
            : problem.Fault.ToString(),
        problem.Most,
        problem.Limit))];
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
        First = TypedStep.Read(form),
    };

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
