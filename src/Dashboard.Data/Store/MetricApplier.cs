using Dashboard.Core.Metrics;
using Dashboard.Data.Model;
using Dashboard.Data.Rollup;

namespace Dashboard.Data.Store;

/// <summary>Stores metrics and their versions.</summary>
internal static class MetricApplier
{
    public static ApplyCount Apply(ApplyScope scope, IReadOnlyList<MetricVersion> rows) =>
        rows.Count == 0 ? default : Apply(scope.Connection, scope.Context, scope.Source, rows);

    /// <param name="connection">The writer.</param>
    /// <param name="context">The model over it.</param>
    /// <param name="source">Where the metrics come from; <c>null</c> for the shipped catalogue.</param>
    /// <param name="rows">The versions.</param>
    public static ApplyCount Apply(StoreConnection connection, StoreContext context, int? source, IReadOnlyList<MetricVersion> rows)
    {
        var metrics = context.Metrics.ToDictionary(metric => metric.Slug, StringComparer.Ordinal);
        var versions = context.MetricVersions.ToDictionary(version => (version.MetricId, version.Version));
        var next = (
            Metric: metrics.Values.Select(metric => metric.Id).DefaultIfEmpty().Max(),
            Version: versions.Values.Select(version => version.Id).DefaultIfEmpty().Max());
        var count = default(ApplyCount);
        foreach (var row in rows)
        {
            if (!metrics.TryGetValue(row.Slug, out var metric))
            {
                metric = new StoredMetric { Id = ++next.Metric, Slug = row.Slug, SourceId = source };
                metrics.Add(row.Slug, metric);
                context.Add(metric);
            }

            var stored = versions.GetValueOrDefault((metric.Id, row.Version));
            var version = MetricRecords.ToStored(row, metric.Id, stored?.Id ?? ++next.Version);
            if (stored is not null && KeepsItsMeaning(stored, version) is { } lost)
            {
                RefuseWhenUsed(connection, stored.Id, row, lost);
            }

            if (stored is null)
            {
                versions.Add((metric.Id, row.Version), version);
                context.Add(version);
                count += ApplyCount.One(true);
            }
            else
            {
                count += ApplyCount.One(context.Overwrite(stored, version));
            }
        }

        RefuseDisorder(metrics.Values, versions.Values);
        context.SaveChanges();
        return count;
    }

    /// <summary>What a changed row would change of the answers already given; <c>null</c> when they keep their meaning.</summary>
    private static string? KeepsItsMeaning(StoredMetricVersion stored, StoredMetricVersion row) =>
        stored.Kind != row.Kind ? "kind"
        : stored.ValidFrom != row.ValidFrom ? "valid_from"
        : stored.LimitHours != row.LimitHours ? "limit_hours"
        : MetricRecords.AnswerValues(stored.Answers).SequenceEqual(MetricRecords.AnswerValues(row.Answers), StringComparer.Ordinal) ? null
        : "answers";

    private static void RefuseWhenUsed(StoreConnection connection, int version, MetricVersion row, string what)
    {
        using var sheets = connection.Stream($"SELECT sheet FROM rollup WHERE grain = {RollupGrain.Day}");
        while (sheets.Step())
        {
            var reader = new SheetReader(sheets.Blob(0));
            while (reader.NextVersion())
            {
                if (reader.Version == version)
                {
                    throw new StoreRuleException(
                        $"Version {row.Version} of metric '{row.Slug}' has answers already, so its {what} cannot change; "
                        + "add a new version instead.");
                }
            }
        }
    }

    private static void RefuseDisorder(IEnumerable<StoredMetric> metrics, IEnumerable<StoredMetricVersion> versions)
    {
        try
        {
            _ = MetricRecords.Catalogue(metrics, versions);
        }
        catch (ArgumentException error)
        {
            throw new StoreRuleException(error.Message);
        }
    }
}
