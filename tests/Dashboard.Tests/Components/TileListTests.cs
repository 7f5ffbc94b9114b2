using Bunit;
using Dashboard.Components;
using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Statistics;

namespace Dashboard.Tests.Components;

public sealed class TileListTests : PageContext
{
    private static readonly Tile Share = new()
    {
        Metric = "help",
        Name = "Sain apua, kun tarvitsin",
        State = TileState.Shown,
        Value = "86,1",
        Suffix = "%",
        Interval = "95 %:n luottamusväli 85,8–86,4",
        N = "n = 56 890",
        Change = "−2,0 %-yks.",
        ChangeText = "vertailujaksosta, erottuu otantavaihtelusta",
        Variation = Variation.Concern,
        Signal = Signal.Worse,
        VariationText = "Heikkeni – ei satunnaista",
        ShortVariationText = "heikkeni",
        Assurance = Assurance.Fail,
        AssuranceText = "Tavoite jää täyttymättä",
        TargetText = "vähintään 88 %",
    };

    [Fact]
    public void Tile_WithAFigure_TellsValueIntervalNChangeAndVerdict()
    {
        var list = RenderList(Share);

        Assert.Equal("86,1\u00a0%", list.Find(".fig-num").TextContent);
        Assert.Equal(["95 %:n luottamusväli 85,8–86,4", "n = 56 890"], list.FindAll(".ci span").Select(line => line.TextContent));
        Assert.Contains("erottuu otantavaihtelusta", list.Find(".chg").TextContent, StringComparison.Ordinal);
        Assert.Equal("Heikkeni – ei satunnaista", list.Find("span.worse").TextContent);
        Assert.Contains("Tavoite jää täyttymättä", list.Find(".verdict").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Tile_OfASuppressedFigure_SaysWhyInsteadOfAValue()
    {
        var list = RenderList(new Tile { Metric = "nps", Name = "NPS", State = TileState.Suppressed, Value = "ei näytetä (alle 5 vastaajaa)" });

        Assert.Equal("ei näytetä (alle 5 vastaajaa)", list.Find(".fig-none").TextContent);
        Assert.Empty(list.FindAll(".fig-num, .verdict li, .ic"));
    }

    [Fact]
    public void Tile_LeadsToItsMetric()
    {
        var link = RenderList(Share).Find("h3 a");

        Assert.Equal(("/?metric=help", "true"), (link.GetAttribute("href"), link.GetAttribute("aria-current")));
    }

    private IRenderedComponent<TileList> RenderList(Tile tile) => Render<TileList>(parameters => parameters
        .Add(list => list.Tiles, [tile])
        .Add(list => list.Chosen, "help")
        .Add(list => list.Url, slug => $"/?metric={slug}"));
}
