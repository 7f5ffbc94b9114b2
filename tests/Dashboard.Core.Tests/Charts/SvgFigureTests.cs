using System.Xml.Linq;
using Dashboard.Core.Charts;
using Dashboard.Testing;

namespace Dashboard.Core.Tests.Charts;

public sealed class SvgFigureTests
{
    [Fact]
    public void RenderFigure_AnyKind_IsANamedPictureWithoutTitleSourceOrStylesOfItsOwn()
    {
        foreach (var chart in ChartSamples.All)
        {
            var svg = XElement.Parse(SvgRenderer.RenderFigure(chart, 640, "item-1"));

            Assert.Equal(("img", "item-1-title item-1-text"), (svg.Attribute("role")?.Value, svg.Attribute("aria-labelledby")?.Value));
            Assert.Equal([chart.Title, chart.Sentence], svg.Elements().Take(2).Select(element => element.Value));
            Assert.Empty(svg.Descendants().Attributes("style"));
            Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "style" or "a" or "image");
            Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName == "text" && element.Value == chart.Title);
        }
    }

    [Fact]
    public void RenderFigure_TooNarrow_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => SvgRenderer.RenderFigure(ChartSamples.Line(), 319, "x"));

    [Fact]
    public void FigureStyle_HoldsItsRulesWithinPictures() => Assert.StartsWith(".picture{", SvgRenderer.FigureStyle, StringComparison.Ordinal);
}
