using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Testing;
using Microsoft.AspNetCore.TestHost;

namespace Dashboard.Tests.Security.Circuits;

/// <summary>Somebody who speaks to Blazor's hub without the pages' script, and remembers whatever comes back.</summary>
internal sealed class CircuitVisitor : IAsyncDisposable
{
    private const char EndOfRecord = '\u001e';

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WebSocket socket;
    private readonly CancellationTokenSource giveUp = new(Patience);
    private readonly List<byte[]> heard = [];
    private byte[] rest = [];
    private int batch;

    private CircuitVisitor(WebSocket socket) => this.socket = socket;

    /// <summary>Whether the server has hung up.</summary>
    public bool IsOver => socket.State != WebSocketState.Open;

    /// <summary>All that was heard, as text; what is none is not readable and does no harm.</summary>
    public string Heard => string.Concat(heard.Select(Encoding.UTF8.GetString));

    /// <summary>A circuit of its own, signed in as the header says, on a page's address.</summary>
    public static async Task<CircuitVisitor> StartAsync(SecurityHost host, string asker, string page)
    {
        using var client = host.Visitor();
        client.DefaultRequestHeaders.Add(TestAccess.Header, asker);
        using var answer = await client.PostAsync(new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), content: null);
        var token = JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["connectionToken"]!.GetValue<string>();
        var sockets = host.Server.CreateWebSocketClient();
        sockets.ConfigureRequest = request => request.Headers[TestAccess.Header] = asker;
        var visitor = new CircuitVisitor(await sockets.ConnectAsync(new Uri($"ws://localhost/_blazor?id={token}"), CancellationToken.None));
        await visitor.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}" + EndOfRecord));
        await visitor.ReceiveAsync();
        visitor.rest = [];
        await visitor.CallAsync("StartCircuit", "http://localhost/", "http://localhost" + page, "[]", "");
        return visitor;
    }

    public Task CallAsync(string target, params object?[] arguments) => SendAsync(HubFrame.Call(target, arguments));

    /// <summary>Puts an island onto the page, as the script does with a marker that it finds there.</summary>
    public Task AddAsync(JsonObject marker) => CallAsync(
        "UpdateRootComponents",
        JsonSerializer.Serialize(new { batchId = ++batch, operations = new[] { new { type = "add", ssrComponentId = batch, marker } } }),
        "");

    /// <summary>Listens until something of the kind is said, or the server hangs up.</summary>
    public async Task<bool> HearsAsync(string words)
    {
        while (!Heard.Contains(words, StringComparison.Ordinal))
        {
            if (!await ReceiveAsync())
            {
                return false;
            }
        }

        return true;
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        socket.Dispose();
        giveUp.Dispose();
        await ValueTask.CompletedTask;
    }

    private Task SendAsync(byte[] bytes) => socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, giveUp.Token);

    private async Task<bool> ReceiveAsync()
    {
        var buffer = new byte[64 * 1024];
        var got = await socket.ReceiveAsync(buffer, giveUp.Token);
        if (got.MessageType == WebSocketMessageType.Close)
        {
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", giveUp.Token);
            return false;
        }

        (var messages, rest) = HubFrame.Split([.. rest, .. buffer.AsSpan(0, got.Count)]);
        heard.AddRange(messages);
        return true;
    }
}
