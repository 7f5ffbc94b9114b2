using Dashboard.Core.Actions;
using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Features.Units;

/// <summary>A unit like this one that improved, and what it did.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Actions">What it did for the metric in these years and what an improvement followed, the latest first; never empty.</param>
public sealed record ImprovedPeer(Unit Unit, IReadOnlyList<UnitAction> Actions);

/// <summary>Asks which units like one improved in a metric that is weak there: to be learnt from, not to be ranked.</summary>
public sealed class UnitPeers(SeriesQuery series)
{
    /// <summary>Charts of more units are not looked through for one page.</summary>
    private const int MostAsked = 12;

    /// <summary>Those that did something for it and whose control chart shows an improvement after it, by name; empty where the metric is not weak.</summary>
    public async Task<IReadOnlyList<ImprovedPeer>> AskAsync(ViewContext view, Unit unit, MetricReading? reading, CancellationToken cancellation)
    {
        var context = view.ChartContext(unit.Name);
        if (view.Segment is not null || reading is null || !Improvements.IsWeak(reading, context))
        {
            return [];
        }

        var since = view.Today.AddYears(-Improvements.Years);
        var reader = view.Of(reading.Metric);
        var improved = new List<ImprovedPeer>();
        foreach (var peer in PeersOf(reader, unit, reading.Metric.Slug, since).Take(MostAsked))
        {
            var whole = (await series.AskAsync(reader.Scope, new SeriesQuestion(reading.Metric.Slug, Unit: peer.Unit.Code), cancellation)).Whole;
            if (peer.Actions.Where(action => Improvements.IsSeen(whole, context, action.DoneOn!.Value)).ToList() is [_, ..] followed)
            {
                improved.Add(peer with { Actions = followed });
            }
        }

        return [.. improved.OrderBy(peer => peer.Unit.Name.In(view.Language), StringComparer.Create(view.Language.Culture(), ignoreCase: true))];
    }

    /// <summary>The units alike that did something, whoever did it last first: of many, those are asked.</summary>
    private static IEnumerable<ImprovedPeer> PeersOf(ViewContext reader, Unit unit, string metric, DateOnly since)
    {
        var tree = reader.Snapshot.Units;
        return reader.Snapshot.Actions.All
            .Where(action => action.Metric == metric && action.DoneOn >= since)
            .GroupBy(action => action.UnitId)
            .Select(done => new ImprovedPeer(tree[done.Key], [.. done.OrderByDescending(action => action.DoneOn)]))
            .Where(peer => reader.Scope.Covers(tree, peer.Unit) && Improvements.AreAlike(unit, peer.Unit, tree, reader.Snapshot.Paths))
            .OrderByDescending(peer => peer.Actions[0].DoneOn).ThenBy(peer => peer.Unit.Id);
    }
}
