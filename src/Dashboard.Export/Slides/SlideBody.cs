using Dashboard.Core.Charts;
using Dashboard.Core.Reports;
using Dashboard.Export.Office;
using Dashboard.Export.Texts;
using DocumentFormat.OpenXml.Packaging;

namespace Dashboard.Export.Slides;

/// <summary>What slides show beneath their title: on one, or on several where it is long.</summary>
internal abstract class SlideBody
{
    /// <summary>How many slides it takes.</summary>
    public virtual int Pages => 1;

    /// <summary>Draws what one of them shows.</summary>
    /// <param name="slide">The slide's shapes.</param>
    /// <param name="part">The slide, for what is a part of its own.</param>
    /// <param name="page">Which one, from 0.</param>
    public abstract void Draw(SlideXml slide, SlidePart part, int page);

    /// <summary>The body of an item: a native chart, or a table where Office has none of the kind or a table is wanted, or a text.</summary>
    /// <param name="item">The item.</param>
    /// <param name="place">The room it has.</param>
    /// <param name="scale">How large texts are.</param>
    public static SlideBody Of(ReportItem item, Place place, double scale) => item.Chart switch
    {
        null => new TextBody(item.Text, place, scale),
        var chart when !item.AsTable && OfficeCharts.Of(chart) is { } office => new ChartBody(chart, office, ItemText.Description(item, chart), place, scale),
        var chart when chart.Table.Rows.Count == 0 && chart is not HeatMapChart { Rows.Count: > 0 } => new TextBody(ReportWords.In(chart.Language).NoFigures, place, scale),
        var chart => new TableBody(ItemText.Table(chart), (row, column) => ItemText.SignalOf(chart, row, column), ItemText.Description(item, chart), place, scale),
    };
}

/// <summary>A native chart.</summary>
internal sealed class ChartBody(ChartModel chart, OfficeChart office, string description, Place place, double scale) : SlideBody
{
    private const double FontSize = 12;

    /// <inheritdoc/>
    public override void Draw(SlideXml slide, SlidePart part, int page) =>
        slide.Graphic("Chart", description, place, ChartFrame.Add(part, chart, office, FontSize * scale, place.WidthInPoints));
}

/// <summary>A table, which goes on over slides.</summary>
internal sealed class TableBody(ChartTable table, Func<int, int, Signal> signal, string description, Place place, double scale) : SlideBody
{
    private readonly TablePages pages = new(table, place, scale);

    /// <inheritdoc/>
    public override int Pages => pages.Pages.Count;

    /// <inheritdoc/>
    public override void Draw(SlideXml slide, SlidePart part, int page)
    {
        var frame = new TableFrame(slide, table, pages, signal);
        slide.Graphic("Table", description, place with { Height = frame.Height(page) }, frame.Rows(page));
    }
}

/// <summary>A text in paragraphs, which goes on over slides.</summary>
internal sealed class TextBody(string? text, Place place, double scale) : SlideBody
{
    private const double Size = 16;

    private readonly IReadOnlyList<IReadOnlyList<SlideText>> pages = TextFit.Pages(
        ItemText.Paragraphs(text).Select((paragraph, i) => new SlideText(paragraph, Size) { Above = i == 0 ? 0 : 8 }),
        place.WidthInPoints / scale,
        place.HeightInPoints / scale);

    /// <inheritdoc/>
    public override int Pages => pages.Count;

    /// <inheritdoc/>
    public override void Draw(SlideXml slide, SlidePart part, int page)
    {
        if (pages[page].Count > 0)
        {
            slide.Box("Text", place, pages[page]);
        }
    }
}
