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
    public void Block_EndsOnlyWhereItMay() => Assert.Equal([2, 2, 2, -1], Close([3, 2, 1, 9], [true, false, true, false], 5));

    [Fact]
    public void BlockWithoutAnybodyOnItsLastDay_IsPublishedOnThatDay() => Assert.Equal([1, 1], Close([5, 0], [false, true], 5));

    [Fact]
    public void Days_OfAnotherNumber_AreRefused() => Assert.Throws<ArgumentException>(() => Close([1], [], 5));

    [Fact]
    public void Days_InTwoParts_AreTakenTogetherAsAtOnce() => Property.Holds(
        from before in People
        from after in People
        from k in Gen.Choose(1, 9)
        select (before, after, k),
        given =>
        {
            var waiting = 0L;
            var first = Close(given.before, given.k, ref waiting);
            var second = Array.ConvertAll(Close(given.after, given.k, ref waiting), day => day < 0 ? day : day + first.Length);

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

    private static int[] Close(long[] people, int minimum) => Close(people, [.. people.Select(_ => true)], minimum);

    private static int[] Close(long[] people, int minimum, ref long waiting) =>
        AnswerBlocks.Close(people, [.. people.Select(_ => true)], minimum, ref waiting, new bool[people.Length]);

    private static int[] Close(long[] people, bool[] mayClose, int minimum)
    {
        var waiting = 0L;
        return AnswerBlocks.Close(people, mayClose, minimum, ref waiting, new bool[people.Length]);
    }

    private static Gen<long[]> People => Gen.Choose(0, 12).ArrayOf().Select(counts => Array.ConvertAll(counts, count => (long)count));
}
