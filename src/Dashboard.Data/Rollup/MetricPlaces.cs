using Dashboard.Core.Metrics;
using Dashboard.Data.Store;

namespace Dashboard.Data.Rollup;

/// <summary>What folding must know of the catalogue: ids of versions, and which version of a derived metric holds on a day.</summary>
internal sealed class MetricPlaces
{
    private readonly Dictionary<int, (MetricKind Kind, double? Limit)> kinds = [];
    private readonly Dictionary<string, List<(int From, int Id)>> bySlug = new(StringComparer.Ordinal);

    public static MetricPlaces Read(StoreConnection connection)
    {
        var places = new MetricPlaces();
        using var rows = connection.Prepare(
            """
            SELECT v.id, m.slug, v.valid_from, v.kind, v.limit_hours FROM metric_version v JOIN metric m ON m.id = v.metric_id
            ORDER BY v.metric_id, v.version
            """);
        while (rows.Step())
        {
            var id = rows.Int(0);
            places.kinds.Add(id, (Enum.Parse<MetricKind>(rows.Text(3)!), rows.IsNull(4) ? null : rows.Double(4)));
            var slug = rows.Text(1)!;
            if (!places.bySlug.TryGetValue(slug, out var versions))
            {
                places.bySlug.Add(slug, versions = []);
            }

            versions.Add((rows.Int(2), id));
        }

        return places;
    }

    /// <summary>Whether rows are folded with another in the same way.</summary>
    public bool IsSameAs(MetricPlaces other) =>
        kinds.Count == other.kinds.Count
        && kinds.All(entry => other.kinds.TryGetValue(entry.Key, out var kind) && kind == entry.Value)
        && bySlug.Count == other.bySlug.Count
        && bySlug.All(entry => other.bySlug.TryGetValue(entry.Key, out var versions) && versions.SequenceEqual(entry.Value));

    public MetricKind KindOf(int version) => kinds[version].Kind;

    public double? LimitOf(int version) => kinds[version].Limit;

    /// <summary>The id of the version that holds on a day, or <c>null</c> when there is none: then nothing is tallied.</summary>
    public int? VersionAt(string slug, int day)
    {
        if (!bySlug.TryGetValue(slug, out var versions))
        {
            return null;
        }

        for (var i = versions.Count - 1; i >= 0; i--)
        {
            if (versions[i].From <= day)
            {
                return versions[i].Id;
            }
        }

        return null;
    }
}
