using Dashboard.Core.Feedback;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Queries;

public sealed class ContactQueryTests
{
    private static readonly Period Spring = new(new(2026, 3, 1), new(2026, 7, 1));
    private static readonly DateOnly March = new(2026, 3, 2);
    private static readonly DateOnly Today = new(2026, 6, 15);

    [Fact]
    public async Task Requests_AreToldByStateAndTheShareOfOldOnes()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        await store.ImportAsync([.. Ask(12, March, 2), .. Ask(6, March, 20, 100), .. Ask(7, March, null, 200), .. Ask(5, new(2026, 6, 10), null, 300)]);

        var told = await AskAsync(store, "county");

        Assert.Equal((30L, 18L, 5L, 7L), (told.Requested, told.Answered, told.Waiting, told.WaitingLong));
        Assert.Equal((12 / 25.0, 25L), (told.InTime.Value!.Value, told.InTime.N!.Value));
        Assert.InRange(told.MedianHours.Value!.Value, 47, 49);
    }

    [Fact]
    public async Task Requests_OfFew_AreHidden()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        await store.ImportAsync([.. Ask(3, March, 2), .. Ask(1, March, null, 100)]);

        var told = await AskAsync(store, "ward");

        Assert.Equal((null, null, null, true), (told.Requested, told.Answered, told.WaitingLong, told.InTime.Suppressed));
    }

    [Fact]
    public async Task Requests_UpToToday_AreThoseOfAllTime()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        await store.ImportAsync([.. Ask(6, new(2024, 5, 2), null), .. Ask(5, new(2026, 6, 10), null, 300), .. Ask(1, Today, null, 400)]);
        var unit = (await store.SnapshotAsync()).Units.Find("county")!;

        var told = await store.Get<ContactQuery>().AskAsync(Scope.WholeTree, ContactQuestion.UpTo(Today, unit), CancellationToken.None);

        // Today's waits to be told until four more have asked.
        Assert.Equal((5L, 6L), (told.Waiting, told.WaitingLong));
    }

    [Fact]
    public async Task Requests_WhereNobodyAsked_AreNone()
    {
        await using var store = await TestStore.WithCountyAsync(Today);

        Assert.Equal(0, (await AskAsync(store, "ward")).Requested);
        await Assert.ThrowsAsync<OutOfScopeException>(() => AskAsync(store, "ward", Scope.Of("social")));
    }

    private static async Task<ContactRequests> AskAsync(TestStore store, string unit, Scope? scope = null) => await store.Get<ContactQuery>().AskAsync(
        scope ?? Scope.WholeTree, new ContactQuestion((await store.SnapshotAsync()).Units.Find(unit)!, Spring), CancellationToken.None);

    private static IEnumerable<ResponseRow> Ask(int count, DateOnly day, double? answeredAfterDays, int firstId = 0) => Enumerable.Range(1, count)
        .Select(number => new ResponseBuilder().Id(firstId + number).At("ward").On(day).AsksContact(answeredAfterDays).Build());
}
