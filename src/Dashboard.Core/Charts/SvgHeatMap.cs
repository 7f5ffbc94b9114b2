namespace Dashboard.Core.Charts;

/// <summary>Units by metrics as a grid; a cell's tint and mark say its signal. In a page the same is a table.</summary>
internal static class SvgHeatMap
{
    private const double WidestName = 200;
    private const double RowHeight = 30;
    private const double Gap = 1.5;

    public static SvgPicture Picture(HeatMapChart chart, SvgRoom room)
    {
        var names = chart.Rows.Select(row => Math.Min(SvgText.Width(row.Name), WidestName)).DefaultIfEmpty().Max() + 16;
        var place = room.Width / Math.Max(1, chart.Columns.Count);
        var heads = chart.Columns.Select(column => SvgText.Wrap(column, place - 10, lines: 4)).ToList();
        var top = (heads.Select(head => head.Count).DefaultIfEmpty().Max() * SvgText.Line) + 12;
        return new SvgPicture(new SvgMargin(top, 0, 8, names), Math.Max(1, chart.Rows.Count) * RowHeight, plot =>
        {
            for (var i = 0; i < heads.Count; i++)
            {
                Head(plot, heads[i], (i + 1d) / heads.Count);
            }

            for (var i = 0; i < chart.Rows.Count; i++)
            {
                Row(plot, chart.Rows[i], i * RowHeight, chart.Columns.Count, names);
            }
        });
    }

    private static void Head(SvgPlot plot, IReadOnlyList<string> lines, double right)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            plot.Text(lines[i], right, -10 - ((lines.Count - 1 - i) * SvgText.Line), null, SvgAnchor.End, -8);
        }
    }

    private static void Row(SvgPlot plot, HeatRow row, double top, int columns, double names)
    {
        plot.Text(SvgText.Cut(row.Name, WidestName), 0, top + 19, "name", SvgAnchor.Start, -names);
        for (var i = 0; i < Math.Min(columns, row.Cells.Count); i++)
        {
            var cell = row.Cells[i];
            var (left, right) = ((double)i / columns, (i + 1d) / columns);
            plot.Rectangle(Tint(cell.Signal), left + .002, right - .002, top + Gap, top + RowHeight - Gap);
            if (cell.Signal != Signal.None)
            {
                plot.Mark(cell.Signal, left + (.16 / columns), top + (RowHeight / 2), .8);
            }

            plot.Text(cell.Text, right, top + 19, $"cell {SvgMarkText.Strong(cell.Signal, plain: null)}".TrimEnd(), SvgAnchor.End, -8);
        }
    }

    private static string Tint(Signal signal) => signal switch
    {
        Signal.Better => "tint bt-tint",
        Signal.Worse => "tint wr-tint",
        _ => "tint",
    };
}
