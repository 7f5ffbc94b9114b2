using Dashboard.Core.Privacy;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Core.Tests.Privacy;

public sealed class AnswerBlocksTests
{
    [Theory]
    [InlineData(new long[] { 2, 1, 2, 9, 4 }, 5, new[] { 2, 2, 2, 3, -1 })]
    [InlineData(new long[] { 2, 0, 3 }, 5, new[] { 2, 1, 2 })]
    [InlineData(new long[] { 1, 0, 7 }, 1, new[] { 0, 1, 2 })]
    [InlineData(new long[] { 4 }, 5, new[] { -1 })]
    [InlineData(new long[0], 5, new int[0])]
    public void Days_AreTakenTogether_UntilThereAreEnoughPeople(long[] people, int minimum, int[] expected) =>
        Assert.Equal(expected, Close(people, minimum));

    [Fact]
    public void Minimum_BelowOne_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Close([1], 0));

    [Fact]
    public void Block_EndsOnlyWhereItMay() => Assert.Equal(
        [2, 2, 2, -1], AnswerBlocks.Close([[3, 2, 1, 9]], [true, false, true, false], 5, new long[1], new bool[4]));

    [Fact]
    public void BlockWithoutAnybodyOnItsLastDay_IsPublishedOnThatDay() => Assert.Equal(
        [1, 1], AnswerBlocks.Close([[5, 0]], [false, true], 5, new long[1], new bool[2]));

    [Fact]
    public void MetricsOfTheSameAnswers_ArePublishedTogether() => Assert.Equal(
        [1, 1, 2, -1], AnswerBlocks.Close([[6, 5, 5, 5], [2, 3, 0, 1]], [true, true, true, true], 5, new long[2], new bool[4]));

    [Fact]
    public void Days_InTwoParts_AreTakenTogetherAsAtOnce() => Property.Holds(
        from before in People
        from after in People
        from k in Gen.Choose(1, 9)
        select (before, after, k),
        given =>
        {
            var waiting = new long[1];
            var first = Close(given.before, given.k, waiting);
            var second = Array.ConvertAll(Close(given.after, given.k, waiting), day => day < 0 ? day : day + first.Length);

            // Those that waited at the end of the first part are published with the first block of the second.
            var closing = second.Where((day, at) => day >= 0 && given.after[at] > 0).Cast<int?>().FirstOrDefault() ?? -1;
            return Close([.. given.before, .. given.after], given.k).SequenceEqual([.. first.Select(day => day < 0 ? closing : day), .. second]);
        });

    [Fact]
    public void EveryBlock_IsOfEnoughPeople() => Property.Holds(
        from people in People
        from k in Gen.Choose(1, 9)
        select (people, k),
        given => Close(given.people, given.k)
            .Select((day, at) => (Day: day, People: given.people[at])).Where(entry => entry.Day >= 0 && entry.People > 0)
            .GroupBy(entry => entry.Day).All(block => block.Sum(entry => entry.People) >= given.k));

    private static int[] Close(long[] people, int minimum) => Close(people, minimum, new long[1]);

    private static int[] Close(long[] people, int minimum, long[] waiting) =>
        AnswerBlocks.Close([people], [.. people.Select(_ => true)], minimum, waiting, new bool[people.Length]);

    private static Gen<long[]> People => Gen.Choose(0, 12).ArrayOf().Select(counts => Array.ConvertAll(counts, count => (long)count));
}
