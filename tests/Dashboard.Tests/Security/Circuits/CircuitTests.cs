using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dashboard.Core.Imports;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Doors.Imports;
using Dashboard.Doors.Packs;
using Dashboard.Export;
using Dashboard.Features.BoardPack;
using Dashboard.Features.Imports;
using Dashboard.Tests.Doors.Imports;
using Dashboard.Tests.Texts;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.JSInterop;

namespace Dashboard.Tests.Security.Circuits;

/// <summary>
/// A circuit asks no route: what comes in its messages is held against the account by what the page has sealed, and by the island itself. No message
/// names a unit; those tried here do, and others name what another page has shown.
/// </summary>
public sealed partial class CircuitTests : IAsyncLifetime, IDisposable
{
    private const string Within = "ward";
    private const string Beyond = "clinic";
    private const string BeyondName = "Naapuri";

    /// <summary>What the island says of an import that waits, and of one that is not for the reader.</summary>
    private const string Waits = "Peru tuonti";
    private const string Gone = "Tällä tunnuksella ei ole tuontia.";

    // What is uploaded waits: a test says when it has seen enough.
    // Of the services that run beside the pages the imports come first.
    private readonly SecurityHost host = new(services => services.Remove(services.First(service =>
        service.ServiceType == typeof(IHostedService) && service.ImplementationFactory is not null)));

    private ImportJob job = null!;
    private ImportJob other = null!;

    public async Task InitializeAsync()
    {
        await host.ImportUnitsAsync($"code,name_fi,parent\ncounty,Alue,\n{Within},Osasto,county\n{Beyond},{BeyondName},county\n");
        var jobs = host.Services.GetRequiredService<ImportJobs>();
        job = await jobs.TakeAsync(new ImportRequest(ImportKind.Responses, "nowhere", "answers.csv", "survey"));
        other = await jobs.TakeAsync(new ImportRequest(ImportKind.Responses, "nowhere", "others.csv", "survey"));
    }

    [Fact]
    public async Task Island_WithThePagesMarker_IsShown()
    {
        await using var circuit = await CircuitVisitor.StartAsync(host, "analyst", "/imports");

        await circuit.AddAsync(await MarkerAsync(job));

        Assert.True(await circuit.HearsAsync(Waits), circuit.Heard);
    }

    [Theory]
    [InlineData("viewer")]
    [InlineData("manager")]
    [InlineData("analyst:" + Within)]
    public async Task Island_WithAMarkerOfAnotherAccountsPage_ShowsNothingOfIt(string asker)
    {
        await using var circuit = await CircuitVisitor.StartAsync(host, asker, "/");

        await circuit.AddAsync(await MarkerAsync(job));

        Assert.True(await circuit.HearsAsync(Gone), circuit.Heard);
        Assert.DoesNotContain(Waits, circuit.Heard, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(-1)]
    public async Task Island_WithATamperedMarker_EndsTheCircuit(int place)
    {
        await using var circuit = await CircuitVisitor.StartAsync(host, "analyst", "/imports");
        var marker = await MarkerAsync(job);
        var descriptor = marker["descriptor"]!.GetValue<string>().ToCharArray();
        var at = place < 0 ? descriptor.Length / 2 : place;
        descriptor[at] = descriptor[at] == 'A' ? 'B' : 'A';
        marker["descriptor"] = new string(descriptor);

        await circuit.AddAsync(marker);

        Assert.False(await circuit.HearsAsync(Waits), circuit.Heard);
        Assert.True(circuit.IsOver);
    }

    [Fact]
    public async Task Island_WithAMarkerOfAnotherServer_EndsTheCircuit()
    {
        await using var elsewhere = new Elsewhere();
        await using var circuit = await CircuitVisitor.StartAsync(host, "analyst", "/imports");

        await circuit.AddAsync(await elsewhere.MarkerAsync());

        Assert.False(await circuit.HearsAsync(Waits), circuit.Heard);
        Assert.True(circuit.IsOver);
    }

    [Fact]
    public async Task Island_WithForgedParametersBesideItsMarker_ShowsWhatIsSealed()
    {
        // As the script hands parameters to components that run in the browser; ones that run here take none of them.
        await using var circuit = await CircuitVisitor.StartAsync(host, "analyst", "/imports");
        Assert.True(await host.Services.GetRequiredService<ImportJobs>().CancelAsync(other));
        var marker = await MarkerAsync(job);
        marker["parameterDefinitions"] = Encode("[{\"name\":\"JobId\",\"typeName\":\"System.String\",\"assembly\":\"System.Private.CoreLib\"}]");
        marker["parameterValues"] = Encode($"[\"{other.Id}\"]");

        await circuit.AddAsync(marker);

        Assert.True(await circuit.HearsAsync(Waits), circuit.Heard);
        Assert.DoesNotContain(other.Id, circuit.Heard, StringComparison.Ordinal);

        static string Encode(string json) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(json));
    }

    [Theory]
    [InlineData("/units/" + Beyond)]
    [InlineData("/?unit=" + Beyond)]
    [InlineData("/feedback?unit=" + Beyond)]
    public async Task Message_ThatNamesAUnitOutsideTheScope_BringsNothingOfItBack(string forged)
    {
        await using var circuit = await CircuitVisitor.StartAsync(host, "analyst:" + Within, "/units/" + Within);

        await circuit.CallAsync("OnLocationChanged", "http://localhost" + forged, null, true);
        await circuit.CallAsync("BeginInvokeDotNetFromJS", "1", "Dashboard", Beyond, 0, $"[\"{Beyond}\"]");
        await circuit.CallAsync("OnLocationChanging", 1, "http://localhost" + forged, null, true);

        Assert.True(await circuit.HearsAsync("JS.EndLocationChanging"), circuit.Heard);
        Assert.DoesNotContain(BeyondName, circuit.Heard, StringComparison.Ordinal);
        Assert.DoesNotContain("JS.RenderBatch", circuit.Heard, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("analyst", true)]
    [InlineData("analyst:" + Within, true)]
    [InlineData("viewer", false)]
    [InlineData("manager", false)]
    public async Task IslandOfAPack_WithAMarkerOfThePage_IsShownToWhoAskedForTheFile(string asker, bool shown)
    {
        var content = new PackContent("Aineisto", "county", PeriodName.Parse("2026-Q1")!.Value, Language.Fi, ReportAudience.Internal, []);
        var pack = new Pack(1, 1, content, new PackStamp("analyst", default), new PackStamp("analyst", default));
        var asked = host.Services.GetRequiredService<PackJobs>().Start(
            new PackJobRequest(pack, PackFormat.Xlsx, ReportPaper.Slide, new Actor("analyst", "192.0.2.7"), new Access("analyst", Role.Analyst, Scope.WholeTree)))!;
        await using var circuit = await CircuitVisitor.StartAsync(host, asker, "/");

        await circuit.AddAsync(await MarkerAsync(host, PackUrls.Job(asked.Id)));

        Assert.True(await circuit.HearsAsync(shown ? "job-state" : "Tiedostoa ei enää ole täällä."), circuit.Heard);
        Assert.Equal(shown, circuit.Heard.Contains("job-state", StringComparison.Ordinal));
    }

    /// <summary>A new island must hold what it is handed against the account, and stand in these tests.</summary>
    [Fact]
    public void Islands_AndWhatScriptsMayCall_AreTheOnesTriedHere()
    {
        var islands = Sources.Files.Values.SelectMany(text => Island().Matches(text).Select(found => found.Groups[1].Value)).Distinct();
        var callable = typeof(Program).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<JSInvokableAttribute>() is not null);

        Assert.Equal([nameof(PackJobProgress), nameof(ImportJobProgress)], islands.OrderDescending());
        Assert.Empty(callable);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => host.Dispose();

    private Task<JsonObject> MarkerAsync(ImportJob of) => MarkerAsync(host, of);

    private static Task<JsonObject> MarkerAsync(SecurityHost host, ImportJob job) => MarkerAsync(host, ImportUrls.Job(job.Id));

    private static async Task<JsonObject> MarkerAsync(SecurityHost host, string url)
    {
        using var client = host.Visitor();
        var page = await client.GetStringAsync(new Uri(url, UriKind.Relative));
        return JsonNode.Parse(Marker().Match(page).Groups[1].Value)!.AsObject();
    }

    [GeneratedRegex("""<!--Blazor:(\{.*?"descriptor".*?\})-->""")]
    private static partial Regex Marker();

    [GeneratedRegex("""<(\w+)[^<>]*@rendermode""")]
    private static partial Regex Island();

    /// <summary>Another program with an import of its own.</summary>
    private sealed class Elsewhere : IAsyncDisposable
    {
        private readonly SecurityHost host = new();

        public async Task<JsonObject> MarkerAsync() => await CircuitTests.MarkerAsync(
            host, await host.Services.GetRequiredService<ImportJobs>().TakeAsync(new ImportRequest(ImportKind.Responses, "nowhere", "x.csv", "x")));

        public ValueTask DisposeAsync() => host.DisposeAsync();
    }
}
