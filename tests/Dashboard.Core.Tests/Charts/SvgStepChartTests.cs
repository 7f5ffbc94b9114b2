using System.Globalization;
using System.Xml.Linq;
using Dashboard.Core.Charts;
using Dashboard.Testing;

namespace Dashboard.Core.Tests.Charts;

public sealed class SvgStepChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Levels_AreMarks_AndStepsFloatBetweenThem()
    {
        var file = XElement.Parse(SvgRenderer.RenderFile(ChartSamples.Steps(), 1200));
        var levels = OfClass(file, "line", "level").Select(line => Number(line, "y1")).ToList();
        var steps = OfClass(file, "rect", "column").ToList();

        Assert.Equal(2, levels.Count);
        Assert.Equal(2, steps.Count);
        Assert.Equal(levels[0], Number(steps[0], "y"), 1);
        Assert.Equal(Number(steps[0], "y") + Number(steps[0], "height"), Number(steps[1], "y") + Number(steps[1], "height"), 1);
        Assert.Equal(levels[1], Number(steps[1], "y"), 1);
    }

    [Fact]
    public void Step_WithASignal_CarriesItsMarkToo_AndOthersAreGrey()
    {
        var file = XElement.Parse(SvgRenderer.RenderFile(ChartSamples.Steps(), 1200));

        Assert.Equal(["column wrf", "column"], OfClass(file, "rect", "column").Select(step => step.Attribute("class")!.Value));
        Assert.Single(OfClass(file, "path", "wr"));
    }

    [Fact]
    public void StepOfNothing_IsALine() =>
        Assert.Single(OfClass(XElement.Parse(SvgRenderer.RenderFile(ChartSamples.Steps(), 1200)), "line", "lk"));

    private static IEnumerable<XElement> OfClass(XElement file, string element, string css) =>
        file.Descendants(Svg + element).Where(e => ((string?)e.Attribute("class"))?.Split(' ').Contains(css) == true);

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
