using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Data.Store;

namespace Dashboard.Data.Rollup;

/// <summary>What publishing must know: k, the metric of each version, and the kind of each segment.</summary>
internal sealed class PublicationRules
{
    private readonly Dictionary<int, (string Slug, MetricKind Kind)> versions;
    private readonly Dictionary<int, string> kinds;

    /// <param name="minimum">k.</param>
    /// <param name="versions">The metric's slug and kind of each version.</param>
    /// <param name="kinds">The kind of each segment.</param>
    public PublicationRules(int minimum, Dictionary<int, (string Slug, MetricKind Kind)> versions, Dictionary<int, string> kinds) =>
        (Minimum, this.versions, this.kinds) = (minimum, versions, kinds);

    /// <summary>k.</summary>
    public int Minimum { get; }

    public static PublicationRules Read(StoreConnection connection) => new(
        (int)connection.Scalar("SELECT minimum_respondents FROM publication"),
        connection.All(
            "SELECT v.id, m.slug, v.kind FROM metric_version v JOIN metric m ON m.id = v.metric_id",
            row => (Id: row.Int(0), Slug: row.Text(1)!, Kind: Enum.Parse<MetricKind>(row.Text(2)!))).ToDictionary(row => row.Id, row => (row.Slug, row.Kind)),
        connection.All("SELECT id, kind FROM segment_value", row => (Id: row.Int(0), Kind: row.Text(1)!)).ToDictionary(row => row.Id, row => row.Kind));

    /// <summary>Whether the answers to a version are published in blocks.</summary>
    public bool Covers(int version) => Protection.Covers(versions[version].Slug, versions[version].Kind);

    /// <summary>Whether its groups are: those of the number of responses too, of which only the total is exact.</summary>
    public bool CoversGroups(int version) => Covers(version) || versions[version].Slug == WellKnown.Responses;

    /// <summary>Whether a cell counts people; other cells say something more of people who are counted elsewhere.</summary>
    public bool CountsPeople(int version, int cell) => versions[version].Kind switch
    {
        MetricKind.Count => cell == CountCells.Sum,
        MetricKind.Duration => cell != DurationCells.WithinLimit,
        _ => true,
    };

    /// <summary>The kind of a segment.</summary>
    public string KindOf(int segment) => kinds[segment];
}
