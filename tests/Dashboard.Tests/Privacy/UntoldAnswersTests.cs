using Dashboard.Core.Privacy;
using Dashboard.Testing.Attack;
using Xunit.Abstractions;

namespace Dashboard.Tests.Privacy;

/// <summary>
/// Every page with its tables and pictures, every file of every chart as table and as picture, and the API: letter by letter the same in a county
/// and in its twin, in which people of one block have changed places and those who wait have answered otherwise. What is told nowhere is told by
/// nothing, whatever it is made of.
/// </summary>
public sealed class UntoldAnswersTests(ITestOutputHelper output)
{
    /// <summary>What is on the page when nothing is asked, the days of a range, and a single day.</summary>
    private static readonly string[] Questions =
    [
        "&metric=nps", "&metric=help&grain=day&first=2026-02-02&last=2026-03-20", "&metric=nps&grain=week&first=2026-02-10&last=2026-02-10&segment=language%3Dfi",
    ];

    [Fact]
    public async Task Everything_OfACountyAndItsTwin_IsTheSame()
    {
        var county = Twin.Silent(RandomCounty.Of(seed: 7, minimum: 5));
        await using var twins = await TwinHosts.OfAsync(county, Twin.Of(county));
        var series =
            from metric in Asked.Metrics
            from unit in county.Codes
            from segment in new[] { "", "&segment=language%3Dfi", "&segment=channel%3Dweb" }
            select $"/api/v1/series?metric={metric}&unit={unit}&grain=day&format=csv{segment}";
        var packs =
            from unit in county.Codes
            from pack in new[] { "period=2026-02&format=pptx", "period=2026-Q1&format=xlsx&pack=quarterly", "period=2026-02-10..2026-03-03&format=txt" }
            select $"/api/v1/pack?unit={unit}&{pack}";

        var (faults, answered) = await twins.CompareAsync(
            Role.Viewer, twins.Urls(Role.Viewer, [.. county.Codes.Take(2)], Questions).Concat(series).Concat(packs), withFiles: true);

        var files = answered.Where(url => url.StartsWith("/download/", StringComparison.Ordinal)).ToList();
        output.WriteLine($"{answered.Count} answers, {files.Count} of them files.");
        Assert.True(faults.Count == 0, $"{faults.Count} of {answered.Count} differ:\n{string.Join('\n', faults.Take(8))}");
        Assert.Equal(packs.Count(), answered.Count(url => url.StartsWith("/api/v1/pack", StringComparison.Ordinal)));
        Assert.All(["csv", "svg", "xlsx", "pptx"], form => Assert.Contains(files, file => file.Contains($".{form}?", StringComparison.Ordinal)));
        Assert.Equal(twins.ChartPages.Order(), files.Select(file => file.Split('/')[2]).Distinct().Order());
    }

    /// <summary>Everything that everybody gets without signing in, of a county that publishes all it can.</summary>
    [Theory]
    [InlineData(5, false)]
    [InlineData(1, true)]
    public async Task Everything_ThatIsPublished_TellsNoMore(int minimum, bool differs)
    {
        var county = Twin.Silent(RandomCounty.Of(seed: 7, minimum: 5));
        await using var twins = await TwinHosts.OfAsync(county with { Minimum = minimum }, Twin.Of(county) with { Minimum = minimum });
        await twins.PublishAsync(Asked.Metrics);
        string[] urls =
        [
            "/open", .. county.Codes.SelectMany(unit => new[] { $"/open?unit={unit}", $"/open?lang=en&unit={unit}" }),
            .. from metric in Asked.Metrics from unit in county.Codes select $"/open/embed?unit={unit}&metric={metric}",
            .. from form in new[] { "csv", "json" } from grain in new[] { "month", "quarter" } select $"/open/data.{form}?grain={grain}",
        ];

        var (faults, answered) = await twins.CompareAsync(Role.Viewer, urls);

        Assert.Equal(urls.Length, answered.Count);
        Assert.True(differs == faults.Count > 0, string.Join('\n', faults.Take(8)));
    }

    [Fact]
    public async Task Everything_OfStoresThatHideNothing_Differs()
    {
        var county = Twin.Silent(RandomCounty.Of(seed: 7, minimum: 5));
        await using var twins = await TwinHosts.OfAsync(county with { Minimum = 1 }, Twin.Of(county) with { Minimum = 1 });

        var (faults, _) = await twins.CompareAsync(Role.Viewer, ["/units/county?metric=help&grain=day&first=2026-02-02&last=2026-03-20"], withFiles: true);

        Assert.All(["/units/county", ".csv?", ".svg?", ".xlsx?", ".pptx?"], part => Assert.Contains(faults, fault => fault.Contains(part, StringComparison.Ordinal)));
    }
}
