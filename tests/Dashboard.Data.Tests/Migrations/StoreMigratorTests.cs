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

        Assert.Equal(SchemaText.Of(created), SchemaText.Of(migrated));
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
        await store.Get<StoreDatabase>().WriteAsync(connection => connection.Schema = 99, CancellationToken.None);

        var error = await Assert.ThrowsAsync<StoreStartException>(() => store.Get<StoreStartup>().PrepareAsync(CancellationToken.None));

        Assert.Contains("schema 99", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public void Scripts_OfAProvider_HaveEachNumberOnce(string provider)
    {
        var numbers = typeof(StoreMigrator).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"Dashboard.Data.Migrations.{provider}.", StringComparison.Ordinal))
            .Select(name => name.Split('.')[4].Split('-')[0]).Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(numbers);
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => number.ToString("000", System.Globalization.CultureInfo.InvariantCulture)), numbers);
    }

    private static SqliteStoreConnection Open()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return new SqliteStoreConnection(connection);
    }
}
