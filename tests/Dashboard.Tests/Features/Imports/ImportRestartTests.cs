using System.Text;
using Dashboard.Data.Import;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Data.Queries;
using Dashboard.Doors.Imports;
using Dashboard.Testing;
using Dashboard.Tests.Doors.Imports;

namespace Dashboard.Tests.Features.Imports;

/// <summary>A server stops while files wait, and another one goes on over the same store and folder.</summary>
public sealed class ImportRestartTests : IAsyncLifetime
{
    private const string One = "code,name_fi\na,Yksi\n,Nimetön\n";
    private const string Two = "code,name_fi\nb,Kaksi\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("uploads");
    private UploadFolder uploads = null!;
    private TestStore store = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        uploads = new UploadFolder(folder.FullName);
    }

    [Fact]
    public async Task Start_UploadsThatWaited_AreImportedInTheirOrder()
    {
        using var before = Server();
        var (one, two) = (await before.TakeAsync(await UnitsAsync(One)), await before.TakeAsync(await UnitsAsync(Two)));

        using var after = Server();
        await after.StartAsync(CancellationToken.None);

        var first = (await EndAsync(after, one.Id)).Result!;
        var second = (await EndAsync(after, two.Id)).Result!;
        Assert.True(first.Batch < second.Batch);
        Assert.Empty(folder.GetFiles());
        await after.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Start_ImportThatWasStoredAtTheLastMoment_IsDoneWithThatBatch()
    {
        using var before = Server();
        var job = await before.TakeAsync(await UnitsAsync(One));
        store.Get<DeliveryBook>().Begin(job.Id);
        var stored = await store.Get<Importer>().ImportAsync(job.Request, progress: null, CancellationToken.None);

        using var after = Server();
        await after.StartAsync(CancellationToken.None);

        var result = (await EndAsync(after, job.Id)).Result!;
        Assert.Equal((stored.Batch, 2, 1, 1, null), (result.Batch, result.Rows, result.Accepted, result.Rejected, result.SameFileAs));
        Assert.Single(await BatchesAsync());
        await after.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Start_SameFileThatWasImportedLongBefore_AddsNothingAndSaysSo()
    {
        using var before = Server();
        var earlier = await store.Get<Importer>().ImportAsync(await UnitsAsync(Two), progress: null, CancellationToken.None);
        store.Clock.Time = new(13, 0);
        var job = await before.TakeAsync(await UnitsAsync(Two));
        store.Get<DeliveryBook>().Begin(job.Id);

        using var after = Server();
        await after.StartAsync(CancellationToken.None);

        var result = (await EndAsync(after, job.Id)).Result!;
        Assert.Equal((null, earlier.Batch), (result.Batch, result.SameFileAs));
        await after.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Stop_WhileOneRuns_LeavesItForTheNextStart()
    {
        var rows = new StringBuilder("code,name_fi\n");
        for (var i = 0; i < 20_000; i++)
        {
            rows.Append("unit").Append(i).Append(",Yksikkö\n");
        }

        using var before = Server();
        var job = await before.TakeAsync(await UnitsAsync(rows.ToString()));
        var other = await before.TakeAsync(await UnitsAsync(Two));
        var running = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        job.Changed += () => running.TrySetResult();
        await before.StartAsync(CancellationToken.None);
        await running.Task;
        await before.StopAsync(CancellationToken.None);

        Assert.False(job.Status.IsOver);
        Assert.Equal(ImportJobState.Queued, other.Status.State);
        Assert.Empty(await BatchesAsync());

        using var after = Server();
        await after.StartAsync(CancellationToken.None);
        Assert.Equal(20_000, (await EndAsync(after, job.Id)).Result!.Accepted);
        Assert.Equal(1, (await EndAsync(after, other.Id)).Result!.Accepted);
        await after.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Start_UploadsOfAnotherServer_AreLeftToIt()
    {
        var elsewhere = Directory.CreateTempSubdirectory("uploads");
        using var other = TestJobs.Of(store, new UploadFolder(elsewhere.FullName));
        var job = await other.TakeAsync(await UnitsAsync(One));

        using var server = Server();
        await server.StartAsync(CancellationToken.None);

        Assert.Null(server.Find(job.Id));
        Assert.Equal(ImportJobState.Queued, (await server.FindAsync(job.Id, CancellationToken.None))!.Status.State);
        await server.StopAsync(CancellationToken.None);
        elsewhere.Delete(recursive: true);
    }

    [Fact]
    public async Task Find_JobOfBeforeTheRestart_SaysHowItEnded()
    {
        using var before = Server();
        await before.StartAsync(CancellationToken.None);
        var (good, broken) = (await before.TakeAsync(await UnitsAsync(Two)), await before.TakeAsync(await UnitsAsync("")));
        await good.EndAsync();
        await broken.EndAsync();
        await before.StopAsync(CancellationToken.None);

        using var after = Server();

        Assert.Equal(ImportJobState.Done, (await after.FindAsync(good.Id, CancellationToken.None))!.Status.State);
        Assert.Equal(broken.Status.Fault!.Kind, (await after.FindAsync(broken.Id, CancellationToken.None))!.Status.Fault!.Kind);
        Assert.Null(await after.FindAsync("other", CancellationToken.None));
    }

    [Fact]
    public async Task Cancel_WhileWaiting_IsKeptOverTheRestart()
    {
        using var before = Server();
        var job = await before.TakeAsync(await UnitsAsync(One));
        Assert.True(await before.CancelAsync(job));

        using var after = Server();
        await after.StartAsync(CancellationToken.None);

        Assert.Empty(after.Waiting);
        Assert.Equal(ImportJobState.Cancelled, (await after.FindAsync(job.Id, CancellationToken.None))!.Status.State);
        await after.StopAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private ImportJobs Server() => TestJobs.Of(store, uploads);

    private static async Task<ImportJobStatus> EndAsync(ImportJobs server, string id) => await server.Find(id)!.EndAsync();

    private async Task<ImportRequest> UnitsAsync(string content)
    {
        var path = uploads.NewFile();
        await File.WriteAllTextAsync(path, content);
        return new ImportRequest(ImportKind.Units, path, "units.csv", "survey");
    }

    private Task<IReadOnlyList<BatchSummary>> BatchesAsync() => store.Get<BatchQuery>().LatestAsync(10, CancellationToken.None);
}
