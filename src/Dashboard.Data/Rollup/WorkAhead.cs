using System.Collections.Concurrent;
using Dashboard.Data.Operations;

namespace Dashboard.Data.Rollup;

/// <summary>Works on some items ahead of the one whose result is needed, on threads of its own. Results come in the items' order.</summary>
internal sealed class WorkAhead<TItem, TResult> : IDisposable
{
    // One for each core that is left beside the one that writes to the database, of the few that a county's server has.
    private const int Workers = 2;
    private const int MostBegun = 2;

    private readonly IEnumerator<TItem> left;
    private readonly Func<TItem, TResult> work;
    private readonly Queue<Task<TResult>> begun = new();
    private readonly BlockingCollection<Task<TResult>> waiting = [];
    private readonly Task[] workers;

    /// <param name="items">The items.</param>
    /// <param name="work">What is made of each; it runs beside that of others.</param>
    public WorkAhead(IEnumerable<TItem> items, Func<TItem, TResult> work)
    {
        (left, this.work) = (items.GetEnumerator(), work);
        workers = [.. Enumerable.Range(0, Workers).Select(_ => OwnThread.Run(Work))];
    }

    /// <summary>The result of the next item; it fails with what its work failed with.</summary>
    public TResult Next()
    {
        Begin();
        var result = begun.Dequeue().GetAwaiter().GetResult();
        Begin();
        return result;
    }

    /// <summary>Waits for what has begun: nothing works on afterwards.</summary>
    public void Dispose()
    {
        while (waiting.TryTake(out _))
        {
        }

        waiting.CompleteAdding();
        Task.WaitAll(workers);
        waiting.Dispose();
        left.Dispose();
    }

    private void Begin()
    {
        while (begun.Count < MostBegun && left.MoveNext())
        {
            var item = left.Current;
            var next = new Task<TResult>(() => work(item));
            begun.Enqueue(next);
            waiting.Add(next);
        }
    }

    private void Work()
    {
        foreach (var next in waiting.GetConsumingEnumerable())
        {
            next.RunSynchronously(TaskScheduler.Default);
        }
    }
}
