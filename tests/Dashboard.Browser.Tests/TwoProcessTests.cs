using System.Globalization;
using System.Text;
using System.Text.Json;
using Dashboard.Testing;
using Microsoft.Data.Sqlite;

namespace Dashboard.Browser.Tests;

/// <summary>A server and verbs, or two verbs, on one store at the same time.</summary>
public sealed class TwoProcessTests : IDisposable
{
    private const int Rows = 5_000;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-two-");

    private string Store => Path.Combine(folder.FullName, "dashboard.db");

    [Fact]
    public async Task Server_AfterAVerbHasImported_ShowsTheNewFiguresWithoutARestart()
    {
        await ImportAsync(Units("alue,Alue,"), "units");
        await TestAccount.AddToAsync(Store);
        await using var server = await AppProcess.ServeAsync(Store);
        using var browser = (await TestAccount.SignInAsync(server.Address)).Client;
        Assert.DoesNotContain("Uusi yksikkö", await browser.GetStringAsync("/units"), StringComparison.Ordinal);
        Assert.Equal(0, await ResponsesAsync(browser));

        await ImportAsync(Units("alue,Alue,", "uusi,Uusi yksikkö,alue"), "units");
        await ImportAsync(Responses("a", "uusi"), "responses");

        Assert.Contains("Uusi yksikkö", await browser.GetStringAsync("/units"), StringComparison.Ordinal);
        Assert.Equal(Rows, await ResponsesAsync(browser));
    }

    [Fact]
    public async Task Server_WhileAWriterHoldsTheStore_Answers()
    {
        await ImportAsync(Units("alue,Alue,"), "units");
        await ImportAsync(Responses("a", "alue"), "responses");
        await TestAccount.AddToAsync(Store);
        await using var server = await AppProcess.ServeAsync(Store);
        using var browser = (await TestAccount.SignInAsync(server.Address)).Client;
        await using var writer = new SqliteConnection($"Data Source={Store};Pooling=false");
        await writer.OpenAsync();
        await using var held = await writer.BeginTransactionAsync();
        await using var change = writer.CreateCommand();
        change.CommandText = "DELETE FROM rollup";
        await change.ExecuteNonQueryAsync();

        // The lock is held until the end of the test: a page that waited for it would never come, and neither would an export's audit line.
        Assert.Contains("Alue", await browser.GetStringAsync("/units"), StringComparison.Ordinal);
        Assert.Equal(Rows, await ResponsesAsync(browser));
    }

    [Theory]
    [InlineData("a", "b", 2 * Rows)]
    [InlineData("a", "a", Rows)]
    public async Task Imports_FromTwoProcessesAtOnce_AddUp(string one, string two, int expected)
    {
        await ImportAsync(Units("alue,Alue,"), "units");

        var both = await Task.WhenAll(ImportAsync(Responses(one, "alue"), "responses"), ImportAsync(Responses(two, "alue"), "responses"));

        Assert.Equal(expected, both.Sum(result => result.GetProperty("accepted").GetInt64()));
        var check = await RunAsync("check");
        Assert.True(check.GetProperty("ok").GetBoolean());
        Assert.Equal(expected, check.GetProperty("responses").GetInt64());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task<double> ResponsesAsync(HttpClient browser)
    {
        using var series = JsonDocument.Parse(await browser.GetStringAsync("/api/v1/series?metric=responses&grain=year"));
        return series.RootElement.GetProperty("points").EnumerateArray().Sum(point => point.GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : 0);
    }

    private static string Units(params string[] rows) => $"code,name_fi,parent\n{string.Join('\n', rows)}\n";

    private static string Responses(string ids, string unit)
    {
        var csv = new StringBuilder("id,answered_at,unit,nps\n");
        for (var i = 0; i < Rows; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{ids}-{i},2025-{(i % 12) + 1:00}-{(i % 28) + 1:00},{unit},{i % 11}\n");
        }

        return csv.ToString();
    }

    private Task<JsonElement> ImportAsync(string content, string kind)
    {
        var path = Path.Combine(folder.FullName, Guid.NewGuid().ToString("N") + ".csv");
        File.WriteAllText(path, content);
        return RunAsync("import", path, "--kind", kind);
    }

    private async Task<JsonElement> RunAsync(params string[] verb)
    {
        var (code, answer, errors) = await AppProcess.RunAsync(Store, verb);
        Assert.True(code == 0, errors + answer);
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.Clone();
    }
}
