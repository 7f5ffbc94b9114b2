using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;

namespace Dashboard.Data.Queries;

/// <summary>A snapshot with the store's ids that the queries need beside it.</summary>
/// <param name="Snapshot">What everybody sees.</param>
/// <param name="VersionIds">Ids of metric versions.</param>
/// <param name="MetricIds">Ids of metrics by slug.</param>
/// <param name="SegmentIds">Ids of segments.</param>
/// <param name="HiddenStageIds">By path id, the stage of rows that name the path but no stage.</param>
internal sealed record StoreView(
    StoreSnapshot Snapshot,
    IReadOnlyDictionary<(string Slug, int Version), int> VersionIds,
    IReadOnlyDictionary<string, int> MetricIds,
    IReadOnlyDictionary<Segment, int> SegmentIds,
    IReadOnlyDictionary<int, int> HiddenStageIds)
{
    /// <summary>What may be shown of the comments, as far as it was asked for.</summary>
    public CommentBook Comments { get; } = new();

    /// <summary>What they are about, likewise.</summary>
    public CommentThemes Themes { get; } = new();

    /// <summary>Answers that were found before.</summary>
    public SharedAnswers Answers { get; } = new();

    /// <summary>All stages of a path, the hidden one too: together they are the path.</summary>
    public IReadOnlyList<int> StagesOf(ServicePath path) => [HiddenStageIds[path.Id], .. path.Stages.Select(stage => stage.Id)];
}
