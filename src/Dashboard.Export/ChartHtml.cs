using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Dashboard.Core.Charts;
using Dashboard.Core.Text;
using Dashboard.Export.Html;

namespace Dashboard.Export;

/// <summary>A chart as a document of its own size, from which a browser makes a picture.</summary>
/// <param name="Html">The document, UTF-8.</param>
/// <param name="Width">Its width in CSS pixels.</param>
/// <param name="Height">Its height in CSS pixels.</param>
public sealed record ChartHtml(byte[] Html, int Width, int Height)
{
    /// <summary>The picture of <see cref="SvgRenderer.RenderFile"/>, in the fonts that are given.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="width">Its width in CSS pixels, at least 320.</param>
    /// <param name="fonts">Source Sans 3; without one the reader's own fonts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is below 320.</exception>
    public static ChartHtml Of(ChartModel chart, int width, IReadOnlyList<ReportFont> fonts)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(fonts);
        var svg = SvgRenderer.RenderFile(chart, width);
        var height = double.Parse(XElement.Parse(svg).Attribute("height")!.Value, CultureInfo.InvariantCulture);
        var html = new HtmlWriter();
        html.Element("html", () =>
        {
            html.Element("head", () =>
            {
                html.Void("meta", ("charset", "utf-8"));
                html.Policy();
                html.Text("title", chart.Title);
                html.Element("style", () => html.Markup($"{ReportStyle.Faces(fonts)}body{{margin:0}}svg{{display:block}}"));
            });
            html.Element("body", () => html.Markup(svg));
        }, ("lang", chart.Language.Code()));
        return new ChartHtml(Encoding.UTF8.GetBytes(html.ToString()), width, (int)Math.Ceiling(height));
    }
}
