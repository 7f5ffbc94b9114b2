using System.Globalization;
using System.Text;
using System.Text.Json;
using Dashboard.Data.Store;
using Dashboard.Testing;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace Dashboard.Browser.Tests;

/// <summary>
/// The process dies at any moment, and the store is either before what it did or after it. A few moments in the suite; as many as
/// <c>CRASHES</c> says in the long run (<c>bash tests/run.sh --full</c>: 60). On PostgreSQL it is the client that dies.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly int Crashes = int.Parse(Environment.GetEnvironmentVariable("CRASHES") ?? "4", CultureInfo.InvariantCulture);

    // The long run takes its time over each step, so that there are moments in it.
    private static readonly int Rows = Crashes > 20 ? 100_000 : 20_000;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-crash-");

    /// <summary>The database on PostgreSQL.</summary>
    private string? database;

    private string Store => Path.Combine(folder.FullName, "dashboard.db");

    // The log of a server grows for others too, and it writes without our process: there is no such moment there.
    private string[] Committing => database is null ? [CrashMoment.Committing] : [];

    public Task InitializeAsync() => EmptyAsync();

    public async Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        if (database is not null)
        {
            await PostgresServer.DropAsync(database);
        }
    }

    [Fact]
    public async Task Import_KilledAtAnyMoment_IsInTheStoreWhollyOrNotAtAll()
    {
        await UnitsAsync();
        var scale = await Crash(Import(0)).MeasureAsync("reading", "storing", "done");
        var stored = 1;
        await CrashAsync(Crashes, CrashMoment.Of(seed: 4, [CrashMoment.Starting, "reading", "storing", .. Committing]), async moment =>
        {
            var killed = await Crash(Import(stored)).KillAsync(moment, scale);

            var responses = await CheckAsync();
            Assert.True(responses == stored * Rows || responses == (stored + 1) * Rows, $"{responses} responses after {stored} files of {Rows}.");
            stored = (int)(responses / Rows);
            return killed;
        });

        Assert.Equal(Rows, await AcceptedAsync(stored));
        for (var file = 0; file <= stored; file++)
        {
            Assert.Equal(0, await AcceptedAsync(file));
        }

        Assert.Equal((stored + 1) * Rows, await CheckAsync());
    }

    [SqliteFact]
    public async Task Restore_KilledAtAnyMoment_LeavesTheOldStoreOrTheBackup()
    {
        await UnitsAsync();
        var (one, two) = (Path.Combine(folder.FullName, "one.zip"), Path.Combine(folder.FullName, "two.zip"));
        Assert.Equal(Rows, await AcceptedAsync(0));
        await RunAsync("backup", "--out", one);
        Assert.Equal(Rows, await AcceptedAsync(1));
        await RunAsync("backup", "--out", two);
        string[] words = ["unpacking", "checking", "keeping", "replacing"];
        var scale = await Crash(["restore", one]).MeasureAsync(words);
        var now = 1;
        await CrashAsync(Crashes / 2, CrashMoment.Of(seed: 5, [CrashMoment.Committing, .. words]), async moment =>
        {
            var killed = await Crash(["restore", now == 1 ? two : one]).KillAsync(moment, scale);

            var responses = await CheckAsync();
            Assert.True(responses == Rows || responses == 2 * Rows, $"{responses} responses are in the store.");
            now = (int)(responses / Rows);
            return killed;
        });
    }

    [SqliteFact]
    public async Task Backup_KilledAtAnyMoment_IsThereWhollyOrNotAtAll()
    {
        await UnitsAsync();
        Assert.Equal(Rows, await AcceptedAsync(0));
        var file = Path.Combine(folder.FullName, "backup.zip");
        string[] words = ["copying", "packing"];
        var scale = await Crash(["backup", "--out", file]).MeasureAsync(words);
        await CrashAsync(Crashes / 2, CrashMoment.Of(seed: 6, words), async moment =>
        {
            File.Delete(file);
            var killed = await Crash(["backup", "--out", file]).KillAsync(moment, scale);

            if (File.Exists(file))
            {
                await RunAsync("restore", file);
            }

            Assert.Equal(Rows, await CheckAsync());
            return killed;
        });
    }

    [Fact]
    public async Task FirstStart_KilledAtAnyMoment_IsMadeGoodByTheNext()
    {
        var scale = await Crash(["check"]).MeasureAsync("the file");
        await CrashAsync(Crashes / 2, CrashMoment.Of(seed: 7, [CrashMoment.Starting, .. Committing]), async moment =>
        {
            await EmptyAsync();
            var killed = await Crash(["check"]).KillAsync(moment, scale);

            Assert.Equal(0, await CheckAsync());
            return killed;
        });
    }

    [SqliteFact]
    public async Task Migration_KilledAtAnyMoment_IsMadeGoodByTheNextStart()
    {
        MakeOlder();
        var scale = await Crash(["check"]).MeasureAsync("the file");
        await CrashAsync(Crashes / 2, CrashMoment.Of(seed: 8, CrashMoment.Starting, CrashMoment.Committing), async moment =>
        {
            MakeOlder();
            var killed = await Crash(["check"]).KillAsync(moment, scale);

            // A copy under its name is whole.
            Assert.All(folder.GetFiles("*.before-schema-*.db"), copy => Assert.Equal((1L, 1L), Numbers(copy.FullName)));
            Assert.Equal(0, await CheckAsync());
            Assert.NotEqual(1, Numbers(Store).Schema);
            Assert.Equal(1, Numbers(Store).Sources);
            return killed;
        });
    }

    /// <summary>Makes that there is no store.</summary>
    private async Task EmptyAsync()
    {
        foreach (var file in folder.GetFiles())
        {
            file.Delete();
        }

        if (PostgresServer.IsUsed)
        {
            await (database is null ? Task.CompletedTask : PostgresServer.DropAsync(database));
            database = await PostgresServer.CreateEmptyAsync();
        }
    }

    private string[] InStore(params string[] verb) =>
        database is null ? verb : [.. verb, "--Store:Provider=postgres", $"--Store:ConnectionString={database}"];

    private Crash Crash(params string[] verb) => new(Store, InStore(verb));

    /// <summary>
    /// Crashes until so many processes have died. A moment that came too late does not count, and those after it come sooner: the run that was
    /// measured may have been a slow one.
    /// </summary>
    private async Task CrashAsync(int crashes, IEnumerable<CrashMoment> moments, Func<CrashMoment, Task<bool>> crash)
    {
        var (died, pace) = (new List<string>(), 1.0);
        foreach (var moment in moments.Take(6 * crashes).Select(moment => moment with { Depth = moment.Depth * pace }))
        {
            if (await crash(moment))
            {
                died.Add(moment.Phase);
            }
            else
            {
                pace /= 2;
            }

            Assert.False(Directory.Exists(Store + ".staging") && Directory.EnumerateFiles(Store + ".staging").Any(), $"{moment} left files.");
            if (died.Count == crashes)
            {
                output.WriteLine($"{crashes} processes died: {string.Join(", ", died.CountBy(phase => phase).Select(phase => $"{phase.Value} {phase.Key}"))}.");
                return;
            }
        }

        Assert.Fail($"Only {died.Count} of {6 * crashes} processes died before they were done.");
    }

    /// <summary>Makes a store as the first version of the program has made it, with one source, and nothing beside it.</summary>
    private void MakeOlder()
    {
        foreach (var file in folder.GetFiles())
        {
            file.Delete();
        }

        using var script = new StreamReader(
            typeof(StoreOptions).Assembly.GetManifestResourceStream("Dashboard.Data.Migrations.Sqlite.001-first.sql")!);
        using var older = Open(Store);
        using var command = older.CreateCommand();
#pragma warning disable CA2100 // The program's own script.
        command.CommandText =
            $"PRAGMA journal_mode = WAL; {script.ReadToEnd()}; INSERT INTO source (name, is_demo) VALUES ('survey', 0); PRAGMA user_version = 1";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static (long Schema, long Sources) Numbers(string path)
    {
        using var file = Open(path);
        using var command = file.CreateCommand();
        command.CommandText = "SELECT user_version, (SELECT count(*) FROM source) FROM pragma_user_version";
        using var row = command.ExecuteReader();
        row.Read();
        return (row.GetInt64(0), row.GetInt64(1));
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        return connection;
    }

    private async Task UnitsAsync() =>
        await RunAsync("import", Write("units.csv", "code,name_fi\nalue,Alue\n"), "--kind", "units");

    private string[] Import(int file)
    {
        var path = Path.Combine(folder.FullName, $"responses-{file}.csv");
        if (!File.Exists(path))
        {
            var csv = new StringBuilder("id,answered_at,unit,nps,help\n");
            for (var i = 0; i < Rows; i++)
            {
                csv.Append(CultureInfo.InvariantCulture, $"{file}-{i},2025-{(i % 12) + 1:00}-{(i % 28) + 1:00},alue,{i % 11},{(i % 5) + 1}\n");
            }

            File.WriteAllText(path, csv.ToString());
        }

        return ["import", path, "--kind", "responses"];
    }

    private async Task<long> AcceptedAsync(int file) => (await RunAsync(Import(file))).GetProperty("accepted").GetInt64();

    /// <summary>The store must be clean. Returns how many responses it has.</summary>
    private async Task<long> CheckAsync()
    {
        // A server may still be at what a dead process asked of it last, be it the commit.
        await (database is null ? Task.CompletedTask : PostgresServer.WaitUntilUnusedAsync(database));
        return (await RunAsync("check")).GetProperty("responses").GetInt64();
    }

    private async Task<JsonElement> RunAsync(params string[] verb)
    {
        var (code, answer, errors) = await AppProcess.RunAsync(Store, InStore(verb));
        Assert.True(code == 0, errors + answer);
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.Clone();
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
