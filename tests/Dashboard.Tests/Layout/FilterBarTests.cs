using Bunit;
using Dashboard.Layout;
using Dashboard.Tests.Components;

namespace Dashboard.Tests.Layout;

public sealed class FilterBarTests : PageContext
{
    [Fact]
    public void Presets_AreLinksThatKeepTheRest()
    {
        var bar = RenderBar(new() { Unit = "hospital", Metric = "nps" });

        Assert.Contains("/?unit=hospital&metric=nps&period=tertial", bar.FindAll(".presets a").Select(link => link.GetAttribute("href")));
        Assert.Equal("12 kk", bar.Find(".presets [aria-current]").TextContent);
    }

    [Fact]
    public void Form_CarriesWhatItDoesNotAsk()
    {
        var bar = RenderBar(new() { Unit = "hospital", Metric = "nps", Own = new(new(2026, 1, 1), new(2026, 3, 1)) });

        var hidden = bar.FindAll(".opts input[type=hidden]").Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}");
        Assert.Equal(["unit=hospital", "metric=nps", "first=2026-01-01", "last=2026-02-28"], hidden);
        Assert.Equal("", bar.Find("select[name=period] option[selected]").GetAttribute("value"));
    }

    [Fact]
    public void Segments_AreGroupedByKindAndNamed()
    {
        var bar = RenderBar(new() { Segment = new(Core.Metrics.SegmentKind.Channel, "sms") });

        Assert.Equal(["Vastaustapa", "Ikäryhmä"], bar.FindAll("optgroup").Select(group => group.GetAttribute("label")));
        Assert.Equal("tekstiviesti", bar.Find("select[name=segment] option[selected]").TextContent);
    }

    [Fact]
    public void PeriodOnly_AsksForNoGrainAndNoComparison_ButKeepsThem()
    {
        var bar = RenderBar(new() { Grain = Core.Time.Grain.Week, Compare = CompareTo.Previous }, periodOnly: true);

        Assert.Equal(["period", "segment"], bar.FindAll(".opts select").Select(field => field.GetAttribute("name")));
        Assert.Equal(["compare=previous", "grain=week"], bar.FindAll(".opts input[type=hidden]").Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}"));
    }

    [Fact]
    public void DemoData_AreMarked() => Assert.Equal("Esimerkkiaineisto", RenderBar(new()).Find(".demo").TextContent);

    private IRenderedComponent<FilterBar> RenderBar(FilterState state, bool periodOnly = false) => Render<FilterBar>(parameters => parameters
        .Add(bar => bar.View, Snapshots.View(state))
        .Add(bar => bar.Url, DashboardUrls.Overview)
        .Add(bar => bar.PeriodOnly, periodOnly));
}
