using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Runtime.Versioning;
using System.Text.Json;
using Dashboard.Core.Imports;
using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Doors.Sources;
using Dashboard.Features.Imports;
using Dashboard.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Tests.Features.Imports;

public sealed class WatchedFolderTests : IAsyncLifetime
{
    private const string Units = "code,name_fi\na,Yksi\n,Nimetön\n";

    private readonly DirectoryInfo uploads = Directory.CreateTempSubdirectory("uploads");
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("watched");
    private readonly FolderFaults faults = new();
    private TestStore store = null!;
    private ImportJobs jobs = null!;
    private FolderFiles shelf = null!;
    private FolderService service = null!;

    private string Survey => Path.Combine(root.FullName, "survey");

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        shelf = TestJobs.Shelf(store);
        jobs = TestJobs.Of(store, new UploadFolder(uploads.FullName), shelf);
        service = Server(jobs, new UploadFolder(uploads.FullName).Name);
        Directory.CreateDirectory(Survey);
    }

    [Fact]
    public async Task Look_FileThatIsWhole_IsImportedAndItsReceiptLiesBesideIt()
    {
        await jobs.StartAsync(CancellationToken.None);
        Write("units-2026-11-20.csv", Units);

        await service.LookAsync();
        Assert.True(File.Exists(Path.Combine(Survey, "units-2026-11-20.csv")));
        await service.LookAsync();
        await EndAsync();

        Assert.Equal(["units-2026-11-20.csv", "units-2026-11-20.csv.receipt.json", "units-2026-11-20.rejected.csv"], Names("done"));
        var receipt = Receipt("done", "units-2026-11-20.csv");
        Assert.Equal(("done", 2, 1, 1), (receipt.GetProperty("state").GetString(), Int(receipt, "rows"), Int(receipt, "accepted"), Int(receipt, "rejected")));
        Assert.Equal("units-2026-11-20.rejected.csv", receipt.GetProperty("rejectedFile").GetString());
        Assert.Contains("Nimetön", await File.ReadAllTextAsync(Path.Combine(Survey, "done", "units-2026-11-20.rejected.csv")), StringComparison.Ordinal);
        Assert.Equal(("survey", DeliveryRoad.Folder), await LatestAsync() is [var one] ? (one.Source, one.Road) : default);
        Assert.False(Directory.EnumerateFiles(Path.Combine(Survey, ".taken"), "*", SearchOption.AllDirectories).Any());
    }

    [Fact]
    public async Task Look_FileThatStillGrows_IsLeft()
    {
        Write("units.csv", "code,name_fi\n");
        await service.LookAsync();
        Write("units.csv", Units);

        await service.LookAsync();
        Assert.True(File.Exists(Path.Combine(Survey, "units.csv")));

        await service.LookAsync();
        Assert.False(File.Exists(Path.Combine(Survey, "units.csv")));
    }

    [Fact]
    public async Task Look_NamesOfFilesThatAreBeingWritten_AreLeft()
    {
        foreach (var name in new[] { "units.csv.part", "units.tmp", ".units.csv", "units.mapping.json" })
        {
            Write(name, Units);
        }

        await LookTwiceAsync();

        Assert.Equal(4, Directory.GetFiles(Survey).Length);
        Assert.Empty(await LatestAsync());
    }

    [Fact]
    public async Task Look_SameFileAgain_AddsNothingAndBothFilesAreKept()
    {
        await jobs.StartAsync(CancellationToken.None);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Write("units.csv", "code,name_fi\na,Yksi\n");
            await LookTwiceAsync();
            await EndAsync();
        }

        var again = (await LatestAsync())[0];
        Assert.Equal((0, 1L), (again.Result!.Accepted, again.Result.SameFileAs));
        Assert.Equal(2, Names("done").Count(name => name.EndsWith(".csv", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("answers-2026.csv", FileFaultKind.FileName)]
    [InlineData("responses.pdf", FileFaultKind.FileName)]
    [InlineData("../responses.csv", FileFaultKind.NoSourceFolder)]
    public async Task Look_FileThatNobodyCanTell_FailsWithWhatWasExpected(string name, FileFaultKind kind)
    {
        Write(name, Units);

        await LookTwiceAsync();

        Assert.Equal(kind, Assert.Single(await LatestAsync()).Fault!.Kind);
        var receipt = Receipt(Path.GetDirectoryName(name)!.Length > 0 ? "../failed" : "failed", Path.GetFileName(name));
        Assert.Contains("expected", receipt.GetProperty("fault").GetString(), StringComparison.Ordinal);
        var source = kind == FileFaultKind.NoSourceFolder ? "" : ",\"source\":\"survey\"";
        Assert.Equal([$"dashboard folder {Path.GetFileName(name)} Failed {{\"error\":\"{kind}\"{source}}}"], await ImportLinesAsync());
    }

    [Fact]
    public async Task Look_FileThatIsRefused_IsCountedAsAFailedImport()
    {
        var counted = new ConcurrentBag<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, mine) =>
        {
            if (instrument.Name == "dashboard.imports")
            {
                mine.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => counted.Add($"{string.Join(' ', tags.ToArray().Select(tag => tag.Value))} {value}"));
        listener.Start();
        Write("answers-2026.csv", Units);

        await LookTwiceAsync();

        Assert.Single(counted, line => line == "unknown failed 1");
    }

    [Fact]
    public async Task Look_MappingThatCannotBeRead_FailsAndTheNextIsImported()
    {
        await jobs.StartAsync(CancellationToken.None);

        // It is there and opens, also for root, and no byte of it can be read.
        File.CreateSymbolicLink(Path.Combine(Survey, "responses.mapping.json"), "/proc/self/mem");
        Write("responses.csv", "id\n1\n");
        Write("units.csv", Units);

        await LookTwiceAsync();
        await EndAsync();

        Assert.Contains("responses.csv", Names("failed"));
        Assert.Contains("units.csv", Names("done"));
        Assert.Equal(FileFaultKind.MappingNotOpened, (await LatestAsync()).Single(delivery => delivery.FileName == "responses.csv").Fault!.Kind);
        Assert.Contains("dashboard folder responses.csv Failed {\"error\":\"MappingNotOpened\",\"source\":\"survey\"}", await ImportLinesAsync());
    }

    [Fact]
    public async Task Look_BrokenFile_FailsAndTheNextIsImported()
    {
        await jobs.StartAsync(CancellationToken.None);
        Write("units-1.csv", "");
        Write("units-2.csv", Units);

        await LookTwiceAsync();
        await EndAsync();

        Assert.Contains("units-1.csv", Names("failed"));
        Assert.Contains("units-2.csv", Names("done"));
    }

    [Fact]
    public async Task Look_UnitsBesideTheirResponses_ComeFirst()
    {
        await jobs.StartAsync(CancellationToken.None);
        Write("responses.csv", "id,answered_at,unit,nps\n1,2026-01-01,a,9\n");
        Write("units.csv", "code,name_fi\na,Yksi\n");

        await LookTwiceAsync();
        await EndAsync();

        Assert.Equal(["responses.csv", "units.csv"], (await LatestAsync()).Select(delivery => delivery.FileName));
        Assert.Equal(1, (await LatestAsync())[0].Result?.Accepted);
    }

    [Fact]
    public async Task Look_MappingBesideIt_IsUsed()
    {
        await jobs.StartAsync(CancellationToken.None);
        Write("units.mapping.json", """{ "columns": { "code": "Koodi", "name_fi": "Nimi" } }""");
        Write("units.csv", "Koodi;Nimi\na;Yksi\n");

        await LookTwiceAsync();
        await EndAsync();

        Assert.Equal(1, (await LatestAsync())[0].Result?.Accepted);
        Assert.True(File.Exists(Path.Combine(Survey, "units.mapping.json")));
    }

    [Fact]
    public async Task Look_LinkThatLeadsOut_IsLeft()
    {
        var secret = Path.Combine(uploads.FullName, "secret.csv");
        await File.WriteAllTextAsync(secret, Units);
        File.CreateSymbolicLink(Path.Combine(Survey, "units.csv"), secret);

        await LookTwiceAsync();

        Assert.Empty(await LatestAsync());
    }

    [Fact]
    public async Task Look_OfTwoServers_OneTakesEachFile()
    {
        for (var i = 0; i < 20; i++)
        {
            Write($"units-{i}.csv", Units);
        }

        var folders = new[] { new WatchedFolder(root.FullName, "one"), new WatchedFolder(root.FullName, "two") };
        foreach (var folder in folders)
        {
            Assert.Empty(folder.Take([]));
        }

        var taken = await Task.WhenAll(folders.Select(folder => Task.Run(() => folder.Take([]))));

        Assert.Equal(20, taken.Sum(files => files.Count));
        Assert.Equal(20, taken.SelectMany(files => files).Select(file => file.Name).Distinct().Count());
        Assert.Equal(taken[0].Select(file => file.Id).Order(), folders[0].Taken([]).Select(file => file.Id).Order());
    }

    [Fact]
    public async Task Look_FileThatWasTakenAndNotWrittenDown_IsImported()
    {
        await jobs.StartAsync(CancellationToken.None);
        var claim = Path.Combine(Survey, ".taken", new UploadFolder(uploads.FullName).Name, "lost");
        Directory.CreateDirectory(claim);
        await File.WriteAllTextAsync(Path.Combine(claim, "units.csv"), Units);

        await service.LookAsync();
        await EndAsync();

        Assert.Equal(("lost", 1L), await LatestAsync() is [var one] ? (one.Id, one.Result!.Accepted) : default);
        Assert.Contains("units.csv", Names("done"));
    }

    [Fact]
    public async Task Look_FileWhoseImportIsOver_IsPutAway()
    {
        var claim = Path.Combine(Survey, ".taken", new UploadFolder(uploads.FullName).Name, "over");
        Directory.CreateDirectory(claim);
        var file = Path.Combine(claim, "units.csv");
        await File.WriteAllTextAsync(file, Units);
        await store.Get<DeliveryBook>().ReceiveAsync(
            new Delivery("over", DeliveryRoad.Folder, TestJobs.Uploader, ImportKind.Units, "survey", "units.csv", store.Clock.GetUtcNow(), 1, null)
            {
                FilePath = file, State = DeliveryState.Failed, EndedAt = store.Clock.GetUtcNow(),
            },
            CancellationToken.None);

        await service.LookAsync();
        await service.LookAsync();

        Assert.Equal(["units.csv", "units.csv.receipt.json"], Names("failed"));
        Assert.False(Directory.Exists(claim));
    }

    [Fact]
    public async Task Look_SourceWhoseFilesCannotBeTaken_IsToldAndTheOthersAreImported()
    {
        await jobs.StartAsync(CancellationToken.None);
        var blocked = Directory.CreateDirectory(Path.Combine(root.FullName, "alert")).FullName;
        await File.WriteAllTextAsync(Path.Combine(blocked, ".taken"), "");
        await File.WriteAllTextAsync(Path.Combine(blocked, "units.csv"), Units);
        Write("units.csv", Units);

        await LookTwiceAsync();
        await EndAsync();

        Assert.Contains("units.csv", Names("done"));
        var fault = Assert.Single(faults.Now);
        Assert.Equal(("alert", FolderFaultKind.NotTaken, "units.csv"), (fault.Source, fault.Kind, fault.File));
        await service.LookAsync();
        Assert.Equal(fault, Assert.Single(faults.Now));

        File.Delete(Path.Combine(blocked, ".taken"));
        await service.LookAsync();
        await EndAsync();
        Assert.Empty(faults.Now);
        Assert.True(File.Exists(Path.Combine(blocked, "done", "units.csv")));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Take_SourcesThatTheServerMayNotReadOrChange_AreToldAndTheOthersAreTaken()
    {
        root.UnixFileMode = (UnixFileMode)0b111_111_111;
        foreach (var (name, mode) in new[] { ("a-noread", 0), ("b-norename", 0b101_101_101), ("good", 0b111_111_111) })
        {
            var home = root.CreateSubdirectory(name);
            File.WriteAllText(Path.Combine(home.FullName, "units.csv"), Units);
            home.UnixFileMode = (UnixFileMode)mode;
        }

        var folder = new WatchedFolder(root.FullName, "server");
        var (looks, found) = (new List<string>(), new List<FolderFault>());
        PlainUser.Run(() =>
        {
            folder.Take([]);
            looks.AddRange(folder.Take(found).Select(file => Path.GetFileName(file.Home)));
        });

        Assert.Equal(["good"], looks);
        Assert.Equal(
            [("a-noread", FolderFaultKind.NotListed, ""), ("b-norename", FolderFaultKind.NotTaken, "units.csv")],
            found.Select(fault => (fault.Source, fault.Kind, fault.File)));
        root.GetDirectories("a-noread")[0].UnixFileMode = (UnixFileMode)0b111_111_111;
    }

    [Fact]
    public async Task Look_FolderThatIsGone_IsTold()
    {
        using var gone = new FolderService(
            new WatchedFolder(Path.Combine(root.FullName, "gone"), "server"), shelf, faults, jobs, store.Get<DeliveryBook>(), new DeliveryFiles(shelf),
            new ImportOptions(1), store.Get<AuditLog>(), store.Clock, NullLogger<FolderService>.Instance);

        await gone.LookAsync();

        Assert.Equal(("", FolderFaultKind.NotListed), Assert.Single(faults.Now) is var fault ? (fault.Source, fault.Kind) : default);
    }

    [Theory]
    [InlineData("units.csv", "done")]
    [InlineData("answers.csv", "failed")]
    public async Task Look_FolderForWhatIsOverCannotBeMade_IsToldAndTriedAgain(string name, string over)
    {
        await jobs.StartAsync(CancellationToken.None);
        var blocked = Path.Combine(Survey, over);
        File.CreateSymbolicLink(blocked, Path.Combine(root.FullName, "nowhere", "at all"));
        Write(name, Units);
        await LookTwiceAsync();
        await EndAsync();

        await service.LookAsync();
        Assert.Equal(("survey", FolderFaultKind.NotPutAway, name), Assert.Single(faults.Now) is var fault ? (fault.Source, fault.Kind, fault.File) : default);
        Assert.Single(await LatestAsync());

        File.Delete(blocked);
        await service.LookAsync();
        Assert.Contains(name + ".receipt.json", Names(over));
        Assert.Empty(faults.Now);
        Assert.Single(await LatestAsync());
    }

    [Fact]
    public async Task Look_FileWrittenToAfterItWasPutAway_IsTakenAgainAndItsReceiptSaysSo()
    {
        await jobs.StartAsync(CancellationToken.None);
        Write("units.csv", "code,name_fi\na,Yksi\n");
        await using var writer = new StreamWriter(Path.Combine(Survey, "units.csv"), append: true);
        await LookTwiceAsync();
        await EndAsync();

        await writer.WriteAsync("b,Kaksi\n");
        await writer.FlushAsync();
        await LookTwiceAsync();
        await service.LookAsync();
        await EndAsync();

        var (whole, part) = await LatestAsync() is [var last, var first] ? (last, first) : default;
        Assert.Equal((1L, 2L), (part!.Result!.Rows, whole!.Result!.Rows));
        Assert.Equal(["units.csv", $"units.{part.Id[..8]}.csv.receipt.json", "units.csv.receipt.json"], Names("done").OrderBy(one => one.Length == 9 ? 0 : one.Length == 22 ? 2 : 1));
        Assert.Equal(2, Int(Receipt("done", "units.csv"), "rows"));
        Assert.Contains("taken again", Receipt("done", $"units.{part.Id[..8]}.csv").GetProperty("takenAgain").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_FileWrittenToWhileItWaited_IsTakenAgain()
    {
        Write("units.csv", "code,name_fi\na,Yksi\n");
        await using var writer = new StreamWriter(Path.Combine(Survey, "units.csv"), append: true);
        await LookTwiceAsync();
        await writer.WriteAsync("b,Kaksi\n");
        await writer.FlushAsync();

        await jobs.StartAsync(CancellationToken.None);
        await EndAsync();
        Assert.True(File.Exists(Path.Combine(Survey, "units.csv")));
        await LookTwiceAsync();
        await EndAsync();

        Assert.Equal(["done", "done"], (await LatestAsync()).Select(one => one.State.ToString().ToLowerInvariant()));
        Assert.Equal(2, Int(Receipt("done", "units.csv"), "rows"));
    }

    [Theory]
    [InlineData("responses-2026-11-20.csv", ImportKind.Responses)]
    [InlineData("Units.XLSX", ImportKind.Units)]
    [InlineData("stocks_1.csv", ImportKind.Stocks)]
    [InlineData("responsesx.csv", null)]
    [InlineData("units.txt", null)]
    [InlineData("-units.csv", null)]
    public void KindOf_Name_IsItsFirstWord(string name, ImportKind? kind) => Assert.Equal(kind, WatchedFolder.KindOf(name));

    public async Task DisposeAsync()
    {
        await jobs.StopAsync(CancellationToken.None);
        jobs.Dispose();
        service.Dispose();
        shelf.Dispose();
        await store.DisposeAsync();
        uploads.Delete(recursive: true);
        root.Delete(recursive: true);
    }

    private FolderService Server(ImportJobs queue, string name) => new(
        new WatchedFolder(root.FullName, name), shelf, faults, queue, store.Get<DeliveryBook>(), new DeliveryFiles(shelf), new ImportOptions(1),
        store.Get<AuditLog>(), store.Clock, NullLogger<FolderService>.Instance);

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(Survey, name), content);

    private async Task LookTwiceAsync()
    {
        await service.LookAsync();
        await service.LookAsync();
    }

    private async Task EndAsync()
    {
        foreach (var job in jobs.Waiting)
        {
            await job.EndAsync();
        }
    }

    private Task<IReadOnlyList<Delivery>> LatestAsync() => store.Get<DeliveryBook>().LatestAsync(10, CancellationToken.None);

    private async Task<IReadOnlyList<string>> ImportLinesAsync()
    {
        var answer = await store.Get<AuditQuery>().AskAsync(new AuditQuestion(Kind: AuditKind.Import), 1, CancellationToken.None);
        return [.. answer.Lines.Select(line => $"{line.Who} {line.Origin} {line.Subject} {line.Outcome} {line.Details}")];
    }

    private List<string> Names(string folder) => [.. Directory.GetFiles(Path.Combine(Survey, folder)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private JsonElement Receipt(string folder, string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Survey, folder, name + ".receipt.json")));
        return json.RootElement.Clone();
    }

    private static int Int(JsonElement receipt, string name) => receipt.GetProperty(name).GetInt32();
}
