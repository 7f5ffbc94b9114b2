using Dashboard.Core.Actions;
using Dashboard.Core.Notes;
using Dashboard.Core.Text;

namespace Dashboard.Components.Notes;

/// <summary>A form as it was sent; its fields are those of every form that writes or withdraws something.</summary>
public sealed record NoteForm
{
    public const string Explanation = "explanation";
    public const string Rebase = "rebase";
    public const string Trial = "trial";
    public const string Review = "review";
    public const string Withdraw = "withdraw";

    /// <summary>Which form it is.</summary>
    public required string Kind { get; init; }

    /// <summary>The unit's code.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The metric's slug; empty for all.</summary>
    public string Metric { get; init; } = "";

    /// <summary>The path of the stage, with <see cref="Stage"/>; empty for the unit's whole series.</summary>
    public string Path { get; init; } = "";

    public string Stage { get; init; } = "";

    public string Date { get; init; } = "";

    public string Text { get; init; } = "";

    public string By { get; init; } = "";

    /// <summary>What is withdrawn: its kind and number, as <c>Rebase:3</c>.</summary>
    public string Of { get; init; } = "";

    public static NoteForm Read(IFormCollection form) => new()
    {
        Kind = form["note"].ToString(),
        Unit = form["unit"].ToString(),
        Metric = form["metric"].ToString(),
        Path = form["path"].ToString(),
        Stage = form["stage"].ToString(),
        Date = form["date"].ToString().Trim(),
        Text = form["text"].ToString(),
        By = form["by"].ToString(),
        Of = form["of"].ToString(),
    };

    /// <summary>The note that the form wants written; <c>null</c> when it writes none.</summary>
    public NoteDraft? Draft() => Kind switch
    {
        Explanation => new ExplanationDraft(Unit, Metric, Text, By),
        Rebase => new RebaseDraft(Unit, Metric, Stage.Length == 0 ? null : new StageName(Path, Stage), Day, Text, By),
        Review => new TeamReviewDraft(Unit, By),
        _ => null,
    };

    /// <summary>What the team tries, when the form says that.</summary>
    /// <param name="today">The day on which it is written.</param>
    public ActionDraft? TrialOn(DateOnly today) => Kind == Trial ? ActionDraft.Trial(Unit, Text, Day, By, today) : null;

    private DateOnly? Day => DateReading.Day(Date);
}

/// <summary>Why a form was not taken, for the page that answers it: what was typed is still there.</summary>
/// <param name="Form">The form as it was sent.</param>
/// <param name="Problems">What is wrong with its fields; empty when the form itself was too old to trust.</param>
public sealed record RefusedNote(NoteForm Form, IReadOnlyList<NoteProblem> Problems);
