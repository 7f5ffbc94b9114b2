namespace Dashboard.Core.Metrics;

/// <summary>The uniform catalogue: every version of every metric.</summary>
public sealed class MetricCatalogue
{
    private readonly Dictionary<string, MetricVersion[]> bySlug;

    /// <summary>Builds the catalogue; metrics keep the order in which their first version is given.</summary>
    /// <exception cref="ArgumentException">A metric has the same version twice, or versions that do not start later and later.</exception>
    public MetricCatalogue(IEnumerable<MetricVersion> versions)
    {
        var all = versions.ToList();
        Slugs = [.. all.Select(version => version.Slug).Distinct(StringComparer.Ordinal)];
        bySlug = all.GroupBy(version => version.Slug, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(version => version.Version).ToArray(), StringComparer.Ordinal);
        foreach (var (slug, ordered) in bySlug)
        {
            for (var i = 1; i < ordered.Length; i++)
            {
                if (ordered[i].Version == ordered[i - 1].Version || ordered[i].ValidFrom <= ordered[i - 1].ValidFrom)
                {
                    throw new ArgumentException($"The versions of {slug} must start later and later.", nameof(versions));
                }
            }
        }
    }

    /// <summary>A catalogue without metrics.</summary>
    public static MetricCatalogue Empty { get; } = new([]);

    /// <summary>The metrics' slugs in the catalogue's order.</summary>
    public IReadOnlyList<string> Slugs { get; }

    /// <summary>The versions of a metric, oldest first; empty when there is no such metric.</summary>
    public IReadOnlyList<MetricVersion> Versions(string slug) => bySlug.GetValueOrDefault(slug) ?? [];

    /// <summary>The newest version of a metric, or <c>null</c>.</summary>
    public MetricVersion? Newest(string slug) => bySlug.TryGetValue(slug, out var versions) ? versions[^1] : null;

    /// <summary>The version an answer of a day belongs to, or <c>null</c> when the metric had not begun.</summary>
    public MetricVersion? VersionAt(string slug, DateOnly day) => Versions(slug).LastOrDefault(version => version.ValidFrom <= day);

    /// <summary>
    /// The first days of the versions that break the metric's series. A version that only gives answers another role is re-tallied and breaks
    /// nothing.
    /// </summary>
    public IReadOnlyList<DateOnly> Breaks(string slug)
    {
        var versions = Versions(slug);
        return [.. versions.Skip(1).Where((version, i) => IsBreak(versions[i], version)).Select(version => version.ValidFrom)];
    }

    /// <summary>Whether figures of two successive versions may not be compared.</summary>
    public static bool IsBreak(MetricVersion before, MetricVersion after) =>
        before.Kind != after.Kind
        || before.Questionnaire != after.Questionnaire
        || before.Question?.Fi != after.Question?.Fi
        || before.LimitHours != after.LimitHours
        || !before.Answers.Select(answer => answer.Value).SequenceEqual(after.Answers.Select(answer => answer.Value), StringComparer.Ordinal);
}
