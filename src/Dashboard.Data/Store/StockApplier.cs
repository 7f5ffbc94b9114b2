using Dashboard.Core.Imports;
using Dashboard.Data.Import;
using Dashboard.Data.Model;

namespace Dashboard.Data.Store;

/// <summary>Stores levels; a level that differs from the stored one of its day replaces it.</summary>
internal static class StockApplier
{
    public static ApplyCount Apply(ApplyScope scope, IReadOnlyList<StockRow> rows)
    {
        if (rows.Count == 0)
        {
            return default;
        }

        var metrics = scope.Context.Metrics.ToDictionary(metric => metric.Slug, metric => metric.Id, StringComparer.Ordinal);
        var stored = scope.Context.Stocks.Where(stock => stock.SourceId == scope.Source)
            .ToDictionary(stock => (stock.UnitId, stock.MetricId, stock.Day));
        var next = scope.Context.Stocks.Max(stock => (long?)stock.Id) ?? 0;
        var count = default(ApplyCount);
        foreach (var row in rows)
        {
            if (!metrics.TryGetValue(row.Metric.Slug, out var metric))
            {
                throw StoreRuleException.Of(FileFaultKind.NoMetric, row.Metric.Slug);
            }

            var unit = scope.UnitOf(row.Unit, row.Metric.Slug);
            var known = stored.GetValueOrDefault((unit, metric, row.Date));
            var stock = new StoredStock
            {
                Id = known?.Id ?? ++next,
                SourceId = scope.Source,
                BatchId = known?.BatchId ?? scope.Batch.Id,
                MetricId = metric,
                UnitId = unit,
                Day = row.Date,
                Value = row.Value,
                Low = row.Low,
                High = row.High,
            };
            stored[(unit, metric, row.Date)] = known ?? stock;
            count += Store(scope, known, stock);
        }

        scope.Context.SaveChanges();
        return count;
    }

    private static ApplyCount Store(ApplyScope scope, StoredStock? known, StoredStock stock)
    {
        if (known is null)
        {
            scope.Context.Add(stock);
            return ApplyCount.One(true);
        }

        var corrects = known.BatchId != scope.Batch.Id;
        if (!scope.Context.Differs(known, stock))
        {
            scope.History.Same(ImportKind.Stocks, known.Id, known.BatchId);
            return ApplyCount.One(false);
        }

        scope.History.Replaced(ImportKind.Stocks, known.Id, known.BatchId, known);
        stock.BatchId = scope.Batch.Id;
        scope.Context.Overwrite(known, stock);
        return ApplyCount.One(true, corrects);
    }
}
