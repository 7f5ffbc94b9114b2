using Dashboard.Core.Imports;
using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Doors.Imports;

namespace Dashboard.Tests.Doors.Imports;

public sealed class WatchedFolderTests : WatchedFolderScene
{
    [Fact]
    public async Task Look_FileThatIsWhole_IsImportedAndItsReceiptLiesBesideIt()
    {
        await Jobs.StartAsync(CancellationToken.None);
        Write("units-2026-11-20.csv", Units);

        await Service.LookAsync();
        Assert.True(File.Exists(Path.Combine(Survey, "units-2026-11-20.csv")));
        await Service.LookAsync();
        await EndAsync();

        Assert.Equal(["units-2026-11-20.csv", "units-2026-11-20.csv.receipt.json", "units-2026-11-20.rejected.csv"], Names("done"));
        var receipt = Receipt("done", "units-2026-11-20.csv");
        Assert.Equal(("done", 2, 1, 1), (receipt.GetProperty("state").GetString(), Number(receipt, "rows"), Number(receipt, "accepted"), Number(receipt, "rejected")));
        Assert.Equal("units-2026-11-20.rejected.csv", receipt.GetProperty("rejectedFile").GetString());
        Assert.Contains("Nimetön", await File.ReadAllTextAsync(Path.Combine(Survey, "done", "units-2026-11-20.rejected.csv")), StringComparison.Ordinal);
        Assert.Equal(("survey", DeliveryRoad.Folder), await LatestAsync() is [var one] ? (one.Source, one.Road) : default);
        Assert.False(Directory.EnumerateFiles(Path.Combine(Survey, ".taken"), "*", SearchOption.AllDirectories).Any());
    }

    [Fact]
    public async Task Look_FileThatStillGrows_IsLeft()
    {
        Write("units.csv", "code,name_fi\n");
        await Service.LookAsync();
        Write("units.csv", Units);

        await Service.LookAsync();
        Assert.True(File.Exists(Path.Combine(Survey, "units.csv")));

        await Service.LookAsync();
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
        await Jobs.StartAsync(CancellationToken.None);
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
    public async Task Look_MappingThatCannotBeRead_FailsAndTheNextIsImported()
    {
        await Jobs.StartAsync(CancellationToken.None);

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
        await Jobs.StartAsync(CancellationToken.None);
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
        await Jobs.StartAsync(CancellationToken.None);
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
        await Jobs.StartAsync(CancellationToken.None);
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
        var secret = Path.Combine(Uploads.FullName, "secret.csv");
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

        var folders = new[] { new WatchedFolder(Root.FullName, "one"), new WatchedFolder(Root.FullName, "two") };
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
        await Jobs.StartAsync(CancellationToken.None);
        var claim = Path.Combine(Survey, ".taken", new UploadFolder(Uploads.FullName).Name, "lost");
        Directory.CreateDirectory(claim);
        await File.WriteAllTextAsync(Path.Combine(claim, "units.csv"), Units);

        await Service.LookAsync();
        await EndAsync();

        Assert.Equal(("lost", 1L), await LatestAsync() is [var one] ? (one.Id, one.Result!.Accepted) : default);
        Assert.Contains("units.csv", Names("done"));
    }

    [Fact]
    public async Task Look_FileWhoseImportIsOver_IsPutAway()
    {
        var claim = Path.Combine(Survey, ".taken", new UploadFolder(Uploads.FullName).Name, "over");
        Directory.CreateDirectory(claim);
        var file = Path.Combine(claim, "units.csv");
        await File.WriteAllTextAsync(file, Units);
        await Store.Get<DeliveryBook>().ReceiveAsync(
            new Delivery("over", DeliveryRoad.Folder, TestJobs.Uploader, ImportKind.Units, "survey", "units.csv", Store.Clock.GetUtcNow(), 1, null)
            {
                FilePath = file, State = DeliveryState.Failed, EndedAt = Store.Clock.GetUtcNow(),
            },
            CancellationToken.None);

        await Service.LookAsync();
        await Service.LookAsync();

        Assert.Equal(["units.csv", "units.csv.receipt.json"], Names("failed"));
        Assert.False(Directory.Exists(claim));
    }

    [Theory]
    [InlineData("responses-2026-11-20.csv", ImportKind.Responses)]
    [InlineData("Units.XLSX", ImportKind.Units)]
    [InlineData("stocks_1.csv", ImportKind.Stocks)]
    [InlineData("responsesx.csv", null)]
    [InlineData("units.txt", null)]
    [InlineData("-units.csv", null)]
    public void KindOf_Name_IsItsFirstWord(string name, ImportKind? kind) => Assert.Equal(kind, WatchedFolder.KindOf(name));

    private async Task<IReadOnlyList<string>> ImportLinesAsync()
    {
        var answer = await Store.Get<AuditQuery>().AskAsync(new AuditQuestion(Kind: AuditKind.Import), 1, CancellationToken.None);
        return [.. answer.Lines.Select(line => $"{line.Who} {line.Origin} {line.Subject} {line.Outcome} {line.Details}")];
    }
}
