using Dashboard.Core.Metrics;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Core.Tests.Metrics;

public class TallyTests
{
    private static readonly Gen<int[]> Answers = Gen.Choose(0, 12).ArrayOf();

    private static readonly Gen<Tally> Tallies = Gen.Choose(0, 1000).ArrayOf().Select(counts => Tally.Of([.. counts.Select(count => (long)count)]));

    [Fact]
    public void Merge_IsCommutative() => Property.Holds(Tallies.Two(), pair =>
        pair.Item1.Merge(pair.Item2).Equals(pair.Item2.Merge(pair.Item1)));

    [Fact]
    public void Merge_IsAssociative() => Property.Holds(Tallies.Three(), three =>
        three.Item1.Merge(three.Item2).Merge(three.Item3).Equals(three.Item1.Merge(three.Item2.Merge(three.Item3))));

    [Fact]
    public void Merge_WithEmpty_ChangesNothing() => Property.Holds(Tallies, tally =>
        tally.Merge(Tally.Empty).Equals(tally) && Tally.Empty.Merge(tally).Equals(tally));

    [Fact]
    public void Without_TakesBackWhatMergeAdded() => Property.Holds(Tallies.Two(), pair =>
        pair.Item1.Merge(pair.Item2).Without(pair.Item2).Equals(pair.Item1));

    [Fact]
    public void Without_Itself_IsEmpty() => Property.Holds(Tallies, tally => tally.Without(tally).Equals(Tally.Empty));

    [Fact]
    public void TallyOfAllAnswers_IsTheMergedTallyOfTheirParts() => Property.Holds(Answers.Two(), pair =>
        TallyOf([.. pair.Item1, .. pair.Item2]).Equals(TallyOf(pair.Item1).Merge(TallyOf(pair.Item2))));

    [Fact]
    public void Total_IsTheNumberOfAnswers() => Property.Holds(Answers, answers => TallyOf(answers).Total == answers.Length);

    [Fact]
    public void Equality_IsByCountsAndHashesAlike() => Property.Holds(Answers, answers =>
        TallyOf(answers) is var one && TallyOf([.. answers.Reverse()]) is var other
        && one.Equals(other) && one.Equals((object)other) && one.GetHashCode() == other.GetHashCode());

    [Fact]
    public void Of_TrailingZeros_AreDropped()
    {
        var tally = Tally.Of([0, 3, 0, 0]);

        Assert.Equal(2, tally.Length);
        Assert.Equal(Tally.Of([0, 3]), tally);
        Assert.Equal([0, 3], tally.Counts.ToArray());
        Assert.Equal(0, tally[99]);
        Assert.Equal("[0 3]", tally.ToString());
        Assert.Same(Tally.Empty, Tally.Of([0, 0]));
    }

    [Fact]
    public void Answer_CountsOneCell()
    {
        Assert.Equal(Tally.Of([0, 0, 4]), Tally.Answer(2, 4));
        Assert.True(Tally.Answer(2, 0).IsEmpty);
        Assert.Throws<ArgumentOutOfRangeException>(() => Tally.Answer(-1));
    }

    [Fact]
    public void CountCells_KeepEventsSumAndSumOfSquares() =>
        Assert.Equal(Tally.Of([3, 12, 74]), CountCells.Event(7).Merge(CountCells.Event(5)).Merge(CountCells.Event(0)));

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    [InlineData(3_037_000_500)]
    public void CountCells_ANumberWhoseSquareCannotBeKept_IsRefused(long x) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CountCells.Event(x));

    private static Tally TallyOf(IEnumerable<int> answers) =>
        answers.Aggregate(Tally.Empty, (tally, cell) => tally.Merge(Tally.Answer(cell)));
}
