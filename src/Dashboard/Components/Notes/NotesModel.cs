using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Paths;
using Dashboard.Core.Text;
using Dashboard.Core.Units;
using Dashboard.Data.Notes;
using Dashboard.Layout;

namespace Dashboard.Components.Notes;

/// <summary>The series that notes are about.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Metric">The metric.</param>
/// <param name="Path">The path of the stage, or <c>null</c> for the unit's whole series.</param>
/// <param name="Stage">The stage, or <c>null</c>.</param>
public sealed record NoteSubject(Unit Unit, MetricVersion Metric, ServicePath? Path = null, Stage? Stage = null)
{
    /// <summary>A unit's metric by its slug.</summary>
    public static NoteSubject? Of(ViewContext view, Unit unit, string? metric) =>
        metric is not null && view.Snapshot.Metrics.Newest(metric) is { } known ? new NoteSubject(unit, known) : null;

    /// <summary>A stage's metric. Its series is that of the whole tree: where this has several roots, no one unit stands for it.</summary>
    public static NoteSubject? Of(ViewContext view, ServicePath path, Stage? stage, MetricVersion? metric) =>
        stage is not null && metric is not null && view.Scope.RootsOn(view.Snapshot.Units, path) is [var root] ? new NoteSubject(root, metric, path, stage) : null;
}

/// <summary>One written line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its number among those.</param>
/// <param name="Date">The day from which on it holds, or <c>null</c> of an explanation.</param>
/// <param name="Label">What it is in a word or two; empty of an explanation.</param>
/// <param name="Text">What was written.</param>
/// <param name="WrittenBy">Who wrote it and when, as a sentence.</param>
/// <param name="Withdrawn">Who withdrew it, or <c>null</c> while it stands.</param>
public sealed record NoteLine(NoteKind Kind, int Id, string? Date, string Label, string Text, string WrittenBy, Signature? Withdrawn)
{
    /// <summary>The line as forms name it.</summary>
    public string Name => FormattableString.Invariant($"{Kind}:{Id}");
}

/// <summary>What is written of one series, ready for the page.</summary>
/// <param name="Explanations">The newest first.</param>
/// <param name="Rebases">The latest first.</param>
public sealed record NotesModel(IReadOnlyList<NoteLine> Explanations, IReadOnlyList<NoteLine> Rebases)
{
    /// <summary>All of it.</summary>
    public static NotesModel Build(ViewContext view, NoteSubject subject)
    {
        var (book, unit, metric) = (view.Snapshot.Notes, subject.Unit.Id, subject.Metric.Slug);
        return new NotesModel(
            subject.Stage is null ? [.. book.Explanations(unit, metric).Select(note => Line(note, view.Language))] : [],
            [.. book.Rebases(metric, unit, subject.Stage?.Id).Select(note => Line(note, view.Language))]);
    }

    /// <summary>The newest explanation that stands, where it was written since the period began: older ones explain older findings.</summary>
    public static NoteLine? Newest(ViewContext view, NoteSubject subject) =>
        view.Snapshot.Notes.Explanations(subject.Unit.Id, subject.Metric.Slug)
            .FirstOrDefault(note => note.Stands && note.Written.Day >= view.Period.Start) is { } found ? Line(found, view.Language) : null;

    /// <summary>A note as a line.</summary>
    public static NoteLine Line(Note note, Language language)
    {
        var (kind, date, label, text) = note switch
        {
            Rebase rebase => (NoteKind.Rebase, rebase.Date, NoteText.NewBaseline(language), rebase.Reason),
            Explanation explanation => (NoteKind.Explanation, (DateOnly?)null, "", explanation.Text),
            TeamReview review => (NoteKind.Review, review.Week, "", ""),
            _ => throw new ArgumentException($"{note.GetType().Name} is no line.", nameof(note)),
        };
        return new NoteLine(
            kind, note.Id, date is { } day ? PeriodText.Date(day, language) : null, label, text, NoteText.WrittenBy(note.Written, language), note.Withdrawn);
    }
}
