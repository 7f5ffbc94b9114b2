using Dashboard.Core.Feedback;
using Dashboard.Core.Metrics;
using Dashboard.Data.Backup;
using Dashboard.Data.Import;
using Dashboard.Data.Migrations;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Sqlite;
using Dashboard.Data.Tests.Backup;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Store;

/// <summary>The index of the comments' words, and where comments stand, follow everything that happens to responses.</summary>
public sealed class CommentIndexTests
{
    private static readonly DateOnly May = new(2026, 5, 4);

    [Fact]
    public async Task Correction_OfAComment_TakesTheOldWordsOut()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([Response(1).Writes("thanks", "vanha sana").Build()]);

        await store.ImportAsync([Response(1).At("home").On(new DateOnly(2026, 1, 4)).Writes("idea", "uusi sana").Build()]);

        Assert.Equal((0, 1), (await FoundAsync(store, "vanha"), await FoundAsync(store, "uusi")));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Erasure_LeavesNoWordBehind()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        await store.ImportAsync([Response(1).Writes("thanks", "ainutlaatuinensana").Build(), Response(2).Writes("thanks", "toinen").Build()]);

        await store.Get<ResponseErasure>().EraseAsync("test", ["1"], CancellationToken.None);

        Assert.Equal((0, 1), (await FoundAsync(store, "ainutlaatuinensana"), await FoundAsync(store, "toinen")));
        Assert.DoesNotContain("ainutlaatuinensana", await WordsAsync(store));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Undo_TakesTheWordsOutAndBringsOldOnesBack()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([Response(1).Writes("thanks", "vanha").Build()]);
        var second = await store.ImportAsync([Response(1).Writes("idea", "uusi").Build(), Response(2).Writes("idea", "toinen").Build()]);

        await CorrectionTests.UndoAsync(store, second);

        Assert.Equal((1, 0, 0), (await FoundAsync(store, "vanha"), await FoundAsync(store, "uusi"), await FoundAsync(store, "toinen")));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Removal_OfASource_TakesItsWordsOut()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([Response(1).Writes("thanks", "oma").Build()]);
        await store.ImportAsync([Response(1).Writes("thanks", "vieras").Build()], source: "other");

        await store.Get<SourceRemoval>().RemoveAsync("other", CancellationToken.None);

        Assert.Equal((1, 0), (await FoundAsync(store, "oma"), await FoundAsync(store, "vieras")));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Batch_StagedBesideAnother_PlacesItsCommentsWhereTheirResponsesAre()
    {
        await using var store = await TestStore.WithCountyAsync();
        await using var slow = await store.Get<BatchStore>().StageAsync(new BatchOrigin(ImportKind.Responses, "slow", "slow.csv", null), CancellationToken.None);
        slow.Add(Response(1).OnPath("surgery").Says(WellKnown.Nps, "3").AsksContact(2).Writes("complaint", "hidas").Build());
        await store.ImportAsync([SampleCounty.Unit("lab", "health")]);
        await store.ImportAsync([Response(1).At("lab").Writes("thanks", "nopea").Build()], source: "fast");

        await slow.ApplyAsync(CancellationToken.None);

        Assert.Equal((1, 1), (await FoundAsync(store, "hidas"), await FoundAsync(store, "nopea")));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Restore_OfABackup_BringsItsWords()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        await store.ImportAsync([Response(1).Writes("thanks", "ennen").Build()]);
        var backup = await StoreBackupTests.BackUpAsync(store);
        await store.ImportAsync([Response(2).Writes("thanks", "jälkeen").Build()]);

        await store.Get<StoreRestore>().RestoreAsync(backup.File, progress: null, CancellationToken.None);

        Assert.Equal((1, 0), (await FoundAsync(store, "ennen"), await FoundAsync(store, "jälkeen")));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Check_OfAnIndexWithOtherWords_SaysSo()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        await store.ImportAsync([Response(1).Writes("thanks", "sana").Build()]);
        await store.Get<StoreDatabase>().WriteAsync(
            connection => connection.Execute("INSERT INTO comment_search (rowid, text) VALUES (77, 'haamu')"), CancellationToken.None);

        Assert.Contains("words", Assert.Single(await store.CheckAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfACommentThatStandsElsewhere_NamesIt()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([Response(1).Says(WellKnown.Nps, "3").Writes("thanks", "sana").Build()]);
        await store.Get<StoreDatabase>().WriteAsync(connection => connection.Execute("UPDATE comment SET band = 3"), CancellationToken.None);

        Assert.Contains("The comment of response", Assert.Single(await store.CheckAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public void Migration_OfAStoreWithComments_PlacesAndIndexesThem()
    {
        using var connection = new SqliteStoreConnection(SqliteCopy.Open(":memory:", "PRAGMA foreign_keys = OFF"));
        StoreMigrator.Migrate(connection, "The store", upTo: 6);
        connection.Execute(
            """
            INSERT INTO metric (id, slug) VALUES (9, 'nps');
            INSERT INTO metric_version (id, metric_id, version, valid_from, kind, questionnaire, name_fi, answers, direction, min_change, peer_visible, public)
            VALUES (4, 9, 1, 0, 'Nps', 'general', 'NPS', '', 'Up', 1, 1, 1)
            """);
        using var insert = connection.Prepare(
            """
            INSERT INTO response (id, source_id, external_id, batch_id, answered_at, day, unit_id, stage_id, questionnaire, channel_id, language_id, age_band_id,
                answers, feedback_kind, contact_requested) VALUES (?1, 1, ?1, 1, 0, ?2, 3, NULL, 'general', 1, 1, 1, ?3, 'idea', 1)
            """);
        var answers = new byte[AnswerCodec.MaxLength];
        var length = AnswerCodec.Write(answers, new StoredAnswer(4, AnswerForm.Cell, 8, 0));
        DateOnly[] days = [new(2025, 1, 1), new(2025, 3, 31), new(2025, 4, 1), new(2024, 2, 29), new(2025, 12, 31), new(2025, 8, 15)];
        foreach (var (day, id) in days.Select((day, i) => (day, i + 1L)))
        {
            insert.Bind(1, id).Bind(2, (long)day.DayNumber).Bind(3, answers.AsSpan(0, length)).Run();
            connection.Execute("INSERT INTO comment (response_id, text) VALUES (@id, 'Vanha kommentti')", ("@id", id));
        }

        StoreMigrator.Migrate(connection, "The store");
        ScoreReader.WriteBands(connection);

        Assert.Empty(CommentFaults.Find(connection, 20));
        Assert.Equal(6, connection.Search.Find(SearchWords.Of("vanha")).Count);
        Assert.Equal(6, connection.Scalar("SELECT count(*) FROM comment WHERE band = 2 AND contact = 1"));
    }

    private static ResponseBuilder Response(int id) => new ResponseBuilder().Id(id).At("ward").On(May);

    private static async Task<int> FoundAsync(TestStore store, string word)
    {
        await using var connection = await store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);
        return connection.Search.Find(SearchWords.Of(word)).Count;
    }

    /// <summary>What the index itself holds, deleted entries among it.</summary>
    private static async Task<string> WordsAsync(TestStore store)
    {
        await using var connection = await store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);
        return string.Join(' ', connection.Texts("SELECT CAST(block AS TEXT) FROM comment_search_data"));
    }
}
