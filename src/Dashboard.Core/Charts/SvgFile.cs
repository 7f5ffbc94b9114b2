using System.Globalization;
using Dashboard.Core.Text;

namespace Dashboard.Core.Charts;

/// <summary>A picture that stands alone: on a slide, in a mail, on paper.</summary>
internal static class SvgFile
{
    private const double Edge = 28;
    private const double TitleSize = 20;
    private const double SubtitleSize = 14;
    private const double NoteSize = 12;

    public static string Write(ChartModel chart, int width)
    {
        var across = Math.Max(Math.Clamp(width / 1.25, 320, 960), SvgFigure.Narrowest(chart));
        var inner = across - (2 * Edge);
        var first = SvgRenderer.Picture(chart, new SvgRoom(inner - 150, Size(across), Exact: true));
        var plotWidth = Math.Max(80, inner - first.Margin.Left - first.Margin.Right);
        var picture = SvgRenderer.Picture(chart, new SvgRoom(plotWidth, Size(across), Exact: true));
        var title = SvgText.Wrap(chart.Title, inner / SvgText.BoldFallback, TitleSize);
        var subtitle = SvgText.Wrap(chart.Subtitle, inner, SubtitleSize);
        var notes = Notes(chart, inner);
        var top = Edge + (title.Count * 26) + (subtitle.Count * 19) + 12 + picture.Margin.Top;
        var legend = new SvgFileLegend(SvgLegend.Of(chart), inner);
        var legendTop = top + picture.Height + picture.Margin.Bottom + 14;
        var bottom = legendTop + legend.Height + 8;
        var height = bottom + (notes.Count * 17) + Edge - 8;

        var writer = new SvgWriter();
        Open(writer, chart, width, across, height);
        var y = Lines(writer, title, Edge + 18, 26, "title");
        Lines(writer, subtitle, y - 4, 19, "subtitle");
        writer.Open("g", ("transform", $"translate({SvgWriter.Number(Edge + picture.Margin.Left)} {SvgWriter.Number(top)})"));
        picture.Draw(new SvgPlot(writer, picture.Height, plotWidth));
        writer.Close("g");
        legend.Draw(writer, Edge, legendTop);
        Lines(writer, notes, bottom + 10, 17, "notes");
        writer.Close("svg");
        return writer.ToString();
    }

    private static ChartSize Size(double across) => across < 520 ? ChartSize.Narrow : ChartSize.Full;

    private static void Open(SvgWriter writer, ChartModel chart, int width, double across, double height)
    {
        writer.Open(
            "svg",
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("class", "chart"),
            ("width", width.ToString(CultureInfo.InvariantCulture)),
            ("height", SvgWriter.Number(Math.Round(height * width / across))),
            ("viewBox", $"0 0 {SvgWriter.Number(across)} {SvgWriter.Number(height)}"),
            ("role", "img"),
            ("aria-labelledby", "title text"),
            ("xml:lang", chart.Language.Code()));
        writer.Text("title", chart.Title, ("id", "title"));
        writer.Text("desc", chart.Sentence, ("id", "text"));
        writer.Text("style", SvgFileStyle.Css);
        writer.Empty("rect", ("class", "paper"), ("width", "100%"), ("height", "100%"));
    }

    /// <summary>The source, as much in a line as fits; nothing is broken that has room of its own.</summary>
    private static List<string> Notes(ChartModel chart, double width)
    {
        var notes = new List<string>();
        foreach (var line in SourceLines.Of(chart).Select(line => line.ToString()))
        {
            if (notes.Count > 0 && SvgText.Width($"{notes[^1]} · {line}", NoteSize) <= width)
            {
                notes[^1] += $" · {line}";
            }
            else
            {
                notes.AddRange(SvgText.Wrap(line, width, NoteSize));
            }
        }

        return notes;
    }

    private static double Lines(SvgWriter writer, IReadOnlyList<string> lines, double y, double step, string css)
    {
        foreach (var line in lines)
        {
            writer.Text("text", line, ("class", css), ("x", SvgWriter.Number(Edge)), ("y", SvgWriter.Number(y)));
            y += step;
        }

        return y;
    }
}
