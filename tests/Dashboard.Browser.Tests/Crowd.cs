using System.Collections.Concurrent;
using System.Net;

namespace Dashboard.Browser.Tests;

/// <summary>Readers who open one page after another until they are told to go, whether or not the server is there.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private static readonly string[] Pages = ["/", "/units", "/feedback", "/metrics"];
    private static readonly TimeSpan TillNextTry = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource go = new();
    private readonly ConcurrentBag<string> faults = [];
    private readonly HttpClient client;
    private readonly Task[] readers;
    private int served;

    /// <param name="client">A client that is signed in; it is disposed of with the crowd.</param>
    /// <param name="size">How many read at the same time.</param>
    public Crowd(HttpClient client, int size)
    {
        this.client = client;
        readers = [.. Enumerable.Range(0, size).Select(reader => Task.Run(() => ReadAsync(reader)))];
    }

    /// <summary>What was answered that is no page; a server that is not there answers nothing.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>Waits until so many more pages have been served.</summary>
    public async Task ServedAsync(int more, TimeSpan patience)
    {
        using var bound = new CancellationTokenSource(patience);
        for (var until = Volatile.Read(ref served) + more; Volatile.Read(ref served) < until;)
        {
            await Task.Delay(TillNextTry, bound.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await go.CancelAsync();
        await Task.WhenAll(readers);
        client.Dispose();
        go.Dispose();
    }

    private async Task ReadAsync(int reader)
    {
        for (var next = reader; !go.IsCancellationRequested; next++)
        {
            var page = Pages[next % Pages.Length];
            try
            {
                using var answer = await client.GetAsync(new Uri(page, UriKind.Relative), go.Token);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    Interlocked.Increment(ref served);
                }
                else
                {
                    faults.Add($"{page}: {(int)answer.StatusCode}");
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TillNextTry, CancellationToken.None);
            }
            catch (OperationCanceledException) when (go.IsCancellationRequested)
            {
                return;
            }
        }
    }
}
