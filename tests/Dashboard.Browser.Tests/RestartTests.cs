using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Dashboard.Testing;
using Microsoft.Playwright;

namespace Dashboard.Browser.Tests;

/// <summary>The server is told to stop while it imports and others read, and starts again: nothing that came in is lost, and open pages come back.</summary>
public sealed class RestartTests
{
    private const string Units = "code,name_fi,level,parent\nalue,Testialue,alue,\n";
    private const int Rows = 20_000;
    private const int Readers = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [BrowserFact]
    public async Task Restart_WhileAnUploadIsImportedAnotherWaitsAndOthersRead_BothAreInTheStoreOnce()
    {
        // Longer than anybody waits here for its end: an open page must not hold it up.
        await using var session = await BrowserSession.StartWithAsync(["--Operations:ShutdownSeconds=3600"]);
        await session.RunAsync("import", session.Write("units.csv", Units), "--kind", "units");
        var (a, b) = (session.Write("a.csv", Responses("a", Rows)), session.Write("b.csv", Responses("b", 10)));
        var (first, second) = (await session.OpenAsync("/imports"), await session.OpenAsync("/imports"));
        await using var crowd = new Crowd((await TestAccount.SignInAsync(session.Address)).Client, Readers);
        await using (await session.HoldStoreAsync())
        {
            await UploadAsync(first, a);
            await UploadAsync(second, b);
            await Assertions.Expect(second.Locator("#job-state")).ToHaveTextAsync("Jonossa, edellä 1");
            await crowd.ServedAsync(Readers, Patience);
            await session.TerminateAsync();
        }

        await session.StartAgainAsync();
        await crowd.ServedAsync(Readers, Patience);

        // The open page finds the server again by itself, and follows its import to the end.
        await Assertions.Expect(first.GetByRole(AriaRole.Heading, new() { NameRegex = new("^20.000 riviä = 20.000 otettu") })).ToBeVisibleAsync(new() { Timeout = (float)Patience.TotalMilliseconds });
        await Assertions.Expect(second.GetByRole(AriaRole.Heading, new() { Name = "10 riviä = 10 otettu" })).ToBeVisibleAsync(new() { Timeout = (float)Patience.TotalMilliseconds });
        Assert.Equal(Rows + 10, await ResponsesAsync(session));
        Assert.Empty(crowd.Faults);
    }

    [BrowserFact]
    public async Task Restart_WhileAProgramsFileIsImported_ItsReceiptSaysThatItIsDone()
    {
        await using var session = await BrowserSession.StartAsync();
        await session.RunAsync("import", session.Write("units.csv", Units), "--kind", "units");
        using var key = JsonDocument.Parse(await session.AnswerAsync("key", "add", "feed", "--verb", "import", "--whole-tree"));
        using var client = new HttpClient { BaseAddress = session.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.RootElement.GetProperty("key").GetString());

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/import?kind=responses&source=testi") { Content = new StringContent(Responses("a", Rows), Encoding.UTF8, "text/csv") };
        request.Headers.Add("Prefer", "respond-async");
        Uri receiptAddress;
        await using (await session.HoldStoreAsync())
        {
            using var taken = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
            receiptAddress = taken.Headers.Location!;
            await StateAsync(client, receiptAddress, "running");
            await session.TerminateAsync();
        }

        await session.StartAgainAsync();

        var receipt = await StateAsync(client, receiptAddress, "done");
        Assert.Equal((Rows, 0), (receipt.GetProperty("accepted").GetInt32(), receipt.GetProperty("rejected").GetInt32()));
        Assert.Equal(Rows, await ResponsesAsync(session));
    }

    private static async Task UploadAsync(IPage page, string file)
    {
        await ImportJourneyTests.ImportAsync(page, "Responses", file);
        await page.WaitForURLAsync("**/imports/jobs/*");
    }

    /// <summary>Asks for the receipt until it says so; the bound is for a busy machine.</summary>
    private static async Task<JsonElement> StateAsync(HttpClient client, Uri receipt, string state)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            using var json = JsonDocument.Parse(await client.GetStringAsync(receipt, patience.Token));
            if (json.RootElement.GetProperty("state").GetString() is var found && (found == state || found is "done" or "failed"))
            {
                Assert.Equal(state, found);
                return json.RootElement.Clone();
            }

            await Task.Delay(100, patience.Token);
        }
    }

    private static async Task<long> ResponsesAsync(BrowserSession session)
    {
        using var check = JsonDocument.Parse(await session.AnswerAsync("check"));
        return check.RootElement.GetProperty("responses").GetInt64();
    }

    private static string Responses(string name, int rows)
    {
        var csv = new StringBuilder("id,answered_at,unit,nps,help\n");
        for (var i = 0; i < rows; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{name}-{i},2025-{(i % 12) + 1:00}-{(i % 28) + 1:00},alue,{i % 11},{(i % 5) + 1}\n");
        }

        return csv.ToString();
    }
}
