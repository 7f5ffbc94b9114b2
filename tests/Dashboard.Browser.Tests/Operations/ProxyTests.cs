using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Testing;
using Microsoft.Playwright;

namespace Dashboard.Browser.Tests.Operations;

/// <summary>The program behind a real nginx with the configuration that it ships.</summary>
public sealed partial class ProxyTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-proxy-");

    private string Store => Path.Combine(folder.FullName, "dashboard.db");

    public void Dispose() => folder.Delete(recursive: true);

    [NginxFact]
    public async Task Proxy_BeforeTheServer_CarriesPagesUploadsAndCircuits()
    {
        await using var app = await StartAsync();
        await using var proxy = await Nginx.StartAsync(folder.FullName, app.Address);
        var browser = await Chromium.SharedAsync();
        await using var context = await browser.NewContextAsync(new() { BaseURL = proxy.Address.ToString(), IgnoreHTTPSErrors = true, Locale = "fi-FI" });
        var page = await context.NewPageAsync();
        var sockets = new List<string>();
        page.WebSocket += (_, socket) => sockets.Add(socket.Url);

        await page.GotoAsync("/imports?q=etsittava");
        await page.Locator("input[name=name]").FillAsync(TestAccount.Name);
        await page.Locator("input[name=password]").FillAsync(TestAccount.Password);
        await page.Locator("input[name=password]").PressAsync("Enter");
        await page.WaitForURLAsync(new Regex("/imports"));
        await ImportJourneyTests.ImportAsync(page, "Responses", Responses());
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^60.000 riviä = 60.000 otettu") })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Yleiskuva" }).ClickAsync();
        await Assertions.Expect(page.Locator("chart-view, figure").First).ToBeVisibleAsync();

        Assert.Contains(sockets, socket => socket.StartsWith("wss://", StringComparison.Ordinal) && socket.Contains("/_blazor", StringComparison.Ordinal));
        Assert.True((await context.CookiesAsync()).Single(cookie => cookie.Name == TestAccount.Cookie).Secure);
        Assert.DoesNotContain("etsittava", proxy.Log, StringComparison.Ordinal);
        using var watcher = new HttpClient { BaseAddress = app.Address };
        var figures = await watcher.GetStringAsync(new Uri("/health/metrics", UriKind.Relative));
        Assert.Contains("dashboard_imports_total{kind=\"responses\",outcome=\"done\"} 1\n", figures, StringComparison.Ordinal);
        Assert.Contains("dashboard_page_bodies_total{", figures, StringComparison.Ordinal);
        Assert.Contains("\naspnetcore_components_circuit_active ", figures, StringComparison.Ordinal);
    }

    [NginxFact]
    public async Task Proxy_BeforeTheServer_TellsItWhereAReaderIsAndKeepsTheFiguresIn()
    {
        await using var app = await StartAsync();
        await using var proxy = await Nginx.StartAsync(folder.FullName, app.Address);
        using var reader = From(IPAddress.Parse("127.0.0.5"), proxy);
        reader.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");

        var token = Token().Match(await reader.GetStringAsync(new Uri("/sign-in", UriKind.Relative))).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("name", TestAccount.Name), new("password", "wrong")]);
        using var refused = await reader.PostAsync(new Uri("/sign-in", UriKind.Relative), form);

        Assert.Contains(AuditLines.Of(Store), line => line.Contains(" 127.0.0.5 ", StringComparison.Ordinal));
        Assert.DoesNotContain(AuditLines.Of(Store), line => line.Contains("203.0.113.9", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(reader, "/health/metrics"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(reader, "/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(reader, "/health/live"));
    }

    private async Task<AppProcess> StartAsync()
    {
        var units = Path.Combine(folder.FullName, "units.csv");
        await File.WriteAllTextAsync(units, "code,name_fi\nalue,Alue\n");
        Assert.Equal(0, (await AppProcess.RunAsync(Store, "import", units, "--kind", "units")).ExitCode);
        await TestAccount.AddToAsync(Store);
        Assertions.SetDefaultExpectTimeout(30_000);
        return await AppProcess.ServeAsync(Store, "--Security:TrustedProxies=127.0.0.1");
    }

    /// <summary>More than a megabyte, which is what nginx takes unless told otherwise.</summary>
    private string Responses()
    {
        var csv = new StringBuilder("id,answered_at,unit,nps,help\n");
        for (var i = 0; i < 60_000; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{i},2025-{(i % 12) + 1:00}-{(i % 28) + 1:00},alue,{i % 11},{(i % 5) + 1}\n");
        }

        var path = Path.Combine(folder.FullName, "responses.csv");
        File.WriteAllText(path, csv.ToString());
        Assert.True(new FileInfo(path).Length > 1024 * 1024);
        return path;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient reader, string path)
    {
        using var answer = await reader.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    /// <summary>A reader at an address of this machine's own network.</summary>
    private static HttpClient From(IPAddress address, Nginx server)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (call, cancellation) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(address, 0));
                await socket.ConnectAsync(IPAddress.Loopback, call.DnsEndPoint.Port, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == server.Certificate;
        return new HttpClient(handler) { BaseAddress = server.Address };
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
