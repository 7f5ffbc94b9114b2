using System.Globalization;

namespace Dashboard.Core.Charts;

/// <summary>The picture as it stands in a page: coloured by classes, named for those who do not see it, margins as classes in steps.</summary>
internal static class SvgPage
{
    private const double Step = 8;

    public static string Write(ChartModel chart, SvgPicture picture, string? variant)
    {
        var id = variant is null ? chart.Id : $"{chart.Id}-{variant}";
        var (titleId, textId) = ($"{id}-title", $"{id}-text");
        var margin = new SvgMargin(Up(picture.Margin.Top), Up(picture.Margin.Right), Up(picture.Margin.Bottom), Up(picture.Margin.Left));
        var writer = new SvgWriter();
        writer.Open(
            "svg",
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("class", $"chart {variant} {Classes(margin)}".Replace("  ", " ", StringComparison.Ordinal)),
            ("height", SvgWriter.Number(picture.Height + margin.Top + margin.Bottom)),
            ("role", picture.Links ? "group" : "img"),
            ("aria-labelledby", $"{titleId} {textId}"),
            ("focusable", "false"));
        writer.Text("title", chart.Title, ("id", titleId));
        writer.Text("desc", chart.Sentence, ("id", textId));
        picture.Draw(new SvgPlot(writer, picture.Height, null));
        writer.Close("svg");
        return writer.ToString();
    }

    private static double Up(double pixels) => Math.Ceiling(pixels / Step) * Step;

    private static string Classes(SvgMargin margin) =>
        string.Create(CultureInfo.InvariantCulture, $"pt{margin.Top} pr{margin.Right} pb{margin.Bottom} pl{margin.Left}");
}
