using Dashboard.Data.Migrations;
using Dashboard.Data.Office;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Sqlite;
using Dashboard.Data.Tests.Migrations;
using Dashboard.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Tests.Office;

public sealed class OfficeDatabaseTests
{
    [Fact]
    public void Scripts_AppliedToAnEmptyFile_GiveTheModelsSchema()
    {
        using var file = SqliteCopy.Open(":memory:", "");
        using var migrated = new SqliteStoreConnection(file);
        StoreMigrator.Migrate(migrated, "The office", StoreMigrator.Office);
        using var other = SqliteCopy.Open(":memory:", "");
        using var created = new SqliteStoreConnection(other);
        using var context = new OfficeContext(new DbContextOptionsBuilder<OfficeContext>().UseSqlite(other).Options);
        created.Execute(context.Database.GenerateCreateScript());

        Assert.Equal(SchemaText.Of(created), SchemaText.Of(migrated));
    }

    [Fact]
    public async Task Start_NewStore_MakesTheOfficeBesideItForItsUserOnly()
    {
        await using var store = await TestStore.CreateAsync(inFile: true);

        Assert.Equal(Path.ChangeExtension(store.FilePath, ".office.db"), ((SqliteOfficeDatabase)store.Get<OfficeDatabase>()).FilePath);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(((SqliteOfficeDatabase)store.Get<OfficeDatabase>()).FilePath));
        }
    }

    [Fact]
    public async Task Start_OfficeOfANewerProgram_IsRefusedWithBothNumbers()
    {
        await using var store = await TestStore.CreateAsync(inFile: true);
        using (SqliteCopy.Open(((SqliteOfficeDatabase)store.Get<OfficeDatabase>()).FilePath, "PRAGMA user_version = 99"))
        {
        }

        var error = await Assert.ThrowsAsync<StoreStartException>(() => store.Get<StoreStartup>().PrepareAsync(CancellationToken.None));

        Assert.Contains("office", error.Message, StringComparison.Ordinal);
        Assert.Contains("schema 99", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_FileThatIsNoDatabase_IsRefusedByItsName()
    {
        await using var store = await TestStore.CreateAsync(inFile: true);
        SqliteConnection.ClearAllPools();
        var path = ((SqliteOfficeDatabase)store.Get<OfficeDatabase>()).FilePath;
        File.Delete(path + "-wal");
        await File.WriteAllTextAsync(path, new string('x', 5_000));

        var error = await Assert.ThrowsAsync<StoreStartException>(() => store.Get<StoreStartup>().PrepareAsync(CancellationToken.None));

        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }
}
