using Dashboard.Core.Imports;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Store;

public sealed class CorrectionTests
{
    private static readonly DateOnly May = new(2026, 5, 4);

    [Fact]
    public async Task Response_ThatComesWithOtherAnswers_ReplacesTheOldOne()
    {
        await using var store = await TestStore.WithCountyAsync(minimumRespondents: 1);
        await store.ImportAsync([Response(1).Says(WellKnown.Nps, "3").Build(), Response(2).Says(WellKnown.Nps, "9").Build()]);

        var again = await store.ImportAsync([Response(1).Says(WellKnown.Nps, "10").Build(), Response(2).Says(WellKnown.Nps, "9").Build()]);

        Assert.Equal((1, 1, 1), (again.Accepted, again.Duplicates, again.Corrected));
        Assert.Equal(100, await NpsAsync(store, "ward"));
        Assert.Equal(2, await CountAsync(store, "ward"));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Response_ThatMovesInTimeUnitStageAndSegment_LeavesNothingBehind()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([Response(1).OnPath("surgery").By("sms").Writes("thanks", "Kiitos").AsksContact(3).Says(WellKnown.Help, "5").Build()]);

        await store.ImportAsync([new ResponseBuilder().Id(1).At("home").On(new DateOnly(2026, 3, 9)).By("web").Writes("idea", "Ajatus").Build()]);

        Assert.Equal((0, 1), (await CountAsync(store, "ward"), await CountAsync(store, "home")));
        Assert.Equal(["Ajatus"], await CommentsAsync(store));
        Assert.Empty(await store.CheckAsync());
    }

    [Theory]
    [InlineData("Uusi")]
    [InlineData(null)]
    public async Task Response_WhoseCommentChanges_IsCorrected(string? comment)
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([Response(1).Writes("thanks", "Vanha").Build()]);

        var again = await store.ImportAsync([Response(1).Writes("thanks", "x").Build() with { Comment = comment }]);

        Assert.Equal(1, again.Corrected);
        Assert.Equal(comment is null ? [] : [comment], await CommentsAsync(store));
    }

    [Fact]
    public async Task Response_WithItsAnswersInAnotherOrder_IsADuplicate()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([Response(1).Says(WellKnown.Nps, "3").Says(WellKnown.Help, "4").Build()]);

        var again = await store.ImportAsync([Response(1).Says(WellKnown.Help, "4").Says(WellKnown.Nps, "3").Build()]);

        Assert.Equal((0, 1, 0), (again.Accepted, again.Duplicates, again.Corrected));
    }

    [Fact]
    public async Task Response_TwiceInAFile_IsWhatTheLastRowSays()
    {
        await using var store = await TestStore.WithCountyAsync(minimumRespondents: 1);

        var first = await store.ImportAsync([Response(1).Says(WellKnown.Nps, "3").Build(), Response(1).Says(WellKnown.Nps, "9").Build()]);
        var second = await store.ImportAsync([Response(1).Says(WellKnown.Nps, "9").Build(), Response(1).Says(WellKnown.Nps, "0").Build()]);

        Assert.Equal((1, 1, 0), (first.Accepted, first.Duplicates, first.Corrected));
        Assert.Equal((1, 1, 1), (second.Accepted, second.Duplicates, second.Corrected));
        Assert.Equal(-100, await NpsAsync(store, "ward"));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Response_OfAnotherSourceWithTheSameId_IsAnotherResponse()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([Response(1).Build()], source: "a");

        var other = await store.ImportAsync([Response(1).At("home").Build()], source: "b");

        Assert.Equal((1, 0), (other.Accepted, other.Corrected));
        Assert.Equal(2, await CountAsync(store, "county"));
    }

    [Fact]
    public async Task Undo_OfACorrection_BringsTheOldVersionBack()
    {
        await using var store = await TestStore.WithCountyAsync(minimumRespondents: 1);
        await store.ImportAsync([Response(1).Says(WellKnown.Nps, "3").Writes("thanks", "Vanha").Build()]);
        var correction = await store.ImportAsync([Response(1).At("home").Says(WellKnown.Nps, "9").Build(), Response(2).Build()]);

        var undone = await UndoAsync(store, correction);

        Assert.Equal((1, 1, 0), (undone.Removed, undone.Restored, undone.Kept));
        Assert.Equal((1, 0), (await CountAsync(store, "ward"), await CountAsync(store, "home")));
        Assert.Equal(-100, await NpsAsync(store, "ward"));
        Assert.Equal(["Vanha"], await CommentsAsync(store));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Undo_OfABatchThatALaterOneCorrected_LeavesTheCorrection()
    {
        await using var store = await TestStore.WithCountyAsync(minimumRespondents: 1);
        var first = await store.ImportAsync([Response(1).Says(WellKnown.Nps, "3").Build()]);
        var second = await store.ImportAsync([Response(1).Says(WellKnown.Nps, "9").Build()]);

        await UndoAsync(store, first);
        Assert.Equal(100, await NpsAsync(store, "ward"));

        await UndoAsync(store, second);
        Assert.Equal(0, await CountAsync(store, "ward"));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Undo_OfABatchWhoseRowsALaterOneRepeated_KeepsThem()
    {
        await using var store = await TestStore.WithCountyAsync();
        var first = await store.ImportAsync([.. Enumerable.Range(1, 10).Select(id => Response(id).Build())]);
        var second = await store.ImportAsync([.. Enumerable.Range(6, 10).Select(id => Response(id).Build())]);

        var undone = await UndoAsync(store, first);
        Assert.Equal((5, 0, 5), (undone.Removed, undone.Restored, undone.Kept));
        Assert.Equal(10, await CountAsync(store, "ward"));

        await UndoAsync(store, second);
        Assert.Equal(0, await CountAsync(store, "ward"));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Undo_OfABatchUnknownOrUndone_IsRefused()
    {
        await using var store = await TestStore.WithCountyAsync();
        var batch = await store.ImportAsync([Response(1).Build()]);
        await UndoAsync(store, batch);

        var again = await Assert.ThrowsAsync<StoreRuleException>(() => UndoAsync(store, batch));
        var unknown = await Assert.ThrowsAsync<StoreRuleException>(() => store.Get<BatchUndo>().UndoAsync(99, CancellationToken.None));

        Assert.Contains("already", again.Message, StringComparison.Ordinal);
        Assert.Contains("Batch 99 cannot be undone: there is no such import.", unknown.Message, StringComparison.Ordinal);
        Assert.NotNull((await store.Get<BatchQuery>().FindAsync(batch.Batch, CancellationToken.None))!.UndoneAt);
    }

    [Fact]
    public async Task Erase_OfAResponse_TakesEverythingOfItAndItDoesNotComeBack()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([Response(1).Writes("thanks", "Nimeni on Salainen").Build(), Response(2).Build()]);
        await store.ImportAsync([Response(1).Writes("idea", "Salainen yhä").Build(), Response(2).Build()]);

        var erased = await store.Get<ResponseErasure>().EraseAsync("test", ["1"], CancellationToken.None);
        var again = await store.ImportAsync([Response(1).Writes("thanks", "Salainen").Build(), Response(2).Build()]);

        Assert.Equal((1, 0), (erased.Responses, erased.RejectedRows));
        Assert.Equal((0, 2), (again.Accepted, again.Duplicates));
        Assert.Equal(1, await CountAsync(store, "ward"));
        Assert.Empty(await CommentsAsync(store));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Erase_OfAnUnknownResponse_IsRefusedAndChangesNothing()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([Response(1).Build()]);
        var erasure = store.Get<ResponseErasure>();

        var error = await Assert.ThrowsAsync<StoreRuleException>(() => erasure.EraseAsync("test", ["1", "nobody"], CancellationToken.None));
        await Assert.ThrowsAsync<StoreRuleException>(() => erasure.EraseAsync("nowhere", ["1"], CancellationToken.None));

        Assert.Contains("'nobody'", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(store, "ward"));
    }

    [Fact]
    public async Task Erase_OfAnId_TakesRejectedRowsOfThatIdOnly()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(ImportKind.Responses, batch =>
        {
            batch.Add(Response(7).Build());
            batch.Reject(new RowError(2, "unit", "x", new(Wanted.AsWritten, "a unit")), "id;unit;nps", "7;x;9");
            batch.Reject(new RowError(3, "unit", "7", new(Wanted.AsWritten, "a unit")), "id;unit;nps", "other;7;9");
            batch.Reject(new RowError(4, "unit", "y", new(Wanted.AsWritten, "a unit")), "id;unit;nps", "70;y;9");
        });

        var erased = await store.Get<ResponseErasure>().EraseAsync("test", ["7"], CancellationToken.None);

        Assert.Equal(1, erased.RejectedRows);
    }

    [Fact]
    public async Task Undo_AfterAnErasure_DoesNotBringTheErasedBack()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Enumerable.Range(1, 5).Select(id => Response(id).Build())]);
        await store.ImportAsync([.. Enumerable.Range(1, 5).Select(id => Response(id).Build())]);
        var third = await store.ImportAsync([.. Enumerable.Range(1, 5).Select(id => Response(id).Says(WellKnown.Nps, "1").Build())]);
        await store.Get<ResponseErasure>().EraseAsync("test", ["3", "5"], CancellationToken.None);
        await store.ImportAsync([Response(8).Build()]);

        await UndoAsync(store, third);

        Assert.Equal(4, await CountAsync(store, "ward"));
        Assert.Empty(await store.CheckAsync());
    }

    internal static Task<UndoneBatch> UndoAsync(TestStore store, AppliedBatch batch) => store.Get<BatchUndo>().UndoAsync(batch.Batch, CancellationToken.None);

    private static ResponseBuilder Response(int id) => new ResponseBuilder().Id(id).At("ward").On(May);

    private static async Task<double> CountAsync(TestStore store, string unit) => (await ReadAsync(store, unit, WellKnown.Responses)).Value ?? 0;

    private static async Task<double?> NpsAsync(TestStore store, string unit) => (await ReadAsync(store, unit, WellKnown.Nps)).Value;

    private static async Task<Figure> ReadAsync(TestStore store, string unit, string metric)
    {
        var snapshot = await store.SnapshotAsync();
        var year = new Period(new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1));
        var answer = await store.Get<UnitQuery>().AskAsync(
            Scope.WholeTree, new UnitQuestion(snapshot.Units.Find(unit)!, [metric], year, null, Children: false), CancellationToken.None);
        return answer.Unit.Metrics[metric].Current;
    }

    private static async Task<List<string>> CommentsAsync(TestStore store)
    {
        await using var connection = await store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);
        return connection.Texts("SELECT text FROM comment ORDER BY response_id");
    }
}
