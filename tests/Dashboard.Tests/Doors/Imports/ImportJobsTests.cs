using System.Text;
using Dashboard.Core.Imports;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Doors.Imports;
using Dashboard.Testing;

namespace Dashboard.Tests.Doors.Imports;

public sealed class ImportJobsTests : IAsyncLifetime, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("uploads");
    private UploadFolder uploads = null!;
    private TestStore store = null!;
    private ImportJobs jobs = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        uploads = new UploadFolder(folder.FullName);
        jobs = TestJobs.Of(store, uploads);
    }

    [Fact]
    public async Task Start_GoodFile_IsStoredAndTheUploadRemoved()
    {
        await jobs.StartAsync(CancellationToken.None);

        var end = await (await jobs.TakeAsync(await UnitsAsync("code,name_fi\na,Yksi\nb,Kaksi\n,Nimetön\n"))).EndAsync();

        Assert.Equal(ImportJobState.Done, end.State);
        Assert.Equal((3, 2, 0, 1), (end.Result!.Rows, end.Result.Accepted, end.Result.Duplicates, end.Result.Rejected));
        Assert.Equal(end.Result.Batch, Assert.Single(await BatchesAsync()).Id);
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task Start_NotATable_FailsWithTheImportersWords()
    {
        await jobs.StartAsync(CancellationToken.None);

        var end = await (await jobs.TakeAsync(await UnitsAsync("PK\u0003\u0004 not a table"))).EndAsync();

        Assert.Equal((ImportJobState.Failed, ImportFailure.File), (end.State, end.Failure));
        Assert.Equal(FileFaultKind.DamagedZip, end.Fault?.Kind);
        Assert.Empty(await BatchesAsync());
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task Start_AfterAFailure_TheNextOneStillRuns()
    {
        await jobs.StartAsync(CancellationToken.None);
        var broken = await jobs.TakeAsync(await UnitsAsync(""));
        var good = await jobs.TakeAsync(await UnitsAsync("code,name_fi\na,Yksi\n"));

        Assert.Equal(ImportJobState.Failed, (await broken.EndAsync()).State);
        Assert.Equal(ImportJobState.Done, (await good.EndAsync()).State);
    }

    [Fact]
    public async Task Start_UploadThatIsGoneWithItsFolder_FailsAndTheNextOneStillRuns()
    {
        await jobs.StartAsync(CancellationToken.None);
        var gone = await jobs.TakeAsync(new ImportRequest(ImportKind.Units, Path.Combine(folder.FullName, "gone", "file"), "units.csv", "survey", null));
        var good = await jobs.TakeAsync(await UnitsAsync("code,name_fi\na,Yksi\n"));

        Assert.Equal(ImportJobState.Failed, (await gone.EndAsync()).State);
        Assert.Equal(ImportJobState.Done, (await good.EndAsync()).State);
    }

    [Fact]
    public async Task Start_Several_WaitInOrderAndRunInOrder()
    {
        var first = await jobs.TakeAsync(await UnitsAsync("code,name_fi\na,Yksi\n"));
        var second = await jobs.TakeAsync(await UnitsAsync("code,name_fi\nb,Kaksi\n"));
        Assert.Equal([first, second], jobs.Waiting);

        await jobs.StartAsync(CancellationToken.None);

        Assert.True((await first.EndAsync()).Result!.Batch < (await second.EndAsync()).Result!.Batch);
        Assert.Empty(jobs.Waiting);
    }

    [Fact]
    public async Task Cancel_WhileWaiting_RemovesTheUploadAndStoresNothing()
    {
        var job = await jobs.TakeAsync(await UnitsAsync("code,name_fi\na,Yksi\n"));

        Assert.True(await jobs.CancelAsync(job));
        Assert.Empty(folder.GetFiles());

        await jobs.StartAsync(CancellationToken.None);
        await (await jobs.TakeAsync(await UnitsAsync("code,name_fi\nb,Kaksi\n"))).EndAsync();
        Assert.Single(await BatchesAsync());
    }

    [Fact]
    public async Task Cancel_WhileRunning_LeavesTheStoreAsItWas()
    {
        var rows = new StringBuilder("code,name_fi\n");
        for (var i = 0; i < 20_000; i++)
        {
            rows.Append("unit").Append(i).Append(",Yksikkö\n");
        }

        var job = await jobs.TakeAsync(await UnitsAsync(rows.ToString()));
        job.Changed += () =>
        {
            if (job.Status is { State: ImportJobState.Running, Progress.Step: not ImportStep.Done })
            {
                job.TryCancel();
            }
        };
        await jobs.StartAsync(CancellationToken.None);

        Assert.Equal(ImportJobState.Cancelled, (await job.EndAsync()).State);
        Assert.Empty(await BatchesAsync());
        Assert.Equal(0, (await store.SnapshotAsync()).Units.Count);
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task StartAsync_UploadsOfAKilledServer_AreRemoved()
    {
        await File.WriteAllTextAsync(uploads.NewFile(), "left behind");

        await jobs.StartAsync(CancellationToken.None);

        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task Find_UnknownId_IsNull()
    {
        var job = await jobs.TakeAsync(await UnitsAsync("code,name_fi\na,Yksi\n"));

        Assert.Same(job, jobs.Find(job.Id));
        Assert.Null(jobs.Find("other"));
    }

    public async Task DisposeAsync()
    {
        await jobs.StopAsync(CancellationToken.None);
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    public void Dispose() => jobs.Dispose();

    private async Task<ImportRequest> UnitsAsync(string content)
    {
        var path = uploads.NewFile();
        await File.WriteAllTextAsync(path, content);
        return new ImportRequest(ImportKind.Units, path, "units.csv", "survey");
    }

    private Task<IReadOnlyList<BatchSummary>> BatchesAsync() => store.Get<BatchQuery>().LatestAsync(10, CancellationToken.None);
}
