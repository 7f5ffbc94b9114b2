using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Dashboard.Benchmarks.Pages;

/// <summary>What the server takes for a page: to its first byte, to the first picture in it, and to its end.</summary>
internal static class ServerTimes
{
    private const double FirstByteGoal = 60;
    private const int WarmUps = 100;

    private static readonly string[] Pages =
        ["/", "/units/county", "/units/sairaalapalvelut", "/paths", "/paths/lonkan-tekonivel", "/compare", "/participation", "/feedback", "/feedback?q=kiitos", "/metrics", "/metrics/nps"];

    /// <summary>What readers choose; each round takes another.</summary>
    private static readonly string[] Filters =
        ["", "period=30d", "period=quarter", "period=tertial", "period=ytd", "compare=before", "grain=week", "grain=quarter", "segment=channel%3Dsms", "segment=language%3Dsv"];

    public static async Task MeasureAsync(HttpClient client, int rounds)
    {
        var table = new MarkdownTable("page", "first byte p50", "p95", "goal", "first picture p95", "whole page p95", "HTML");
        foreach (var page in Pages)
        {
            var taken = new List<PageTimes>();
            for (var i = -WarmUps; i < rounds * 5; i++)
            {
                var filter = Filters[(i + WarmUps) % Filters.Length];
                var times = await AskAsync(client, filter.Length == 0 ? page : $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{filter}");
                if (i >= 0)
                {
                    taken.Add(times);
                }
            }

            var firstByte = new Timings(taken.Select(times => times.FirstByte));
            table.Add(
                page,
                Timings.Text(firstByte.Median),
                Timings.Text(firstByte.P95),
                page == "/" ? Goals.Verdict(firstByte.P95, FirstByteGoal) : "",
                taken.TrueForAll(times => times.FirstPicture is not null)
                    ? Timings.Text(new Timings(taken.Select(times => times.FirstPicture!.Value)).P95)
                    : "",
                Timings.Text(new Timings(taken.Select(times => times.Whole)).P95),
                string.Create(CultureInfo.InvariantCulture, $"{taken.Average(times => times.Bytes) / 1024:N0} kB"));
        }

        table.Print($"Server, warm: {rounds * 5} requests a page in {Filters.Length} states of its filters");
    }

    private static async Task<PageTimes> AskAsync(HttpClient client, string page)
    {
        var start = Stopwatch.GetTimestamp();
        using var response = await client.GetAsync(new Uri(page, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[64 * 1024];
        var text = new StringBuilder();
        double? firstByte = null, picture = null;
        var bytes = 0L;
        while (await body.ReadAsync(buffer) is > 0 and var read)
        {
            firstByte ??= Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            bytes += read;
            if (picture is null && text.Append(Encoding.UTF8.GetString(buffer, 0, read)).ToString().Contains("class=\"chart ", StringComparison.Ordinal))
            {
                picture = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }

        return new PageTimes(firstByte ?? 0, picture, Stopwatch.GetElapsedTime(start).TotalMilliseconds, bytes);
    }

    /// <summary>One answer of the server, in milliseconds.</summary>
    private sealed record PageTimes(double FirstByte, double? FirstPicture, double Whole, long Bytes);
}
