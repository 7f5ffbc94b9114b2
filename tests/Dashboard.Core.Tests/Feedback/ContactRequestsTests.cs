using Dashboard.Core.Feedback;
using Dashboard.Core.Metrics;

namespace Dashboard.Core.Tests.Feedback;

public sealed class ContactRequestsTests
{
    private static readonly Figure Share = new(30, 0.8);
    private static readonly Figure Median = new(25, 40);

    [Fact]
    public void Requests_AreToldByWhatBecameOfThem()
    {
        var told = ContactRequests.Protect(Tally.Of([20, 6, 14]), Tally.Of([18, 6, 8]), Share, Median, 5);

        Assert.Equal(new ContactRequests(40, 26, 6, 8, Share, Median), told);
    }

    [Fact]
    public void SmallGroup_TakesTheNextSmallestWithIt()
    {
        var told = ContactRequests.Protect(Tally.Of([20, 6, 9]), Tally.Of([18, 6, 2]), Share, Median, 5);

        Assert.Equal((35, 26, (long?)null, (long?)null), (told.Requested, told.Answered, told.Waiting, told.WaitingLong));
    }

    [Fact]
    public void HiddenNumberOfAnswered_HidesTheMedianToo()
    {
        var told = ContactRequests.Protect(Tally.Of([20, 0, 3]), Tally.Of([20, 0, 3]), Share, Median, 5);

        Assert.Equal((null, Figure.Hidden), (told.Answered, told.MedianHours));
    }

    [Fact]
    public void FewRequests_AreHidden() => Assert.Null(ContactRequests.Protect(Tally.Of([4]), Tally.Empty, Figure.Hidden, Figure.Hidden, 5).Requested);

    [Fact]
    public void NoRequests_AreNone() => Assert.Equal(ContactRequests.None, ContactRequests.Protect(Tally.Empty, Tally.Empty, Figure.None, Figure.None, 5));
}
