using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Office;
using Dashboard.Doors.Packs;
using Dashboard.Export;
using Dashboard.Features.BoardPack;

namespace Dashboard.Tests.Features.BoardPack;

public sealed class PackJobTests : IDisposable
{
    private readonly PackJob job = new("1", new PackJobRequest(
        new Pack(
            1, 1,
            new PackContent("Pack", "a", PeriodName.Parse("2026")!.Value, Language.Fi, ReportAudience.Internal, [.. Enumerable.Repeat(new PackItem(), 4)]),
            new PackStamp("anna", default), new PackStamp("anna", default)),
        PackFormat.Pptx, ReportPaper.Slide, new Actor("anna", "192.0.2.7"), Access.Nobody));

    [Fact]
    public void Percent_CountsReadingAndWriting()
    {
        job.TryBegin();
        Assert.Equal(0, job.Status.Percent);
        job.ReportRead(2);
        Assert.Equal(25, job.Status.Percent);
        job.ReportWritten(2);
        Assert.Equal(75, job.Status.Percent);
        job.Finish(new PackFile("a.pptx", "x", [], 4));
        Assert.Equal((100, PackJobState.Done), (job.Status.Percent, job.Status.State));
    }

    [Fact]
    public void Cancel_WhileItWaits_EndsItAtOnce()
    {
        Assert.True(job.TryCancel());

        Assert.Equal(PackJobState.Cancelled, job.Status.State);
        Assert.False(job.TryBegin());
        Assert.True(job.Cancellation.IsCancellationRequested);
    }

    [Fact]
    public void Cancel_WhileItRuns_AsksItToStop()
    {
        job.TryBegin();

        Assert.True(job.TryCancel());

        Assert.Equal(PackJobState.Cancelling, job.Status.State);
        Assert.False(job.TryCancel());
        job.Stop();
        Assert.True(job.Status.IsOver);
    }

    public void Dispose() => job.Dispose();
}
