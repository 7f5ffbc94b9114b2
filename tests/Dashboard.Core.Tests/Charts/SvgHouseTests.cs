using System.Xml.Linq;
using Dashboard.Core.Charts;
using Dashboard.Testing;

namespace Dashboard.Core.Tests.Charts;

public sealed class SvgHouseTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XElement File = XElement.Parse(SvgRenderer.RenderFile(ChartSamples.House(), 1200));

    /// <summary>A line of many points is filled black wherever its class does not say otherwise.</summary>
    [Fact]
    public void Lines_OfManyPoints_AreOfAClassThatFillsNothing() =>
        Assert.All(File.Descendants(Svg + "polyline"), line => Assert.Equal("series", (string?)line.Attribute("class")));

    [Fact]
    public void Windows_AreAsManyAsTheChartSays() =>
        Assert.Equal(20, File.Descendants(Svg + "rect").Count(rectangle => (string?)rectangle.Attribute("class") == "flag"));

    [Fact]
    public void Storeys_TellTheirNumbersAndWhetherTheChangeStandsOut()
    {
        var texts = File.Descendants(Svg + "text").ToList();

        Assert.All(["Strategia ja ohjelma", "1/2 tavoitetta", "1 368", "79,2 %", "Päätökset yhdessä"], words => Assert.Contains(texts, text => text.Value == words));
        Assert.Equal("strong", (string?)texts.Single(text => text.Value == "Lisääntyi").Attribute("class"));
    }
}
