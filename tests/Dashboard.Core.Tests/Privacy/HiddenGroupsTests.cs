using Dashboard.Core.Privacy;
using FsCheck.Fluent;

namespace Dashboard.Core.Tests.Privacy;

public sealed class HiddenGroupsTests
{
    [Theory]
    [InlineData("10 20 0", "")]
    [InlineData("3 20 10", "0 2")]
    [InlineData("1 2 20 10", "0 1 3")]
    [InlineData("4 4 20", "0 1")]
    [InlineData("3 0 0", "0")]
    [InlineData("0 0", "")]
    [InlineData("3 7 7 9", "0 1")]
    public void Hidden_AreSmallGroupsAndThoseThatWouldGiveThemAway(string people, string hidden)
    {
        var found = HiddenGroups.Of([.. people.Split(' ').Select(long.Parse)], 5);

        Assert.Equal(hidden, string.Join(' ', Enumerable.Range(0, found.Count).Where(group => found[group])));
    }

    [Fact]
    public void Whole_LessTheShown_IsNeverFewerThanKNorASingleGroup() => Property.Holds(
        Gen.Choose(0, 15).ListOf(6).Select(counts => counts.Select(count => (long)count).ToList()),
        people =>
        {
            var hidden = HiddenGroups.Of(people, 5);
            var left = people.Where((_, group) => hidden[group]).ToList();
            return left.Count == 0 || left.Count == people.Count(count => count > 0) || (left.Count > 1 && left.Sum() >= 5);
        });
}
