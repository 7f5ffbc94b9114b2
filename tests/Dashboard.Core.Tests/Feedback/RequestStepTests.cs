using Dashboard.Core.Feedback;
using Dashboard.Core.Notes;

namespace Dashboard.Core.Tests.Feedback;

public sealed class RequestStepTests
{
    private static readonly DateTimeOffset Asked = new(2026, 6, 1, 10, 20, 30, TimeSpan.FromHours(3));
    private static readonly DateTimeOffset Now = new(2026, 6, 15, 12, 0, 0, TimeSpan.FromHours(3));

    [Fact]
    public void Problems_OfAnAnswerInTheMinuteOfTheRequestAndNow_AreNone()
    {
        Assert.Empty(Answered(Asked.AddSeconds(-30)).Problems(Asked, Now));
        Assert.Empty(Answered(Now).Problems(Asked, Now));
    }

    [Fact]
    public void Problems_OfImpossibleTimes_SayTheLimit()
    {
        Assert.Equal(new RequestProblem(RequestField.Answered, NoteFault.TooEarly, Asked), Assert.Single(Answered(Asked.AddMinutes(-1)).Problems(Asked, Now)));
        Assert.Equal(new RequestProblem(RequestField.Answered, NoteFault.TooLate, Now), Assert.Single(Answered(Now.AddMinutes(1)).Problems(Asked, Now)));
        Assert.Equal(new RequestProblem(RequestField.Answered, NoteFault.Missing), Assert.Single(Answered(null).Problems(Asked, Now)));
    }

    [Theory]
    [InlineData(RequestMove.Take, 1)]
    [InlineData(RequestMove.Answer, 1)]
    [InlineData(RequestMove.Reopen, 0)]
    public void Problems_WithoutAHandler_AreSaidWhereOneIsWritten(RequestMove move, int problems) =>
        Assert.Equal(problems, new RequestStep(move, " ", Now).Problems(Asked, Now).Count);

    [Fact]
    public void AnsweredAt_OfAnythingButAnAnswer_IsLeftAside() => Assert.Null(new RequestStep(RequestMove.Take, "Hoitaja", Now).AnsweredAt);

    [Fact]
    public void Request_FourteenDaysAfterItWasAsked_IsOverdueFromTheNextMoment()
    {
        var request = new ContactRequest(new RequestName("survey", "1"), 1, Asked);

        Assert.False(request.IsOverdue(Asked.AddDays(14)));
        Assert.True(request.IsOverdue(Asked.AddDays(14).AddSeconds(1)));
        Assert.False((request with { AnsweredAt = Now }).IsOverdue(Asked.AddDays(20)));
    }

    private static RequestStep Answered(DateTimeOffset? at) => new(RequestMove.Answer, "Hoitaja", at);
}
