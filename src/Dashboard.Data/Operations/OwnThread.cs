namespace Dashboard.Data.Operations;

/// <summary>
/// Runs long work on a thread of its own. The pool has a thread for each core and adds more only slowly: long work there stands in each other's
/// way, and in that of a server's requests.
/// </summary>
internal static class OwnThread
{
    // Whoever waits goes on in the pool, not on a thread that is about to end.
    private const TaskCreationOptions Long =
        TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach | TaskCreationOptions.RunContinuationsAsynchronously;

    public static Task Run(Action work) => Task.Factory.StartNew(work, CancellationToken.None, Long, TaskScheduler.Default);

    public static Task<T> Run<T>(Func<T> work) => Task.Factory.StartNew(work, CancellationToken.None, Long, TaskScheduler.Default);
}
