using Dashboard.Core.Metrics;
using Dashboard.Data.Catalogue;
using Dashboard.Data.Import;
using Dashboard.Data.Migrations;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Postgres;
using Dashboard.Data.Tests.Migrations;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Dashboard.Data.Tests.Store.Postgres;

public sealed class PostgresStoreTests
{
    [PostgresFact]
    public async Task Scripts_AppliedToAnEmptyDatabase_GiveTheModelsSchema()
    {
        var databases = new[] { await PostgresServer.CreateEmptyAsync(), await PostgresServer.CreateEmptyAsync() };
        using (var migrated = Open(databases[0]))
        using (var created = Open(databases[1]))
        using (var context = created.Context())
        {
            StoreMigrator.Migrate(migrated, "The store");
            created.Execute(context.Database.GenerateCreateScript());

            Assert.Equal(SchemaText.Of(created), SchemaText.Of(migrated));
        }

        await Task.WhenAll(databases.Select(PostgresServer.DropAsync));
    }

    [PostgresFact]
    public async Task Start_OfSeveralServersAtOnce_PreparesTheStoreOnce()
    {
        var database = await PostgresServer.CreateEmptyAsync();
        var folder = Directory.CreateTempSubdirectory("dashboard-store-");
        var options = new StoreOptions(StoreOptions.Postgres, Path.Combine(folder.FullName, "store.db"), database);
        var servers = Enumerable.Range(0, 4).Select(_ => new ServiceCollection().AddDashboardStore(options).BuildServiceProvider()).ToList();

        await Task.WhenAll(servers.Select(server => server.GetRequiredService<StoreStartup>().PrepareAsync(CancellationToken.None)));

        foreach (var server in servers)
        {
            var snapshot = await server.GetRequiredService<StoreSnapshots>().CurrentAsync(CancellationToken.None);
            Assert.Equal(ShippedCatalogue.Rows.Select(metric => metric.Slug).Distinct(), snapshot.Metrics.Slugs);
            await server.DisposeAsync();
        }

        await PostgresServer.DropAsync(database);
        folder.Delete(recursive: true);
    }

    [PostgresFact]
    public async Task Start_WithADatabaseThatIsNotThere_NamesTheKeyAndNoPassword()
    {
        await using var store = await TestStore.CreateAsync();
        var options = store.Options with { ConnectionString = store.Options.ConnectionString + ";Database=not_there;Password=secret" };
        await using var services = new ServiceCollection().AddDashboardStore(options).BuildServiceProvider();

        var error = await Assert.ThrowsAsync<StoreStartException>(() =>
            services.GetRequiredService<StoreStartup>().PrepareAsync(CancellationToken.None));

        Assert.StartsWith("Store:ConnectionString", error.Message, StringComparison.Ordinal);
        Assert.Contains("not_there", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Responses_OfSeveralMonths_LieInThePartitionsOfTheirMonths()
    {
        await using var store = await TestStore.WithCountyAsync();

        await store.ImportAsync(
        [
            new ResponseBuilder().Id(1).On(2026, 4, 30).Build(),
            new ResponseBuilder().Id(2).On(2026, 5, 1).Build(),
            new ResponseBuilder().Id(3).On(2026, 5, 31).Build(),
        ]);

        Assert.Equal(["response_202604 1", "response_202605 2", "response_202605 3"], await TextsAsync(
            store, "SELECT tableoid::regclass || ' ' || external_id FROM response ORDER BY 1"));
    }

    [PostgresFact]
    public async Task Snapshot_AfterTheListeningConnectionWasLost_IsNew()
    {
        await using var store = await TestStore.WithCountyAsync();
        await using var other = store.OpenAgain();
        var before = await store.SnapshotAsync();
        await ExecuteAsync(store, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        NpgsqlConnection.ClearAllPools();

        await using var batch = await other.GetRequiredService<BatchStore>()
            .StageAsync(new BatchOrigin(ImportKind.Responses, "test", "responses.csv", FileHash: null), CancellationToken.None);
        batch.Add(new ResponseBuilder().On(2026, 5, 4).Build());
        await batch.ApplyAsync(CancellationToken.None);

        var after = await store.SnapshotAsync();
        Assert.True(after.Version > before.Version);
        Assert.Equal(new DateOnly(2026, 5, 4), after.DataUntil);
    }

    [PostgresFact]
    public async Task Reader_WhileAWriterIsAtWork_ReadsTheOldAndCannotWrite()
    {
        await using var store = await TestStore.WithCountyAsync();
        var database = store.Get<StoreDatabase>();

        var seen = await database.WriteAsync(
            connection =>
            {
                connection.Execute("DELETE FROM target; DELETE FROM stage; DELETE FROM path");
                using var reader = database.OpenReaderAsync(CancellationToken.None).GetAwaiter().GetResult();
                var error = Assert.Throws<PostgresException>(() => reader.Execute("DELETE FROM path"));
                Assert.Equal(PostgresErrorCodes.ReadOnlySqlTransaction, error.SqlState);
                return reader.Scalar("SELECT count(*) FROM path");
            },
            CancellationToken.None);

        Assert.Equal(1, seen);
    }

    [PostgresFact]
    public async Task Stream_OfMoreRowsThanABlock_ReadsThemAllBesideOtherStatements()
    {
        await using var store = await TestStore.CreateAsync();

        var sum = await store.Get<StoreDatabase>().WriteAsync(
            connection =>
            {
                using var rows = connection.Stream("SELECT i, 'text', i / 2.0::float8 FROM generate_series(1, ?1) i");
                using var other = connection.Prepare("SELECT ?1 + 1");
                rows.Bind(1, 12_345);
                var total = 0L;
                while (rows.Step())
                {
                    Assert.True(other.Bind(1, rows.Long(0)).Step());
                    total += other.Long(0) - 1;
                    other.Reset();
                    Assert.Equal(rows.Long(0) / 2.0, rows.Double(2));
                }

                return total;
            },
            CancellationToken.None);

        Assert.Equal(12_345L * 12_346 / 2, sum);
    }

    [PostgresFact]
    public async Task Statement_BoundToNullAndThenToValues_StoresEach()
    {
        await using var store = await TestStore.CreateAsync();

        var stored = await store.Get<StoreDatabase>().WriteAsync(
            connection =>
            {
                connection.Execute("CREATE TEMP TABLE four (number integer, real double precision, text text, bytes bytea)");
                using var insert = connection.Prepare("INSERT INTO temp.four VALUES (?1, ?2, ?3, ?4)");
                insert.BindNull(1).BindNull(2).BindNull(3).BindNull(4).Run();
                insert.Bind(1, 7).Bind(2, 0.5).Bind(3, "ä").Bind(4, [1, 2]).Run();
                insert.Bind(1, (long?)null).BindNull(2).Bind(3, (string?)null).BindNull(4).Run();
                insert.Bind(1, 8).Bind(2, 1.5).Bind(3, "ö").Bind(4, [3]).Run();
                return connection.Texts("SELECT coalesce(four::text, '') FROM four");
            },
            CancellationToken.None);

        Assert.Equal(["(,,,)", """(7,0.5,ä,"\\x0102")""", "(,,,)", """(8,1.5,ö,"\\x03")"""], stored);
    }

    [PostgresFact]
    public async Task Response_WhoseDayIsCorrected_MovesToItsMonthAndTakesItsKeyAlong()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([new ResponseBuilder().Id(1).On(2026, 4, 30).Writes("thanks", "Kiitos").Build(), new ResponseBuilder().Id(2).Build()]);

        await store.ImportAsync([new ResponseBuilder().Id(1).On(2026, 6, 1).Writes("thanks", "Kiitos").Build()]);

        Assert.Equal(["response_202606 day 739767, key 739767"], await TextsAsync(
            store,
            """
            SELECT r.tableoid::regclass || ' day ' || r.day || ', key ' || k.day FROM response r
            JOIN response_key k ON k.source_id = r.source_id AND k.external_id = r.external_id WHERE r.external_id = '1'
            """));
        Assert.Empty(await store.CheckAsync());
    }

    [PostgresFact]
    public async Task Check_OfAResponseWithoutItsKey_NamesIt()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([new ResponseBuilder().Id(1).Build(), new ResponseBuilder().Id(2).Build()]);
        await ExecuteAsync(store, "DELETE FROM response_key WHERE external_id = '1'");

        Assert.Contains("Response 1 of source", Assert.Single(await store.CheckAsync()), StringComparison.Ordinal);
    }

    private static PostgresStoreConnection Open(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        connection.Open();
        return new PostgresStoreConnection(connection);
    }

    private static async Task ExecuteAsync(TestStore store, string sql)
    {
        await using var connection = new NpgsqlConnection(store.Options.ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> TextsAsync(TestStore store, string sql)
    {
        await using var connection = await store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);
        return connection.Texts(sql);
    }
}
