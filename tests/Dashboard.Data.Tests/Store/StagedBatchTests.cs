using Dashboard.Core.Privacy;
using Dashboard.Core.Imports;
using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Tests.Store;

public sealed class StagedBatchTests
{
    [Fact]
    public async Task Responses_ImportedTwice_AreTakenOnce()
    {
        await using var store = await TestStore.WithCountyAsync();
        var rows = RandomResponses.Of(seed: 1, count: 50);

        var first = await store.ImportAsync(rows);
        var second = await store.ImportAsync(rows);

        Assert.Equal((50, 0), (first.Accepted, first.Duplicates));
        Assert.Equal((0, 50), (second.Accepted, second.Duplicates));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Responses_WithTheSameIdInOneFile_AreTakenOnceWithTheLastRowsComment()
    {
        await using var store = await TestStore.WithCountyAsync();

        var applied = await store.ImportAsync(
        [
            new ResponseBuilder().Id(1).Says(WellKnown.Nps, "9").Build(),
            new ResponseBuilder().Id(1).Says(WellKnown.Nps, "0").Writes("thanks", "Toinen").Build(),
            new ResponseBuilder().Id(2).Writes("thanks", "Kolmas").Build(),
        ]);

        Assert.Equal((2, 1), (applied.Accepted, applied.Duplicates));
        Assert.Equal(["Toinen", "Kolmas"], await TextsAsync(store, "SELECT text FROM comment ORDER BY response_id"));
    }

    [Fact]
    public async Task Responses_OfTheSameIdFromAnotherSource_AreTaken()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([new ResponseBuilder().Id(1).Build()], source: "a");

        var applied = await store.ImportAsync([new ResponseBuilder().Id(1).Build()], source: "b");

        Assert.Equal(1, applied.Accepted);
    }

    [Fact]
    public async Task Apply_ThatNamesAnUnknownUnit_LeavesTheFileAsItWas()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(RandomResponses.Of(seed: 2, count: 30));
        var before = await ContentAsync(store);

        var error = await Assert.ThrowsAsync<StoreRuleException>(() =>
            store.ImportAsync([.. RandomResponses.Of(seed: 3, count: 30, firstId: 100), new ResponseBuilder().Id(999).At("nowhere").Build()]));

        Assert.Contains("'nowhere'", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, await ContentAsync(store));
    }

    [Theory]
    [InlineData("SELECT count(*) FROM unit")]
    [InlineData("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n")]
    public async Task Write_CancelledInTheMiddle_LeavesTheFileAsItWas(string statement)
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(RandomResponses.Of(seed: 2, count: 30));
        var before = await ContentAsync(store);
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Get<StoreDatabase>().WriteAsync(
            connection =>
            {
                connection.Execute("DELETE FROM rollup; DELETE FROM comment; DELETE FROM response");

                // The second statement never ends by itself, so it makes no difference when this comes.
                cancellation.CancelAfter(TimeSpan.FromMilliseconds(20));
                var result = connection.Scalar(statement);
                cancellation.Cancel();
                return result;
            },
            cancellation.Token));

        Assert.Equal(before, await ContentAsync(store));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Dispose_WithoutApplying_LeavesNoTrace()
    {
        await using var store = await TestStore.WithCountyAsync();
        var before = await ContentAsync(store);

        await using (var batch = await StageAsync(store.Services))
        {
            batch.Add(new ResponseBuilder().Build());
            batch.Reject(new RowError(2, "nps", "11", new(Wanted.AsWritten, "a number 0-10")), "id;nps", "2;11");
        }

        Assert.Equal(before, await ContentAsync(store));
        Assert.Empty(Directory.GetFiles(store.Get<StoreDatabase>().StagingFolder));
    }

    [Fact]
    public async Task Start_AfterAKilledImport_SweepsItsRowsAndLeavesThoseOfTheLiving()
    {
        await using var store = await TestStore.WithCountyAsync();
        await using var living = await StageAsync(store.Services);
        living.Add(new ResponseBuilder().Build());
        var folder = store.Get<StoreDatabase>().StagingFolder;
        await File.WriteAllTextAsync(Path.Combine(folder, "dead.db"), "rows");
        await File.WriteAllTextAsync(Path.Combine(folder, "dead.db.lock"), "");

        await store.Get<StoreStartup>().PrepareAsync(CancellationToken.None);

        Assert.DoesNotContain(Directory.GetFiles(folder), file => file.Contains("dead", StringComparison.Ordinal));
        Assert.Equal(1, (await living.ApplyAsync(CancellationToken.None)).Accepted);
    }

    [Fact]
    public async Task Apply_FromTwoProcessesAtOnce_TakesEachRowOnce()
    {
        await using var store = await TestStore.WithCountyAsync();
        await using var other = store.OpenAgain();
        var shared = RandomResponses.Of(seed: 4, count: 200);

        var applied = await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            await using var batch = await StageAsync(i % 2 == 0 ? store.Services : other);
            foreach (var row in shared.Concat(RandomResponses.Of(seed: 5 + i, count: 50, firstId: 1000 * (i + 1))))
            {
                batch.Add(row);
            }

            return await batch.ApplyAsync(CancellationToken.None);
        }));

        Assert.Equal(200 + (6 * 50), applied.Sum(batch => batch.Accepted));
        Assert.Equal(5 * 200, applied.Sum(batch => batch.Duplicates));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Snapshot_AfterAnImportOfAnotherProcess_IsNew()
    {
        await using var store = await TestStore.WithCountyAsync();
        await using var other = store.OpenAgain();
        var before = await store.SnapshotAsync();
        Assert.Same(before, await store.SnapshotAsync());

        await using var batch = await StageAsync(other);
        batch.Add(new ResponseBuilder().On(2026, 5, 4).Build());
        await batch.ApplyAsync(CancellationToken.None);

        var after = await store.SnapshotAsync();
        Assert.True(after.Version > before.Version);
        Assert.Equal(new DateOnly(2026, 5, 4), after.DataUntil);
    }

    [Fact]
    public async Task FindByFile_AfterAnImport_NamesItForTheSameSourceAndKindOnly()
    {
        await using var store = await TestStore.WithCountyAsync();
        await using var batch = await store.Get<BatchStore>().StageAsync(new BatchOrigin(ImportKind.Responses, "a", "f.csv", "hash"), CancellationToken.None);
        batch.Add(new ResponseBuilder().Build());
        var applied = await batch.ApplyAsync(CancellationToken.None);

        Assert.Equal(applied.Batch, await FindAsync(ImportKind.Responses, "a", "hash"));
        Assert.Null(await FindAsync(ImportKind.Responses, "b", "hash"));
        Assert.Null(await FindAsync(ImportKind.Tallies, "a", "hash"));
        Assert.Null(await FindAsync(ImportKind.Responses, "a", "other"));

        Task<long?> FindAsync(ImportKind kind, string source, string hash) =>
            store.Get<BatchStore>().FindByFileAsync(kind, source, hash, CancellationToken.None);
    }

    [Fact]
    public async Task Rejected_Row_KeepsWhatWasExpectedForEveryLanguage()
    {
        await using var store = await TestStore.WithCountyAsync();
        var expected = new Expectation(Wanted.StageOf, "polku \"1\"", "käynti, hoito");
        var applied = await store.ImportAsync(ImportKind.Responses, batch => batch.Reject(new RowError(2, "stage", "x", expected), "id;stage", "1;x"));
        using var file = new MemoryStream();

        await store.Get<BatchQuery>().WriteRejectedFileAsync(Scope.WholeTree, applied.Batch, file, Language.Sv, CancellationToken.None);

        Assert.Equal(expected, Assert.Single(await store.Get<BatchQuery>().RejectedAsync(Scope.WholeTree, applied.Batch, 0, 10, CancellationToken.None)).Error.Expected);
        Assert.Contains(
            "\"ett skede på servicestigen polku \"\"1\"\": käynti, hoito\"", System.Text.Encoding.UTF8.GetString(file.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejected_RowOfAnOlderStore_IsReadableAsItIs()
    {
        await using var store = await TestStore.WithCountyAsync();
        var expected = new Expectation(Wanted.Something);
        var applied = await store.ImportAsync(ImportKind.Responses, batch => batch.Reject(new RowError(2, "unit", "", expected), "id;unit", "1;"));
        await store.Get<StoreDatabase>().WriteAsync(
            connection => connection.Execute("UPDATE rejected_row SET expected = 'a value; this must not be empty'"), CancellationToken.None);

        var row = Assert.Single(await store.Get<BatchQuery>().RejectedAsync(Scope.WholeTree, applied.Batch, 0, 10, CancellationToken.None));

        Assert.All(Languages.All, language => Assert.Equal("a value; this must not be empty", ExpectationText.Of(row.Error.Expected, language)));
    }

    [Fact]
    public async Task Rejected_Rows_ComeBackAsAFileInTheOldColumns()
    {
        await using var store = await TestStore.WithCountyAsync();
        var applied = await store.ImportAsync(ImportKind.Responses, batch =>
        {
            batch.Add(new ResponseBuilder().Build());
            batch.Reject(new RowError(3, "nps", "11", new(Wanted.AsWritten, "a number \"0-10\"")), "id;nps", "7;11");
        });
        using var file = new MemoryStream();

        await store.Get<BatchQuery>().WriteRejectedFileAsync(Scope.WholeTree, applied.Batch, file, Language.En, CancellationToken.None);

        var lines = System.Text.Encoding.UTF8.GetString(file.ToArray()).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        Assert.Equal(
            ["rejected_line;rejected_column;rejected_value;rejected_expected;id;nps", "\"3\";\"nps\";\"11\";\"a number \"\"0-10\"\"\";7;11", ""], lines);
        var summary = await store.Get<BatchQuery>().FindAsync(applied.Batch, CancellationToken.None);
        Assert.Equal((2, 1, 0, 1), (summary!.Rows, summary.Accepted, summary.Duplicates, summary.Rejected));
        Assert.Equal("7;11", Assert.Single(await store.Get<BatchQuery>().RejectedAsync(Scope.WholeTree, applied.Batch, 0, 10, CancellationToken.None)).Raw);
    }

    [Theory]
    [InlineData(ImportKind.Responses, true)]
    [InlineData(ImportKind.Participation, false)]
    public async Task Rejected_RowsOfResponses_SayNothingToWhoMayNotReadEveryComment(ImportKind kind, bool withheld)
    {
        const string Said = "Lääkäri ei kuunnellut";
        await using var store = await TestStore.WithCountyAsync();
        var applied = await store.ImportAsync(kind, batch =>
        {
            batch.Reject(new RowError(2, "comment", Said, new(Wanted.AtMostCharacters, "10000", "10001")), "id;comment;=nps", $"7;{Said};1");

            // A row whose cells have slipped: what was written stands where nobody looks for it.
            batch.Reject(new RowError(3, "contact_requested", Said, new(Wanted.TrueOrFalse)), "id;comment;=nps", $"8;x;{Said}");
        });
        foreach (var comments in new[] { Scope.Nothing, Scope.Of("county") })
        {
            using var file = new MemoryStream();
            await store.Get<BatchQuery>().WriteRejectedFileAsync(comments, applied.Batch, file, Language.En, CancellationToken.None);
            var text = System.Text.Encoding.UTF8.GetString(file.ToArray());
            var rows = await store.Get<BatchQuery>().RejectedAsync(comments, applied.Batch, 0, 10, CancellationToken.None);

            Assert.Equal(!withheld, text.Contains(Said, StringComparison.Ordinal));
            Assert.Equal(!withheld, text.Contains("nps", StringComparison.Ordinal));
            Assert.Contains("true or false", text, StringComparison.Ordinal);
            Assert.All(rows, row => Assert.Equal((withheld, withheld, withheld), (row.IsWithheld, row.Raw is null, row.Error.Value is null)));
            Assert.Equal([(2, "comment"), (3, "contact_requested")], rows.Select(row => (row.Error.Line, row.Error.Column)));
        }
    }

    private static Task<StagedBatch> StageAsync(IServiceProvider services) => services.GetRequiredService<BatchStore>()
        .StageAsync(new BatchOrigin(ImportKind.Responses, "test", "responses.csv", FileHash: null), CancellationToken.None);

    private static async Task<List<string>> ContentAsync(TestStore store)
    {
        await using var connection = await store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);
        return StoreContent.Of(connection);
    }

    private static async Task<List<string>> TextsAsync(TestStore store, string sql)
    {
        await using var connection = await store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);
        return connection.Texts(sql);
    }
}
