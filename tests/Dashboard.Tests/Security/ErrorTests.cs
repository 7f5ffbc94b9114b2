using System.Net;
using System.Text.Json;
using Dashboard.Data.Notes;
using Dashboard.Data.Store;
using Dashboard.Doors;
using Dashboard.Layout;
using Dashboard.Platform;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Security;

/// <summary>A fault of ours tells nothing of our inside, and nothing tells a secret.</summary>
public sealed class ErrorTests
{
    private const string Secret = "Password=hunter2";

    [Theory]
    [InlineData("/")]
    [InlineData("/units/county")]
    [InlineData("/download/overview/nps.csv")]
    [InlineData("/api/v1/series?metric=nps")]
    public async Task Fault_OfOurs_IsToldWithoutItsInside(string path)
    {
        await using var host = new SecurityHost(services => services
            .AddScoped<ViewContexts>(_ => throw new InvalidOperationException(Secret))
            .AddSingleton<SeriesDoor>(_ => throw new InvalidOperationException(Secret)));

        using var answer = await host.Visitor().GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain(".cs:line", text, StringComparison.Ordinal);
        if (path.StartsWith("/api", StringComparison.Ordinal))
        {
            Assert.Equal("Something went wrong on our side; the log says what.", JsonDocument.Parse(text).RootElement.GetProperty("detail").GetString());
        }
        else
        {
            Assert.Equal("Sivua ei voitu näyttää", (await SecurityHost.ReadAsync(answer)).QuerySelector("h1")!.TextContent);
        }
    }

    [Fact]
    public async Task Fault_OfOursWhileAFormIsTaken_IsAnsweredByThePageToo()
    {
        await using var host = new SecurityHost(services => services.AddSingleton<NoteWriter>(_ => throw new InvalidOperationException(Secret)));
        using var form = new FormUrlEncodedContent([new("unit", "a")]);

        using var answer = await host.Visitor().PostAsync("/units", form);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var page = await SecurityHost.ReadAsync(answer);
        Assert.Equal("Sivua ei voitu näyttää", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("hunter2", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_AsText_HaveNoConnectionString()
    {
        var settings = Read("Host=db;Database=d;Username=u;" + Secret);

        Assert.DoesNotContain("hunter2", settings.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", settings.Store.ToString(), StringComparison.Ordinal);
        Assert.Contains("Provider = postgres", settings.Store.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db;Database=d;Password=hun;ter2=x")]
    [InlineData("Host=db;Database=d;Port=hunter2")]
    [InlineData("Host=db;Database=d;Password='hunter2")]
    public void ConnectionString_ThatIsNone_IsNotQuoted(string wrong)
    {
        var fault = Assert.Throws<SettingsException>(() => Read(wrong));

        Assert.DoesNotContain("ter2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_ThatCannotBeReached_IsNamedWithoutItsPassword()
    {
        var services = new ServiceCollection().AddDashboardStore(
            new StoreOptions(StoreOptions.Postgres, Path.Combine(Path.GetTempPath(), "nowhere.db"), "Host=127.0.0.1;Port=1;Database=d;Username=u;" + Secret));
        await using var provider = services.BuildServiceProvider();

        var fault = await Assert.ThrowsAsync<StoreStartException>(() => provider.GetRequiredService<StoreStartup>().PrepareAsync(CancellationToken.None));

        Assert.StartsWith("Store:ConnectionString: ", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", fault.ToString(), StringComparison.Ordinal);
    }

    private static DashboardSettings Read(string connectionString) => DashboardSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(
        new Dictionary<string, string?> { ["Store:Provider"] = "postgres", ["Store:ConnectionString"] = connectionString }).Build());
}
