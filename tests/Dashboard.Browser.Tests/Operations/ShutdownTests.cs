using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dashboard.Testing;

namespace Dashboard.Browser.Tests.Operations;

/// <summary>The program is told to stop, as systemd tells it, while it is at something.</summary>
public sealed partial class ShutdownTests : IDisposable
{
    private const int Rows = 200_000;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-shutdown-");

    private string Store => Path.Combine(folder.FullName, "dashboard.db");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Terminate_WhileARequestRuns_AnswersItAndLeavesNothingOpen()
    {
        await using var app = await AppProcess.ServeAsync(Store, "--Logging:Format=json", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information");
        using var sender = new TcpClient();
        await sender.ConnectAsync(app.Address.Host, app.Address.Port);
        var stream = sender.GetStream();
        await stream.WriteAsync("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 6\r\nExpect: 100-continue\r\n\r\n"u8.ToArray());
        using var reader = new StreamReader(stream);

        // It asks for the rest: the request is being worked on.
        Assert.StartsWith("HTTP/1.1 100", await reader.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal("", await reader.ReadLineAsync());

        await app.TerminateAsync();
        await UntilAsync(async () => !await IsListeningAsync(app.Address));
        await stream.WriteAsync("name=a"u8.ToArray());

        Assert.StartsWith("HTTP/1.1 400", await reader.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await app.EndAsync());
        Assert.Empty(folder.GetFiles("*-wal"));
        Assert.All(app.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.StartsWith('{')), line =>
            Assert.EndsWith("Z", JsonDocument.Parse(line).RootElement.GetProperty("Timestamp").GetString(), StringComparison.Ordinal));
        Assert.Contains("Application is shutting down", app.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terminate_WithTimeToDrain_IsNotReadyFirstAndGoesOnAnswering()
    {
        await using var app = await AppProcess.ServeAsync(Store, "--Operations:DrainSeconds=5");
        using var asker = new HttpClient { BaseAddress = app.Address };

        await app.TerminateAsync();
        await UntilAsync(async () => await StatusAsync(asker, "/health/ready") == HttpStatusCode.ServiceUnavailable);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(asker, "/health/live"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(asker, "/sign-in"));
        Assert.Equal(0, await app.EndAsync());
    }

    [Fact]
    public async Task Terminate_WhileAVerbImports_LeavesTheStoreAsItWas()
    {
        await UnitsAsync();
        using var import = AppProcess.Start(Store, ["import", Responses(), "--kind", "responses"]);
        while (await import.StandardError.ReadLineAsync() is { } line && !line.Contains("reading", StringComparison.Ordinal))
        {
        }

        await AppProcess.TerminateAsync(import);
        var errors = await import.StandardError.ReadToEndAsync();
        await import.WaitForExitAsync();

        Assert.Equal(1, import.ExitCode);
        Assert.Contains("Cancelled; what was not finished is not in the store.", errors, StringComparison.Ordinal);
        Assert.Equal(0, await CheckAsync());
    }

    [Fact]
    public async Task Terminate_WhileThePageImports_EndsInTimeWithTheFileWhollyInTheStoreOrNotAtAll()
    {
        await UnitsAsync();
        await TestAccount.AddToAsync(Store);
        await using var app = await AppProcess.ServeAsync(Store);
        var (client, _) = await TestAccount.SignInAsync(app.Address);
        using (client)
        {
            var token = Token().Match(await client.GetStringAsync(new Uri("/imports", UriKind.Relative))).Groups[1].Value;
            using var form = new MultipartFormDataContent
            {
                { new StringContent(token), "__RequestVerificationToken" },
                { new StringContent("Responses"), "kind" },
                { new StringContent("test"), "source" },
            };
            using var file = new StreamContent(File.OpenRead(Responses()));
            file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
            form.Add(file, "file", "responses.csv");
            using var taken = await client.PostAsync(new Uri("/imports", UriKind.Relative), form);
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);

            await app.TerminateAsync();
        }

        Assert.Equal(0, await app.EndAsync());
        Assert.Contains(await CheckAsync(), new long[] { 0, Rows });
    }

    private async Task UnitsAsync()
    {
        var file = Path.Combine(folder.FullName, "units.csv");
        await File.WriteAllTextAsync(file, "code,name_fi\nalue,Alue\n");
        Assert.Equal(0, (await AppProcess.RunAsync(Store, "import", file, "--kind", "units")).ExitCode);
    }

    private string Responses()
    {
        var csv = new StringBuilder("id,answered_at,unit,nps,help\n");
        for (var i = 0; i < Rows; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{i},2025-{(i % 12) + 1:00}-{(i % 28) + 1:00},alue,{i % 11},{(i % 5) + 1}\n");
        }

        var path = Path.Combine(folder.FullName, "responses.csv");
        File.WriteAllText(path, csv.ToString());
        return path;
    }

    /// <summary>Checks the store.</summary>
    /// <returns>How many responses it holds.</returns>
    private async Task<long> CheckAsync()
    {
        var (code, answer, errors) = await AppProcess.RunAsync(Store, "check");
        Assert.True(code == 0, errors + answer);
        return JsonDocument.Parse(answer).RootElement.GetProperty("responses").GetInt64();
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient asker, string path)
    {
        using var answer = await asker.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    private static async Task<bool> IsListeningAsync(Uri address)
    {
        try
        {
            using var caller = new TcpClient();
            await caller.ConnectAsync(address.Host, address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Asks until it is so; the bound is for a busy machine.</summary>
    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
