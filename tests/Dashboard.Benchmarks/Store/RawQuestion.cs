using System.Globalization;
using System.Text.Json;
using Dashboard.Core.Time;
using Microsoft.Data.Sqlite;

namespace Dashboard.Benchmarks.Store;

/// <summary>
/// The overview's question in SQL over the raw rows: for each of 24 months and each division what the figures of the twelve metrics need, and
/// no more. The rows stand in a table with a type for each column, made beforehand and not timed.
/// </summary>
internal static class RawQuestion
{
    private const int Runs = 5;

    private const string Typed =
        """
        id, substr(answered_at, 1, 10) AS day, unit, path, stage, channel, language, age_band, nps, help, whole, "together", safe, "continue",
        clear, useful, feedback_kind, comment
        """;

    private static readonly string[] Statements = ["help", "whole", "\"together\"", "safe", "\"continue\"", "clear", "useful"];
    private static readonly string[] Kinds = ["thanks", "complaint", "idea"];

    /// <summary>Asks SQLite, in this process.</summary>
    public static async Task<Timings> AskSqliteAsync(string folder, string csv, string divisions, DateOnly end)
    {
        var file = Path.Combine(folder, "typed.db");
        var answers = string.Join(", ", Statements.Prepend("nps").Select(column => $"CAST({column} AS INTEGER) AS {column}"));
        var columns = Typed[..Typed.IndexOf("nps", StringComparison.Ordinal)] + answers + ", feedback_kind, comment";
        await MeasuredProcess.RunAsync(
            "sqlite3",
            [file],
            $".import --csv \"{csv}\" raw\n.import --csv \"{divisions}\" division_of\nCREATE TABLE response AS SELECT {columns} FROM raw;\nDROP TABLE raw;\n");
        await using var database = new SqliteConnection($"Data Source={file};Pooling=False");
        await database.OpenAsync();
        var timings = await Timings.OfAsync(1, Runs, () => AskAsync(database, Sql("substr(day, 1, 7)", "'", end)));
        File.Delete(file);
        return timings;
    }

    /// <summary>Asks DuckDB's own table, in a process of its own that times itself.</summary>
    public static async Task<Timings> AskDuckDbAsync(string folder, string csv, string divisions, DateOnly end)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "duckdb");
        if (!Directory.Exists(Path.Combine(script, "node_modules")))
        {
            // Not "ci": that wants the bindings of every platform in the lock file, and not every registry has them all.
            await MeasuredProcess.RunAsync("npm", ["install", "--prefix", script]);
        }

        var file = Path.Combine(folder, "typed.duckdb");
        var run = await MeasuredProcess.RunAsync(
            "node", [Path.Combine(script, "ask.mjs"), file, csv, divisions, Typed, Sql("date_trunc('month', day)", "DATE '", end)]);
        File.Delete(file);
        return new Timings(JsonSerializer.Deserialize<double[]>(run.Output)!);
    }

    private static string Sql(string month, string date, DateOnly end)
    {
        string[] figures =
        [
            "count(*)", "count(nps)", "sum(nps >= 9)", "sum(nps <= 6)",
            .. Statements.SelectMany(column => new[] { $"count({column})", $"sum({column} >= 4)" }),
            .. Kinds.Select(kind => $"sum(feedback_kind = '{kind}')"),
        ];
        var from = end.AddMonths(-24).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"""
            SELECT division, {month} AS month, {string.Join(", ", figures)}
            FROM response JOIN division_of ON division_of.unit = response.unit WHERE day >= {date}{from}' GROUP BY 1, 2
            """;
    }

    private static async Task AskAsync(SqliteConnection database, string sql)
    {
        await using var command = database.CreateCommand();
#pragma warning disable CA2100 // The text is this class's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = 0;
        while (await reader.ReadAsync())
        {
            rows++;
        }

        if (rows != 24 * BenchmarkCounty.Divisions)
        {
            throw new InvalidOperationException($"{rows} rows came back.");
        }
    }
}
