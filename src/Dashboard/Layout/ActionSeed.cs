using Dashboard.Core.Actions;
using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Paths;

namespace Dashboard.Layout;

/// <summary>What the form of a new action is filled in with: where it was heard, and what should move.</summary>
/// <param name="Unit">The unit's code; <c>null</c> leaves it to be chosen.</param>
/// <param name="Source">What was heard, or <c>null</c>.</param>
public sealed record ActionSeed(string? Unit, ActionSource? Source = null)
{
    /// <summary>The metric's slug, or <c>null</c>.</summary>
    public string? Metric { get; init; }

    /// <summary>The stage or seam, or <c>null</c>.</summary>
    public PlaceName? Place { get; init; }

    /// <summary>A seam: done by whoever owns its weaker end, or the reader's own where that is another's, and measured there.</summary>
    /// <param name="view">The reader, and the names.</param>
    /// <param name="path">The path.</param>
    /// <param name="from">The stage that is left.</param>
    /// <param name="to">The stage that is reached.</param>
    /// <param name="leavingIsWeak">Whether leaving lies below the path's level: then that is what should move.</param>
    /// <param name="byHandover">Whether arriving is told by the question about the hand-over itself.</param>
    public static ActionSeed OfSeam(ViewContext view, ServicePath path, Stage from, Stage to, bool leavingIsWeak, bool byHandover)
    {
        var tree = view.Snapshot.Units;
        var ends = new[] { (Owner: from.OwnerUnitId, IsLeaving: true), (Owner: to.OwnerUnitId, IsLeaving: false) }
            .OrderByDescending(end => end.IsLeaving == leavingIsWeak).Where(end => end.Owner is not null).ToList();
        var mine = ends.FindIndex(end => view.Access.Notes.Covers(tree, tree[end.Owner!.Value]));
        var chosen = ends.ElementAtOrDefault(Math.Max(mine, 0));
        return new ActionSeed(
            chosen.Owner is { } id ? tree[id].Code : null, new ActionSource(ActionSourceKind.Seam, $"{path.Code}/{from.Code}/{to.Code}"))
        {
            Metric = chosen.IsLeaving ? WellKnown.Continue : byHandover ? WellKnown.Handover : WellKnown.Help,
            Place = new PlaceName(path.Code, from.Code, to.Code),
        };
    }

    /// <summary>The seed of an address; what names nothing is left out.</summary>
    public static ActionSeed Read(IEnumerable<KeyValuePair<string, string>> query)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in query.Where(pair => NoteRules.FaultOf(pair.Value, ActionSource.MostOfReference + 20) is null))
        {
            values[key] = value.Trim();
        }

        string? Of(string key) => values.GetValueOrDefault(key);
        return new ActionSeed(Of("unit"), ActionSource.Parse(Of("source")))
        {
            Metric = Of("metric"),
            Place = Of("path") is { } path && Of("stage") is { } stage ? new PlaceName(path, stage, Of("to")) : null,
        };
    }

    /// <summary>What stands in the address of the form.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs() => new (string Key, string? Value)[]
    {
        ("unit", Unit), ("metric", Metric), ("path", Place?.Path), ("stage", Place?.Stage), ("to", Place?.To), ("source", Source?.ToString()),
    }.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value!));
}
