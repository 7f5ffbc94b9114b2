namespace Dashboard.Data.Rollup;

/// <summary>A metric version as it is published.</summary>
/// <param name="Version">Its id.</param>
/// <param name="Answers">The numbers of its answers.</param>
/// <param name="People">Of those, the answers that count people.</param>
/// <param name="IsCovered">Whether its answers are published in blocks.</param>
/// <param name="AreGroupsCovered">Whether its groups are.</param>
/// <param name="CountsResponses">Whether it counts all who have answered anything.</param>
internal sealed record PublishedMetric(int Version, int[] Answers, int[] People, bool IsCovered, bool AreGroupsCovered, bool CountsResponses)
{
    /// <summary>
    /// The versions that answers have been seen of: those that are published together side by side, the number of responses first.
    /// </summary>
    public static PublishedMetric[][] All(CountPlaces places, PublicationRules rules) =>
    [
        .. places.Ordered.ToArray().GroupBy(place => place.Version)
            .OrderByDescending(version => rules.CountsResponses(version.Key))
            .GroupBy(version => rules.IsOfHandling(version.Key) ? 0 : version.Key, version => Of(version.Key, [.. version], rules))
            .Select(together => together.ToArray()),
    ];

    private static PublishedMetric Of(int version, CountPlaces.Place[] answers, PublicationRules rules) => new(
        version,
        [.. answers.Select(answer => answer.Number)],
        [.. answers.Where(answer => rules.CountsPeople(version, answer.Cell)).Select(answer => answer.Number)],
        rules.Covers(version),
        rules.CoversGroups(version),
        rules.CountsResponses(version));
}
