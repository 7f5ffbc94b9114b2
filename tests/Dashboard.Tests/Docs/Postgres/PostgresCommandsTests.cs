using Dashboard.Testing;
using Npgsql;

namespace Dashboard.Tests.Docs.Postgres;

/// <summary>The documents' commands of PostgreSQL, on the server of the tests.</summary>
public sealed class PostgresCommandsTests
{
    private const string Documented = "Host=db;Database=dashboard;Username=dashboard;Password=…";

    [PostgresFact]
    public async Task Command_OfPostgres_EndsWell()
    {
        var server = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(PostgresServer.Variable));
        var database = $"dashboard_docs_{Environment.ProcessId}";
        var connection = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = database }.ConnectionString;
        using var folder = new CommandFolder(("PGHOST", server.Host), ("PGUSER", server.Username), ("PGPASSWORD", server.Password));
        try
        {
            foreach (var command in Document.All.SelectMany(document => document.Commands()).Where(NotRun.NeedsPostgres).OrderBy(command => NotRun.OnPostgres.ToList().FindIndex(command.Text.StartsWith)))
            {
                var line = command.Text.Replace(Documented, connection, StringComparison.Ordinal)
                    .Replace("template0 dashboard", $"template0 {database}", StringComparison.Ordinal)
                    .Replace("dashboard.dump dashboard", $"dashboard.dump {database}", StringComparison.Ordinal)
                    .Replace("--dbname=dashboard", $"--dbname={database}", StringComparison.Ordinal);
                var exit = line.StartsWith("dotnet", StringComparison.Ordinal)
                    ? await folder.ServeAsync(line, () => Task.CompletedTask)
                    : (await folder.RunAsync(line)) is var ran ? (ran.Exit, ran.Error) : default;
                Assert.True(exit.Exit == 0, $"{command} ended with {exit.Exit}: {exit.Error}");
            }
        }
        finally
        {
            await PostgresServer.DropAsync(connection);
        }
    }
}
