using Dashboard.Core.Metrics;
using Dashboard.Core.Time;

namespace Dashboard.Data.Queries;

/// <summary>
/// Successive versions of a metric that may be compared: their tallies are added and read by the newest one. Between two runs the series
/// breaks.
/// </summary>
/// <param name="Slot">The run's place in a <see cref="TallySet"/>.</param>
/// <param name="From">The first day of its first version.</param>
/// <param name="Metric">Its newest version.</param>
internal sealed record MetricRun(int Slot, DateOnly From, MetricVersion Metric);

/// <summary>The runs of the metrics of one question, and which run's tallies each stored metric version goes to.</summary>
internal sealed class MetricRuns
{
    private readonly Dictionary<string, MetricRun[]> bySlug = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> slots = [];

    public MetricRuns(StoreView view, IEnumerable<string> slugs)
    {
        foreach (var slug in slugs.Where(slug => view.MetricIds.ContainsKey(slug)).Distinct(StringComparer.Ordinal))
        {
            bySlug.Add(slug, [.. Runs(view, slug)]);
        }
    }

    /// <summary>Number of slots.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the catalogue has a metric that is asked for.</summary>
    public bool Knows(string slug) => bySlug.ContainsKey(slug);

    /// <summary>The runs of a metric, oldest first; never empty.</summary>
    public IReadOnlyList<MetricRun> Of(string slug) => bySlug[slug];

    /// <summary>The run that a period is read by: the newest that began before its end, else the first.</summary>
    public MetricRun For(string slug, Period period) => Of(slug).LastOrDefault(run => run.From < period.End) ?? Of(slug)[0];

    /// <summary>The slot of a stored version, or -1 when the question does not ask for it.</summary>
    public int SlotOf(int version) => slots.GetValueOrDefault(version, -1);

    private List<MetricRun> Runs(StoreView view, string slug)
    {
        var runs = new List<MetricRun>();
        MetricVersion? before = null;
        foreach (var version in view.Snapshot.Metrics.Versions(slug))
        {
            if (before is null || MetricCatalogue.IsBreak(before, version))
            {
                runs.Add(new MetricRun(Count++, version.ValidFrom, version));
            }
            else
            {
                runs[^1] = runs[^1] with { Metric = version };
            }

            slots.Add(view.VersionIds[(slug, version.Version)], runs[^1].Slot);
            before = version;
        }

        return runs;
    }
}
