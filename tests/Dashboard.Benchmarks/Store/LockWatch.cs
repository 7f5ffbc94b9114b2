using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dashboard.Benchmarks.Store;

/// <summary>Measures how long others hold a store's write lock, by asking for it again and again.</summary>
internal sealed class LockWatch : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly SqliteConnection database;
    private readonly CancellationTokenSource stop = new();
    private readonly Task<TimeSpan> watching;

    public LockWatch(string store)
    {
        database = new SqliteConnection($"Data Source={store};Pooling=False");
        database.Open();
        watching = Task.Run(WatchAsync);
    }

    /// <summary>Ends watching. Returns how long the lock was held, to about a hundredth of a second.</summary>
    public async Task<TimeSpan> EndAsync()
    {
        await stop.CancelAsync();
        return await watching;
    }

    public ValueTask DisposeAsync()
    {
        stop.Cancel();
        database.Dispose();
        stop.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<TimeSpan> WatchAsync()
    {
        var held = TimeSpan.Zero;
        var last = Stopwatch.GetTimestamp();
        while (!stop.IsCancellationRequested)
        {
            var free = raw.sqlite3_exec(database.Handle, "BEGIN IMMEDIATE") == raw.SQLITE_OK;
            if (free)
            {
                raw.sqlite3_exec(database.Handle, "ROLLBACK");
            }

            var now = Stopwatch.GetTimestamp();
            held += free ? TimeSpan.Zero : Stopwatch.GetElapsedTime(last, now);
            last = now;
            await Task.Delay(Pause);
        }

        return held;
    }
}
