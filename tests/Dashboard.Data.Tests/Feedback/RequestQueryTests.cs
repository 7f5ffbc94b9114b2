using Dashboard.Core.Feedback;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Feedback;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Sqlite;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Feedback;

public sealed class RequestQueryTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    [Fact]
    public async Task Board_OfTheCounty_HasThoseWhoWaitTheFirstFirst()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        await store.ImportAsync([Ask(1, "ward", 3), Ask(2, "home", 40), Ask(3, "ward", 20), Answered(4), Plain(5)]);

        var board = await AskAsync(store, "county");

        Assert.Equal(["2", "3", "1"], board.Requests.Select(request => request.Name.Id));
        Assert.Equal((3, 2, 1, 1), (board.Total, board.Overdue, board.Page, board.Pages));
        Assert.Equal(LocalTime.At(Today.AddDays(11).ToDateTime(new TimeOnly(10, 0))), board.Requests[2].Due);
        Assert.Equal([("health", 2, 1), ("social", 1, 1)], board.Parts.Select(part => (part.Unit.Code, part.Waiting, part.Overdue)));
    }

    [Fact]
    public async Task Board_OfAUnit_HasItsOwnOnly()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        await store.ImportAsync([Ask(1, "ward", 3), Ask(2, "home", 40), Ask(3, "health", 1)]);

        Assert.Equal(["1", "3"], (await AskAsync(store, "health")).Requests.Select(request => request.Name.Id));
        Assert.Equal(["health", "ward"], (await AskAsync(store, "health")).Parts.Select(part => part.Unit.Code));
        await Assert.ThrowsAsync<OutOfScopeException>(() => AskAsync(store, "health", Scope.Of("social")));
    }

    [Fact]
    public async Task Board_OfTheAnswered_HasThoseWhoseAnswerWasGivenHereTheLastFirst()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        await store.ImportAsync([Ask(1, "ward", 9), Ask(2, "ward", 8), Ask(3, "ward", 7), Answered(4)]);
        foreach (var (id, days) in new[] { (1, 1), (2, 3) })
        {
            await store.Get<RequestWriter>().StepAsync(
                Scope.WholeTree, new RequestName("test", $"{id}"), null,
                new RequestStep(RequestMove.Answer, "Hoitaja", LocalTime.At(Today.AddDays(-days).ToDateTime(new TimeOnly(9, 0)))), CancellationToken.None);
        }

        var board = await AskAsync(store, "ward", answered: true);

        Assert.Equal(["1", "2"], board.Requests.Select(request => request.Name.Id));
        Assert.Equal((0, 0), (board.Overdue, board.Parts.Count));
        Assert.Equal(["3"], (await AskAsync(store, "ward")).Requests.Select(request => request.Name.Id));
    }

    [Fact]
    public async Task Board_OfManyRequests_IsPaged()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        await store.ImportAsync([.. Enumerable.Range(1, RequestQuery.PageSize + 1).Select(id => Ask(id, "ward", 3))]);

        var board = await AskAsync(store, "ward", page: 9);

        Assert.Equal((RequestQuery.PageSize + 1, 2, 2), (board.Total, board.Page, board.Pages));
        Assert.Equal($"{RequestQuery.PageSize + 1}", Assert.Single(board.Requests).Name.Id);
        Assert.Equal(Enumerable.Range(1, RequestQuery.PageSize).Select(id => $"{id}"), (await AskAsync(store, "county")).Requests.Select(request => request.Name.Id));
    }

    [Fact]
    public async Task Board_OfTheAnswered_IsOfTheUnitsAndPaged()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        await store.ImportAsync([.. Enumerable.Range(1, RequestQuery.PageSize + 2).Select(id => Ask(id, id == 1 ? "home" : "ward", 3))]);
        foreach (var id in Enumerable.Range(1, RequestQuery.PageSize + 2))
        {
            await store.Get<RequestWriter>().StepAsync(
                Scope.WholeTree, new RequestName("test", $"{id}"), null,
                new RequestStep(RequestMove.Answer, "Hoitaja", LocalTime.At(Today.AddDays(-1).ToDateTime(new TimeOnly(9, 0).AddMinutes(id)))), CancellationToken.None);
        }

        var last = await AskAsync(store, "ward", answered: true, page: 2);

        Assert.Equal((RequestQuery.PageSize + 1, 2, 2), (last.Total, last.Page, last.Pages));
        Assert.Equal("2", Assert.Single(last.Requests).Name.Id);
        Assert.Equal("Hoitaja", last.Requests[0].Handler!.Name);
    }

    /// <summary>The counts by the database say the same as each request for itself.</summary>
    [Fact]
    public async Task Overdue_AtTheMinuteOfTheDueTime_IsCountedAsTheRequestSays()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        await store.ImportAsync([.. Enumerable.Range(12, 5).Select(days => Ask(days, "ward", days))]);

        var board = await AskAsync(store, "ward");

        Assert.Equal(board.Requests.Count(request => request.IsOverdue(store.Clock.GetUtcNow())), board.Overdue);
        Assert.InRange(board.Overdue, 1, 4);
    }

    [Fact]
    public async Task UnitOf_ARequest_IsTheStoredOne()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        await store.ImportAsync([Ask(1, "ward", 3), Plain(2)]);
        var query = store.Get<RequestQuery>();

        Assert.Equal("ward", (await query.UnitOfAsync(Scope.WholeTree, new RequestName("test", "1"), CancellationToken.None))!.Code);
        Assert.Null(await query.UnitOfAsync(Scope.WholeTree, new RequestName("test", "2"), CancellationToken.None));
        Assert.Null(await query.UnitOfAsync(Scope.WholeTree, new RequestName("no-such", "1"), CancellationToken.None));
        Assert.Null(await query.UnitOfAsync(Scope.Of("home"), new RequestName("test", "1"), CancellationToken.None));
    }

    /// <summary>Without an index of the same kind in the staged file, SQLite would take each row apart.</summary>
    [Fact]
    public async Task StagedResponses_HaveTheIndexOfThoseWhoWait()
    {
        await using var store = await TestStore.WithCountyAsync(Today, inFile: true);
        await store.ImportAsync([Ask(1, "ward", 3), Answered(2), Ask(3, "home", 4)]);
        await using var connection = await store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);

        Assert.IsType<SqliteStoreConnection>(connection);
        Assert.Equal(2, connection.Scalar("SELECT count(*) FROM response INDEXED BY ix_response_waiting WHERE contact_requested = 1 AND contact_answered_at IS NULL"));
        Assert.Empty(await store.CheckAsync());
    }

    private static ResponseRow Ask(int id, string unit, int daysAgo) => new ResponseBuilder().Id(id).At(unit).On(Today.AddDays(-daysAgo)).AsksContact().Build();

    private static ResponseRow Answered(int id) => new ResponseBuilder().Id(id).At("ward").On(Today.AddDays(-9)).AsksContact(2).Build();

    private static ResponseRow Plain(int id) => new ResponseBuilder().Id(id).At("ward").On(Today.AddDays(-9)).Build();

    private static async Task<RequestBoard> AskAsync(TestStore store, string unit, Scope? scope = null, bool answered = false, int page = 1) =>
        await store.Get<RequestQuery>().AskAsync(
            scope ?? Scope.WholeTree, new RequestQuestion((await store.SnapshotAsync()).Units.Find(unit)!, answered, page), CancellationToken.None);
}
