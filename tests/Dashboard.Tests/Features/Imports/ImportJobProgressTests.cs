using Bunit;
using Bunit.TestDoubles;
using Dashboard.Core.Imports;
using Dashboard.Core.Privacy;
using Dashboard.Data.Import;
using Dashboard.Doors.Imports;
using Dashboard.Features.Imports;
using Dashboard.Security;
using Dashboard.Testing;
using Dashboard.Tests.Components;
using Dashboard.Tests.Doors.Imports;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Imports;

/// <summary>The island that follows a job; the job is moved by hand.</summary>
public sealed class ImportJobProgressTests : PageContext, IAsyncLifetime
{
    private readonly CircuitSession session = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("uploads");
    private TestStore store = null!;
    private ImportJobs jobs = null!;
    private ImportJob job = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        jobs = TestJobs.Of(store, new UploadFolder(folder.FullName));
        job = await jobs.TakeAsync(new ImportRequest(ImportKind.Responses, Path.Combine(folder.FullName, "upload"), "answers.csv", "survey"));
        Services.AddSingleton(jobs);
        Services.AddSingleton<AntiforgeryStateProvider>(new NoToken());
        Services.AddSingleton<AuthenticationStateProvider>(session);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void Progress_FollowsTheJob()
    {
        job.TryBegin();
        var island = RenderIsland();

        job.Report(new ImportProgress(ImportStep.Reading, 42, 100, 1234, 5));
        job.Report(new ImportProgress(ImportStep.Storing, 100, 100, 3000, 7));

        island.WaitForAssertion(() => Assert.Equal("Talletetaan", island.Find("h2").TextContent));
        Assert.Equal(["100\u00a0%", "3\u00a0000", "7"], island.FindAll(".counts dd").Select(count => count.TextContent));
    }

    [Fact]
    public void Done_LeadsToTheBatch()
    {
        job.TryBegin();
        RenderIsland();

        job.Finish(new ImportJobStatus(ImportJobState.Done, Result: new ImportResult(7, 3, 3, 0, 0, null, 1)));

        Assert.EndsWith("/imports/7", Services.GetRequiredService<BunitNavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void EndedBeforeTheCircuit_LeadsToTheBatchToo()
    {
        job.TryBegin();
        job.Finish(new ImportJobStatus(ImportJobState.Done, Result: new ImportResult(null, 3, 0, 3, 0, 4, 1)));

        RenderIsland();

        Assert.EndsWith("/imports/4?same=true", Services.GetRequiredService<BunitNavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancel_AsksTheJobToStop()
    {
        job.TryBegin();
        var island = RenderIsland();

        island.Find("form").Submit();

        Assert.Equal(ImportJobState.Cancelling, job.Status.State);
        island.WaitForAssertion(() => Assert.Empty(island.FindAll("form")));
    }

    [Fact]
    public void Failed_TellsTheFaultAndWhatToDo()
    {
        job.TryBegin();
        var island = RenderIsland();

        job.Finish(new ImportJobStatus(ImportJobState.Failed, Failure: ImportFailure.File, Fault: new FileFault(FileFaultKind.Empty)));

        island.WaitForAssertion(() => Assert.Contains("Tiedosto on tyhjä", island.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Contains("Korjaa tiedosto", island.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Left_NoLongerListensToTheJob()
    {
        job.TryBegin();
        RenderIsland();
        await DisposeComponentsAsync();

        job.Finish(new ImportJobStatus(ImportJobState.Done, Result: new ImportResult(7, 3, 3, 0, 0, null, 1)));

        Assert.DoesNotContain("/imports/7", Services.GetRequiredService<BunitNavigationManager>().Uri, StringComparison.Ordinal);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        jobs.Dispose();
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Session_ThatEndsWhileThePageIsOpen_LeadsToTheDoor()
    {
        RenderIsland();

        session.End();

        Assert.EndsWith($"/sign-in?return=%2Fimports%2Fjobs%2F{job.Id}&ended=session", Services.GetRequiredService<BunitNavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Manager)]
    public void Job_ThatACircuitNamesWhoseAccountMayNotImport_IsNotThere(Role role)
    {
        session.Be(role);

        var island = RenderIsland();

        Assert.Empty(island.FindAll(".job"));
        Assert.Empty(island.FindAll("button"));
    }

    private IRenderedComponent<ImportJobProgress> RenderIsland() =>
        Render<ImportJobProgress>(parameters => parameters.Add(island => island.JobId, job.Id));
}
