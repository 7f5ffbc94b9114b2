using System.Globalization;
using System.Xml.Linq;
using Dashboard.Core.Charts;
using Dashboard.Testing;

namespace Dashboard.Core.Tests.Charts;

public sealed class SvgPairChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Tracks_OfAllProperties_BeginAndEndAtTheSamePlaceAndAreLabelled()
    {
        var pairs = ChartSamples.Pairs();
        var chart = pairs with
        {
            Sections = [pairs.Sections[0], new("Kieli", new Axis(0, 1, [0, .5, 1], ValueFormat.Percent), [new("suomi", .9, "90 %", .8, "80 %")])],
        };

        var file = XElement.Parse(SvgRenderer.RenderFile(chart, 1200));

        var grid = file.Descendants(Svg + "line").Where(line => (string?)line.Attribute("class") == "gridl")
            .Select(line => (X: double.Parse(line.Attribute("x1")!.Value, CultureInfo.InvariantCulture), Y: line.Attribute("y1")!.Value)).ToList();
        var ends = grid.GroupBy(line => line.Y).Select(section => (section.Min(line => line.X), section.Max(line => line.X))).ToList();
        Assert.Equal(2, ends.Count);
        Assert.Equal(ends[0], ends[1]);
        var texts = file.Descendants(Svg + "text").Select(text => text.Value).ToList();
        Assert.All(["0\u00a0%", "20\u00a0%", "40\u00a0%", "50\u00a0%", "100\u00a0%"], label => Assert.Contains(label, texts));
    }

    [Fact]
    public void Group_ThatIsMissing_IsBold() => Assert.Equal(
        ("strong", "name"),
        (ClassOf("18–29"), ClassOf("80+")));

    private static string? ClassOf(string name) => (string?)XElement.Parse(SvgRenderer.RenderFile(ChartSamples.Pairs(), 1200))
        .Descendants(Svg + "text").Single(text => text.Value == name).Attribute("class");
}
