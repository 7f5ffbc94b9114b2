using System.IO.Compression;
using System.Text;
using Dashboard.Core.Alerts;
using Dashboard.Core.Imports;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Backup;
using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Accounts;
using Dashboard.Data.Office.Alerts;
using Dashboard.Data.Office.Packs;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Sqlite;
using Dashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Tests.Backup;

public sealed class StoreRestoreTests
{
    private static readonly Actor Anna = new("anna", "192.0.2.7");

    [Fact]
    public async Task Restore_AfterMoreWasImported_BringsTheMomentBackAndKeepsWhatWasThere()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        await store.ImportAsync(RandomResponses.Of(seed: 1, count: 40));
        var backup = await StoreBackupTests.BackUpAsync(store);
        await store.ImportAsync(RandomResponses.Of(seed: 2, count: 60, firstId: 1_000));

        var restored = await RestoreAsync(store, backup.File);

        Assert.Equal(40, await ResponsesAsync(store));
        Assert.Empty(await store.CheckAsync());
        Assert.NotNull(restored.Previous);
        await RestoreAsync(store, restored.Previous);
        Assert.Equal(100, await ResponsesAsync(store));
        Assert.Empty(await store.CheckAsync());
    }

    [Theory]
    [InlineData(4096)]
    [InlineData(65536)]
    public async Task Restore_OfAStoreWithPagesOfAnotherSize_TakesTheStoresOwn(int size)
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        await store.ImportAsync(RandomResponses.Of(seed: 1, count: 40));
        var backup = Path.ChangeExtension(store.FilePath, ".copy.db");
        using (var from = SqliteCopy.Open(store.FilePath, "PRAGMA query_only = ON"))
        {
            SqliteCopy.ToFile(from, backup, CancellationToken.None);
        }

        SqliteCopy.Open(backup, $"PRAGMA journal_mode = DELETE; PRAGMA page_size = {size}; VACUUM").Dispose();

        await store.ImportAsync(RandomResponses.Of(seed: 2, count: 60, firstId: 1_000));

        await RestoreAsync(store, backup);

        Assert.Equal(40, await ResponsesAsync(store));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Restore_IsSeenByAServerThatHasTheStoreOpen()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        var backup = await StoreBackupTests.BackUpAsync(store);
        await store.ImportAsync([SampleCounty.Unit("lab", "health")]);
        await using var server = store.OpenAgain();
        var before = await server.GetRequiredService<StoreSnapshots>().CurrentAsync(CancellationToken.None);
        Assert.NotNull(before.Units.Find("lab"));

        await RestoreAsync(store, backup.File);

        var after = await server.GetRequiredService<StoreSnapshots>().CurrentAsync(CancellationToken.None);
        Assert.Null(after.Units.Find("lab"));
        Assert.True(after.Version > before.Version);
    }

    [Fact]
    public async Task Restore_WhileSomebodyReads_LetsThemReadTheirMomentToTheEnd()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        var backup = await StoreBackupTests.BackUpAsync(store);
        await store.ImportAsync(RandomResponses.Of(seed: 2, count: 60));
        await using var reader = await store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);
        using var moment = reader.BeginReading();
        Assert.Equal(60, reader.Scalar("SELECT count(*) FROM response"));

        await RestoreAsync(store, backup.File);

        Assert.Equal(60, reader.Scalar("SELECT count(*) FROM response"));
        Assert.Equal(0, await ResponsesAsync(store));
    }

    [Fact]
    public async Task Restore_WhereThereIsNoStore_MakesOneWithTheAudit()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        await store.ImportAsync(RandomResponses.Of(seed: 1, count: 40));
        store.Get<AuditLog>().Write(Anna, "import", "answers.csv", AuditOutcome.Done);
        var backup = await StoreBackupTests.BackUpAsync(store);
        await using var elsewhere = store.OpenElsewhere("new/store.db");

        var restored = await elsewhere.GetRequiredService<StoreRestore>().RestoreAsync(backup.File, progress: null, CancellationToken.None);

        Assert.Null(restored.Previous);
        Assert.Empty((await elsewhere.GetRequiredService<StoreCheck>().RunAsync(CancellationToken.None)).Faults);
        var path = ((SqliteStoreDatabase)elsewhere.GetRequiredService<StoreDatabase>()).FilePath;
        Assert.Equal(["anna 192.0.2.7 import answers.csv Done "], AuditLines.Of(path));
        Assert.Equal(PageSize(store.FilePath), PageSize(path));
    }

    [Fact]
    public async Task Restore_TakesNoLineOfTheAuditBackAndAddsNoneTwice()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        store.Get<AuditLog>().Write(Anna, "import", "one.csv", AuditOutcome.Done);
        var backup = await StoreBackupTests.BackUpAsync(store);
        store.Get<AuditLog>().Write(Anna, "import", "two.csv", AuditOutcome.Done);

        await RestoreAsync(store, backup.File);

        Assert.Equal(["anna 192.0.2.7 import one.csv Done ", "anna 192.0.2.7 import two.csv Done "], AuditLines.Of(store.FilePath));
    }

    [Fact]
    public async Task Restore_FromBeforeAnErasure_DoesNotBringTheResponseBack()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        await store.ImportAsync(RandomResponses.Of(seed: 1, count: 40));
        await store.ImportAsync(ImportKind.Responses, batch => batch.Reject(new RowError(2, "nps", "x", new(Wanted.AsWritten, "a number")), "id,nps,comment", "gone,x,Kiitos"));
        var backup = await StoreBackupTests.BackUpAsync(store);
        var erasure = store.Get<ResponseErasure>();
        await erasure.EraseAsync("test", [RandomResponses.Of(seed: 1, count: 1).Single().Id, "gone"], CancellationToken.None);

        await RestoreAsync(store, backup.File);

        Assert.Equal(39, await ResponsesAsync(store));
        await using var reader = await store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);
        Assert.Equal(0, reader.Scalar("SELECT count(*) FROM rejected_row"));
        Assert.Empty(await store.CheckAsync());
        await store.ImportAsync(RandomResponses.Of(seed: 1, count: 40));
        Assert.Equal(39, await ResponsesAsync(store));
    }

    [Fact]
    public async Task Restore_CopyThatAMigrationKept_IsTaken()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        await store.ImportAsync(RandomResponses.Of(seed: 1, count: 40));
        var copy = Path.ChangeExtension(store.FilePath, ".before-schema-2.db");
        using (var file = SqliteCopy.Open(store.FilePath, ""))
        {
            SqliteCopy.ToFile(file, copy, CancellationToken.None);
        }

        await store.ImportAsync(RandomResponses.Of(seed: 2, count: 60, firstId: 1_000));

        await RestoreAsync(store, copy);

        Assert.Equal(40, await ResponsesAsync(store));
    }

    [Theory]
    [InlineData("text", "not a backup")]
    [InlineData("cut", "not a backup")]
    [InlineData("flipped", "damaged")]
    [InlineData("other zip", "no backup.json")]
    [InlineData("other format", "'dashboard-backup-9'")]
    [InlineData("other database", "not a store")]
    [InlineData("newer", "schema 99")]
    public async Task Restore_OfWhatIsNoBackup_SaysWhyAndChangesNothing(string what, string why)
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        await store.ImportAsync(RandomResponses.Of(seed: 1, count: 40));
        var file = await SpoilAsync(store, what);

        var error = await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(store, file));

        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.Contains(file, error.Message, StringComparison.Ordinal);
        Assert.Equal(40, await ResponsesAsync(store));
        Assert.Empty(new DirectoryInfo(store.FilePath + ".staging").GetFiles());
    }

    private static async Task<string> SpoilAsync(TestStore store, string what)
    {
        var file = (await StoreBackupTests.BackUpAsync(store)).File;
        var bytes = await File.ReadAllBytesAsync(file);
        switch (what)
        {
            case "text":
                await File.WriteAllTextAsync(file, "id,answered_at\n");
                break;
            case "cut":
                await File.WriteAllBytesAsync(file, bytes[..(bytes.Length / 2)]);
                break;
            case "flipped":
                bytes[bytes.Length / 3] ^= 0x40;
                await File.WriteAllBytesAsync(file, bytes);
                break;
            case "other database":
                Spoil(file, "CREATE TABLE a (b); PRAGMA user_version = 1");
                break;
            case "newer":
                Spoil(file, "PRAGMA user_version = 99", copyOf: store.FilePath);
                break;
            default:
                await using (var zip = File.Create(file))
                using (var archive = new ZipArchive(zip, ZipArchiveMode.Create))
                await using (var entry = archive.CreateEntry(what == "other zip" ? "a.txt" : "backup.json").Open())
                {
                    await entry.WriteAsync(Encoding.UTF8.GetBytes("""{ "format": "dashboard-backup-9" }"""));
                }

                break;
        }

        return file;
    }

    private static void Spoil(string file, string sql, string? copyOf = null)
    {
        File.Delete(file);
        if (copyOf is not null)
        {
            using var from = SqliteCopy.Open(copyOf, "");
            SqliteCopy.ToFile(from, file, CancellationToken.None);
        }

        using var spoiled = SqliteCopy.Open(file, sql);
    }

    [Fact]
    public async Task Restore_BringsAccountsAndKeysThatAreMissingAndReopensNone()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        var accounts = store.Get<AccountBook>();
        await accounts.AddAsync("maija", new Binding(Role.Manager, WholeTree: false, ["ward", "home"]), password: null, CancellationToken.None);
        var (secret, _) = await store.Get<KeyBook>().AddAsync(
            new KeyOrder("reports", ["series"], WholeTree: false, ["health"], TimeSpan.FromDays(30)), "anna", CancellationToken.None);
        var backup = await StoreBackupTests.BackUpAsync(store);
        await accounts.DisableAsync("maija", disabled: true);
        await store.Get<KeyBook>().RevokeAsync("reports", CancellationToken.None);
        await using var elsewhere = store.OpenElsewhere("new/store.db");

        await RestoreAsync(store, backup.File);
        await elsewhere.GetRequiredService<StoreRestore>().RestoreAsync(backup.File, progress: null, CancellationToken.None);

        Assert.True(Assert.Single(await accounts.ListAsync(CancellationToken.None)).Disabled);
        Assert.Null(await store.Get<KeyBook>().FindAsync(secret, CancellationToken.None));
        var account = Assert.Single(await elsewhere.GetRequiredService<AccountBook>().ListAsync(CancellationToken.None));
        Assert.Equal(["home", "ward"], account.Units.Select(unit => unit.UnitCode).Order());
        var key = await elsewhere.GetRequiredService<KeyBook>().FindAsync(secret, CancellationToken.None);
        Assert.Equal("health", Assert.Single(key!.Units).UnitCode);
    }

    [Fact]
    public async Task Restore_BringsPacksThatAreMissingAndTakesNothingOfOthersBack()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        var packs = store.Get<PackStore>();
        var content = new PackContent("Aineisto", "health", PeriodName.Parse("2026-Q1")!.Value, Language.Fi, ReportAudience.Internal, []);
        var published = await packs.AddAsync(Scope.WholeTree, content, "anna", CancellationToken.None);
        var report = new Report("Aineisto", "Terveys", Language.Fi, new DateOnly(2026, 6, 15), [new ReportItem(ChartSamples.Control())]);
        await packs.PublishAsync(Scope.WholeTree, published, 1, report, "1", "anna", CancellationToken.None);
        await packs.DecideAsync(Scope.WholeTree, published, new("Soitto"), "anna", CancellationToken.None);
        var draft = await packs.AddAsync(Scope.WholeTree, content, "anna", CancellationToken.None);
        await store.Get<PackSchedules>().AddAsync(
            Scope.WholeTree, new PackSchedule(0, ReadyPack.Monthly, "ward", Language.Sv, ReportAudience.Public, [], new PackStamp("", default)), "anna", CancellationToken.None);
        var backup = await StoreBackupTests.BackUpAsync(store);
        await packs.ChangeAsync(Scope.WholeTree, draft, 1, content with { Title = "Uusi" }, "anna", CancellationToken.None);
        await using var elsewhere = store.OpenElsewhere("new/store.db");

        await RestoreAsync(store, backup.File);
        await elsewhere.GetRequiredService<StoreRestore>().RestoreAsync(backup.File, progress: null, CancellationToken.None);

        Assert.Equal(["Uusi", "Aineisto"], (await packs.ListAsync(Scope.WholeTree, CancellationToken.None)).OrderByDescending(pack => pack.Id).Select(pack => pack.Title));
        Assert.Single(await store.Get<PackSchedules>().ListAsync(Scope.WholeTree, CancellationToken.None));
        var there = elsewhere.GetRequiredService<PackStore>();
        var listed = await there.ListAsync(Scope.WholeTree, CancellationToken.None);
        Assert.Equal(2, listed.Count);
        var kept = await there.FindAsync(Scope.WholeTree, Assert.Single(listed, pack => pack.Published is not null).Id, CancellationToken.None);
        Assert.Equal(ReportJson.Write(report), ReportJson.Write(kept!.Edition!.Report));
        Assert.Equal("Soitto", Assert.Single(kept.Decisions).Decision.What);
        Assert.Equal("ward", Assert.Single(await elsewhere.GetRequiredService<PackSchedules>().ListAsync(Scope.WholeTree, CancellationToken.None)).Unit);
    }

    [Fact]
    public async Task Restore_BringsWhatIsFollowedOfThoseWhoAreNotHere()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        await store.Get<AccountBook>().AddAsync("anna", new Binding(Role.Viewer, WholeTree: true, []), TestAccount.Password, CancellationToken.None);
        var alerts = store.Get<AlertStore>();
        var followed = await alerts.AddAsync("anna", new AlertSubscription(0, "ward", "nps", [AlertKind.TargetLost]), [], CancellationToken.None);
        await alerts.TakeAsync("anna", [new AlertSignal(AlertKind.TargetLost, "ward", "nps", null, new DateOnly(2026, 4, 1))], CancellationToken.None);
        await store.Get<AlertPost>().SetAsync(new AlertAddress("anna", "anna@example.fi", Language.Sv), CancellationToken.None);
        var backup = await StoreBackupTests.BackUpAsync(store);
        await alerts.RemoveAsync("anna", followed, CancellationToken.None);
        await store.Get<AlertPost>().EndAsync("anna", address: null, CancellationToken.None);
        await using var elsewhere = store.OpenElsewhere("new/store.db");

        await RestoreAsync(store, backup.File);
        await elsewhere.GetRequiredService<StoreRestore>().RestoreAsync(backup.File, progress: null, CancellationToken.None);

        Assert.Empty(await alerts.ListAsync("anna", CancellationToken.None));
        Assert.Null(await store.Get<AlertPost>().FindAsync("anna", CancellationToken.None));
        var there = elsewhere.GetRequiredService<AlertStore>();
        Assert.Equal("ward", Assert.Single(await there.ListAsync("anna", CancellationToken.None)).Unit);
        Assert.Equal(AlertKind.TargetLost, Assert.Single(await there.NewEntriesAsync("anna", CancellationToken.None)).Signal.Kind);
        Assert.Equal("anna@example.fi", (await elsewhere.GetRequiredService<AlertPost>().FindAsync("anna", CancellationToken.None))!.Address);
    }

    private static Task<RestoreResult> RestoreAsync(TestStore store, string file) =>
        store.Get<StoreRestore>().RestoreAsync(file, progress: null, CancellationToken.None);

    private static long PageSize(string path)
    {
        using var connection = new SqliteStoreConnection(SqliteCopy.Open(path, ""));
        return connection.Scalar("SELECT page_size FROM pragma_page_size");
    }

    private static async Task<long> ResponsesAsync(TestStore store)
    {
        await using var reader = await store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);
        return reader.Scalar("SELECT count(*) FROM response");
    }
}
