using Dashboard.Core.Feedback;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Tests.Store;

/// <summary>Comments go when their term is over, from everywhere they are, and nothing brings them back.</summary>
public sealed class CommentRetentionTests
{
    private const int Months = 36;

    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateOnly LastOfTheTerm = new(2023, 9, 30);
    private static readonly DateOnly FirstKept = new(2023, 10, 1);

    [Fact]
    public async Task Forget_QuarterWhoseTermIsOver_TakesItsWordsAndLeavesTheAnswers()
    {
        await using var store = await WithOldCommentsAsync(Response(1, LastOfTheTerm, "vanhasana"), Response(2, FirstKept, "uusisana"));
        var before = await ThanksAsync(store);

        var gone = await ForgetAsync(store);

        Assert.Equal(new ForgottenComments(1, 0, 0), gone);
        Assert.Equal((0, 1), (await FoundAsync(store, "vanhasana"), await FoundAsync(store, "uusisana")));
        Assert.Equal(before, await ThanksAsync(store));
        Assert.Equal(2, before.Sum());
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Forget_SecondTime_FindsNothingAndWritesNothing()
    {
        await using var store = await WithOldCommentsAsync(Response(1, LastOfTheTerm, "vanha"));

        await ForgetAsync(store);
        var again = await ForgetAsync(store);

        Assert.False(again.Any);
        Assert.Equal(["""dashboard schedule forget-comments before 2023-10-01 Done {"comments":1,"olderVersions":0,"rejectedRows":0}"""], Audit(store));
    }

    [Fact]
    public async Task Forget_MoreThanATransactionTakes_TakesAll()
    {
        await using var store = await WithOldCommentsAsync([.. Enumerable.Range(1, 2_345).Select(id => Response(id, LastOfTheTerm, "vanha"))]);

        Assert.Equal(2_345, (await ForgetAsync(store)).Comments);
        Assert.Equal(0, await FoundAsync(store, "vanha"));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Undo_OfACorrection_DoesNotBringForgottenWordsBack()
    {
        await using var store = await WithOldCommentsAsync(Response(1, LastOfTheTerm, "alkuperäinen"));
        store.Clock.Day = FirstKept;
        var correction = await store.ImportAsync([Response(1, LastOfTheTerm, "korjattu")]);
        Later(store);

        var gone = await ForgetAsync(store);
        await CorrectionTests.UndoAsync(store, correction);

        Assert.Equal(new ForgottenComments(1, 1, 0), gone);
        Assert.Equal((0, 0), (await FoundAsync(store, "alkuperäinen"), await FoundAsync(store, "korjattu")));
        Assert.Equal(1, (await ThanksAsync(store)).Sum());
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Import_OfTheSameFileAgain_IsADuplicateWithoutItsWords()
    {
        await using var store = await WithOldCommentsAsync(Response(1, LastOfTheTerm, "vanha"));
        await ForgetAsync(store);

        var again = await store.ImportAsync([Response(1, LastOfTheTerm, "vanha")]);

        Assert.Equal((0, 1, 0), (again.Accepted, again.Duplicates, again.Corrected));
        Assert.Equal(0, await FoundAsync(store, "vanha"));
    }

    [Fact]
    public async Task Import_OfOldAnswers_TakesTheirCommentsFromTheFirstKeptDayOn()
    {
        await using var store = await TestStore.WithCountyAsync(Today, minimumRespondents: 1, commentMonths: Months);

        await store.ImportAsync([Response(1, LastOfTheTerm, "vanha"), Response(2, FirstKept, "uusi")]);

        Assert.Equal((0, 1), (await FoundAsync(store, "vanha"), await FoundAsync(store, "uusi")));
        Assert.Equal(2, (await ThanksAsync(store)).Sum());
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Forget_RejectedRows_GoWhenTheTermOfTheirImportIsOver()
    {
        await using var store = await TestStore.WithCountyAsync(LastOfTheTerm, commentMonths: Months);
        var responses = await RejectAsync(store, ImportKind.Responses);
        var tallies = await RejectAsync(store, ImportKind.Tallies);
        store.Clock.Day = FirstKept;
        var kept = await RejectAsync(store, ImportKind.Responses);
        Later(store);

        var gone = await ForgetAsync(store);

        Assert.Equal(new ForgottenComments(0, 0, 1), gone);
        Assert.Equal((0, 1, 1), (await RejectedAsync(store, responses), await RejectedAsync(store, tallies), await RejectedAsync(store, kept)));
        Assert.Equal(1, (await store.Get<BatchQuery>().FindAsync(responses, CancellationToken.None))!.Rejected);
    }

    [Fact]
    public async Task Forget_WithoutATerm_KeepsEverything()
    {
        await using var store = await TestStore.WithCountyAsync(LastOfTheTerm);
        await store.ImportAsync([Response(1, LastOfTheTerm, "vanha")]);
        store.Clock.Day = Today.AddYears(20);

        Assert.False((await ForgetAsync(store)).Any);
        Assert.Equal(1, await FoundAsync(store, "vanha"));
    }

    [Fact]
    public async Task Forget_OfTwoServersAtOnce_LeavesNothingAndCountsEachCommentOnce()
    {
        await using var store = await WithOldCommentsAsync([.. Enumerable.Range(1, 1_500).Select(id => Response(id, LastOfTheTerm, "vanha"))]);
        await using var other = store.OpenAgain();

        await Task.WhenAll(ForgetAsync(store), other.GetRequiredService<CommentRetention>().ForgetAsync(CancellationToken.None));

        Assert.Equal(0, await FoundAsync(store, "vanha"));
        Assert.Empty(await store.CheckAsync());
    }

    private static ResponseRow Response(int id, DateOnly day, string words) =>
        new ResponseBuilder().Id(id).On(day).Says(WellKnown.Nps, "9").Writes("thanks", words).Build();

    /// <summary>A store with what was imported when the comments were young; the term of the older ones is over today.</summary>
    private static async Task<TestStore> WithOldCommentsAsync(params ResponseRow[] rows)
    {
        var store = await TestStore.WithCountyAsync(FirstKept, minimumRespondents: 1, commentMonths: Months);
        await store.ImportAsync(rows);
        Later(store);
        return store;
    }

    private static void Later(TestStore store) => store.Clock.Day = Today;

    private static Task<ForgottenComments> ForgetAsync(TestStore store) => store.Get<CommentRetention>().ForgetAsync(CancellationToken.None);

    private static async Task<int> FoundAsync(TestStore store, string word)
    {
        await using var connection = await store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);
        return connection.Search.Find(SearchWords.Of(word)).Count;
    }

    private static async Task<IReadOnlyList<double>> ThanksAsync(TestStore store)
    {
        var series = await store.Get<SeriesQuery>().AskAsync(
            Scope.WholeTree, new SeriesQuestion(WellKnown.Thanks, Grain: Grain.Quarter), CancellationToken.None);
        return [.. series.Asked.Points.Select(point => point.Figure.Value ?? 0)];
    }

    private static async Task<long> RejectAsync(TestStore store, ImportKind kind)
    {
        var batch = await store.ImportAsync(kind, rows => rows.Reject(new RowError(2, "nps", "x", new(Core.Imports.Wanted.NoNul)), "id,comment", "1,sana"));
        return batch.Batch;
    }

    private static async Task<int> RejectedAsync(TestStore store, long batch) =>
        (await store.Get<BatchQuery>().RejectedAsync(Scope.WholeTree, batch, 0, 10, CancellationToken.None)).Count;

    private static List<string> Audit(TestStore store)
    {
        using var context = store.Get<OfficeDatabase>().Open();
        return [.. context.Audit.Select(line => $"{line.Who} {line.Origin} {line.Action} {line.Subject} {line.Outcome} {line.Details}")];
    }
}
