namespace Dashboard.Data.Rollup;

/// <summary>Works on some items ahead of the one whose result is needed, on other threads. Results come in the items' order.</summary>
/// <param name="items">The items.</param>
/// <param name="work">What is made of each; it runs beside that of others.</param>
internal sealed class WorkAhead<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work) : IDisposable
{
    // One for each core that is left beside the one that writes to the database, of the few that a county's server has.
    private const int Most = 2;

    private readonly IEnumerator<TItem> left = items.GetEnumerator();
    private readonly Queue<Task<TResult>> begun = new();

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
        foreach (var task in begun)
        {
            Task.WaitAny(task);
        }

        left.Dispose();
    }

    private void Begin()
    {
        while (begun.Count < Most && left.MoveNext())
        {
            var item = left.Current;
            begun.Enqueue(Task.Run(() => work(item)));
        }
    }
}
