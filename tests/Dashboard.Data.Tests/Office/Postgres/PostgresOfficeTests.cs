using System.Xml.Linq;
using Dashboard.Core.Time;
using Dashboard.Data.Migrations;
using Dashboard.Data.Office;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Postgres;
using Dashboard.Data.Tests.Migrations;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Dashboard.Data.Tests.Office.Postgres;

public sealed class PostgresOfficeTests
{
    private static readonly Actor Anna = new("anna", "192.0.2.7");

    [PostgresFact]
    public async Task Scripts_AppliedToAnEmptyDatabase_GiveTheModelsSchema()
    {
        await using var store = await TestStore.CreateAsync();
        using var migrated = Open(store, "office");
        using var created = Open(store, "created");
        using var context = store.Get<OfficeDatabase>().Open();
        created.Execute("CREATE SCHEMA created");
        created.Execute(context.Database.GenerateCreateScript());

        Assert.Equal(SchemaText.Of(created), SchemaText.Of(migrated));
    }

    [PostgresFact]
    public async Task Lines_ChangedOrDeleted_AreRefused()
    {
        // The database asks its own clock how old a line is.
        await using var store = await TestStore.CreateAsync(LocalTime.Today(TimeProvider.System));
        store.Get<AuditLog>().Write(Anna, "export", "nps", AuditOutcome.Done);
        using var connection = Open(store, "office");

        foreach (var sql in new[] { "UPDATE audit SET who = 'nobody'", "DELETE FROM audit", "TRUNCATE audit" })
        {
            Assert.Contains("never", Assert.Throws<PostgresException>(() => connection.Execute(sql)).Message, StringComparison.Ordinal);
        }

        Assert.Equal(["anna 192.0.2.7 export nps Done"], Audit(connection));
    }

    [PostgresFact]
    public async Task Write_WhileAnImportHoldsTheStore_IsDoneAtOnce()
    {
        await using var store = await TestStore.CreateAsync();

        await store.Get<StoreDatabase>().WriteAsync(
            _ =>
            {
                // Inside the store's one write transaction: a line that waited for it would wait for ever.
                store.Get<AuditLog>().Write(Anna, "export", "nps", AuditOutcome.Done);
                return 0;
            },
            CancellationToken.None);

        using var connection = Open(store, "office");
        Assert.Single(Audit(connection));
    }

    [PostgresFact]
    public async Task Key_StoredByOneServer_IsThatOfAll()
    {
        await using var store = await TestStore.CreateAsync();
        await using var other = store.OpenAgain();

        store.Get<KeyRing>().StoreElement(new XElement("key", "ö"), "key-1");

        Assert.Equal("<key>ö</key>", Assert.Single(other.GetRequiredService<KeyRing>().GetAllElements()).ToString());
    }

    private static List<string> Audit(PostgresStoreConnection connection) =>
        connection.Texts("SELECT who || ' ' || origin || ' ' || action || ' ' || subject || ' ' || outcome FROM audit ORDER BY id");

    private static PostgresStoreConnection Open(TestStore store, string schema)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(store.Options.ConnectionString) { SearchPath = schema, Pooling = false }.ToString());
        connection.Open();
        return new PostgresStoreConnection(connection);
    }
}
