using Dashboard.Core.Metrics;
using Dashboard.Testing.Attack;

namespace Dashboard.Data.Tests.Privacy;

/// <summary>
/// Several metrics of the same people, and somebody who knows every block of each. That figures tell no more than blocks is what
/// <see cref="AttackTests"/> shows.
/// </summary>
public sealed class BlocksTogetherTests
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

    /// <summary>Who was answered in time, and after how long: two metrics, the second of those who were answered.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Answers_OfWhetherAndWhenSomebodyWasAnswered_GiveNoHiddenCellAway(int seed)
    {
        var county = RandomCounty.Of(seed);

        var recovered = new Attacker(county).Recover(new Oracle(county, county.Rows).Everything(Asked.Handling), county.Minimum, [Asked.Handling]);

        Assert.True(recovered.Count == 0, $"{recovered.Count} cells are given away:\n{string.Join('\n', recovered.Take(8))}");
    }

    private static void AssertUncertain(int seed, IReadOnlyList<string> metrics)
    {
        var attacker = new RangeAttacker(RandomCounty.Of(seed), metrics);

        var known = Enum.GetValues<SegmentKind>().SelectMany(kind => attacker.Recover(kind, new Random(seed), cellsAPlace: 6)).ToList();

        Assert.True(known.Count == 0, $"{known.Count} groups are known too well:\n{string.Join('\n', known.Take(8))}");
    }
}
