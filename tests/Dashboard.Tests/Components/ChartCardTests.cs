using Bunit;
using Dashboard.Components;
using Dashboard.Core.Charts;
using Dashboard.Layout;

namespace Dashboard.Tests.Components;

public sealed class ChartCardTests : PageContext
{
    [Fact]
    public void ChartThatCouldNotBeBuilt_LeavesItsCardWithAWord()
    {
        var slot = ChartSlot.Of<ChartModel>(() => throw new InvalidOperationException("broken"));

        Assert.Contains("ei voitu piirtää", RenderCard(slot).Find(".card .failed").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void ChartThatCannotBeDrawn_LeavesItsCardWithAWord()
    {
        var sparkline = new SparklineChart
        {
            Id = "x",
            Title = "",
            Subtitle = "",
            Sentence = "",
            Table = null!,
            Source = null!,
            Language = Core.Text.Language.Fi,
            Points = null!,
            Axis = null!,
        };

        Assert.Contains("ei voitu piirtää", RenderCard(ChartSlot.Of<ChartModel>(() => sparkline)).Find(".card .failed").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingToDraw_LeavesNoCard() => Assert.Empty(RenderCard(ChartSlot.Of<ChartModel>(() => null)).Markup);

    private IRenderedComponent<ChartCard> RenderCard(ChartSlot<ChartModel> slot) => Render<ChartCard>(parameters => parameters
        .Add(card => card.Slot, slot)
        .Add(card => card.Page, "overview")
        .Add(card => card.State, FilterState.Default));
}
