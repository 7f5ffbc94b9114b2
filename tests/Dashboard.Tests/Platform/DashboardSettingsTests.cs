using Dashboard.Core.Text;
using Dashboard.Platform;
using Microsoft.Extensions.Configuration;

namespace Dashboard.Tests.Platform;

public sealed class DashboardSettingsTests
{
    [Fact]
    public void Read_NothingConfigured_GivesTheDefaults()
    {
        var settings = Read([]);

        Assert.Equal("sqlite", settings.Store.Provider);
        Assert.Equal(Path.GetFullPath("data/dashboard.db"), settings.Store.Path);
        Assert.Equal(5, settings.Store.MinimumRespondents);
        Assert.False(settings.DemoFill);
        Assert.Equal(1024, settings.MaxUploadMegabytes);
        Assert.Equal(Language.Fi, settings.Culture);
    }

    [Fact]
    public void Read_SeveralWrongValues_NamesEachByItsKey()
    {
        var fault = Assert.Throws<SettingsException>(() => Read(new()
        {
            ["Store:Provider"] = "oracle",
            ["Privacy:MinimumRespondents"] = "0",
            ["Demo:Fill"] = "perhaps",
            ["Import:MaxUploadMegabytes"] = "lots",
            ["Culture"] = "de",
        }));

        Assert.Equal(
            ["Store:Provider", "Privacy:MinimumRespondents", "Import:MaxUploadMegabytes", "Demo:Fill", "Culture"],
            fault.Faults.Select(sentence => sentence.Split(' ')[0]));
    }

    [Fact]
    public void Read_PostgresWithoutConnectionString_NamesTheMissingKey()
    {
        var fault = Assert.Throws<SettingsException>(() => Read(new() { ["Store:Provider"] = "postgres" }));

        Assert.StartsWith("Store:ConnectionString", Assert.Single(fault.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hots=localhost")]
    [InlineData("localhost")]
    [InlineData("Host=localhost")]
    public void Read_ConnectionStringThatIsNone_NamesItsKey(string connectionString)
    {
        var fault = Assert.Throws<SettingsException>(() => Read(new()
        {
            ["Store:Provider"] = "postgres",
            ["Store:ConnectionString"] = connectionString,
        }));

        Assert.StartsWith("Store:ConnectionString", Assert.Single(fault.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_StorePathThatIsAFolder_NamesItsKey()
    {
        var fault = Assert.Throws<SettingsException>(() => Read(new() { ["Store:Path"] = Path.GetTempPath() }));

        Assert.StartsWith("Store:Path", Assert.Single(fault.Faults), StringComparison.Ordinal);
    }

    private static DashboardSettings Read(Dictionary<string, string?> values) =>
        DashboardSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
}
