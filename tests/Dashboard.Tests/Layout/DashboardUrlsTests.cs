using Dashboard.Core.Time;
using Dashboard.Layout;

namespace Dashboard.Tests.Layout;

public sealed class DashboardUrlsTests
{
    private static readonly FilterState Weekly = new() { Grain = Grain.Week, Unit = "x", Metric = "nps", Search = "q" };

    [Fact]
    public void Overview_KeepsUnitMetricAndFilters() => Assert.Equal("/?unit=x&metric=nps&grain=week", DashboardUrls.Overview(Weekly));

    [Fact]
    public void Unit_WithAPlainCode_StandsInThePath() => Assert.Equal("/units/RJ-7.a?metric=nps&grain=week", DashboardUrls.Unit("RJ-7.a", Weekly));

    [Fact]
    public void Metric_StandsInThePath_WithoutTheUnit() => Assert.Equal("/metrics/help?grain=week", DashboardUrls.Metric("help", Weekly));

    [Theory]
    [InlineData("North/St Mary's/Ward 3", "/units?unit=North%2FSt%20Mary%27s%2FWard%203&grain=week")]
    [InlineData("..", "/units?unit=..&grain=week")]
    [InlineData("päivystys", "/units?unit=p%C3%A4ivystys&grain=week")]
    public void Unit_WithACodeThatAPathWouldNotKeep_StandsInTheQuery(string code, string url) =>
        Assert.Equal(url, DashboardUrls.Unit(code, new() { Grain = Grain.Week }));

    [Fact]
    public void Download_NamesTheUnit() => Assert.Equal("/download/units/nps.svg?unit=x&metric=nps&grain=week", DashboardUrls.Download("units", "nps", "svg", Weekly));

    [Theory]
    [InlineData("/units?q=a", true)]
    [InlineData("/", true)]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("units", false)]
    [InlineData("/a\r\nSet-Cookie:x", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void ReturnAddress_IsLocalOnlyWhenItStaysOnTheSite(string? url, bool expected) => Assert.Equal(expected, DashboardUrls.IsLocal(url));
}
