using Dashboard.Data.Rollup;

namespace Dashboard.Data.Store.Staging;

/// <summary>What the store said when a batch began. Its rows are staged by it, and applying sees whether it still holds.</summary>
/// <param name="MetricIds">The ids of metric versions.</param>
/// <param name="Ids">The ids that the rows will likely have.</param>
/// <param name="Metrics">The places of the metrics.</param>
/// <param name="Publication">By what answers are published.</param>
/// <param name="CommentsFrom">The number of the first day whose comments are taken: the term of those before is over.</param>
internal sealed record StagingBasis(MetricIds MetricIds, ExpectedIds Ids, MetricPlaces Metrics, PublicationBasis Publication, int CommentsFrom = 0)
{
    public static StagingBasis Read(StoreConnection connection, string source, DateOnly? commentsFrom) => new(
        MetricIds.Read(connection),
        ExpectedIds.Read(connection, source),
        MetricPlaces.Read(connection),
        PublicationBasis.Read(connection),
        commentsFrom?.DayNumber ?? 0);
}
