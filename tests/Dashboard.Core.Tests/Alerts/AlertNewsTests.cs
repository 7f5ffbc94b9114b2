using Dashboard.Core.Alerts;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Tests.Alerts;

public class AlertNewsTests
{
    private static readonly AlertSignal Fall = new(AlertKind.SpecialCause, "u1", "nps", Variation.Concern, new DateOnly(2026, 3, 1));

    [Fact]
    public void Of_NeverTold_IsNew() => Assert.Equal([Fall], AlertNews.Of([], [Fall, Fall]).Found);

    [Fact]
    public void Of_ToldAndGoingOn_IsNothing()
    {
        var news = AlertNews.Of([Entry(1, Fall)], [Fall with { Since = new DateOnly(2026, 2, 1) }]);

        Assert.Equal((0, 0, 0), (news.Found.Count, news.Back.Count, news.Ended.Count));
    }

    [Fact]
    public void Of_ToldAndOverAndSoAgain_IsBackAndNotNew()
    {
        var ended = Entry(1, Fall) with { EndedAt = DateTimeOffset.UnixEpoch };

        var news = AlertNews.Of([ended], [Fall]);

        Assert.Empty(news.Found);
        Assert.Equal([ended], news.Back);
    }

    [Fact]
    public void Of_OverAndBegunAnew_IsNew()
    {
        var again = Fall with { Since = new DateOnly(2026, 9, 1) };

        Assert.Equal([again], AlertNews.Of([Entry(1, Fall) with { EndedAt = DateTimeOffset.UnixEpoch }], [again]).Found);
    }

    [Fact]
    public void Of_TurnedRound_EndsTheOldAndIsNew()
    {
        var (entry, rise) = (Entry(1, Fall), Fall with { Turn = Variation.Improvement });

        var news = AlertNews.Of([entry], [rise]);

        Assert.Equal([rise], news.Found);
        Assert.Equal([entry], news.Ended);
    }

    [Fact]
    public void Of_NoLongerFound_IsEndedOnce()
    {
        var over = Entry(2, Fall with { Unit = "u2" }) with { EndedAt = DateTimeOffset.UnixEpoch };

        Assert.Equal([1], AlertNews.Of([Entry(1, Fall), over], []).Ended.Select(entry => entry.Id));
    }

    private static AlertEntry Entry(int id, AlertSignal signal) => new(id, signal, DateTimeOffset.UnixEpoch);
}
