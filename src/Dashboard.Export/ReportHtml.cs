using System.Text;
using Dashboard.Core.Reports;
using Dashboard.Export.Html;

namespace Dashboard.Export;

/// <summary>What a report is printed on.</summary>
public enum ReportPaper
{
    /// <summary>A4, upright; items follow each other.</summary>
    A4,

    /// <summary>16:9 as a slide, an item a page.</summary>
    Slide,
}

/// <summary>A file of the document's font.</summary>
/// <param name="Source">Where it is: an address, or the font itself as a <c>data:</c> address.</param>
/// <param name="Weight">Its weight, or the first and last of a variable font: <c>200 900</c>.</param>
/// <param name="Range">The letters it holds, as a style sheet's <c>unicode-range</c>.</param>
public sealed record ReportFont(string Source, string Weight, string Range)
{
    /// <summary>A font that travels within the document.</summary>
    /// <param name="woff2">Its file.</param>
    /// <param name="weight">Its weight.</param>
    /// <param name="range">The letters it holds.</param>
    public static ReportFont Embedded(ReadOnlySpan<byte> woff2, string weight, string range) =>
        new($"data:font/woff2;base64,{Convert.ToBase64String(woff2)}", weight, range);
}

/// <summary>How a report's document looks.</summary>
/// <param name="Paper">What it is printed on.</param>
public sealed record ReportLook(ReportPaper Paper)
{
    /// <summary>The nonce of the page's content security policy; <c>null</c> for a document that stands alone.</summary>
    public string? Nonce { get; init; }

    /// <summary>Source Sans 3 in the weights 400 and 600; without one the reader's own fonts.</summary>
    public IReadOnlyList<ReportFont> Fonts { get; init; } = [];
}

/// <summary>A report as an HTML document, to be printed as PDF by Chromium or by the reader's browser: the pages are the same.</summary>
public static class ReportHtml
{
    /// <summary>
    /// Writes a whole document: title and language, a heading for the report and one for each item (of which bookmarks are made), charts as SVG that
    /// is named for those who do not see it, tables with heads, n, period and source beneath, what is done and what the unit explains, definitions
    /// and the protection of small numbers in small print, and what was decided on the pack before. The page's edge has the title and "page / pages".
    /// All styles stand in one element and none in an attribute; without a nonce nothing outside the document is asked for.
    /// </summary>
    /// <param name="report">The report, with at least one item.</param>
    /// <param name="look">Paper, nonce and fonts.</param>
    /// <param name="stream">Where to write, UTF-8; left open.</param>
    /// <exception cref="ArgumentException">The report has no item.</exception>
    public static void Write(Report report, ReportLook look, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(look);
        ArgumentNullException.ThrowIfNull(stream);
        if (report.Items.Count == 0)
        {
            throw new ArgumentException("A document needs an item.", nameof(report));
        }

        var html = new HtmlWriter();
        new ReportDocument(report, look, html).Write();
        stream.Write(Encoding.UTF8.GetBytes(html.ToString()));
    }
}
