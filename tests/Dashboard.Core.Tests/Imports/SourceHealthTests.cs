using Dashboard.Core.Imports;

namespace Dashboard.Core.Tests.Imports;

public sealed class SourceHealthTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(SourceRhythm.Day, 30, SourceState.OnTime)]
    [InlineData(SourceRhythm.Day, 31, SourceState.Late)]
    [InlineData(SourceRhythm.Day, 60, SourceState.Late)]
    [InlineData(SourceRhythm.Day, 61, SourceState.Silent)]
    [InlineData(SourceRhythm.Week, 210, SourceState.OnTime)]
    [InlineData(SourceRhythm.Week, 211, SourceState.Late)]
    [InlineData(SourceRhythm.Month, 930, SourceState.OnTime)]
    [InlineData(SourceRhythm.Month, 1861, SourceState.Silent)]
    [InlineData(SourceRhythm.Irregular, 100_000, SourceState.Unknown)]
    public void Of_RhythmThatIsSet_TellsByHoursSinceTheLastDelivery(SourceRhythm rhythm, int hours, SourceState state)
    {
        var health = SourceHealth.Of("survey", [Now.AddHours(-hours), Now.AddHours(-hours - 5)], [], rhythm, Now);

        Assert.Equal((state, Now.AddHours(-hours)), (health.State, health.LastAccepted));
    }

    [Fact]
    public void Of_FourWeeklyDeliveries_ExpectsTwiceTheirGap()
    {
        DateTimeOffset[] weekly = [.. Enumerable.Range(1, 4).Select(week => Now.AddDays(-7 * week))];

        var health = SourceHealth.Of("survey", weekly, [], rhythm: null, Now);

        Assert.Equal((TimeSpan.FromDays(14), SourceState.OnTime), (health.Expected, health.State));
        Assert.Equal(SourceState.Late, SourceHealth.Of("survey", weekly, [], rhythm: null, Now.AddDays(8)).State);
        Assert.Equal(SourceState.Silent, SourceHealth.Of("survey", weekly, [], rhythm: null, Now.AddDays(22)).State);
    }

    [Fact]
    public void TypicalGap_ManyFilesOfADay_CountsTheDay()
    {
        DateTimeOffset[] files = [.. Enumerable.Range(0, 3).SelectMany(day => new[] { Now.AddDays(-day), Now.AddDays(-day).AddMinutes(3) })];

        Assert.Null(SourceHealth.TypicalGap(files));
        Assert.Equal(TimeSpan.FromDays(1), SourceHealth.TypicalGap([.. files, Now.AddDays(-3)]));
    }

    [Fact]
    public void TypicalGap_RhythmThatChanged_FollowsTheLatestTwelveDays()
    {
        DateTimeOffset[] files =
        [
            .. Enumerable.Range(0, 12).Select(day => Now.AddDays(-day)),
            .. Enumerable.Range(1, 30).Select(month => Now.AddDays(-30 * month)),
        ];

        Assert.Equal(TimeSpan.FromDays(1), SourceHealth.TypicalGap(files));
    }

    [Fact]
    public void TypicalGap_EvenNumberOfGaps_IsTheMeanOfTheMiddleTwo()
    {
        DateTimeOffset[] files = [.. new[] { 0, 1, 4, 8, 20 }.Select(day => Now.AddDays(-day))];

        Assert.Equal(TimeSpan.FromDays(3.5), SourceHealth.TypicalGap(files));
    }

    [Fact]
    public void Of_NothingDelivered_IsUnknown()
    {
        Assert.Equal(new SourceHealth("survey", null, null, null, SourceState.Unknown), SourceHealth.Of("survey", [], [], rhythm: null, Now));
        Assert.Equal(SourceState.Unknown, SourceHealth.Of("survey", [], [], SourceRhythm.Day, Now).State);
    }

    [Theory]
    [InlineData(1, SourceState.Failed)]
    [InlineData(5, SourceState.Failed)]
    [InlineData(6, SourceState.Silent)]
    public void Of_BrokenFileEveryDaySinceTheLastGoodOne_FailsUntilItIsSilent(int days, SourceState state)
    {
        var last = Now.AddDays(-days / 2.0);
        DateTimeOffset[] broken = [.. Enumerable.Range(0, days).Select(half => Now.AddDays(-half / 2.0).AddMinutes(-1))];

        var health = SourceHealth.Of("survey", [last], broken, SourceRhythm.Day, Now);

        Assert.Equal((last, last, state), (health.LastAccepted, health.AwaitedSince, health.State));
    }

    [Fact]
    public void Of_NothingButBrokenFiles_IsAwaitedSinceTheFirst()
    {
        DateTimeOffset[] broken = [.. Enumerable.Range(0, 4).Select(day => Now.AddDays(-day))];

        var health = SourceHealth.Of("survey", [], broken, SourceRhythm.Day, Now);

        Assert.Equal((null, Now.AddDays(-3), SourceState.Silent), (health.LastAccepted, health.AwaitedSince, health.State));
        Assert.Equal((null, SourceState.Failed), SourceHealth.Of("survey", [], broken, rhythm: null, Now) is var learned ? (learned.Expected, learned.State) : default);
    }

    [Fact]
    public void Of_GoodFileAfterABrokenOne_IsOnTime() =>
        Assert.Equal(SourceState.OnTime, SourceHealth.Of("survey", [Now.AddHours(-1)], [Now.AddHours(-2)], SourceRhythm.Day, Now).State);
}
