using System.Text;
using Dashboard.Core.Metrics;
using Dashboard.Testing;
using Dashboard.Tests.Platform;

namespace Dashboard.Tests.Cli;

public sealed class ChartCommandTests : IAsyncLifetime
{
    private const string Address = "units/nps?unit=clinic&metric=nps&first=2026-01-01&last=2026-03-31";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-chart-");
    private TestStore store = null!;

    [Theory]
    [InlineData("a.svg", "<svg ")]
    [InlineData("a.csv", "\uFEFF")]
    [InlineData("a.xlsx", "PK")]
    [InlineData("a.pptx", "PK")]
    public async Task Chart_AnyFormat_IsWritten(string name, string begins)
    {
        var run = (await RunAsync(Address, "--out", At(name), "--lang", "en")).Json();

        var bytes = await File.ReadAllBytesAsync(At(name));
        Assert.Equal(bytes.Length, run.GetProperty("bytes").GetInt32());
        Assert.StartsWith(begins, Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task Chart_Png_IsDrawn()
    {
        Assert.Equal(0, (await RunAsync(Address, "--out", At("a.png"))).Exit);

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await File.ReadAllBytesAsync(At("a.png"))).Take(4));
    }

    [Theory]
    [InlineData("units/nps?unit=nowhere --out {0}a.svg", "There is no unit 'nowhere'")]
    [InlineData("units/nosuch?unit=clinic --out {0}a.svg", "There is no chart with a file .svg 'nosuch'")]
    [InlineData("nowhere/nps --out {0}a.svg", "--address is 'nowhere/nps'", "pages are overview")]
    [InlineData("units/nps?unit=clinic --out {0}a.gif", "expected a file whose name ends in .svg, .png, .csv, .xlsx or .pptx")]
    public async Task Chart_NotUnderstood_SaysWhatWasExpectedAndWritesNothing(string line, params string[] messages)
    {
        (await RunAsync(line.Replace("{0}", folder.FullName + "/", StringComparison.Ordinal).Split(' '))).AssertUsage(messages);
        Assert.Empty(folder.GetFiles());
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
        ["chart", .. args, "--Store:Provider", store.Options.Provider, "--Store:Path", store.FilePath, .. store.Options.ConnectionString is { } text ? ["--Store:ConnectionString", text] : Array.Empty<string>()]);
}
