using System.Globalization;
using System.Text;
using Dashboard.Core.Charts;

namespace Dashboard.Export.Html;

/// <summary>The document's style sheet: colours of the light theme, sizes of the paper.</summary>
internal static class ReportStyle
{
    private const string Shared =
        """
        :root{color-scheme:light;--ink:#16212c;--ink-2:#434f5b;--ink-3:#5d6873;--line:#e4e1db;--line-2:#c9c5bc}
        *{box-sizing:border-box;margin:0;padding:0}
        body{font-family:"Source Sans 3","Source Sans Pro","Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color:var(--ink);background:#fff;line-height:1.35;-webkit-print-color-adjust:exact;print-color-adjust:exact}
        h1,h2{line-height:1.18;letter-spacing:-.012em;font-weight:600;text-wrap:balance;break-after:avoid}
        h3{border-top:.14em solid var(--ink);padding-top:.4em;font-size:1em;font-weight:600;break-after:avoid}
        .head{font-size:.9em;color:var(--ink-2);margin-bottom:.6em;break-after:avoid}
        .audience{display:inline-block;border:1px solid var(--ink);border-radius:.25em;padding:.05em .5em;margin-right:.6em;color:var(--ink);font-weight:600}
        .subtitle{color:var(--ink-2);font-size:.95em;margin-top:.5em;break-after:avoid}
        .picture{break-inside:avoid}.picture svg{display:block;width:100%;height:auto}
        .picture text{stroke:none} /* a halo makes each text a drawing of its own in a PDF, ten times as large */
        .side ul{list-style:none;margin:.25em 0 1.15em;font-size:.95em}.side li{padding:.36em 0;break-inside:avoid}.side li+li{border-top:1px solid var(--line)}
        .side strong{display:block;font-weight:600}.side blockquote{margin-top:.3em;font-size:.95em;color:var(--ink-2);text-wrap:pretty}.side blockquote p+p{margin-top:.4em}
        .prose p{max-width:46em;text-wrap:pretty}.prose p+p{margin-top:.6em}
        table{border-collapse:collapse;width:100%;font-size:.9em}thead{display:table-header-group}tr{break-inside:avoid}
        th,td{text-align:left;vertical-align:top;padding:.3em .6em .3em 0;border-bottom:1px solid var(--line)}thead th{border-bottom-color:var(--ink-2);color:var(--ink-2);font-weight:600;vertical-align:bottom}
        tbody th{font-weight:400}.number{text-align:right;font-variant-numeric:tabular-nums}
        .better{background:#e2eefa;color:#0f59a6;font-weight:600}.worse{background:#fde9d8;color:#9a4100;font-weight:600}.special{background:#f0eeea;font-weight:600}
        .source{border-top:1px solid var(--line-2);padding-top:.5em;margin-top:.8em;color:var(--ink-3);font-size:.75em}
        .notes{color:var(--ink-3);font-size:.68em;margin-top:.4em;text-wrap:pretty}
        .item,.cover,.decisions{margin-bottom:2em}.about{color:var(--ink-2);margin-top:.8em}.about p+p{margin-top:.2em}

        """;

    private const string Upright =
        """
        body{font-size:10.5pt;max-width:190mm;margin:0 auto;padding:1em}
        h1{font-size:20pt}h2{font-size:14pt}
        .cover{border-bottom:1.5pt solid var(--ink);padding-bottom:1.2em}
        .item{border-top:1px solid var(--line-2);padding-top:1.2em}.cover+.item{border-top:0;padding-top:0}
        .body{margin-top:.8em}.picture svg{max-height:120mm}.side{margin-top:1em;columns:2;column-gap:2em}.side section{break-inside:avoid}
        @media print{body{max-width:none;padding:0}.short{break-inside:avoid}}
        """;

    private const string Wide =
        """
        body{font-size:12pt;max-width:13.333in;margin:0 auto}
        h1{font-size:34pt}h2{font-size:22pt;max-width:40em}
        .item,.cover,.decisions{padding:1.5em 3em}
        .body{margin-top:1em}.cols{display:grid;grid-template-columns:minmax(0,1fr) 22em;gap:2.4em}.picture svg{max-height:4.3in}
        .foot{margin-top:auto;padding-top:.8em}
        @media print{
        body{max-width:none}
        .item,.cover,.decisions{padding:0;margin:0;break-after:page;display:flex;flex-direction:column;min-height:6.55in}
        .long{display:block}.cover{justify-content:center}main>:last-child{break-after:auto}
        }
        """;

    /// <param name="look">Paper and fonts.</param>
    /// <param name="title">What stands at the edge of each page.</param>
    public static string Of(ReportLook look, string title)
    {
        var isWide = look.Paper == ReportPaper.Slide;
        var page = isWide ? "13.333in 7.5in;margin:.4in .55in .5in" : "A4;margin:16mm 15mm 18mm";
        return $$"""

            {{Faces(look.Fonts)}}
            {{SvgRenderer.FigureStyle}}
            {{Shared}}{{(isWide ? Wide : Upright)}}
            @page{size:{{page}};{{Edge("left", Quoted(title))}}{{Edge("right", "counter(page) \" / \" counter(pages)")}}}

            """;
    }

    /// <summary>The rules that bring the font.</summary>
    public static string Faces(IReadOnlyList<ReportFont> fonts) => string.Concat(fonts.Select(font =>
        $"@font-face{{font-family:\"Source Sans 3\";font-style:normal;font-weight:{font.Weight};src:url({Quoted(font.Source)}) format(\"woff2\");unicode-range:{font.Range}}}\n"));

    private static string Edge(string side, string content) =>
        $"@bottom-{side}{{font:8.5pt \"Source Sans 3\",\"Segoe UI\",Arial,sans-serif;color:#5d6873;content:{content}}}";

    /// <summary>A string of a style sheet; what could end it, or the element it stands in, is written by number.</summary>
    private static string Quoted(string text)
    {
        var css = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            var isPlain = Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '.' or ',' or ':' or ';' or '/' or '+' or '=' or '-' or '–' or '(' or ')' or '%' or '·' or '?' or '_';
            css.Append(isPlain ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\{rune.Value:x} "));
        }

        return css.Append('"').ToString();
    }
}
