using Dashboard.Core.Charts;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Export.Office;
using DocumentFormat.OpenXml.Packaging;

namespace Dashboard.Export.Slides;

/// <summary>An item of a report as slides: one, or several where its table is long.</summary>
internal sealed class ItemSlides(Report report, ReportItem item)
{
    private const double ChartFontSize = 12;
    private const double Left = 39;
    private const double Full = 882;
    private const double WithSide = 576;
    private const double Top = 148;
    private const double Height = 322;

    private readonly ChartModel chart = item.Chart;
    private readonly OfficeChart? office = OfficeCharts.Of(item.Chart);
    private readonly ChartTable table = item.Chart is HeatMapChart heat ? Grid(heat) : item.Chart.Table;
    private readonly SlideWords words = SlideWords.In(report.Language);

    private bool HasSide => item.Actions.Count > 0 || item.Explanation is not null;

    /// <summary>How many slides it takes.</summary>
    public int Count => office is not null ? 1 : Math.Max(1, (table.Rows.Count + TableFrame.MostRows - 1) / TableFrame.MostRows);

    /// <summary>Writes one of them.</summary>
    /// <param name="part">The slide, with its layout.</param>
    /// <param name="page">Which one, from 0.</param>
    /// <param name="number">The slide's number in the deck, from 1.</param>
    public void Write(SlidePart part, int page, int number)
    {
        var slide = new SlideXml(report.Language);
        slide.Title(item.Title);
        slide.Box("Audience", Place.Points(Left, 22, Full, 18), [new SlideText(Tag(page), 12, OfficeColors.Ink2)]);
        slide.Box("Subtitle", Place.Points(Left, 118, Full, 22), [new SlideText(chart.Subtitle, 13, OfficeColors.Ink2)]);
        var width = HasSide ? WithSide : Full;
        if (office is not null)
        {
            var place = Place.Points(Left, Top, width, Height);
            slide.Graphic("Chart", Description, place, ChartFrame.Add(part, chart, office, ChartFontSize, width));
        }
        else
        {
            Table(slide, page, width);
        }

        if (HasSide)
        {
            Side(slide);
        }

        slide.Rule(Place.Points(Left, 494, Full, 0), OfficeColors.Edge, .75);
        slide.Box("Source", Place.Points(Left, 500, Full - 60, 32), [new SlideText(Footer, 9, OfficeColors.Ink3)]);
        slide.SlideNumber(number);
        OfficeXml.Fill(part, slide.ToSlide());
    }

    /// <summary>What stands in the notes: the picture in words, everything about the figures, and what is promised of small numbers.</summary>
    public IReadOnlyList<string> Notes =>
    [
        chart.Sentence,
        .. SourceLines.Of(chart).Select(line => line.ToString()),
        OfficeWords.In(report.Language).ProtectionOf(report.MinimumRespondents),
    ];

    private string Description => $"{item.Title}. {chart.Sentence}";

    private string Footer => string.Join(" · ", new[]
    {
        chart.Source.N, chart.Source.Respondents, chart.Source.Period, $"{words.Source}: {chart.Source.Unit}", chart.Source.Rules, Date(chart.Source.Made),
        chart.Source.Demo ? words.Demo : null,
        chart is HeatMapChart heat ? string.Join(" ", heat.Legend.Select(name => $"{Mark(name.Signal)} {name.Name}".Trim())) : null,
    }.Where(part => !string.IsNullOrEmpty(part))) + (chart is ControlChart { Annotations: { Count: > 0 } notes } ? "\u2003" + string.Join(" ", notes.Select(note => $"{note.Letter}: {note.Text}")) : "");

    private string Tag(int page) => string.Join(" · ", new[]
    {
        report.Audience is { } audience ? audience == ReportAudience.Public ? words.Public : words.Internal : null,
        report.Unit,
        Date(report.Made),
        Count > 1 ? string.Create(report.Language.Culture(), $"{page + 1}/{Count}") : null,
    }.OfType<string>());

    private string Date(DateOnly day) => day.ToString("d", report.Language.Culture());

    private void Table(SlideXml slide, int page, double width)
    {
        var first = page * TableFrame.MostRows;
        var rows = Math.Min(TableFrame.MostRows, table.Rows.Count - first);
        if (rows <= 0)
        {
            slide.Box("Empty", Place.Points(Left, Top, width, 40), [new SlideText(words.NoFigures, 14, OfficeColors.Ink2)]);
            return;
        }

        var place = Place.Points(Left, Top, width, 24 * (rows + 1));
        slide.Graphic("Table", Description, place, new TableFrame(slide, table, SignalOf).Rows(first, rows, place.Width));
    }

    private Signal SignalOf(int row, int column) =>
        chart is HeatMapChart heat && column > 0 ? heat.Rows[row].Cells[column - 1].Signal : Signal.None;

    /// <summary>A heat map as it is looked at: short figures, a mark at each signal; its table says the same in words.</summary>
    private static ChartTable Grid(HeatMapChart heat) => new(
        [heat.Table.Columns[0], .. heat.Columns],
        [.. heat.Rows.Select(row => (IReadOnlyList<ChartCell>)[new(row.Name), .. row.Cells.Select(cell => new ChartCell($"{Mark(cell.Signal)} {cell.Text}".Trim(), cell.Value))])]);

    private static string Mark(Signal signal) => signal switch { Signal.Better => "◆", Signal.Worse => "■", Signal.Special => "▲", _ => "" };

    private void Side(SlideXml slide)
    {
        const double left = Left + WithSide + 28;
        const double width = Full - WithSide - 28;
        List<SlideText> texts = [];
        if (item.Actions.Count > 0)
        {
            texts.Add(new SlideText(words.Actions, 14, Bold: true));
            foreach (var action in item.Actions)
            {
                texts.Add(new SlideText(action.What, 13, Bold: true) { Above = 8 });
                var rest = string.Join(" · ", new[] { action.Who, action.When }.Where(part => !string.IsNullOrWhiteSpace(part)));
                if (rest.Length > 0)
                {
                    texts.Add(new SlideText(rest, 12, OfficeColors.Ink2));
                }
            }
        }

        if (item.Explanation is { } explanation)
        {
            texts.Add(new SlideText(words.Explanation, 14, Bold: true) { Above = texts.Count == 0 ? 0 : 18 });
            texts.Add(new SlideText(explanation, 12, OfficeColors.Ink2) { Above = 4 });
        }

        slide.Rule(Place.Points(left, Top, width, 0), OfficeColors.Ink, 1.5);
        slide.Box("Actions", Place.Points(left, Top + 10, width, Height - 10), texts);
    }
}
