using Dashboard.Core.Feedback;
using Dashboard.Core.Notes;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Feedback;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Data.Tests.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Feedback;

public sealed class CommentHandlingTests
{
    private static readonly DateOnly April = new(2026, 4, 7);
    private static readonly Period Spring = new(new(2026, 4, 1), new(2026, 7, 1));

    [Fact]
    public async Task Comment_ThatIsGivenAndDone_IsOnTheBoardUntilThen()
    {
        await using var store = await WithCommentsAsync();
        var key = await KeyAsync(store, "ward", 1);

        await StepAsync(store, key, RequestMove.Take, "  Osastonhoitaja ");
        var open = await BoardAsync(store, "county");
        Assert.Equal(("Jonotin 1", new ContactHandler("Osastonhoitaja", store.Clock.Day)), (Assert.Single(open.Comments).Text, open.Comments[0].Handling!.Handler));
        Assert.Empty((await BoardAsync(store, "county", done: true)).Comments);

        await StepAsync(store, key, RequestMove.Answer, "Osastonhoitaja", "Osastonhoitaja");
        Assert.Empty((await BoardAsync(store, "county")).Comments);
        Assert.Equal(store.Clock.GetUtcNow(), Assert.Single((await BoardAsync(store, "county", done: true)).Comments).Handling!.DoneAt);

        await StepAsync(store, key, RequestMove.Reopen, "");
        Assert.Equal(new CommentHandling(open.Comments[0].Handling!.Handler, null), Assert.Single((await BoardAsync(store, "county")).Comments).Handling);
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Board_OfRequestsAndComments_CountsBothWhereTheyAre()
    {
        await using var store = await WithCommentsAsync();
        await store.ImportAsync([new ResponseBuilder().Id(900).At("clinic").On(April).AsksContact().Build()]);
        foreach (var (unit, number) in new[] { ("ward", 1), ("ward", 2), ("home", 1) })
        {
            await StepAsync(store, await KeyAsync(store, unit, number), RequestMove.Take, "Hoitaja");
        }

        var county = await BoardAsync(store, "county");

        Assert.Equal((1, 3, 1), (county.Total, county.TotalComments, county.Pages));
        Assert.Equal([("health", 1, 2), ("social", 0, 1)], county.Parts.Select(part => (part.Unit.Code, part.Waiting, part.Comments)));
        Assert.Equal(["Jonotin 1", "Jonotin 2"], (await BoardAsync(store, "ward")).Comments.Select(comment => comment.Text).Order());
        await Assert.ThrowsAsync<OutOfScopeException>(() => BoardAsync(store, "ward", scope: Scope.Of("social")));
        Assert.All((await BoardAsync(store, "social", scope: Scope.Of("social"))).Comments, comment => Assert.Equal("home", comment.Unit.Code));
    }

    [Fact]
    public async Task Board_OfManyComments_IsPagedThoseGivenFirstFirst()
    {
        const int all = RequestQuery.PageSize + 1;
        await using var store = await WithCommentsAsync(all);
        for (var number = 1; number <= all; number++)
        {
            store.Clock.Day = new DateOnly(2026, 6, 15).AddDays(number);
            await StepAsync(store, await KeyAsync(store, "ward", number), RequestMove.Take, "Hoitaja");
        }

        var (first, last) = (await BoardAsync(store, "ward"), await BoardAsync(store, "ward", page: 9));

        Assert.Equal((all, 2, "Jonotin 1"), (first.TotalComments, first.Pages, first.Comments[0].Text));
        Assert.Equal((2, $"Jonotin {all}"), (last.Page, Assert.Single(last.Comments).Text));
    }

    /// <summary>Nobody can tell them apart, so that nobody can be asked which of them is meant.</summary>
    [Fact]
    public async Task Comments_OfTheSameWords_AreGivenAndDoneTogether()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Enumerable.Range(1, 6).Select(id => Complaint(id, "ward", "Jonotin.")));
        var key = CommentKeyOf("ward", "Jonotin.");

        await StepAsync(store, key, RequestMove.Take, "Hoitaja");
        await store.ImportAsync(Enumerable.Range(7, 6).Select(id => Complaint(id, "ward", "Jonotin.")));

        Assert.Equal((1, 1), ((await BoardAsync(store, "ward")).TotalComments, (await BoardAsync(store, "ward")).Parts.Single().Comments));
        await StepAsync(store, key, RequestMove.Answer, "Hoitaja", "Hoitaja");
        Assert.Equal((0, 12L), ((await BoardAsync(store, "ward")).TotalComments, await RowsAsync(store)));
    }

    [Fact]
    public async Task Comment_ThatTheWriterIsNotShown_IsGivenToNobody()
    {
        await using var store = await WithCommentsAsync();
        await store.ImportAsync(Enumerable.Range(1, 4).Select(id => Complaint(500 + id, "clinic", $"Salainen {id}")));
        var key = await KeyAsync(store, "ward", 1);

        foreach (var (hidden, scope) in new[]
        {
            (key, Scope.Of("social")),
            (key with { Unit = "clinic" }, Scope.WholeTree),
            (key with { Unit = "nowhere" }, Scope.WholeTree),
            (CommentKeyOf("clinic", "Salainen 1"), Scope.WholeTree),
        })
        {
            await Assert.ThrowsAsync<UnknownNameException>(() => StepAsync(store, hidden, RequestMove.Take, "Hoitaja", scope: scope));
        }

        Assert.Equal(0, await RowsAsync(store));
    }

    [Fact]
    public async Task Comment_ThatIsHeldBackLater_IsNeitherShownNorCounted()
    {
        await using var store = await WithCommentsAsync();
        await StepAsync(store, await KeyAsync(store, "ward", 1), RequestMove.Take, "Hoitaja");

        await store.Get<ResponseErasure>().EraseAsync("test", ["5"], CancellationToken.None);

        var board = await BoardAsync(store, "county");
        Assert.Equal((1L, 0, 0), (await RowsAsync(store), board.TotalComments, board.Parts.Count));
    }

    [Fact]
    public async Task Comment_ThatHasChangedSinceItWasSeen_StaysAsItIs()
    {
        await using var store = await WithCommentsAsync();
        var key = await KeyAsync(store, "ward", 1);
        await StepAsync(store, key, RequestMove.Take, "Ensimmäinen");

        await Assert.ThrowsAsync<RequestChangedException>(() => StepAsync(store, key, RequestMove.Take, "Toinen"));
        await Assert.ThrowsAsync<RequestChangedException>(() => StepAsync(store, key, RequestMove.Reopen, ""));
        await StepAsync(store, key, RequestMove.Answer, "Ensimmäinen", "Ensimmäinen");
        await Assert.ThrowsAsync<RequestChangedException>(() => StepAsync(store, key, RequestMove.Take, "Toinen", "Ensimmäinen"));

        Assert.Equal("Ensimmäinen", Assert.Single((await BoardAsync(store, "ward", done: true)).Comments).Handling!.Handler.Name);
    }

    [Fact]
    public async Task Comment_WithoutAHandler_IsRefused()
    {
        await using var store = await WithCommentsAsync();
        var key = await KeyAsync(store, "ward", 1);

        var missing = await Assert.ThrowsAsync<RequestException>(() => StepAsync(store, key, RequestMove.Take, " "));
        var tooLong = await Assert.ThrowsAsync<RequestException>(() => StepAsync(store, key, RequestMove.Answer, new string('x', NoteRules.MostOfName + 1)));

        Assert.Equal([new RequestProblem(RequestField.Handler, NoteFault.Missing)], missing.Problems);
        Assert.Equal([new RequestProblem(RequestField.Handler, NoteFault.TooLong)], tooLong.Problems);
        Assert.Equal(0, await RowsAsync(store));
    }

    /// <summary>Who handles the one must not learn which of the others is of the same response.</summary>
    [Fact]
    public async Task Comment_OfWhoAskedToBeContacted_IsHandledApartFromTheRequest()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Enumerable.Range(1, 6).Select(id =>
            new ResponseBuilder().Id(id).At("ward").On(April).Writes("complaint", $"Jonotin {id}").AsksContact().Build()));

        await StepAsync(store, CommentKeyOf("ward", "Jonotin 1"), RequestMove.Answer, "Kommentin käsittelijä");
        await store.Get<RequestWriter>().StepAsync(
            Scope.WholeTree, new RequestName("test", "2"), null, new RequestStep(RequestMove.Take, "Pyynnön käsittelijä"), CancellationToken.None);

        var board = await BoardAsync(store, "ward");
        Assert.Equal([("2", "Pyynnön käsittelijä")], board.Requests.Where(request => request.Handler is not null).Select(request => (request.Name.Id, request.Handler!.Name)));
        Assert.Equal((6, 0), (board.Total, board.TotalComments));
        Assert.Equal("Jonotin 1", Assert.Single((await BoardAsync(store, "ward", done: true)).Comments).Text);
    }

    [Fact]
    public async Task Handling_OfAComment_StaysWithAnImportOfTheSameResponseAndGoesWithIt()
    {
        await using var store = await WithCommentsAsync(8);
        for (var number = 1; number <= 3; number++)
        {
            await StepAsync(store, await KeyAsync(store, "ward", number), RequestMove.Take, "Hoitaja");
        }

        var correction = await store.ImportAsync([Complaint(1, "ward", "Jonotin kauan")]);
        Assert.Contains("Jonotin kauan", (await BoardAsync(store, "ward")).Comments.Select(comment => comment.Text));
        await CorrectionTests.UndoAsync(store, correction);
        Assert.Contains("Jonotin 1", (await BoardAsync(store, "ward")).Comments.Select(comment => comment.Text));

        await store.Get<ResponseErasure>().EraseAsync("test", ["2"], CancellationToken.None);
        Assert.Equal(2, await RowsAsync(store));
        await store.Get<SourceRemoval>().RemoveAsync("test", CancellationToken.None);
        Assert.Equal(0, await RowsAsync(store));
    }

    [Fact]
    public async Task Handling_OfAComment_GoesWithTheImportThatBroughtIt()
    {
        await using var store = await TestStore.WithCountyAsync();
        var batch = await store.ImportAsync(Enumerable.Range(1, 5).Select(id => Complaint(id, "ward", $"Jonotin {id}")));
        await StepAsync(store, await KeyAsync(store, "ward", 1), RequestMove.Take, "Hoitaja");

        await CorrectionTests.UndoAsync(store, batch);

        Assert.Equal(0, await RowsAsync(store));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Retention_ThatForgetsAComment_ForgetsItsHandling()
    {
        await using var store = await WithCommentsAsync(months: 6);
        await StepAsync(store, await KeyAsync(store, "ward", 1), RequestMove.Take, "Hoitaja");
        store.Clock.Day = store.Clock.Day.AddYears(1);

        await store.Get<CommentRetention>().ForgetAsync(CancellationToken.None);

        Assert.Equal(0, await RowsAsync(store));
    }

    /// <summary>As many complaints at the ward as are asked for, and five at home.</summary>
    private static async Task<TestStore> WithCommentsAsync(int ofWard = 5, int months = 0)
    {
        var store = await TestStore.WithCountyAsync(commentMonths: months);
        await store.ImportAsync(
        [
            .. Enumerable.Range(1, ofWard).Select(id => Complaint(id, "ward", $"Jonotin {id}")),
            .. Enumerable.Range(1, 5).Select(id => Complaint(200 + id, "home", $"Jonotin {id}")),
        ]);
        return store;
    }

    private static ResponseRow Complaint(int id, string unit, string words) => new ResponseBuilder().Id(id).At(unit).On(April).Writes("complaint", words).Build();

    private static CommentKey CommentKeyOf(string unit, string words) => new(unit, Spring.Start, CommentKey.WordsOf(words));

    private static async Task<CommentKey> KeyAsync(TestStore store, string unit, int number)
    {
        var key = CommentKeyOf(unit, $"Jonotin {number}");
        Assert.NotNull(await store.Get<CommentQuery>().FindAsync(Scope.WholeTree, key, CancellationToken.None));
        return key;
    }

    private static Task StepAsync(TestStore store, CommentKey key, RequestMove move, string handler, string? seen = null, Scope? scope = null) =>
        store.Get<RequestWriter>().StepAsync(scope ?? Scope.WholeTree, key, seen, move, handler, CancellationToken.None);

    private static async Task<RequestBoard> BoardAsync(TestStore store, string unit, bool done = false, int page = 1, Scope? scope = null) => await store.Get<RequestQuery>().AskAsync(
        scope ?? Scope.WholeTree, new RequestQuestion((await store.SnapshotAsync()).Units.Find(unit)!, done, page), CancellationToken.None);

    private static async Task<long> RowsAsync(TestStore store)
    {
        await using var connection = await store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);
        return connection.Scalar("SELECT count(*) FROM comment_handling");
    }
}
