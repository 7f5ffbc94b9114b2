using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dashboard.Core.Charts;
using Dashboard.Testing;

namespace Dashboard.Core.Tests.Charts;

/// <summary>The page's style sheet and the file's own must know every class the renderer writes: an unknown class is a black shape.</summary>
public sealed partial class SvgStyleTests
{
    private static readonly string[] Unstyled = ["chart", "wide", "narrow", "broad", "slim", "key", "lg", "paper", "title", "subtitle", "notes", "shade0", "layer0"];

    [Fact]
    public void PageStyle_KnowsEveryClass() =>
        Known(File.ReadAllText(RepositoryFile("wwwroot/css/chart.css")), ChartSamples.All.SelectMany(chart => PageClasses(chart)));

    [Fact]
    public void FileStyle_KnowsEveryClass()
    {
        foreach (var chart in ChartSamples.All)
        {
            var file = SvgRenderer.RenderFile(chart, 1200);
            Known(XElement.Parse(file).Elements().Single(e => e.Name.LocalName == "style").Value, Classes(file));
        }
    }

    private static void Known(string style, IEnumerable<string> classes)
    {
        var known = ClassName().Matches(style).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.Empty(classes.Except(known).Except(Unstyled));
    }

    private static IEnumerable<string> PageClasses(ChartModel chart) =>
        Classes($"<page>{SvgRenderer.Render(chart)}{SvgRenderer.Render(chart, ChartSize.Compact)}{string.Concat(SvgRenderer.Legend(chart).Select(e => e.Symbol))}</page>");

    private static IEnumerable<string> Classes(string xml) =>
        XElement.Parse(xml).DescendantsAndSelf().Select(e => (string?)e.Attribute("class")).OfType<string>().SelectMany(css => css.Split(' ')).Distinct();

    private static string RepositoryFile(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Dashboard.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, path);
    }

    [GeneratedRegex(@"\.([a-z][\w-]*)")]
    private static partial Regex ClassName();
}
