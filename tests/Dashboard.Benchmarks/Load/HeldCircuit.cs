using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dashboard.Testing;

namespace Dashboard.Benchmarks.Load;

/// <summary>A page with an island that stays open: it speaks Blazor's hub protocol as the page's script does, and takes in what is drawn.</summary>
internal sealed partial class HeldCircuit : IAsyncDisposable
{
    private static readonly TimeSpan BetweenPings = TimeSpan.FromSeconds(10);
    private static readonly byte[] Drawn = "JS.RenderBatch"u8.ToArray();

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly CancellationTokenSource end = new();
    private readonly TaskCompletionSource drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task running = Task.CompletedTask;

    /// <summary>Whether the connection stands.</summary>
    public bool IsOpen => socket.State == WebSocketState.Open;

    /// <summary>Opens a page, and its circuit; returns when the island has been drawn.</summary>
    /// <param name="client">Asks the server.</param>
    /// <param name="session">The cookie of who is signed in.</param>
    /// <param name="page">The address of a page with an island.</param>
    public static async Task<HeldCircuit> OpenAsync(HttpClient client, string session, string page)
    {
        var (server, circuit) = (client.BaseAddress!, new HeldCircuit());
        var html = await SendAsync(client, HttpMethod.Get, page, session);
        var marker = JsonNode.Parse(Marker().Match(await html.ReadAsStringAsync()).Groups[1].Value)!;
        var negotiated = await SendAsync(client, HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", session);
        var token = (await negotiated.ReadFromJsonAsync<JsonObject>())!["connectionToken"]!.GetValue<string>();
        circuit.socket.Options.SetRequestHeader("Cookie", session);
        await circuit.socket.ConnectAsync(new Uri($"ws://{server.Authority}/_blazor?id={token}"), CancellationToken.None);
        await circuit.SendAsync("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray());
        await circuit.socket.ReceiveAsync(new byte[100], CancellationToken.None);
        circuit.running = Task.WhenAll(circuit.ListenAsync(), circuit.PingAsync());
        await circuit.SendAsync(HubFrame.Call("StartCircuit", server.ToString(), new Uri(server, page).ToString(), "[]", ""));
        var add = new { batchId = 1, operations = new[] { new { type = "add", ssrComponentId = 1, marker } } };
        await circuit.SendAsync(HubFrame.Call("UpdateRootComponents", JsonSerializer.Serialize(add), ""));
        await circuit.drawn.Task.WaitAsync(TimeSpan.FromMinutes(1));
        return circuit;
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await running;
        socket.Dispose();
        sending.Dispose();
        end.Dispose();
    }

    private static async Task<HttpContent> SendAsync(HttpClient client, HttpMethod method, string url, string session)
    {
        using var request = new HttpRequestMessage(method, url);
        request.Headers.Add("Cookie", session);
        var answer = await client.SendAsync(request);
        return answer.EnsureSuccessStatusCode().Content;
    }

    private async Task SendAsync(byte[] bytes)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Takes in what is drawn and says so, as long as the server speaks.</summary>
    private async Task ListenAsync()
    {
        var (buffer, rest) = (new byte[16 * 1024], Array.Empty<byte>());
        try
        {
            while (await socket.ReceiveAsync(buffer, end.Token) is { MessageType: WebSocketMessageType.Binary } got)
            {
                (var messages, rest) = HubFrame.Split([.. rest, .. buffer.AsSpan(0, got.Count)]);
                foreach (var message in messages)
                {
                    // Its arguments are a list of two that begins with the batch's number.
                    if (message.AsSpan().IndexOf(Drawn) is >= 0 and var at)
                    {
                        await SendAsync(HubFrame.Call("OnRenderCompleted", (int)message[at + Drawn.Length + 1], null));
                        drawn.TrySetResult();
                    }
                }
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            drawn.TrySetException(fault);
        }
    }

    private async Task PingAsync()
    {
        using var timer = new PeriodicTimer(BetweenPings);
        try
        {
            while (await timer.WaitForNextTickAsync(end.Token) && IsOpen)
            {
                await SendAsync(HubFrame.Ping);
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            // Whoever asks sees that it is not open.
        }
    }

    [GeneratedRegex("""<!--Blazor:(\{.*?"descriptor".*?\})-->""")]
    private static partial Regex Marker();
}
