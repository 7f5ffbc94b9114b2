namespace Dashboard.Data.Rollup;

/// <summary>A metric version as it is published.</summary>
/// <param name="Version">Its id.</param>
/// <param name="Answers">The numbers of its answers.</param>
/// <param name="People">Of those, the answers that count people.</param>
/// <param name="IsCovered">Whether its answers are published in blocks.</param>
/// <param name="AreGroupsCovered">Whether its groups are.</param>
/// <param name="Rank">How many metrics are above it.</param>
/// <param name="IsAbove">Whether it is above another.</param>
internal sealed record PublishedMetric(int Version, int[] Answers, int[] People, bool IsCovered, bool AreGroupsCovered, int Rank, bool IsAbove)
{
    /// <summary>The versions that answers have been seen of, each after those above it.</summary>
    public static PublishedMetric[] All(CountPlaces places, PublicationRules rules) =>
        [.. places.Ordered.ToArray().GroupBy(place => place.Version, (version, answers) => Of(version, [.. answers], rules)).OrderBy(metric => metric.Rank)];

    private static PublishedMetric Of(int version, CountPlaces.Place[] answers, PublicationRules rules) => new(
        version,
        [.. answers.Select(answer => answer.Number)],
        [.. answers.Where(answer => rules.CountsPeople(version, answer.Cell)).Select(answer => answer.Number)],
        rules.Covers(version),
        rules.CoversGroups(version),
        rules.RankOf(version),
        rules.IsAbove(version));
}
