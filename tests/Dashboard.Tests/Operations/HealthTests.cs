using System.Net;
using System.Text.Json;
using Dashboard.Data.Store;
using Dashboard.Operations;
using Dashboard.Tests.Security;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Operations;

public sealed class HealthTests
{
    [Theory]
    [InlineData(Health.Live)]
    [InlineData(Health.Ready)]
    public async Task Health_OfAServerThatServes_IsOkForEverybodyAndLeavesNothingBehind(string path)
    {
        await using var host = new SecurityHost { IsSignedIn = false };

        using var answer = await host.Visitor().GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("ok", (await ReadAsync(answer)).GetProperty("status").GetString());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("store")]
    [InlineData("office")]
    public async Task Ready_PartOfAnotherSchema_IsNamedWithoutItsInside(string part)
    {
        await using var host = new SecurityHost { IsSignedIn = false };
        var visitor = host.Visitor();
        var store = host.Services.GetRequiredService<StoreOptions>().Path;
        Set(part == "store" ? store : Path.ChangeExtension(store, ".office.db"), schema: 999);

        using var ready = await visitor.GetAsync(Health.Ready);
        using var live = await visitor.GetAsync(Health.Live);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, live.StatusCode));
        var parts = (await ReadAsync(ready)).GetProperty("parts").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString());
        Assert.Equal(part, Assert.Single(parts, one => one.Value == "failing").Key);
        Assert.Equal(["office", "serving", "store"], parts.Keys.Order());
        Assert.DoesNotContain(Path.GetFileName(store), await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_AskedMoreOftenThanAnythingElseMayBe_GoesOnAnswering()
    {
        await using var host = new SecurityHost(("Limits:ApiPerMinute", "1"), ("Limits:SignInsPerMinute", "1")) { IsSignedIn = false };
        var visitor = host.Visitor();

        for (var asked = 0; asked < 20; asked++)
        {
            using var answer = await visitor.GetAsync(Health.Ready);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    private static void Set(string file, int schema)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = FormattableString.Invariant($"PRAGMA user_version = {schema}");
        command.ExecuteNonQuery();
    }
}
