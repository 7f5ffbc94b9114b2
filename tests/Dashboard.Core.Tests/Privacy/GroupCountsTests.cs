using System.Globalization;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;

namespace Dashboard.Core.Tests.Privacy;

public sealed class GroupCountsTests
{
    private static readonly Period Year = Grain.Year.PeriodOf(new DateOnly(2026, 1, 1));

    [Theory]
    [InlineData("01-05 a:20 b:9", "a:20 b:9", 29L, 0)]
    [InlineData("01-05 a:20 b:3", "a:? b:?", null, 23)] // The small group waits, and the others with it.
    [InlineData("01-05 a:20 b:3|02-05 a:5 b:2", "a:25 b:5", 30L, 0)]
    [InlineData("01-05 a:20 b:9 c:0", "a:20 b:9 c:0", 29L, 0)] // Of nobody it is told that it is nobody.
    [InlineData("01-05 a:20 b:3 c:9|05-05 a:5", "a:? b:? c:?", null, 37)]
    [InlineData("01-05 a:20 b:9|02-05 a:3", "a:20 b:9", 29L, 3)]
    [InlineData("01-05 a:3 b:3", "a:? b:?", null, 6)]
    public void Told_OfTheOccasionsOfAUnit_AreRunsInWhichEachGroupHasEnough(string occasions, string told, long? total, long untold)
    {
        var counts = GroupCounts.Told([.. occasions.Split('|').Select(Of)], Year, 5);

        Assert.Equal(told, string.Join(' ', counts.Groups.Select(group => FormattableString.Invariant($"{group.Value}:{(object?)group.Count ?? "?"}"))));
        Assert.Equal((total, untold), (counts.Total, counts.Untold));
    }

    /// <summary>What is told of it in other runs would be too little: none of 25 would read as nobody.</summary>
    [Fact]
    public void Told_AfterAYear_HidesTheSmallGroupsOfThePeriodAndCountsThemInTheWhole()
    {
        List<Presence> occasions = [Of("01-05 a:20 b:3 c:9"), Of("01-06 a:5") with { Day = new DateOnly(2027, 1, 6) }, Of("01-07 a:7 b:6") with { Day = new DateOnly(2027, 1, 7) }];

        var counts = GroupCounts.Told(occasions, new Period(Year.Start, new DateOnly(2028, 1, 1)), 5);
        var later = GroupCounts.Told(occasions, new Period(new DateOnly(2027, 1, 7), new DateOnly(2028, 1, 1)), 5);

        Assert.Equal([new("a", 32), new("b", null), new GroupCount("c", null)], counts.Groups);
        Assert.Equal((50, 0), (counts.Total, counts.Untold));
        Assert.Equal([new("a", 7), new("b", 6), new GroupCount("c", 0)], later.Groups);
    }

    [Fact]
    public void Told_SmallGroupHiddenWithPeopleOfNone_IsNotTheRestOfTheWhole()
    {
        List<Presence> occasions = [Of("01-05 a:20 b:3") with { People = 30 }, Of("01-06 a:5") with { Day = new DateOnly(2027, 1, 6) }];

        var counts = GroupCounts.Told(occasions, new Period(Year.Start, new DateOnly(2028, 1, 1)), 5);

        Assert.Equal([new("a", 25), new GroupCount("b", null)], counts.Groups);
        Assert.Equal(25, counts.Total);
    }

    [Fact]
    public void Told_OfEveryPeriod_DifferByNobodyOrByGroupsOfEnough()
    {
        var random = new Random(6);
        List<Presence> occasions = [.. Enumerable.Range(0, 60).Select(at => new Presence(
            at % 3, Year.Start.AddDays(random.Next(365)), random.Next(30), [new("a", random.Next(6)), new("b", random.Next(3)), new("c", random.Next(9))]))];

        var before = GroupCounts.None;
        for (var end = Year.Start.AddDays(1); end <= Year.End; end = end.AddDays(1))
        {
            var after = GroupCounts.Told(occasions, new Period(Year.Start, end), 5);
            foreach (var group in after.Groups)
            {
                var more = (group.Count ?? 0) - (before.Groups.FirstOrDefault(one => one.Value == group.Value)?.Count ?? 0);
                Assert.True(more is 0 or >= 5, $"{more} of {group.Value} until {end}.");
            }

            before = after;
        }

        Assert.True(before.Total > 60);
    }

    [Fact]
    public void Told_OfNoOccasion_IsNone() => Assert.Same(GroupCounts.None, GroupCounts.Told([], Year, 5));

    private static Presence Of(string text) => text.Split(' ') is [var day, .. var groups]
        && groups.Select(group => KeyValuePair.Create(group[..1], long.Parse(group[2..], CultureInfo.InvariantCulture))).ToList() is var of
        ? new Presence(1, DateOnly.ParseExact($"2026-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture), of.Sum(group => group.Value), of)
        : throw new ArgumentException(text);
}
