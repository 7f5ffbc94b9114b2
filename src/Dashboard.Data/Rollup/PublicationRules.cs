using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Rollup;

/// <summary>What publishing must know: k, the metric of each version, and the kind of each segment.</summary>
/// <param name="Minimum">k.</param>
/// <param name="Versions">The metric's slug and kind of each version.</param>
/// <param name="Kinds">The kind of each segment.</param>
internal sealed record PublicationRules(
    int Minimum, IReadOnlyDictionary<int, (string Slug, MetricKind Kind)> Versions, IReadOnlyDictionary<int, SegmentKind> Kinds)
{
    public static PublicationRules Read(StoreConnection connection) => new(
        (int)connection.Scalar("SELECT minimum_respondents FROM publication"),
        connection.All(
            "SELECT v.id, m.slug, v.kind FROM metric_version v JOIN metric m ON m.id = v.metric_id",
            row => (Id: row.Int(0), Slug: row.Text(1)!, Kind: row.Word<MetricKind>(2))).ToDictionary(row => row.Id, row => (row.Slug, row.Kind)),
        ExpectedIds.ReadSegments(connection).ToDictionary(entry => entry.Value, entry => entry.Key.Kind));

    /// <summary>The same with the segments that a batch brings, by the ids they will likely have.</summary>
    public PublicationRules With(IEnumerable<KeyValuePair<Segment, int>> segments)
    {
        var kinds = new Dictionary<int, SegmentKind>(Kinds);
        foreach (var (segment, id) in segments)
        {
            kinds[id] = segment.Kind;
        }

        return this with { Kinds = kinds };
    }

    /// <summary>Whether the answers to a version are published in blocks.</summary>
    public bool Covers(int version) => Protection.Covers(Versions[version].Slug, Versions[version].Kind);

    /// <summary>
    /// How many metrics are above a version, whose blocks its own end with: none above the number of responses, that above the others, and above
    /// how long people waited for an answer whether those who asked have got one.
    /// </summary>
    public int RankOf(int version) => Versions[version].Slug switch
    {
        WellKnown.Responses => 0,
        WellKnown.HandlingHours => 2,
        _ => 1,
    };

    /// <summary>Whether blocks of another metric end with a version's.</summary>
    public bool IsAbove(int version) => Versions[version].Slug is WellKnown.Responses or WellKnown.Answered14Days;

    /// <summary>Whether its groups are: those of the number of responses too, of which only the total is exact.</summary>
    public bool CoversGroups(int version) => Covers(version) || RankOf(version) == 0;

    /// <summary>Whether a cell counts people; other cells say something more of people who are counted elsewhere.</summary>
    public bool CountsPeople(int version, int cell) => Versions[version].Kind switch
    {
        MetricKind.Count => cell == CountCells.Sum,
        MetricKind.Duration => cell != DurationCells.WithinLimit,
        _ => true,
    };
}
