using Dashboard.Core.Imports;
using Dashboard.Data.Import;
using Dashboard.Data.Model;

namespace Dashboard.Data.Store;

/// <summary>Stores targets.</summary>
internal static class TargetApplier
{
    public static ApplyCount Apply(ApplyScope scope, IReadOnlyList<TargetRow> rows)
    {
        if (rows.Count == 0)
        {
            return default;
        }

        var metrics = scope.Context.Metrics.ToDictionary(metric => metric.Slug, metric => metric.Id, StringComparer.Ordinal);
        var targets = scope.Context.Targets.ToDictionary(KeyOf);
        var next = targets.Values.Select(target => target.Id).DefaultIfEmpty().Max();
        var count = default(ApplyCount);
        foreach (var row in rows)
        {
            if (!metrics.TryGetValue(row.Metric, out var metric))
            {
                throw StoreRuleException.Of(FileFaultKind.NoMetric, row.Metric);
            }

            var target = new StoredTarget
            {
                MetricId = metric,
                UnitId = row.Unit is null ? null : scope.UnitOf(row.Unit, row.Metric),
                Level = row.Level,
                ValidFrom = row.ValidFrom,
                ValidTo = row.ValidTo,
                Value = row.Value,
            };
            var stored = targets.GetValueOrDefault(KeyOf(target));
            target.Id = stored?.Id ?? ++next;
            target.SourceId = stored?.SourceId ?? scope.Source;
            count += scope.Upsert(stored, target);
            targets[KeyOf(target)] = stored ?? target;
        }

        scope.Context.SaveChanges();
        return count;
    }

    private static (int Metric, int? Unit, string? Level, DateOnly From) KeyOf(StoredTarget target) =>
        (target.MetricId, target.UnitId, target.Level, target.ValidFrom);
}
