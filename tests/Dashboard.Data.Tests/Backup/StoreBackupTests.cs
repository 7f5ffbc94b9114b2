using System.IO.Compression;
using Dashboard.Data.Backup;
using Dashboard.Data.Office;
using Dashboard.Data.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Backup;

public sealed class StoreBackupTests
{
    [Fact]
    public async Task Backup_HoldsStoreOfficeAndManifest_UnderANameWithTheTime()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);

        var result = await BackUpAsync(store);

        Assert.Equal(Path.Combine(Path.GetDirectoryName(store.FilePath)!, "backups", "store-20260615-120000.zip"), result.File);
        Assert.Equal(new FileInfo(result.File).Length, result.Bytes);
        using var archive = ZipFile.OpenRead(result.File);
        Assert.Equal(["store.db", "office.db", "backup.json"], archive.Entries.Select(entry => entry.Name));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(result.File));
        }
    }

    [Fact]
    public async Task Backup_ASecondInTheSameSecond_GetsANameOfItsOwn()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);

        var first = await BackUpAsync(store);
        var second = await BackUpAsync(store);

        Assert.NotEqual(first.File, second.File);
    }

    [Fact]
    public async Task Backup_WhileABatchIsBeingWritten_IsDoneAtOnceAndLacksIt()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        await store.ImportAsync(RandomResponses.Of(seed: 1, count: 40));
        string file = "";

        await store.Get<StoreDatabase>().WriteAsync(
            connection =>
            {
                connection.Execute("DELETE FROM rollup");
                file = BackUpAsync(store).GetAwaiter().GetResult().File;
                return 0;
            },
            CancellationToken.None);

        await store.Get<StoreRestore>().RestoreAsync(file, progress: null, CancellationToken.None);
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Backup_FileThatIsThere_IsRefusedUnlessForced()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        var file = Path.Combine(Path.GetDirectoryName(store.FilePath)!, "mine.zip");
        await File.WriteAllTextAsync(file, "mine");

        var error = await Assert.ThrowsAsync<BackupException>(() => BackUpAsync(store, file));

        Assert.Contains("--force", error.Message, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(file));
        Assert.True((await BackUpAsync(store, file, overwrite: true)).Bytes > 1_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    public async Task Backup_OverTheStoreItself_IsRefusedHoweverForced(string end)
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        var before = new FileInfo(store.FilePath + end).Length;

        var error = await Assert.ThrowsAsync<BackupException>(() => BackUpAsync(store, store.FilePath + end, overwrite: true));

        Assert.Contains("is a database", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, new FileInfo(store.FilePath + end).Length);
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Backup_Cancelled_LeavesNothing()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(store.FilePath)!, "out"));
        using var cancellation = new CancellationTokenSource();
        var progress = new Steps(step =>
        {
            if (step == BackupStep.Packing)
            {
                cancellation.Cancel();
            }
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Get<StoreBackup>().WriteAsync(
            Path.Combine(folder.FullName, "a.zip"), overwrite: false, progress, cancellation.Token));

        Assert.Empty(folder.GetFiles());
        Assert.Empty(new DirectoryInfo(store.FilePath + ".staging").GetFiles());
    }

    [Fact]
    public async Task Backup_AfterOneThatWasKilled_TakesItsRemainsAway()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(store.FilePath)!, "backups"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "store-20260614-030000.zip.partial"), "PK");
        await using var living = new FileStream(Path.Combine(folder.FullName, "living.zip.partial"), FileMode.Create, FileAccess.Write, FileShare.None);

        var backup = await BackUpAsync(store);

        Assert.Equal([Path.GetFileName(backup.File), "living.zip.partial"], folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public async Task Sweep_WhatAKilledBackupHasLeft_IsGoneAfterTheNextStart()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        var staging = Directory.CreateDirectory(store.FilePath + ".staging");
        foreach (var ending in new[] { "", "-wal", "-shm", ".lock" })
        {
            await File.WriteAllTextAsync(Path.Combine(staging.FullName, "left.db" + ending), "");
        }

        await store.Get<StoreStartup>().PrepareAsync(CancellationToken.None);

        Assert.Empty(staging.GetFiles());
    }

    internal static Task<BackupResult> BackUpAsync(TestStore store, string? file = null, bool overwrite = false) =>
        store.Get<StoreBackup>().WriteAsync(file, overwrite, progress: null, CancellationToken.None);

    private sealed class Steps(Action<BackupStep> told) : IProgress<BackupProgress>
    {
        public void Report(BackupProgress value) => told(value.Step);
    }
}
