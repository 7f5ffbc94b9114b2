using System.Collections.Concurrent;
using Dashboard.Data.Operations;

namespace Dashboard.Data.Store.Staging;

/// <summary>Works on blocks of rows on a thread of its own, a few blocks behind the one that makes them.</summary>
internal sealed class BlockFollower<T> : IDisposable
{
    private const int MostWaiting = 8;

    private readonly BlockingCollection<T[]> blocks = new(MostWaiting);
    private readonly CancellationTokenSource stop = new();
    private readonly Task work;

    public BlockFollower(Action<T[]> take) => work = OwnThread.Run(() =>
    {
        try
        {
            foreach (var block in blocks.GetConsumingEnumerable(stop.Token))
            {
                take(block);
            }
        }
        catch
        {
            // Whoever is about to add must not wait for room that nobody will make.
            stop.Cancel();
            throw;
        }
    });

    /// <summary>Hands over a block. Fails with the error that ended the work, if there was one.</summary>
    public void Add(T[] block)
    {
        try
        {
            blocks.Add(block, stop.Token);
        }
        catch (OperationCanceledException)
        {
            work.GetAwaiter().GetResult();
            throw;
        }
    }

    /// <summary>Waits until all blocks have been worked on.</summary>
    public void Complete()
    {
        blocks.CompleteAdding();
        work.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        stop.Cancel();
        Task.WaitAny(work);
        blocks.Dispose();
        stop.Dispose();
    }
}
