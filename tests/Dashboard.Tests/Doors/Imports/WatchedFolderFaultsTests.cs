using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.Versioning;
using Dashboard.Core.Imports;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Doors.Imports;
using Dashboard.Doors.Sources;

namespace Dashboard.Tests.Doors.Imports;

/// <summary>What does not work in a watched folder, and what comes late.</summary>
public sealed class WatchedFolderFaultsTests : WatchedFolderScene
{
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
    public async Task Look_SourceWhoseFilesCannotBeTaken_IsToldAndTheOthersAreImported()
    {
        await Jobs.StartAsync(CancellationToken.None);
        var blocked = Directory.CreateDirectory(Path.Combine(Root.FullName, "alert")).FullName;
        await File.WriteAllTextAsync(Path.Combine(blocked, ".taken"), "");
        await File.WriteAllTextAsync(Path.Combine(blocked, "units.csv"), Units);
        Write("units.csv", Units);

        await LookTwiceAsync();
        await EndAsync();

        Assert.Contains("units.csv", Names("done"));
        var fault = Assert.Single(Faults.Now);
        Assert.Equal(("alert", FolderFaultKind.NotTaken, "units.csv"), (fault.Source, fault.Kind, fault.File));
        await Service.LookAsync();
        Assert.Equal(fault, Assert.Single(Faults.Now));

        File.Delete(Path.Combine(blocked, ".taken"));
        await Service.LookAsync();
        await EndAsync();
        Assert.Empty(Faults.Now);
        Assert.True(File.Exists(Path.Combine(blocked, "done", "units.csv")));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Look_PipeThatNobodyWritesTo_FailsAndTheNextIsImported()
    {
        await Jobs.StartAsync(CancellationToken.None);
        await RunAsync("mkfifo", Path.Combine(Survey, "units-pipe.csv"));
        Write("units.csv", Units);

        await LookTwiceAsync();
        await EndAsync();

        Assert.Contains("units-pipe.csv", Names("failed"));
        Assert.Contains("units.csv", Names("done"));
        Assert.Equal(FileFaultKind.Empty, (await LatestAsync()).Single(delivery => delivery.FileName == "units-pipe.csv").Fault!.Kind);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Look_NameInAnotherEncoding_IsTold()
    {
        await RunAsync("sh", "-c", $"cd '{Survey}' && touch \"$(printf 'units-p\\344iv\\344.csv')\"");

        await LookTwiceAsync();

        // What cannot be opened cannot be deleted by its name either.
        await RunAsync("sh", "-c", $"rm '{Survey}'/units-p*");
        var fault = Assert.Single(Faults.Now);
        Assert.Equal(("survey", FolderFaultKind.NotTaken), (fault.Source, fault.Kind));
        Assert.Contains("not UTF-8", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Take_SourcesThatTheServerMayNotReadOrChange_AreToldAndTheOthersAreTaken()
    {
        Root.UnixFileMode = (UnixFileMode)0b111_111_111;
        foreach (var (name, mode) in new[] { ("a-noread", 0), ("b-norename", 0b101_101_101), ("good", 0b111_111_111) })
        {
            var home = Root.CreateSubdirectory(name);
            File.WriteAllText(Path.Combine(home.FullName, "units.csv"), Units);
            home.UnixFileMode = (UnixFileMode)mode;
        }

        var folder = new WatchedFolder(Root.FullName, "server");
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
        Root.GetDirectories("a-noread")[0].UnixFileMode = (UnixFileMode)0b111_111_111;
    }

    [Fact]
    public async Task Look_FolderThatIsGone_IsTold()
    {
        using var gone = Server(new WatchedFolder(Path.Combine(Root.FullName, "gone"), "server"));

        await gone.LookAsync();

        Assert.Equal(("", FolderFaultKind.NotListed), Assert.Single(Faults.Now) is var fault ? (fault.Source, fault.Kind) : default);
    }

    [Theory]
    [InlineData("units.csv", "done")]
    [InlineData("answers.csv", "failed")]
    public async Task Look_FolderForWhatIsOverCannotBeMade_IsToldAndTriedAgain(string name, string over)
    {
        await Jobs.StartAsync(CancellationToken.None);
        var blocked = Path.Combine(Survey, over);
        File.CreateSymbolicLink(blocked, Path.Combine(Root.FullName, "nowhere", "at all"));
        Write(name, Units);
        await LookTwiceAsync();
        await EndAsync();

        await Service.LookAsync();
        Assert.Equal(("survey", FolderFaultKind.NotPutAway, name), Assert.Single(Faults.Now) is var fault ? (fault.Source, fault.Kind, fault.File) : default);
        Assert.Single(await LatestAsync());

        File.Delete(blocked);
        await Service.LookAsync();
        Assert.Contains(name + ".receipt.json", Names(over));
        Assert.Empty(Faults.Now);
        Assert.Single(await LatestAsync());
    }

    [Fact]
    public async Task Look_FileWrittenToAfterItWasPutAway_IsTakenAgainAndItsReceiptSaysSo()
    {
        await Jobs.StartAsync(CancellationToken.None);
        Write("units.csv", "code,name_fi\na,Yksi\n");
        await using var writer = new StreamWriter(Path.Combine(Survey, "units.csv"), append: true);
        await LookTwiceAsync();
        await EndAsync();

        await writer.WriteAsync("b,Kaksi\n");
        await writer.FlushAsync();
        await LookTwiceAsync();
        await Service.LookAsync();
        await EndAsync();

        var (whole, part) = await LatestAsync() is [var last, var first] ? (last, first) : default;
        Assert.Equal((1L, 2L), (part!.Result!.Rows, whole!.Result!.Rows));
        Assert.Equal(["units.csv", $"units.{part.Id[..8]}.csv.receipt.json", "units.csv.receipt.json"], Names("done").OrderBy(one => one.Length == 9 ? 0 : one.Length == 22 ? 2 : 1));
        Assert.Equal(2, Number(Receipt("done", "units.csv"), "rows"));
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

        await Jobs.StartAsync(CancellationToken.None);
        await EndAsync();
        Assert.True(File.Exists(Path.Combine(Survey, "units.csv")));
        await LookTwiceAsync();
        await EndAsync();

        Assert.Equal(["done", "done"], (await LatestAsync()).Select(one => one.State.ToString().ToLowerInvariant()));
        Assert.Equal(2, Number(Receipt("done", "units.csv"), "rows"));
    }

    private static async Task RunAsync(string program, params IReadOnlyList<string> arguments)
    {
        using var run = Process.Start(program, arguments);
        await run.WaitForExitAsync();
        Assert.Equal(0, run.ExitCode);
    }
}
