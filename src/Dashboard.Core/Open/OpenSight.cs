using Dashboard.Core.Metrics;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Units;

namespace Dashboard.Core.Open;

/// <summary>
/// The one rule of what residents see without signing in: a metric of a unit when somebody has published the metric
/// (<see cref="Access.Public"/>), of this unit, and the unit may be named where the public reads (<see cref="PublicUnits"/>). Of everything else
/// it says nothing: a unit that is not shown is not told apart from one that is not there.
/// </summary>
public sealed class OpenSight
{
    private readonly Dictionary<string, Unit> shown = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, Unit?> parents = [];
    private readonly UnitTree tree;

    /// <summary>What of a store is shown.</summary>
    /// <param name="metrics">The catalogue; the newest version of a metric says whether it is published.</param>
    /// <param name="tree">Today's tree.</param>
    /// <param name="named">Which units may be named.</param>
    public OpenSight(MetricCatalogue metrics, UnitTree tree, PublicUnits named)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(named);
        this.tree = tree;
        var published = metrics.Slugs.Select(metrics.Newest).OfType<MetricVersion>().Where(metric => metric.Public).ToList();
        var units = new List<Unit>();
        foreach (var root in tree.Roots)
        {
            Add(root, null);
        }

        Units = units;
        Metrics = published.FindAll(metric => units.Exists(unit => Covers(metric, unit)));

        void Add(Unit unit, Unit? above)
        {
            if (!named.MayName(tree, unit))
            {
                return;
            }

            if (published.Exists(metric => Covers(metric, unit)))
            {
                units.Add(unit);
                shown.Add(unit.Code, unit);
                parents.Add(unit.Id, above);
                above = unit;
            }

            foreach (var child in tree.ChildrenOf(unit))
            {
                Add(child, above);
            }
        }
    }

    /// <summary>The published metrics that are shown of any unit, in the catalogue's order.</summary>
    public IReadOnlyList<MetricVersion> Metrics { get; }

    /// <summary>The units that are shown, each after the one above it.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>A unit that is shown; <c>null</c> of one that is not, and of one that is nowhere.</summary>
    public Unit? Find(string? code) => code is not null && shown.TryGetValue(code, out var unit) ? unit : null;

    /// <summary>Whether a unit is shown.</summary>
    public bool Shows(Unit unit) => parents.ContainsKey(unit.Id);

    /// <summary>The metrics that are shown of a unit; none of a unit that is not.</summary>
    public IEnumerable<MetricVersion> MetricsOf(Unit unit) => Shows(unit) ? Metrics.Where(metric => Covers(metric, unit)) : [];

    /// <summary>A metric that is shown of a unit; <c>null</c> of one that is not, and of one that is nowhere.</summary>
    public MetricVersion? Find(Unit unit, string? metric) =>
        MetricsOf(unit).FirstOrDefault(known => string.Equals(known.Slug, metric, StringComparison.OrdinalIgnoreCase));

    /// <summary>The units from the topmost down to one that is shown, those left out that are not shown.</summary>
    public IReadOnlyList<Unit> PathTo(Unit unit)
    {
        var path = new List<Unit>();
        for (Unit? at = unit; at is not null; at = parents[at.Id])
        {
            path.Insert(0, at);
        }

        return path;
    }

    /// <summary>The units that are shown next below one; with <c>null</c> those that have none above them.</summary>
    public IEnumerable<Unit> Below(Unit? unit) => Units.Where(known => parents[known.Id]?.Id == unit?.Id);

    private bool Covers(MetricVersion metric, Unit unit) => Access.Public.FiguresOf(metric).Covers(tree, unit);
}
