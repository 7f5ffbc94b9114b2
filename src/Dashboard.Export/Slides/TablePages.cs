using Dashboard.Core.Charts;

namespace Dashboard.Export.Slides;

/// <summary>A table laid out over slides: its columns' widths, and how many rows a slide has room for.</summary>
internal sealed class TablePages
{
    /// <summary>The least height of a row in points.</summary>
    public const double RowHeight = 24;

    private const double Margins = 8;

    /// <summary>Rows may stand nearer to the foot than pictures do.</summary>
    private const double Beyond = 16;

    private readonly double scale;

    /// <param name="table">The table.</param>
    /// <param name="place">The room on a slide.</param>
    /// <param name="scale">How large texts are.</param>
    public TablePages(ChartTable table, Place place, double scale)
    {
        this.scale = scale;
        TextSize = table.Columns.Count > 8 ? 9.0 : table.Columns.Count > 5 ? 10.5 : 12;
        var lengths = table.Columns
            .Select((head, column) => (double)Math.Clamp(table.Rows.Select(row => row[column].Text.Length).Append(head.Length / 2).Max(), 6, column == 0 ? 48 : 30))
            .ToList();
        Widths = lengths.ConvertAll(length => (long)(place.Width * length / lengths.Sum()));
        Pages = Split(table, place.HeightInPoints + (Beyond * scale) - Height(table.Columns));
    }

    /// <summary>The size of its texts on our own slides.</summary>
    public double TextSize { get; }

    /// <summary>The columns' widths, by their longest texts within bounds.</summary>
    public IReadOnlyList<long> Widths { get; }

    /// <summary>The first row of each slide and how many it has; one slide where there is no row.</summary>
    public IReadOnlyList<(int First, int Count)> Pages { get; }

    private List<(int First, int Count)> Split(ChartTable table, double room)
    {
        var pages = new List<(int First, int Count)> { (0, 0) };
        var left = room;
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var height = Height([.. table.Rows[row].Select(cell => cell.Text)]);
            if (height > left && pages[^1].Count > 0)
            {
                pages.Add((row, 0));
                left = room;
            }

            pages[^1] = pages[^1] with { Count = pages[^1].Count + 1 };
            left -= height;
        }

        return pages;
    }

    private double Height(IReadOnlyList<string> texts)
    {
        var lines = texts.Select((text, column) => TextFit.Lines(text, TextSize * scale, (Widths[column] / (double)Place.Points(1)) - Margins)).DefaultIfEmpty(1).Max();
        return Math.Max(RowHeight, 6 + (lines * TextSize * 1.2)) * scale;
    }
}
