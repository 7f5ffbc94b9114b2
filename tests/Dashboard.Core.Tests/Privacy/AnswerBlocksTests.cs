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
        Assert.Equal(expected, AnswerBlocks.Close(people, minimum));

    [Fact]
    public void Minimum_BelowOne_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => AnswerBlocks.Close([1], 0));

    [Fact]
    public void AnswersThatComeLater_LeaveTheBlocksBeforeAsTheyWere() => Property.Holds(
        from before in People
        from after in People
        from k in Gen.Choose(1, 9)
        select (before, after, k),
        given =>
        {
            var closed = AnswerBlocks.Close(given.before, given.k);
            var later = AnswerBlocks.Close([.. given.before, .. given.after], given.k);

            return closed.Select((day, at) => day < 0 || later[at] == day).All(same => same);
        });

    [Fact]
    public void EveryBlock_IsOfEnoughPeople() => Property.Holds(
        from people in People
        from k in Gen.Choose(1, 9)
        select (people, k),
        given => AnswerBlocks.Close(given.people, given.k)
            .Select((day, at) => (Day: day, People: given.people[at])).Where(entry => entry.Day >= 0 && entry.People > 0)
            .GroupBy(entry => entry.Day).All(block => block.Sum(entry => entry.People) >= given.k));

    private static Gen<long[]> People => Gen.Choose(0, 12).ArrayOf().Select(counts => Array.ConvertAll(counts, count => (long)count));
}
