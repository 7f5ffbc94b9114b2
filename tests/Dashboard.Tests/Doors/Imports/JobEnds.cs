using Dashboard.Doors.Imports;

namespace Dashboard.Tests.Doors.Imports;

internal static class JobEnds
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Waits for the job itself to say that it is over.</summary>
    public static async Task<ImportJobStatus> EndAsync(this ImportJob job)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (job.Status.IsOver)
            {
                over.TrySetResult();
            }
        }

        job.Changed += Look;
        Look();
        await over.Task.WaitAsync(Patience);
        job.Changed -= Look;
        return job.Status;
    }
}
