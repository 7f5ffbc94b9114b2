using Dashboard.Data.Migrations;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Sqlite;
using Dashboard.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Tests.Migrations;

public sealed class StoreMigratorTests
{
    [Fact]
    public void Scripts_AppliedToAnEmptyFile_GiveTheModelsSchema()
    {
        using var migrated = Open();
        StoreMigrator.Migrate(migrated, "The store");
        using var created = Open();
        using var context = created.Context();
        created.Execute(context.Database.GenerateCreateScript());

        Assert.Equal(Schema(created), Schema(migrated));
    }

    [Fact]
    public void Migrate_ASecondTime_ChangesNothing()
    {
        using var file = Open();

        Assert.True(StoreMigrator.Migrate(file, "The store"));
        Assert.False(StoreMigrator.Migrate(file, "The store"));
    }

    [Fact]
    public async Task Start_WithAStoreOfANewerProgram_IsRefusedWithBothNumbers()
    {
        await using var store = await TestStore.CreateAsync();
        using (var file = new SqliteConnection($"Data Source={store.FilePath};Pooling=false"))
        {
            file.Open();
            new SqliteStoreConnection(file).Schema = 99;
        }

        var error = await Assert.ThrowsAsync<StoreStartException>(() => store.Get<StoreStartup>().PrepareAsync(CancellationToken.None));

        Assert.Contains("schema 99", error.Message, StringComparison.Ordinal);
    }

    private static SqliteStoreConnection Open()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return new SqliteStoreConnection(connection);
    }

    /// <summary>Tables, columns, keys, references and indexes, in words that do not depend on how the SQL is written.</summary>
    private static List<string> Schema(StoreConnection connection)
    {
        const string Sql = """
            SELECT t.name || '.' || c.name || ' ' || c.type || ' notnull ' || c."notnull" || ' key ' || c.pk
            FROM pragma_table_list t JOIN pragma_table_info(t.name) c WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite%'
            UNION ALL
            SELECT t.name || ' -> ' || f."table" || ' ' || f."from" || ' ' || f.on_delete
            FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f WHERE t.schema = 'main'
            UNION ALL
            SELECT t.name || ' index unique ' || i."unique" || ': ' || (
                SELECT group_concat(k.name || ' ' || k.coll) FROM pragma_index_xinfo(i.name) k WHERE k."key" = 1)
            FROM pragma_table_list t JOIN pragma_index_list(t.name) i WHERE t.schema = 'main' AND i.origin = 'c'
            ORDER BY 1
            """;
        var lines = connection.Texts(Sql);
        Assert.True(lines.Count > 100);
        return lines;
    }
}
