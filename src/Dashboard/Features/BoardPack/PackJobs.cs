using Dashboard.Data.Office;
using Dashboard.Data.Queries;
using Dashboard.Doors.Packs;
using Dashboard.Export;
using Dashboard.Platform;

namespace Dashboard.Features.BoardPack;

/// <summary>
/// Makes files that take their time, one after another. A job lives here, not in a page: it goes on when its reader leaves, and its file can be
/// had for a while.
/// </summary>
internal sealed class PackJobs(IServiceScopeFactory scopes, AuditLog audit, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<PackJobs> log) : IHostedService, IDisposable
{
    /// <summary>How long a finished file is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    /// <summary>How many files wait for one reader at most, so that nobody fills the memory.</summary>
    public const int MostOfOne = 5;

    private readonly SemaphoreSlim turn = new(1);
    private readonly Lock gate = new();
    private readonly List<PackJob> jobs = [];
    private readonly HashSet<Task> running = [];

    /// <summary>Puts a file in the queue; where its reader has too many, the oldest that is finished goes. <c>null</c> when none is.</summary>
    public PackJob? Start(PackJobRequest request)
    {
        var job = new PackJob(Guid.NewGuid().ToString("N"), request);
        lock (gate)
        {
            var own = jobs.Where(other => IsOf(other, request.Access.Name)).ToList();
            if (own.Count >= MostOfOne)
            {
                if (own.Find(other => other.Status.IsOver) is not { } oldest)
                {
                    return null;
                }

                jobs.Remove(oldest);
            }

            jobs.Add(job);
        }

        Run(job);
        return job;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What runs is cancelled by then: it is given time to clean up, a browser that prints among it.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task[] left;
        lock (gate)
        {
            left = [.. running];
        }

        await Task.WhenAll(left).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>The job of an id, for who has started it; <c>null</c> for all others, and when its time is over.</summary>
    public PackJob? Find(string id, string name)
    {
        lock (gate)
        {
            return jobs.Find(job => job.Id == id && IsOf(job, name));
        }
    }

    public void Dispose() => turn.Dispose();

    private static bool IsOf(PackJob job, string name) => job.Request.Access.Name == name;

    private void Run(PackJob job)
    {
        lock (gate)
        {
            var run = Task.Run(() => RunAsync(job, lifetime.ApplicationStopping));
            running.Add(run);
            run.ContinueWith(
                done =>
                {
                    lock (gate)
                    {
                        running.Remove(done);
                    }
                },
                CancellationToken.None,
                TaskContinuationOptions.None,
                TaskScheduler.Default);
        }
    }

    private async Task RunAsync(PackJob job, CancellationToken stopping)
    {
        try
        {
            await turn.WaitAsync(stopping);
            try
            {
                if (job.TryBegin())
                {
                    await WorkAsync(job, stopping);
                }
            }
            finally
            {
                turn.Release();
            }

            await Task.Delay(Kept, clock, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The server stops, and with it goes what it has made.
        }

        lock (gate)
        {
            jobs.Remove(job);
        }

        job.Dispose();
    }

    private async Task WorkAsync(PackJob job, CancellationToken stopping)
    {
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(job.Cancellation, stopping);
            await using var scope = scopes.CreateAsyncScope();
            var file = await audit.RunAsync(
                job.Request.Actor,
                AuditActions.Export,
                job.Request.Pack.Content.Title,
                () => MakeAsync(job, scope.ServiceProvider.GetRequiredService<PackMaker>(), either.Token),
                file => PackFileEndpoints.Details(job.Request.Pack, file));
            job.Finish(file);
        }
        catch (OperationCanceledException)
        {
            job.Stop();
        }
        catch (Exception fault) when (FailureOf(fault) is { } failure)
        {
            job.Fail(failure);
        }
#pragma warning disable CA1031 // A job that fails in an unforeseen way must not stop those behind it; it is logged and its reader told.
        catch (Exception fault)
        {
            log.LogError(fault, "The file of pack {Pack} failed", job.Request.Pack.Id);
            job.Fail(PackJobFailure.Unexpected);
        }
#pragma warning restore CA1031
    }

    private static async Task<PackFile> MakeAsync(PackJob job, PackMaker maker, CancellationToken cancellation)
    {
        var report = await maker.ReportAsync(job.Request.Pack, new Steps(job.ReportRead), cancellation);
        return await maker.MakeAsync(report, job.Request.Format, job.Request.Paper, new Steps(job.ReportWritten), cancellation);
    }

    private static PackJobFailure? FailureOf(Exception fault) => fault switch
    {
        ChromiumException => PackJobFailure.Pdf,
        TemplateException => PackJobFailure.Template,
        PackFaultyException or UnknownNameException => PackJobFailure.Empty,
        _ => null,
    };

    /// <summary>Reports in order on the working thread; <see cref="Progress{T}"/> would reorder them on the pool.</summary>
    private sealed class Steps(Action<int> step) : IProgress<int>
    {
        public void Report(int value) => step(value);
    }
}
