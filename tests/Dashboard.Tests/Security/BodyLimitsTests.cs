using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Dashboard.Doors.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Security;

/// <summary>Bodies beyond the limits, sent to the real web server: they are refused while they come, and nothing of them stays.</summary>
public sealed class BodyLimitsTests : IDisposable
{
    private const long Gigabyte = 1L << 30;
    private const string Boundary = "----form-boundary";

    private readonly SecurityHost host = new(("Import:MaxUploadMegabytes", "1"));
    private readonly HttpClient visitor;
    private readonly Uri address;

    public BodyLimitsTests()
    {
        address = host.Listen();
        visitor = new HttpClient { BaseAddress = address };
    }

    [Fact]
    public async Task Upload_ThatDeclaresAGigabyte_IsRefusedBeforeItIsSent()
    {
        using var sender = await SendUploadAsync($"Content-Length: {Gigabyte}\r\n", chunked: false);

        var answer = await ReadAnswerAsync(sender);

        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("1 Mt", answer, StringComparison.Ordinal);
        Assert.Empty(host.Uploads);
    }

    [Fact]
    public async Task Upload_InChunksWithoutALength_IsRefusedAtTheLimitAndLeavesNoFile()
    {
        using var sender = await SendUploadAsync("Transfer-Encoding: chunked\r\n", chunked: true);
        var chunk = Encoding.ASCII.GetBytes($"10000\r\n{new string('x', 0x10000)}\r\n");
        for (var sent = 0; sent <= 1 << 20; sent += 0x10000)
        {
            await sender.WriteAsync(chunk);
        }

        var answer = await ReadAnswerAsync(sender);

        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("1 Mt", answer, StringComparison.Ordinal);
        Assert.Empty(host.Uploads);
        Assert.Empty(host.Services.GetRequiredService<ImportJobs>().Waiting);
    }

    [Fact]
    public async Task Upload_OfAGigabyteWithoutAToken_IsRefusedBeforeItsFile()
    {
        using var sender = await SendUploadAsync($"Content-Length: {Gigabyte}\r\n", chunked: false, token: "");

        Assert.StartsWith("HTTP/1.1 400 ", await ReadAnswerAsync(sender), StringComparison.Ordinal);
        Assert.Empty(host.Uploads);
    }

    [Theory]
    [InlineData("fi", "Lomake on suurempi kuin palvelin ottaa vastaan.")]
    [InlineData("sv", "Formuläret är större än servern tar emot.")]
    [InlineData("en", "The form is larger than the server takes.")]
    public async Task Form_LargerThanItsLimit_IsAnsweredByAPageInTheReadersLanguage(string language, string words)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var reader = new HttpClient(handler) { BaseAddress = address };
        using var chosen = await reader.GetAsync("/settings/language/" + language);
        foreach (var chunked in new[] { false, true })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/metrics/new");
            request.Content = new StringContent("name_fi=" + new string('x', 2 << 20), Encoding.UTF8, "application/x-www-form-urlencoded");
            request.Headers.TransferEncodingChunked = chunked;

            using var answer = await reader.SendAsync(request);

            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.Contains(words, (await SecurityHost.ReadAsync(answer)).QuerySelector("main [role=alert]")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Form_ThatCannotBeRead_IsItsSendersError()
    {
        using var content = new StringContent("no boundary here", Encoding.UTF8);
        content.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };

        using var answer = await visitor.PostAsync("/metrics/new", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await SecurityHost.ReadAsync(answer)).QuerySelector("header.top"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Api_BodyLargerThanItsLimit_IsAProblem(bool chunked)
    {
        await using var small = new SecurityHost(("Limits:ApiMegabytes", "1"));
        using var client = new HttpClient { BaseAddress = small.Listen() };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/spc");
        request.Content = new StringContent(new string('1', 2 << 20), Encoding.UTF8, "text/csv");
        request.Headers.TransferEncodingChunked = chunked;

        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(413, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Api_BodyLargerThanAForm_IsTaken()
    {
        using var content = new StringContent(string.Concat(Enumerable.Repeat("1." + new string('1', 100) + "\n", 20_000)), Encoding.UTF8, "text/csv");

        using var answer = await visitor.PostAsync("/api/v1/spc", content);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    public void Dispose()
    {
        visitor.Dispose();
        host.Dispose();
    }

    /// <summary>Sends the head of an upload and its first parts, up to where the file begins.</summary>
    private async Task<NetworkStream> SendUploadAsync(string length, bool chunked, string? token = null)
    {
        using var page = await visitor.GetAsync("/imports");
        token ??= (await SecurityHost.ReadAsync(page)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var cookie = page.Headers.GetValues("Set-Cookie").Single(value => value.Contains("Antiforgery", StringComparison.Ordinal)).Split(';')[0];
        var parts = new StringBuilder();
        foreach (var (name, value) in new[] { ("__RequestVerificationToken", token), ("kind", "Responses"), ("source", "survey") })
        {
            parts.Append(CultureInfo.InvariantCulture, $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        }

        parts.Append(CultureInfo.InvariantCulture, $"--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nid,answered_at\r\n");
        var body = chunked ? $"{parts.Length:x}\r\n{parts}\r\n" : parts.ToString();
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /imports HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\nContent-Type: multipart/form-data; boundary={Boundary}\r\n{length}\r\n{body}"));
        return stream;
    }

    /// <summary>Reads the whole answer while the request is still open.</summary>
    private static async Task<string> ReadAnswerAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[64 * 1024];
        while (!text.ToString().Contains("</html>", StringComparison.Ordinal) && await stream.ReadAsync(buffer) is > 0 and var read)
        {
            text.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }

        return text.ToString();
    }
}
