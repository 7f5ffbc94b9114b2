using Dashboard.Core.Imports;
using Dashboard.Data.Import;
using Dashboard.Doors.Imports;

namespace Dashboard.Tests.Doors.Imports;

public sealed class ImportJobTests : IDisposable
{
    private readonly StoppedClock clock = new();
    private readonly ImportJob job;
    private int told;

    public ImportJobTests()
    {
        job = TestJobs.Job(clock);
        job.Changed += () => told++;
    }

    [Fact]
    public void Report_ManyInAnInstant_TellsOncePerStep()
    {
        job.TryBegin();
        told = 0;

        job.Report(Reading(10));
        job.Report(Reading(20));
        job.Report(Reading(30));
        job.Report(new ImportProgress(ImportStep.Storing, 100, 100, 7, 1));

        Assert.Equal(2, told);
        Assert.Equal(7, job.Status.Progress!.Rows);
    }

    [Fact]
    public void Report_AfterAWhile_TellsAgain()
    {
        job.TryBegin();
        job.Report(Reading(10));
        told = 0;

        clock.Pass(TimeSpan.FromMilliseconds(250));
        job.Report(Reading(20));

        Assert.Equal(1, told);
    }

    [Fact]
    public void TryCancel_Queued_IsOverAtOnceAndNeverBegins()
    {
        Assert.True(job.TryCancel());

        Assert.Equal(ImportJobState.Cancelled, job.Status.State);
        Assert.False(job.TryBegin());
    }

    [Fact]
    public void TryCancel_Running_AsksTheImportToStop()
    {
        job.TryBegin();

        Assert.True(job.TryCancel());

        Assert.Equal(ImportJobState.Cancelling, job.Status.State);
        Assert.True(job.Cancellation.IsCancellationRequested);
        Assert.False(job.TryCancel());
    }

    [Fact]
    public void TryCancel_Done_IsTooLate()
    {
        job.TryBegin();
        job.Finish(new ImportJobStatus(ImportJobState.Done));

        Assert.False(job.TryCancel());
        Assert.Equal(ImportJobState.Done, job.Status.State);
    }

    [Fact]
    public void Finish_Failed_KeepsHowFarItCame()
    {
        job.TryBegin();
        job.Report(Reading(40));

        job.Finish(new ImportJobStatus(ImportJobState.Failed, Failure: ImportFailure.File, Fault: new FileFault(FileFaultKind.Binary)));

        Assert.Equal(40, job.Status.Percent);
        Assert.True(job.Status.IsOver);
    }

    [Theory]
    [InlineData(ImportStep.Reading, 0, 200, 0)]
    [InlineData(ImportStep.Reading, 99, 200, 49)]
    [InlineData(ImportStep.Reading, 300, 200, 100)]
    [InlineData(ImportStep.Reading, 0, 0, null)]
    [InlineData(ImportStep.Storing, 50, 200, 100)]
    public void Percent_ByStepAndBytes_IsWhatIsRead(ImportStep step, long read, long total, int? percent) =>
        Assert.Equal(percent, new ImportJobStatus(ImportJobState.Running, new ImportProgress(step, read, total, 0, 0)).Percent);

    public void Dispose() => job.Dispose();

    private static ImportProgress Reading(long bytes) => new(ImportStep.Reading, bytes, 100, 0, 0);

    private sealed class StoppedClock : TimeProvider
    {
        private long timestamp = TimeSpan.TicksPerHour;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Pass(TimeSpan time) => timestamp += time.Ticks;

        public override long GetTimestamp() => timestamp;
    }
}
