using Dashboard.Data.Migrations;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Sqlite;
using Dashboard.Data.Store.Staging;
using Dashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Tests.Store;

/// <summary>Starts on the files of older programs.</summary>
public sealed class StoreStartupTests
{
    public static TheoryData<int> OlderSchemas => [.. Enumerable.Range(1, StoreMigrator.Newest("Sqlite") - 1)];

    [Theory]
    [MemberData(nameof(OlderSchemas))]
    public async Task Start_OnAnOlderStore_KeepsACopyAndMigrates(int schema)
    {
        await using var store = await TestStore.CreateAsync(inFile: true);
        await using var older = store.OpenElsewhere("older.db");
        var path = ((SqliteStoreDatabase)older.GetRequiredService<StoreDatabase>()).FilePath;
        Make(path, schema);

        await older.GetRequiredService<StoreStartup>().PrepareAsync(CancellationToken.None);

        Assert.Empty((await older.GetRequiredService<StoreCheck>().RunAsync(CancellationToken.None)).Faults);
        using var migrated = Open(path);
        Assert.Equal((StoreMigrator.Newest("Sqlite"), 1), (migrated.Schema, migrated.Scalar("SELECT count(*) FROM source")));
        using var kept = Open(Path.ChangeExtension(path, $".before-schema-{StoreMigrator.Newest("Sqlite")}.db"));
        Assert.Equal((schema, 1), (kept.Schema, kept.Scalar("SELECT count(*) FROM source")));
    }

    [Fact]
    public async Task Restore_OfAnOlderStore_MigratesItWithoutLeavingCopies()
    {
        await using var store = await TestStore.CreateAsync(inFile: true);
        var path = Path.ChangeExtension(store.FilePath, ".older.db");
        Make(path, schema: 1);

        var restored = await store.Get<Data.Backup.StoreRestore>().RestoreAsync(path, progress: null, CancellationToken.None);

        Assert.Equal(1, restored.Schema);
        Assert.Empty(await store.CheckAsync());
        using var migrated = Open(store.FilePath);
        Assert.Equal((StoreMigrator.Newest("Sqlite"), 1), (migrated.Schema, migrated.Scalar("SELECT count(*) FROM source")));
        Assert.Empty(new DirectoryInfo(store.FilePath + ".staging").GetFiles());
    }

    [Fact]
    public async Task Start_OnAStoreOfToday_KeepsNoCopy()
    {
        await using var store = await TestStore.CreateAsync(inFile: true);

        await store.Get<StoreStartup>().PrepareAsync(CancellationToken.None);

        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(store.FilePath)!, "*before-schema*"));
    }

    [Fact]
    public async Task Start_NewStore_IsForItsUserOnly()
    {
        const UnixFileMode user = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var store = await TestStore.CreateAsync(inFile: true);
        using var staged = new TemporaryFile(store.FilePath + ".staging");

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(user, File.GetUnixFileMode(store.FilePath));
            Assert.Equal(user | UnixFileMode.UserExecute, new FileInfo(staged.FilePath).Directory!.UnixFileMode);
        }
    }

    /// <summary>A store as an older program has made it, with one source.</summary>
    private static void Make(string path, int schema)
    {
        using var connection = Open(path, "PRAGMA journal_mode = WAL");
        connection.BeginWriting(CancellationToken.None);
        StoreMigrator.Migrate(connection, "The store", upTo: schema);
        connection.Execute("INSERT INTO source (name, is_demo) VALUES ('survey', 0)");
        connection.Commit();
    }

    private static SqliteStoreConnection Open(string path, string pragmas = "") => new(SqliteCopy.Open(path, pragmas));
}
