using Dashboard.Core.Metrics;
using Dashboard.Testing.Attack;

namespace Dashboard.Data.Tests.Privacy;

/// <summary>
/// How many of a group there are on some days, as closely as it can be known by somebody who knows every block. That figures tell no more than
/// blocks is what <see cref="AttackTests"/> shows.
/// </summary>
public sealed class GroupRangeTests
{
    public static TheoryData<int> Seeds => AttackTests.Seeds;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Groups_OfOneMetric_AreAsUncertainAsTheirMargins(int seed)
    {
        AssertUncertain(seed, [WellKnown.Responses]);
        AssertUncertain(seed, [WellKnown.Nps]);
        AssertUncertain(seed, [WellKnown.Help]);
    }

    /// <summary>Where all who answered have answered a question, the groups of one are those of the other.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Groups_OfSeveralMetrics_AreAsUncertainAsTheirMargins(int seed) => AssertUncertain(seed, [WellKnown.Responses, WellKnown.Nps]);

    private static void AssertUncertain(int seed, IReadOnlyList<string> metrics)
    {
        var attacker = new RangeAttacker(RandomCounty.Of(seed), metrics);

        var known = Enum.GetValues<SegmentKind>().SelectMany(kind => attacker.Recover(kind, new Random(seed), cellsAPlace: 6)).ToList();

        Assert.True(known.Count == 0, $"{known.Count} groups are known too well:\n{string.Join('\n', known.Take(8))}");
    }
}
