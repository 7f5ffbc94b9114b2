using Dashboard.Core.Charts;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Export.Texts;

namespace Dashboard.Export.Html;

/// <summary>An item of a report in a document.</summary>
internal sealed class ItemSection(Report report, ReportItem item, ReportLook look, HtmlWriter html)
{
    /// <summary>With more rows a table goes on over pages of 16:9, and nothing stands beside it.</summary>
    private const int ManyRows = 14;

    /// <summary>The width pictures are drawn for, in pixels of their texts: on A4 a little smaller than on the screen, so that two items find room on a page; on slides larger.</summary>
    private const int UprightWidth = 800;
    private const int WideWidth = 940;
    private const int BesideWidth = 640;

    private readonly ReportText text = new(report);
    private readonly ReportWords words = ReportWords.In(report.Language);
    private readonly IReadOnlyList<string> explanation = ItemText.Paragraphs(item.Explanation);

    private bool HasSide => item.Actions.Count > 0 || explanation.Count > 0;

    private bool IsTable => item.Chart is { } chart && (item.AsTable || !chart.HasPicture || chart is HeatMapChart);

    private bool IsLong => IsTable ? ItemText.Table(item.Chart!).Rows.Count > ManyRows : item.Chart is null;

    /// <param name="id">Its heading's id in the document.</param>
    public void Write(string id) => html.Element("section", () =>
    {
        ReportDocument.Tag(html, text, ReportText.Joined(item.Chart?.Source.Unit ?? report.Unit, text.Date(report.Made)));
        html.Text("h2", item.Title, ("id", id));
        if (item.Chart is { Subtitle.Length: > 0 } chart)
        {
            html.Text("p", chart.Subtitle, ("class", "subtitle"));
        }

        html.Element("div", () =>
        {
            Body(id);
            Side();
        }, ("class", HasSide && !IsLong ? "body cols" : "body"));
        Foot();
    }, ("class", IsLong ? "item long" : "item short"), ("aria-labelledby", id));

    private void Body(string id)
    {
        switch (item.Chart)
        {
            case null:
                Paragraphs("div", "prose", ItemText.Paragraphs(item.Text));
                break;
            case var chart when IsTable && ItemText.Table(chart) is { Rows.Count: > 0 } table:
                html.Element("div", () => TableSection.Write(html, table, ItemText.Description(item, chart), (row, column) => ItemText.SignalOf(chart, row, column)));
                break;
            case { HasPicture: true } chart when !IsTable:
                var width = look.Paper == ReportPaper.A4 ? UprightWidth : HasSide ? BesideWidth : WideWidth;
                html.Element("div", () => html.Markup(SvgRenderer.RenderFigure(chart with { Title = item.Title }, width, $"{id}-picture")), ("class", "picture"));
                break;
            default:
                Paragraphs("div", "prose", [words.NoFigures]);
                break;
        }
    }

    private void Side()
    {
        if (!HasSide)
        {
            return;
        }

        html.Element("div", () =>
        {
            if (item.Actions.Count > 0)
            {
                html.Element("section", Actions);
            }

            if (explanation.Count > 0)
            {
                html.Element("section", () =>
                {
                    html.Text("h3", words.Explanation);
                    Paragraphs("blockquote", null, explanation);
                });
            }
        }, ("class", "side"));
    }

    private void Actions()
    {
        html.Text("h3", words.Actions);
        html.Element("ul", () =>
        {
            foreach (var action in item.Actions)
            {
                html.Element("li", () =>
                {
                    html.Text("strong", action.What);
                    html.Text(ItemText.WhoAndWhen(action));
                });
            }
        });
    }

    private void Foot()
    {
        if (item.Chart is not { } chart)
        {
            return;
        }

        html.Element("div", () =>
        {
            html.Text("p", ItemText.Source(chart), ("class", "source"));
            html.Text("p", string.Join(" · ", ItemText.SmallPrint(chart, report.MinimumRespondents)), ("class", "notes"));
        }, ("class", "foot"));
    }

    private void Paragraphs(string element, string? css, IReadOnlyList<string> paragraphs) => html.Element(element, () =>
    {
        foreach (var paragraph in paragraphs)
        {
            html.Text("p", paragraph);
        }
    }, ("class", css));
}
