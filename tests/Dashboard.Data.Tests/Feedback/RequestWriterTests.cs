using Dashboard.Core.Feedback;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Feedback;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Data.Tests.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Feedback;

public sealed class RequestWriterTests
{
    private static readonly DateOnly May = new(2026, 5, 4);
    private static readonly RequestName First = new("test", "1");

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    public async Task Answer_GivenHere_MakesTheVeryCellsOfAnImportedOne(int days)
    {
        await using var here = await TestStore.WithCountyAsync();
        await using var imported = await TestStore.WithCountyAsync();
        await here.ImportAsync(Asked(null));
        await imported.ImportAsync(Asked(days));
        var before = await CellsAsync(here);

        await AnswerAsync(here, days);

        var cells = await CellsAsync(here);
        Assert.NotEqual(before, cells);
        Assert.Equal(await CellsAsync(imported), cells);
        Assert.Empty(await here.CheckAsync());
    }

    [Fact]
    public async Task Answer_GivenHere_StaysWhenTheFileComesAgainWithoutIt()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Asked(null));
        await AnswerAsync(store, 3);
        var cells = await CellsAsync(store);

        var same = await store.ImportAsync(Asked(null));
        var corrected = await store.ImportAsync([Request(null).Writes("complaint", "Uusi").Build()]);

        Assert.Equal((0, 6, 0), (same.Accepted, same.Duplicates, same.Corrected));
        Assert.Equal(1, corrected.Corrected);
        Assert.Empty(await WaitingAsync(store));
        Assert.Empty(await store.CheckAsync());
        await CorrectionTests.UndoAsync(store, corrected);
        Assert.Equal(cells, await CellsAsync(store));
    }

    [Fact]
    public async Task Answer_OfAnUndoneCorrection_IsTheOneGivenHereMeanwhile()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Asked(null));
        var corrected = await store.ImportAsync([Request(null).Writes("complaint", "Uusi").Build()]);
        await AnswerAsync(store, 3);

        await CorrectionTests.UndoAsync(store, corrected);

        Assert.Empty(await WaitingAsync(store));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Answer_ThatTheFileSaysOtherwise_IsTheFiles()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Asked(null));
        await AnswerAsync(store, 3);
        var cells = await CellsAsync(store);

        var said = await store.ImportAsync([Request(20).Build()]);

        await using var imported = await TestStore.WithCountyAsync();
        await imported.ImportAsync(Asked(20));
        Assert.Equal(await CellsAsync(imported), await CellsAsync(store));
        Assert.Empty((await AskAsync(store, answered: true)).Requests);
        Assert.Empty(await store.CheckAsync());
        await Assert.ThrowsAsync<RequestChangedException>(() => StepAsync(store, new RequestStep(RequestMove.Reopen, "")));
        await CorrectionTests.UndoAsync(store, said);
        Assert.Equal(cells, await CellsAsync(store));
    }

    [Fact]
    public async Task Reopen_OfAnAnswerGivenHere_BringsEverythingBack()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Asked(null));
        await StepAsync(store, new RequestStep(RequestMove.Take, "Hoitaja"));
        var cells = await CellsAsync(store);
        await AnswerAsync(store, 3, "Hoitaja");
        var corrected = await store.ImportAsync([Request(null).Writes("complaint", "Uusi").Build()]);

        await StepAsync(store, new RequestStep(RequestMove.Reopen, ""));
        await CorrectionTests.UndoAsync(store, corrected);

        Assert.Equal("Hoitaja", Assert.Single(await WaitingAsync(store)).Handler!.Name);
        Assert.Equal(cells, await CellsAsync(store));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Take_ByAnother_KeepsTheDayOfTheFirstOnlyForTheSameHandler()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Asked(null));
        await StepAsync(store, new RequestStep(RequestMove.Take, "Hoitaja"));
        var first = store.Clock.Day;
        store.Clock.Day = first.AddDays(2);

        await StepAsync(store, new RequestStep(RequestMove.Take, "Hoitaja"), seen: "Hoitaja");
        Assert.Equal(new ContactHandler("Hoitaja", first), Assert.Single(await WaitingAsync(store)).Handler);

        await Assert.ThrowsAsync<RequestChangedException>(() => StepAsync(store, new RequestStep(RequestMove.Take, "Lääkäri")));
        await StepAsync(store, new RequestStep(RequestMove.Take, "Lääkäri"), seen: "Hoitaja");
        Assert.Equal(new ContactHandler("Lääkäri", first.AddDays(2)), Assert.Single(await WaitingAsync(store)).Handler);
    }

    [Fact]
    public async Task Step_OfWhatIsNotThere_ChangesNothing()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Asked(null), new ResponseBuilder().Id(50).At("ward").On(May).Build()]);
        var step = new RequestStep(RequestMove.Take, "Hoitaja");

        await Assert.ThrowsAsync<UnknownNameException>(() => StepAsync(store, step, name: new RequestName("test", "999")));
        await Assert.ThrowsAsync<UnknownNameException>(() => StepAsync(store, step, name: new RequestName("other", "1")));
        await Assert.ThrowsAsync<UnknownNameException>(() => StepAsync(store, step, name: new RequestName("test", "50")));
        await Assert.ThrowsAsync<UnknownNameException>(() => StepAsync(store, step, scope: Scope.Of("social")));
        await Assert.ThrowsAsync<RequestException>(() => StepAsync(store, new RequestStep(RequestMove.Take, " ")));
        await Assert.ThrowsAsync<RequestChangedException>(() => StepAsync(store, new RequestStep(RequestMove.Reopen, "")));
        await Assert.ThrowsAsync<RequestChangedException>(() => StepAsync(store, step, name: new RequestName("test", "2")));
        Assert.Null(Assert.Single(await WaitingAsync(store)).Handler);
    }

    [Fact]
    public async Task Undo_OfTheBatch_TakesTheHandlingAway()
    {
        await using var store = await TestStore.WithCountyAsync();
        var batch = await store.ImportAsync(Asked(null));
        await AnswerAsync(store, 3);

        await CorrectionTests.UndoAsync(store, batch);
        await store.ImportAsync(Asked(null));

        Assert.Null(Assert.Single(await WaitingAsync(store)).Handler);
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Erasure_OfTheResponse_TakesTheHandlingAlong()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Asked(null));
        await AnswerAsync(store, 3);

        await store.Get<ResponseErasure>().EraseAsync("test", ["1"], CancellationToken.None);

        Assert.Equal(0, await HandlingsAsync(store));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Removal_OfTheSource_TakesTheHandlingAlong()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Asked(null), source: "survey");
        await StepAsync(store, new RequestStep(RequestMove.Take, "Hoitaja"), name: new RequestName("survey", "1"));

        await store.Get<SourceRemoval>().RemoveAsync("survey", CancellationToken.None);

        Assert.Equal(0, await HandlingsAsync(store));
        Assert.Empty(await store.CheckAsync());
    }

    /// <summary>One who waits or was answered after some days, and five who were answered.</summary>
    private static IReadOnlyList<ResponseRow> Asked(double? days) =>
        [Request(days).Build(), .. Enumerable.Range(2, 5).Select(id => new ResponseBuilder().Id(id).At("ward").On(May).AsksContact(2).Build())];

    private static ResponseBuilder Request(double? days) => new ResponseBuilder().Id(1).At("ward").On(May).By("web").Writes("complaint", "Odotin").AsksContact(days);

    private static Task AnswerAsync(TestStore store, int days, string? seen = null) => StepAsync(
        store, new RequestStep(RequestMove.Answer, "Hoitaja", LocalTime.At(May.AddDays(days).ToDateTime(new TimeOnly(10, 0)))), seen);

    private static Task StepAsync(TestStore store, RequestStep step, string? seen = null, RequestName? name = null, Scope? scope = null) =>
        store.Get<RequestWriter>().StepAsync(scope ?? Scope.WholeTree, name ?? First, seen, step, CancellationToken.None);

    private static async Task<IReadOnlyList<ContactRequest>> WaitingAsync(TestStore store) => (await AskAsync(store)).Requests;

    private static async Task<RequestBoard> AskAsync(TestStore store, bool answered = false) => await store.Get<RequestQuery>().AskAsync(
        Scope.WholeTree, new RequestQuestion((await store.SnapshotAsync()).Units.Find("county")!, answered), CancellationToken.None);

    private static async Task<long> HandlingsAsync(TestStore store)
    {
        await using var connection = await store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);
        return connection.Scalar("SELECT count(*) FROM contact_handling");
    }

    private static async Task<IReadOnlyList<string>> CellsAsync(TestStore store)
    {
        await using var connection = await store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);
        return connection.All(
            "SELECT grain, unit_id, stage_id, segment_id, start, sheet FROM rollup ORDER BY grain, unit_id, stage_id, segment_id, start",
            row => $"{row.Long(0)} {row.Long(1)} {row.Long(2)} {row.Long(3)} {row.Long(4)} {Convert.ToHexString(row.Blob(5))}");
    }
}
