using System.Text;
using Dashboard.Core.Metrics;
using Dashboard.Testing;

namespace Dashboard.Tests.Cli;

public sealed class PackCommandTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-pack-");
    private TestStore store = null!;

    [Theory]
    [InlineData("pack.pptx", "PK")]
    [InlineData("pack.XLSX", "PK")]
    [InlineData("pack.txt", "\uFEFF")]
    public async Task Pack_AnyFormat_IsWritten(string name, string begins)
    {
        var run = (await RunAsync("--unit", "county", "--period", "2026-Q1", "--out", At(name), "--lang", "en")).Json();

        Assert.Equal(At(name), run.GetProperty("file").GetString());
        var bytes = await File.ReadAllBytesAsync(At(name));
        Assert.Equal(bytes.Length, run.GetProperty("bytes").GetInt32());
        Assert.StartsWith(begins, Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal([Path.GetFileName(At(name))], folder.GetFiles().Select(file => file.Name));
    }

    [Fact]
    public async Task Pack_Text_TellsFiguresAndActionsOfEachUnit()
    {
        await RunAsync("--unit", "county", "--period", "2026-T1", "--out", At("a.txt"), "--lang", "en");

        var text = await File.ReadAllTextAsync(At("a.txt"));

        Assert.All(["county", "health", "social", "clinic", "ward", "home"], unit => Assert.Contains($"\r\n{unit}\r\n{new string('-', unit.Length)}\r\n", text, StringComparison.Ordinal));
        Assert.Contains("n = ", text, StringComparison.Ordinal);
        Assert.Contains("Nothing is asked here.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_FileThatIsThere_IsReplacedOnlyWhenToldTo()
    {
        await File.WriteAllTextAsync(At("a.pptx"), "mine");

        (await RunAsync("--unit", "county", "--period", "2026-Q1", "--out", At("a.pptx"))).AssertUsage("which is there already", "--force");
        Assert.Equal("mine", await File.ReadAllTextAsync(At("a.pptx")));
        Assert.Equal(0, (await RunAsync("--unit", "county", "--period", "2026-Q1", "--out", At("a.pptx"), "--force")).Exit);
        Assert.NotEqual("mine", await File.ReadAllTextAsync(At("a.pptx")));
    }

    [Theory]
    [InlineData("--unit county --period 2026-13 --out {0}a.pptx", "--period is '2026-13'; expected 2026, 2026-T2")]
    [InlineData("--unit county --period 2026-Q1 --out {0}a.doc", "--out is '", ".pptx, .pdf, .xlsx or .txt")]
    [InlineData("--unit county --period 2026-Q1 --out {0}none/a.pptx", "expected a file in a folder that is there")]
    [InlineData("--unit county --period 2026-Q1 --out {0}a.pptx --lang de", "--lang is 'de'; expected fi, sv or en")]
    [InlineData("--unit county --period 2026-Q1 --out {0}a.pptx --audience all", "--audience is 'all'; expected internal or public")]
    [InlineData("--unit county --period 2026-Q1 --out {0}a.pptx --pack weekly", "--pack is 'weekly'; expected quarterly or monthly")]
    [InlineData("--unit nowhere --period 2026-Q1 --out {0}a.pptx", "There is no unit 'nowhere'")]
    [InlineData("--period 2026-Q1 --out {0}a.pptx", "--unit")]
    public async Task Pack_NotUnderstood_SaysWhatWasExpectedAndWritesNothing(string line, params string[] messages)
    {
        (await RunAsync(line.Replace("{0}", folder.FullName + "/", StringComparison.Ordinal).Split(' '))).AssertUsage(messages);
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task Pack_WithoutChromium_SaysWhatIsMissing()
    {
        var run = await RunAsync("--unit", "county", "--period", "2026-Q1", "--out", At("a.pdf"), "--Chromium:Path", "none");

        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Contains("Chromium:Path", run.Error, StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task Pack_PublicOfAUnitThatMayNotBeNamed_IsRefused()
    {
        var run = await RunAsync("--unit", "clinic", "--period", "2026-Q1", "--out", At("a.pptx"), "--audience", "public", "--Packs:PublicLevels", "2");

        Assert.Equal(1, run.Exit);
        Assert.Contains("names 'clinic', which a public pack may not name", run.Error, StringComparison.Ordinal);
    }

    public async Task InitializeAsync()
    {
        store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Enumerable.Range(0, 100).Select(id => new ResponseBuilder().Id(id).At("clinic").On(2026, 1 + (id % 3), 1 + (id % 28)).Says(WellKnown.Nps, "9").Build()));
    }

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private string At(string name) => Path.Combine(folder.FullName, name);

    private Task<VerbRun> RunAsync(params string[] args) => VerbRun.OfAsync(
        "",
        ["pack", .. args, "--Store:Provider", store.Options.Provider, "--Store:Path", store.FilePath, .. store.Options.ConnectionString is { } text ? ["--Store:ConnectionString", text] : Array.Empty<string>()]);
}
