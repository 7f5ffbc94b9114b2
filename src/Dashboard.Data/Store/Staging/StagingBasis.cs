using Dashboard.Data.Rollup;

namespace Dashboard.Data.Store.Staging;

/// <summary>What the store said when a batch began. Its rows are staged by it, and applying sees whether it still holds.</summary>
internal sealed record StagingBasis(MetricIds MetricIds, ExpectedIds Ids, UnitAncestry Ancestry, MetricPlaces Metrics)
{
    public static StagingBasis Read(StoreConnection connection, string source) => new(
        MetricIds.Read(connection), ExpectedIds.Read(connection, source), UnitAncestry.Read(connection), MetricPlaces.Read(connection));
}
