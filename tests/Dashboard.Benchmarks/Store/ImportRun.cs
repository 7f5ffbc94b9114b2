using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Dashboard.Benchmarks.Store;

/// <summary>One import beside SQLite's bare one of the same file.</summary>
/// <param name="Responses">Rows of the file.</param>
/// <param name="Bare">Seconds of the bare import, the mean of one before and one after; <c>null</c> without sqlite3.</param>
/// <param name="Own">The product's import as a process of its own, start to end.</param>
/// <param name="LockHeld">How long it held the store's write lock.</param>
/// <param name="Cells">Roll-up cells that it left.</param>
/// <param name="StoreBytes">The store's size then.</param>
internal sealed record ImportRun(
    int Responses, IdKind Ids, long FileBytes, double? Bare, MeasuredProcess Own, TimeSpan LockHeld, long Cells, long StoreBytes)
{
    private const double Million = 1e6;

    public static MarkdownTable Table() => new(
        "responses", "ids", "CSV", "`sqlite3 .import`", "`import`", "ratio of speeds", "peak memory", "write lock held", "cells per response", "store per million");

    public static async Task<ImportRun> MeasureAsync(Programs programs, string folder, string csv, IdKind ids, int responses)
    {
        var store = Path.Combine(folder, $"{ids}-{responses}.db");
        await programs.PrepareAsync(folder, store, new BenchmarkCounty());
        var before = await BareAsync(folder, csv);
        MeasuredProcess own;
        TimeSpan held;
        await using (var watch = new LockWatch(store))
        {
            own = await programs.ImportAsync(store, csv, "responses");
            held = await watch.EndAsync();
        }

        var accepted = JsonDocument.Parse(own.Output).RootElement.GetProperty("accepted").GetInt32();
        if (accepted != responses)
        {
            throw new InvalidOperationException($"{accepted} of {responses} responses were taken.");
        }

        var after = await BareAsync(folder, csv);
        return new ImportRun(
            responses, ids, new FileInfo(csv).Length, before is null ? null : (before + after) / 2, own, held, CellsOf(store), SizeOf(store));
    }

    public void AddTo(MarkdownTable table) => table.Add(
        Text($"{Responses:N0}"),
        Ids.ToString().ToLowerInvariant(),
        Text($"{FileBytes / Million:N0} MB"),
        Bare is { } bare ? Text($"{Responses / bare:N0} rows/s") : "no sqlite3",
        Text($"{Responses / Own.Seconds:N0} rows/s"),
        Bare is { } seconds ? Text($"**{seconds / Own.Seconds:N2}**") : "",
        Text($"{Own.PeakBytes / Million:N0} MB"),
        Text($"{LockHeld.TotalSeconds:N1} of {Own.Seconds:N1} s"),
        Text($"{(double)Cells / Responses:N2}"),
        Text($"{StoreBytes / (double)Responses:N0} MB"));

    private static async Task<double?> BareAsync(string folder, string csv)
    {
        if (Programs.Find("sqlite3") is null)
        {
            return null;
        }

        var database = Path.Combine(folder, "bare.db");
        var run = await Programs.BareImportAsync(database, csv);
        File.Delete(database);
        return run.Seconds;
    }

    private static long CellsOf(string store)
    {
        using var connection = new SqliteConnection($"Data Source={store};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM rollup";
        return (long)command.ExecuteScalar()!;
    }

    private static long SizeOf(string store) =>
        new FileInfo(store).Length + (File.Exists(store + "-wal") ? new FileInfo(store + "-wal").Length : 0);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
