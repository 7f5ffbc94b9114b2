using System.Diagnostics;
using System.Net;

namespace Dashboard.Benchmarks.Load;

/// <summary>
/// One person at work: every ten seconds on average they open another page or change a filter of the one that is open, and every half minute
/// their open page asks whether its session still stands.
/// </summary>
internal sealed class Reader(Person person, string session, HttpClient client, Random random, LoadTally tally)
{
    private static readonly TimeSpan BetweenClicks = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenChecks = TimeSpan.FromSeconds(30);

    /// <summary>The share of clicks that lead to another page; the others change a filter.</summary>
    private const double Leaves = 0.45;

    /// <summary>What is chosen in a filter, as often as it stands here.</summary>
    private static readonly string[] Filters =
    [
        "period=quarter", "period=quarter", "period=quarter", "period=month", "period=month", "period=30d", "period=30d", "period=ytd", "period=tertial",
        "grain=quarter", "grain=quarter", "grain=week", "compare=previous", "compare=none", "segment=language%3Dsv", "segment=channel%3Dsms",
        "metric=help", "metric=help", "metric=whole", "metric=together", "metric=safe", "metric=continue", "metric=clear", "metric=useful",
    ];

    private string page = "/";
    private string filter = "";

    /// <summary>Works until it is told to stop. The first click comes within ten seconds after they have come to work.</summary>
    /// <param name="after">How long from now they come.</param>
    /// <param name="stop">Stops the work.</param>
    public Task WorkAsync(TimeSpan after, CancellationToken stop) => Task.WhenAll(
        RepeatAsync(after, BetweenClicks, () => AskAsync(Next(), isPage: true, stop), stop),
        RepeatAsync(after, BetweenChecks, () => AskAsync("/session", isPage: false, stop), stop));

    private static TimeSpan Exponential(TimeSpan mean, Random random) => -Math.Log(1 - random.NextDouble()) * mean;

    private async Task RepeatAsync(TimeSpan after, TimeSpan mean, Func<Task> act, CancellationToken stop)
    {
        var due = Stopwatch.GetTimestamp();
        try
        {
            // What is late is made up for: people do not wait for each other.
            for (var wait = after + (random.NextDouble() * mean); ; wait = Exponential(mean, random))
            {
                due += (long)(wait.TotalSeconds * Stopwatch.Frequency);
                var left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
                await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, stop);
                await act();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The measurement is over.
        }
    }

    private string Next()
    {
        if (random.NextDouble() < Leaves)
        {
            (page, filter) = (Another(), "");
        }
        else
        {
            filter = "?" + Filters[random.Next(Filters.Length)];
        }

        return page + filter;
    }

    /// <summary>Mostly the overview, the own unit and what was written there.</summary>
    private string Another() => random.Next(20) switch
    {
        < 5 => "/",
        < 11 => $"/units/{person.Unit?.Code ?? ""}".TrimEnd('/'),
        < 14 => "/feedback",
        14 or 15 => "/compare",
        16 => "/paths",
        17 => $"/paths/{person.Path}",
        18 => "/participation",
        _ => "/metrics",
    };

    private async Task AskAsync(string url, bool isPage, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("Cookie", session);
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        var start = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await client.SendAsync(request, stop);
            var fault = answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NoContent ? null : $"{url}: {(int)answer.StatusCode}";
            tally.Add(isPage, Stopwatch.GetElapsedTime(start).TotalMilliseconds, fault);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !stop.IsCancellationRequested))
        {
            tally.Add(isPage, Stopwatch.GetElapsedTime(start).TotalMilliseconds, $"{url}: {fault.Message}");
        }
    }
}
