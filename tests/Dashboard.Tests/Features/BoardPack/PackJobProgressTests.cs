using Bunit;
using Bunit.TestDoubles;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Office;
using Dashboard.Doors.Packs;
using Dashboard.Export;
using Dashboard.Features.BoardPack;
using Dashboard.Testing;
using Dashboard.Tests.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Tests.Features.BoardPack;

/// <summary>The island that follows the making of a file; the job waits behind one that does not end, and is moved by hand.</summary>
public sealed class PackJobProgressTests : PageContext, IAsyncLifetime
{
    private readonly CircuitSession session = new();
    private readonly Never first = new();
    private readonly ApplicationLifetime lifetime = new(NullLogger<ApplicationLifetime>.Instance);
    private TestStore store = null!;
    private PackJobs jobs = null!;
    private PackJob job = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        jobs = new PackJobs(first, store.Get<AuditLog>(), TimeProvider.System, lifetime, NullLogger<PackJobs>.Instance);
        jobs.Start(Request("bertta"));
        await first.Begun;
        job = jobs.Start(Request(CircuitSession.Name))!;
        Services.AddSingleton(jobs);
        Services.AddSingleton<AntiforgeryStateProvider>(new NoToken());
        Services.AddSingleton<AuthenticationStateProvider>(session);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void Progress_FollowsTheJob()
    {
        var island = RenderIsland();
        Assert.Equal("Odottaa vuoroaan", island.Find("h2").TextContent);

        job.TryBegin();
        job.ReportRead(3);
        job.ReportWritten(1);

        island.WaitForAssertion(() => Assert.Equal(["4 / 4", "1 / 4"], island.FindAll(".counts dd").Select(count => count.TextContent)));
        Assert.Equal("62", island.Find("progress").GetAttribute("value"));
    }

    [Fact]
    public void Done_OffersTheFile()
    {
        var island = RenderIsland();

        job.TryBegin();
        job.Finish(new PackFile("a.pptx", "x", [], 4));

        island.WaitForAssertion(() => Assert.NotNull(island.Find($"a[download][href='/packs/jobs/{job.Id}/file']")));
    }

    [Fact]
    public void EndedBeforeTheCircuit_IsSaidAtOnce()
    {
        job.TryBegin();
        job.Fail(PackJobFailure.Template);

        Assert.Contains("diapohjaa", RenderIsland().Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancel_AsksTheJobToStop()
    {
        job.TryBegin();
        var island = RenderIsland();

        island.Find("form").Submit();

        Assert.Equal(PackJobState.Cancelling, job.Status.State);
        island.WaitForAssertion(() => Assert.Empty(island.FindAll("form")));
    }

    [Fact]
    public void Session_ThatEndsWhileThePageIsOpen_LeadsToTheDoor()
    {
        RenderIsland();

        session.End();

        Assert.EndsWith($"/sign-in?return=%2Fpacks%2Fjobs%2F{job.Id}&ended=session", Services.GetRequiredService<BunitNavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Job_OfAnother_IsNotThere()
    {
        session.Be(Role.Administrator, "bertta");

        Assert.Empty(RenderIsland().FindAll(".job, button"));
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        lifetime.StopApplication();
        first.Dispose();
        await store.DisposeAsync();
    }

    private static PackJobRequest Request(string name) => new(
        new Pack(
            1, 1,
            new PackContent("Pack", "a", PeriodName.Parse("2026")!.Value, Language.Fi, ReportAudience.Internal, [.. Enumerable.Repeat(new PackItem(), 4)]),
            new PackStamp(name, default), new PackStamp(name, default)),
        PackFormat.Pptx, ReportPaper.Slide, new Actor(name, "192.0.2.7"), new Access(name, Role.Analyst, Scope.WholeTree));

    private IRenderedComponent<PackJobProgress> RenderIsland() => Render<PackJobProgress>(parameters => parameters.Add(island => island.JobId, job.Id));

    /// <summary>Gives no parts until the test ends, so that whose turn it is keeps it.</summary>
    private sealed class Never : IServiceScopeFactory, IDisposable
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim ended = new();

        public Task Begun => begun.Task;

        public IServiceScope CreateScope()
        {
            begun.TrySetResult();
            ended.Wait();
            throw new OperationCanceledException();
        }

        public void Dispose() => ended.Set();
    }
}
