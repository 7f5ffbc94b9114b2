using Dashboard.Data.Store;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Dashboard.Testing;

/// <summary>
/// The PostgreSQL server that tests run on when <see cref="Variable"/> names one; <c>tests/run.sh</c> starts one of its own. Each store has a
/// database of its own there.
/// </summary>
public static class PostgresServer
{
    /// <summary>The environment variable with a connection string whose user may make databases.</summary>
    public const string Variable = "DASHBOARD_TEST_POSTGRES";

    private static readonly string? Server = Environment.GetEnvironmentVariable(Variable);
    private static readonly Lazy<Task<string>> Template = new(CreateTemplateAsync);
    private static int databases;

    /// <summary>Whether the tests run on PostgreSQL.</summary>
    public static bool IsUsed => !string.IsNullOrWhiteSpace(Server);

    /// <summary>Makes a database with a prepared store (the shipped catalogue and nothing else). Returns its connection string.</summary>
    public static async Task<string> CreateStoreAsync() => await CreateAsync(await Template.Value);

    /// <summary>Makes an empty database. Returns its connection string.</summary>
    public static Task<string> CreateEmptyAsync() => CreateAsync("template0");

    /// <summary>Drops a database, whoever is connected to it.</summary>
    public static Task DropAsync(string connectionString) =>
        ExecuteAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");

    /// <summary>Ends whatever a database is asked, and lets nobody in.</summary>
    public static async Task TakeAwayAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        await ExecuteAsync($"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false");
        await ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        await WaitUntilUnusedAsync(connectionString);
    }

    /// <summary>Lets everybody in again.</summary>
    public static Task GiveBackAsync(string connectionString) =>
        ExecuteAsync($"ALTER DATABASE {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH ALLOW_CONNECTIONS true");

    /// <summary>Returns when nobody is connected to a database any more.</summary>
    public static async Task WaitUntilUnusedAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_stat_activity WHERE datname = $1", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = name });
        while (await command.ExecuteScalarAsync() is > 0L)
        {
            await Task.Delay(10);
        }
    }

    private static async Task<string> CreateAsync(string template)
    {
        var name = $"dashboard_test_{Environment.ProcessId}_{Interlocked.Increment(ref databases)}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return new NpgsqlConnectionStringBuilder(Server) { Database = name, Pooling = true }.ToString();
    }

    // Copying a prepared database is much quicker than preparing one for each test.
    private static async Task<string> CreateTemplateAsync()
    {
        var connectionString = await CreateEmptyAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DropAsync(connectionString).GetAwaiter().GetResult();
        await using (var services = new ServiceCollection()
            .AddDashboardStore(new StoreOptions(StoreOptions.Postgres, ConnectionString: connectionString)).BuildServiceProvider())
        {
            await services.GetRequiredService<StoreStartup>().PrepareAsync(CancellationToken.None);
        }

        return new NpgsqlConnectionStringBuilder(connectionString).Database!;
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
#pragma warning disable CA2100
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false, CommandTimeout = 120 }.ToString());
        await connection.OpenAsync();
        return connection;
    }
}

/// <summary>A test of what only the SQLite store has; skipped with a word where the tests run on PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqliteFactAttribute : Xunit.FactAttribute
{
    /// <summary>Skips the test on PostgreSQL.</summary>
    public SqliteFactAttribute() => Skip = PostgresServer.IsUsed ? "SQLite only." : null;
}

/// <summary>A test of what only the PostgreSQL store has; skipped with a word where there is no server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : Xunit.FactAttribute
{
    /// <summary>Skips the test without a server.</summary>
    public PostgresFactAttribute() => Skip = PostgresServer.IsUsed ? null : $"PostgreSQL only: {PostgresServer.Variable} names no server.";
}
