using Dashboard.Core.Privacy;

namespace Dashboard.Core.Tests.Privacy;

public sealed class GroupCountsTests
{
    [Theory]
    [InlineData("a:20 b:9 c:0", "a:20 b:9 c:0", 29L)]
    [InlineData("a:20 b:9 c:3", "a:20 b:? c:?", 32L)] // One hidden group would be what the total leaves.
    [InlineData("a:20 b:9 c:1 d:2", "a:20 b:? c:? d:?", 32L)] // Three of two groups are fewer than five.
    [InlineData("a:20 b:3 c:4", "a:20 b:? c:?", 27L)]
    [InlineData("a:3", "a:?", null)]
    [InlineData("a:1 b:2", "a:? b:?", null)]
    [InlineData("a:3 b:3", "a:? b:?", 6L)]
    [InlineData("a:0", "a:0", 0L)]
    public void Protect_SmallGroups_AreHiddenWithWhatWouldGiveThemAway(string groups, string shown, long? total)
    {
        var counts = GroupCounts.Protect(
            [.. groups.Split(' ').Select(group => KeyValuePair.Create(group[..1], long.Parse(group[2..], System.Globalization.CultureInfo.InvariantCulture)))], 5);

        Assert.Equal(shown, string.Join(' ', counts.Groups.Select(group => FormattableString.Invariant($"{group.Value}:{(object?)group.Count ?? "?"}"))));
        Assert.Equal(total, counts.Total);
    }
}
