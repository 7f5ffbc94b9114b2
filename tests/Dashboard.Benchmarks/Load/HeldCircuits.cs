using System.Globalization;
using System.Text;
using Dashboard.Testing;

namespace Dashboard.Benchmarks.Load;

/// <summary>Pages with islands that stay open, and what each of them costs the server.</summary>
internal sealed class HeldCircuits : IAsyncDisposable
{
    private const int AtOnce = 8;

    private readonly List<HeldCircuit> all = [];
    private double bytes;

    /// <summary>How many stand.</summary>
    public int Open => all.Count(circuit => circuit.IsOpen);

    /// <summary>Opens so many; the heap is looked at before and after, all garbage collected.</summary>
    public static async Task<HeldCircuits> OpenAsync(int number, RunningServer server, ServerWatch watch)
    {
        var held = new HeldCircuits();
        if (number == 0)
        {
            return held;
        }

        var (client, value) = await TestAccount.SignInAsync(server.Address);
        using var owned = client;
        var session = $"{TestAccount.Cookie}={value}";
        var page = await FailedImportAsync(client);

        // The first of them load code.
        await using (await HeldCircuit.OpenAsync(client, session, page))
        {
            held.bytes = await watch.HeapAsync();
        }

        foreach (var some in Enumerable.Range(0, number).Chunk(AtOnce))
        {
            held.all.AddRange(await Task.WhenAll(some.Select(_ => HeldCircuit.OpenAsync(client, session, page))));
        }

        held.bytes = (await watch.HeapAsync() - held.bytes) / number;
        return held;
    }

    /// <summary>Prints what one costs.</summary>
    /// <param name="goal">The most bytes it may.</param>
    public void Print(double goal)
    {
        if (all.Count > 0)
        {
            var verdict = Pages.Goals.Verdict(bytes <= goal, string.Create(CultureInfo.InvariantCulture, $"{goal / 1e3:N0} kB"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{all.Count} open circuits: {bytes / 1e3:N0} kB of heap each, after collection (goal {verdict})"));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var circuit in all)
        {
            await circuit.DisposeAsync();
        }
    }

    /// <summary>The page of an import that cannot be: its island stays.</summary>
    private static async Task<string> FailedImportAsync(HttpClient client)
    {
        var token = TestAccount.TokenOf(await client.GetStringAsync(new Uri("/imports", UriKind.Relative)));
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("units"), "kind" },
            { new StringContent("load"), "source" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes("no,such,columns\n1,2,3\n")), "file", "broken.csv" },
        };
        using var answer = await client.PostAsync(new Uri("/imports", UriKind.Relative), form);
        return answer.RequestMessage!.RequestUri!.AbsolutePath is { } page && page.StartsWith("/imports/jobs/", StringComparison.Ordinal)
            ? page
            : throw new InvalidOperationException($"The import was not taken: {answer.StatusCode}.");
    }
}
