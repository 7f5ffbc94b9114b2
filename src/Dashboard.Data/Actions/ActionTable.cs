using Dashboard.Core.Actions;
using Dashboard.Core.Paths;
using Dashboard.Data.Model;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Actions;

/// <summary>Adds actions and lines of their history inside the caller's transaction.</summary>
/// <param name="connection">The writer.</param>
/// <param name="view">The store, by whose names drafts speak.</param>
/// <param name="source">The source that the rows go with; <c>null</c> of what people write.</param>
internal sealed class ActionTable(StoreConnection connection, StoreView view, int? source = null)
{
    /// <summary>Adds a draft without faults. Returns its number, or that of the same one, heard in the same places, that was written the same day.</summary>
    /// <exception cref="UnknownNameException">There is no such unit, metric, path or stage.</exception>
    public int Add(ActionDraft draft, DateOnly today)
    {
        using var context = connection.Context();
        var row = RowOf(draft);
        var same = context.Actions
            .Where(known => known.UnitId == row.UnitId && known.MetricId == row.MetricId && known.Kind == row.Kind && known.Title == row.Title && known.Words == row.Words)
            .Where(known => known.Due == row.Due && known.Owner == row.Owner && known.StageId == row.StageId && known.ToStageId == row.ToStageId)
            .Join(context.ActionChanges, known => known.Id, change => change.ActionId, (known, change) => change)
            .Where(change => change.Number == 1 && change.WrittenOn == today && change.Status == draft.First.Status && change.DoneOn == draft.First.DoneOn)
            .Select(change => change.ActionId)
            .ToList()
            .Find(id => IsHeardIn(context, id, draft.Sources));
        if (same != 0)
        {
            return same;
        }

        row.Id = (context.Actions.Max(known => (int?)known.Id) ?? 0) + 1;
        context.Actions.Add(row);
        context.SaveChanges();
        context.ActionChanges.Add(LineOf(row.Id, 1, draft.First, today));
        foreach (var (number, heard) in draft.Sources.Index())
        {
            context.ActionSources.Add(new StoredActionSource { ActionId = row.Id, Number = number + 1, Kind = heard.Kind, Reference = heard.Reference });
        }

        context.SaveChanges();
        return row.Id;
    }

    /// <summary>Adds what became of an action. Returns <c>false</c> when it says nothing new.</summary>
    /// <exception cref="ActionChangedException">It has other lines than the writer has seen.</exception>
    public static bool Step(StoreConnection connection, int id, int seen, ActionStep step, DateOnly today)
    {
        using var context = connection.Context();
        var lines = context.ActionChanges.AsNoTracking().Where(change => change.ActionId == id).OrderByDescending(change => change.Number).ToList();
        var (last, first) = (lines[0], context.Actions.Single(known => known.Id == id));
        var line = LineOf(id, last.Number + 1, step, today);
        line.Due = IfNew(step.Due, change => change.Due, first.Due);
        line.Owner = IfNew(step.Owner, change => change.Owner, first.Owner);
        line.Title = IfNew(step.Title, change => change.Title, first.Title);
        line.Words = IfNew(step.Words, change => change.Words, first.Words);
        if (last.Status == step.Status && last.DoneOn == step.DoneOn && (last.Reason == step.Reason || step.Reason.Length == 0)
            && last.Lesson == line.Lesson && last.Contact == line.Contact && line is { Due: null, Owner: null, Title: null, Words: null })
        {
            return false;
        }

        if (last.Number != seen)
        {
            throw new ActionChangedException(id, last.Number);
        }

        context.ActionChanges.Add(line);
        return context.SaveChanges() > 0;

        // What the latest line or else the first row says already is not said again.
        T? IfNew<T>(T? said, Func<StoredActionChange, T?> of, T? atFirst) =>
            EqualityComparer<T?>.Default.Equals(said, lines.Select(of).FirstOrDefault(value => value is not null) ?? atFirst) ? default : said;
    }

    /// <summary>Adds what was heard to an action. Returns <c>false</c> when it goes back to it already.</summary>
    public static bool AddSource(StoreConnection connection, int id, ActionSource source)
    {
        using var context = connection.Context();
        var heard = context.ActionSources.Where(heard => heard.ActionId == id).ToList();
        if (heard.Exists(known => known.Kind == source.Kind && known.Reference == source.Reference))
        {
            return false;
        }

        context.ActionSources.Add(new StoredActionSource { ActionId = id, Number = heard.Select(known => known.Number).DefaultIfEmpty().Max() + 1, Kind = source.Kind, Reference = source.Reference });
        return context.SaveChanges() > 0;
    }

    private static bool IsHeardIn(StoreContext context, int id, IEnumerable<ActionSource> sources) => context.ActionSources
        .Where(heard => heard.ActionId == id).Select(heard => new ActionSource(heard.Kind, heard.Reference)).ToHashSet().SetEquals(sources);

    private StoredAction RowOf(ActionDraft draft)
    {
        (ServicePath Path, Stage From, Stage? To)? place = draft.Place is null ? null : Find(view.Snapshot, draft.Place);
        return new StoredAction
        {
            UnitId = (view.Snapshot.Units.Find(draft.Unit) ?? throw Names.Unknown("unit", draft.Unit, view.Snapshot.Units.All.Select(known => known.Code))).Id,
            MetricId = draft.Metric is null ? null : view.MetricIds.TryGetValue(draft.Metric, out var id) ? id : throw Names.Unknown("metric", draft.Metric, view.MetricIds.Keys),
            Wanted = draft.Metric is null ? null : draft.Wanted,
            StageId = place?.From.Id,
            ToStageId = place?.To?.Id,
            Kind = draft.Kind,
            Title = draft.Title,
            Words = draft.Words,
            Due = draft.Due,
            Owner = draft.Owner,
            SourceId = source,
        };
    }

    /// <summary>The path that a place names, with its stage or both ends of its seam.</summary>
    /// <exception cref="UnknownNameException">There is no such path or stage.</exception>
    public static (ServicePath Path, Stage From, Stage? To) Find(StoreSnapshot snapshot, PlaceName name)
    {
        var path = snapshot.FindPath(name.Path) ?? throw Names.Unknown("path", name.Path, snapshot.Paths.Select(known => known.Code));
        Stage Of(string code) => path.Find(code) ?? throw Names.Unknown($"stage of path '{path.Code}' called", code, path.Stages.Select(known => known.Code));
        return (path, Of(name.Stage), name.To is null ? null : Of(name.To));
    }

    private static string? Optional(string text) => text.Length == 0 ? null : text;

    private static StoredActionChange LineOf(int id, int number, ActionStep step, DateOnly today) => new()
    {
        ActionId = id, Number = number, Status = step.Status, DoneOn = step.DoneOn, Reason = step.Reason, WrittenOn = today, WrittenBy = step.By,
        Lesson = Optional(step.Lesson), Contact = Optional(step.Contact),
    };
}
