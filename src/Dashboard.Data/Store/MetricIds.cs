using System.Globalization;
using Dashboard.Core.Imports;
using Dashboard.Core.Metrics;

namespace Dashboard.Data.Store;

/// <summary>The store's ids of metric versions as they were when a batch began.</summary>
internal sealed class MetricIds
{
    private readonly Dictionary<(string Slug, int Version), int> ids;

    // The same few objects come with every row: finding them by reference spares comparing whole records.
    private readonly Dictionary<MetricVersion, int> known = new(ReferenceEqualityComparer.Instance);

    private MetricIds(Dictionary<(string, int), int> ids) => this.ids = ids;

    public static MetricIds Read(StoreConnection connection)
    {
        using var rows = connection.Prepare("SELECT m.slug, v.version, v.id FROM metric_version v JOIN metric m ON m.id = v.metric_id");
        var ids = new Dictionary<(string, int), int>();
        while (rows.Step())
        {
            ids.Add((rows.Text(0)!, rows.Int(1)), rows.Int(2));
        }

        return new MetricIds(ids);
    }

    /// <exception cref="StoreRuleException">The catalogue has no such version.</exception>
    public int IdOf(MetricVersion metric)
    {
        if (!known.TryGetValue(metric, out var id))
        {
            id = Find(metric.Slug, metric.Version)
                ?? throw StoreRuleException.Of(
                    FileFaultKind.NoMetricVersion, metric.Version.ToString(CultureInfo.InvariantCulture), metric.Slug);
            known.Add(metric, id);
        }

        return id;
    }

    /// <summary>The id of a version, or <c>null</c>.</summary>
    public int? Find(string slug, int version) => ids.TryGetValue((slug, version), out var id) ? id : null;

    /// <summary>Refuses when a metric of which rows were staged has other versions now: some answers would be of another than they were read as.</summary>
    /// <exception cref="StoreRuleException">It has.</exception>
    public void Verify(MetricIds now)
    {
        foreach (var slug in known.Keys.Select(metric => metric.Slug).Distinct(StringComparer.Ordinal))
        {
            if (!VersionsOf(slug).SetEquals(now.VersionsOf(slug)))
            {
                throw StoreRuleException.Of(FileFaultKind.MetricChanged, slug);
            }
        }
    }

    private HashSet<(int Version, int Id)> VersionsOf(string slug) =>
        [.. ids.Where(entry => entry.Key.Slug == slug).Select(entry => (entry.Key.Version, entry.Value))];
}
