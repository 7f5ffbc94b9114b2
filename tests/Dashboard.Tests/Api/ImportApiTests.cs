using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Dashboard.Data.Office.Accounts;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Tests.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Api;

/// <summary>Files that a program sends with a key.</summary>
public sealed class ImportApiTests : IDisposable
{
    private const string Units = "code,name_fi\na,Yksi\n,Nimetön\n";
    private const string Url = "/api/v1/import?kind=units&source=survey";

    private readonly DirectoryInfo watched = Directory.CreateTempSubdirectory("watched");
    private readonly SecurityHost host;

    public ImportApiTests() => host = new SecurityHost(("Import:MaxUploadMegabytes", "1"), ("Import:Folder", watched.FullName)) { IsSignedIn = false };

    [Fact]
    public async Task Import_File_IsAnsweredWithItsReceipt()
    {
        var key = await KeyAsync();

        var (status, receipt) = await SendAsync(key, Url + "&name=units-1.csv", Units);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            ("done", "survey", "units", "units-1.csv", 2, 1, 1),
            (Text(receipt, "state"), Text(receipt, "source"), Text(receipt, "kind"), Text(receipt, "file"), Int(receipt, "rows"), Int(receipt, "accepted"), Int(receipt, "rejected")));
        Assert.Contains(host.Audit, line => line.StartsWith("key feed unknown import units-1.csv Done", StringComparison.Ordinal));
        Assert.Empty(host.Uploads);

        using var again = await GetAsync(key, $"/api/v1/import/{Text(receipt, "receipt")}");
        Assert.Equal(receipt.GetRawText(), await again.Content.ReadAsStringAsync());
        using var rejected = await GetAsync(key, Text(receipt, "rejectedUrl")!);
        Assert.Equal("text/csv", rejected.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Nimetön", await rejected.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfCommentsThatTellWhoSomebodyIs_SaysInHowManyWhatWasMasked()
    {
        var key = await KeyAsync();
        await SendAsync(key, Url, Units);

        var (_, receipt) = await SendAsync(
            key,
            "/api/v1/import?kind=responses&source=survey",
            "id,answered_at,unit,comment\n1,2025-01-01,a,Hoitaja Maija Virtanen auttoi\n2,2025-01-01,a,Soittakaa 040 123 4567\n3,2025-01-01,a,Kiitos\n");

        var masked = receipt.GetProperty("masked");
        Assert.Equal((2, 1, 1, 0), (Int(masked, "comments"), Int(masked, "names"), Int(masked, "phoneNumbers"), Int(masked, "emailAddresses")));
    }

    [Fact]
    public async Task Import_RejectedResponses_AreReasonsAloneToAKey()
    {
        var key = await KeyAsync();
        await SendAsync(key, Url, Units);

        var (_, receipt) = await SendAsync(key, "/api/v1/import?kind=responses&source=survey", "id,answered_at,unit,nps,comment\n1,2025-01-01,a,12,salaisuus\n");

        using var rejected = await GetAsync(key, Text(receipt, "rejectedUrl")!);
        var csv = await rejected.Content.ReadAsStringAsync();
        Assert.Contains("nps", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("salaisuus", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_SameIdempotencyKey_IsOneDelivery()
    {
        var key = await KeyAsync();
        var (_, first) = await SendAsync(key, Url, Units, idempotency: "2026-11-23");

        var (status, second) = await SendAsync(key, Url, Units, idempotency: "2026-11-23");
        var (conflict, problem) = await SendAsync(key, Url, "code,name_fi\nb,Kaksi\n", idempotency: "2026-11-23");
        var (otherKind, _) = await SendAsync(key, "/api/v1/import?kind=paths&source=survey", Units, idempotency: "2026-11-23");

        Assert.Equal((HttpStatusCode.OK, first.GetRawText()), (status, second.GetRawText()));
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (conflict, otherKind));
        Assert.Equal(Text(first, "receipt"), Text(problem, "receipt"));
        Assert.Single(await host.Services.GetRequiredService<DeliveryBook>().LatestAsync(10, CancellationToken.None));
        Assert.Single(await host.Services.GetRequiredService<BatchQuery>().LatestAsync(10, CancellationToken.None));
        Assert.Empty(host.Uploads);
    }

    [Fact]
    public async Task Import_SameFileWithoutAKeyOfItsOwn_AddsNothingAndSaysSo()
    {
        var key = await KeyAsync();
        var (_, first) = await SendAsync(key, Url, "code,name_fi\na,Yksi\n");

        var (status, second) = await SendAsync(key, Url, "code,name_fi\na,Yksi\n");

        Assert.Equal((HttpStatusCode.OK, Int(first, "batch"), 0), (status, Int(second, "sameFileAs"), Int(second, "accepted")));
    }

    [Fact]
    public async Task Import_ThatNobodyWaitsFor_SaysWhereItsReceiptIs()
    {
        var key = await KeyAsync();
        using var request = Request(key, Url, Units);
        request.Headers.Add("Prefer", "respond-async");

        using var answer = await host.Visitor().SendAsync(request);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        using var receipt = await GetAsync(key, answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, receipt.StatusCode);
    }

    [Fact]
    public async Task Import_FileThatCannotBeRead_SaysWhatWasExpected()
    {
        var key = await KeyAsync();

        var (status, problem) = await SendAsync(key, Url, "koodi,name_fi\na,Yksi\n");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "failed", "columns"), (status, Text(problem, "state"), Text(problem, "fault")));
        Assert.Contains("code", problem.GetProperty("missing").EnumerateArray().Select(column => column.GetString()));
        Assert.Contains("code", problem.GetProperty("expected").EnumerateArray().Select(column => column.GetString()));
        Assert.Contains("'koodi'", Text(problem, "detail"), StringComparison.Ordinal);
        using var receipt = await GetAsync(key, $"/api/v1/import/{Text(problem, "receipt")}");
        Assert.Contains("\"failed\"", await receipt.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FormWithItsMapping_IsMapped()
    {
        var key = await KeyAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{ "columns": { "code": "Koodi", "name_fi": "Nimi" } }"""), "mapping", "m.json" },
            { new StringContent("Koodi;Nimi\na;Yksi\n"), "file", "yksiköt.csv" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);

        using var answer = await host.Visitor().SendAsync(request);

        var receipt = await JsonAsync(answer);
        Assert.Equal((1, "yksiköt.csv"), (Int(receipt, "accepted"), Text(receipt, "file")));
    }

    [Fact]
    public async Task Import_MappingThatIsKept_IsFoundByItsName()
    {
        var key = await KeyAsync();
        Directory.CreateDirectory(Path.Combine(watched.FullName, "survey"));
        await File.WriteAllTextAsync(Path.Combine(watched.FullName, "survey", "old.mapping.json"), """{ "columns": { "code": "Koodi", "name_fi": "Nimi" } }""");

        var (status, receipt) = await SendAsync(key, Url + "&mapping=old", "Koodi;Nimi\na;Yksi\n");
        var (missing, _) = await SendAsync(key, Url + "&mapping=new", "Koodi;Nimi\na;Yksi\n");
        var (outside, _) = await SendAsync(key, Url + "&mapping=..%2Fsurvey%2Fold", "Koodi;Nimi\na;Yksi\n");

        Assert.Equal((HttpStatusCode.OK, 1), (status, Int(receipt, "accepted")));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (missing, outside));
        Assert.Empty(host.Uploads);
    }

    [Theory]
    [InlineData("/api/v1/import?source=x", "text/csv", HttpStatusCode.BadRequest, "kind is missing")]
    [InlineData("/api/v1/import?kind=answers&source=x", "text/csv", HttpStatusCode.BadRequest, "kind is 'answers'; expected responses, units")]
    [InlineData("/api/v1/import?kind=units", "text/csv", HttpStatusCode.BadRequest, "source is missing")]
    [InlineData("/api/v1/import?kind=units&source=a%E2%80%AEb", "text/csv", HttpStatusCode.BadRequest, "characters that can be seen")]
    [InlineData("/api/v1/import?kind=units&source=x&name=..", "text/csv", HttpStatusCode.BadRequest, "name is '..'")]
    [InlineData("/api/v1/import?kind=units&source=x&name=..%2Fx.csv", "text/csv", HttpStatusCode.BadRequest, "name is '../x.csv'")]
    [InlineData("/api/v1/import?kind=units&source=x&kinds=y", "text/csv", HttpStatusCode.BadRequest, "no parameter of this name")]
    [InlineData("/api/v1/import?kind=units&source=x", "application/pdf", HttpStatusCode.UnsupportedMediaType, "expected text/csv")]
    [InlineData("/api/v1/import?kind=units&source=x", "multipart/form-data", HttpStatusCode.BadRequest, "The form cannot be read")]
    public async Task Import_RequestThatIsNotUnderstood_SaysWhatWasExpected(string url, string type, HttpStatusCode expected, string words)
    {
        var (status, problem) = await SendAsync(await KeyAsync(), url, Units, type);

        Assert.Equal(expected, status);
        Assert.Contains(words, Text(problem, "detail"), StringComparison.Ordinal);
        Assert.Empty(host.Uploads);
    }

    [Fact]
    public async Task Import_FormThatEndsWithinItsFile_SaysWhatWasExpected()
    {
        var (status, problem) = await SendAsync(
            await KeyAsync(), Url, "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + Units, "multipart/form-data; boundary=b");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("The form cannot be read", Text(problem, "detail"), StringComparison.Ordinal);
        Assert.Empty(host.Uploads);
    }

    [Fact]
    public async Task Import_FileLargerThanTheLimit_IsRefused()
    {
        var (status, problem) = await SendAsync(await KeyAsync(), Url, Units + new string('x', 1024 * 1024));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains("at most", Text(problem, "detail"), StringComparison.Ordinal);
        Assert.Empty(host.Uploads);
    }

    [Fact]
    public async Task Import_KeyThatDoesNotOpenIt_IsRefused()
    {
        var (secret, _) = await host.Services.GetRequiredService<KeyBook>().AddAsync(
            new KeyOrder("reports", ["series"], WholeTree: true, [], TimeSpan.FromDays(1)), "anna", CancellationToken.None);

        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(secret, Url, Units)).Status);
        using var receipt = await GetAsync(secret, "/api/v1/import/x");
        Assert.Equal(HttpStatusCode.Forbidden, receipt.StatusCode);
        using var figures = await GetAsync(await KeyAsync(), "/api/v1/series?metric=nps");
        Assert.Equal(HttpStatusCode.Forbidden, figures.StatusCode);
    }

    [Fact]
    public async Task Key_OfOneUnit_CannotOpenImport()
    {
        await host.ImportUnitsAsync("code,name_fi\nward,Osasto\n");

        var refusal = await Assert.ThrowsAsync<StoreRuleException>(() => host.Services.GetRequiredService<KeyBook>().AddAsync(
            new KeyOrder("ward", ["import"], WholeTree: false, ["ward"], TimeSpan.FromDays(1)), "anna", CancellationToken.None));

        Assert.Contains("whole tree", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receipt_ThatIsNotThere_IsAProblem()
    {
        using var answer = await GetAsync(await KeyAsync(), "/api/v1/import/nothing");

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    public void Dispose()
    {
        host.Dispose();
        watched.Delete(recursive: true);
    }

    private async Task<string> KeyAsync() => (await host.Services.GetRequiredService<KeyBook>().AddAsync(
        new KeyOrder("feed", ["import"], WholeTree: true, [], TimeSpan.FromDays(1)), "anna", CancellationToken.None)).Secret;

    private async Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(string key, string url, string content, string type = "text/csv", string? idempotency = null)
    {
        using var request = Request(key, url, content, type);
        if (idempotency is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotency);
        }

        using var answer = await host.Visitor().SendAsync(request);
        return (answer.StatusCode, await JsonAsync(answer));
    }

    private static HttpRequestMessage Request(string key, string url, string content, string type = "text/csv")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return request;
    }

    private async Task<HttpResponseMessage> GetAsync(string key, string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await host.Visitor().SendAsync(request);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return json.RootElement.Clone();
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static int Int(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
