using System.Linq.Expressions;
using Dashboard.Core.Notes;
using Dashboard.Core.Time;
using Dashboard.Data.Model;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;

namespace Dashboard.Data.Notes;

/// <summary>Adds notes inside the caller's transaction.</summary>
/// <param name="connection">The writer.</param>
/// <param name="view">The store, by whose names notes speak.</param>
/// <param name="source">The source that the rows go with; <c>null</c> of what people write.</param>
internal sealed class NoteTable(StoreConnection connection, StoreView view, int? source = null)
{
    /// <summary>Adds a draft without faults. Returns <c>false</c> when the same stands already.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="today">The day on which it is written.</param>
    /// <exception cref="NoteException">The series has another new baseline of that day.</exception>
    /// <exception cref="UnknownNameException">There is no such metric or stage.</exception>
    public bool Add(NoteDraft draft, DateOnly today)
    {
        using var context = connection.Context();
        return draft switch
        {
            RebaseDraft rebase => Add(context, rebase, today),
            ExplanationDraft explanation => Add(
                context,
                new StoredExplanation { MetricId = MetricOf(explanation.Metric), Text = explanation.Text, WrittenBy = draft.By },
                draft,
                today,
                note => note.Text == explanation.Text && note.WrittenOn == today),
            TeamReviewDraft => Add(
                context,
                new StoredTeamReview { Week = Grain.Week.StartOf(today), WrittenBy = draft.By },
                draft,
                today,
                note => note.Week == Grain.Week.StartOf(today)),
            _ => throw new ArgumentException($"{draft.GetType().Name} is no kind of note.", nameof(draft)),
        };
    }

    private bool Add(StoreContext context, RebaseDraft draft, DateOnly today)
    {
        var (unit, metric, stage) = (UnitOf(draft), MetricOf(draft.Metric), StageOf(draft.Stage));
        var taken = context.Rebases.Where(note => note.UnitId == unit && note.MetricId == metric && note.StageId == stage)
            .FirstOrDefault(note => note.Date == draft.Date && note.WithdrawnOn == null);
        if (taken is not null && taken.Reason != draft.Reason)
        {
            throw new NoteException([new NoteProblem(NoteField.Date, NoteFault.Taken)]);
        }

        var row = new StoredRebase { MetricId = metric, StageId = stage, Date = draft.Date!.Value, Reason = draft.Reason, WrittenBy = draft.By };
        return taken is null && Add(context, row, draft, today, note => false);
    }

    private bool Add<TNote>(StoreContext context, TNote row, NoteDraft draft, DateOnly today, Expression<Func<TNote, bool>> same)
        where TNote : StoredNote
    {
        (row.UnitId, row.WrittenOn, row.SourceId) = (UnitOf(draft), today, source);
        var notes = context.Set<TNote>();
        if (notes.Where(note => note.UnitId == row.UnitId && note.WithdrawnOn == null).Any(same))
        {
            return false;
        }

        row.Id = (notes.Max(note => (int?)note.Id) ?? 0) + 1;
        notes.Add(row);
        context.SaveChanges();
        return true;
    }

    private int UnitOf(NoteDraft draft) => (view.Snapshot.Units.Find(draft.Unit)
        ?? throw Names.Unknown("unit", draft.Unit, view.Snapshot.Units.All.Select(known => known.Code))).Id;

    private int MetricOf(string slug) => view.MetricIds.TryGetValue(slug, out var id)
        ? id
        : throw Names.Unknown("metric", slug, view.MetricIds.Keys);

    private int? StageOf(StageName? name) => name is null ? null
        : view.Snapshot.FindPath(name.Path)?.Find(name.Stage)?.Id
            ?? throw Names.Unknown("stage", $"{name.Path}/{name.Stage}", view.Snapshot.Paths.SelectMany(path => path.Stages.Select(stage => $"{path.Code}/{stage.Code}")));
}
