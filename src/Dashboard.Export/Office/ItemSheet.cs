using Dashboard.Core.Charts;

namespace Dashboard.Export.Office;

/// <summary>A chart as a sheet: its table, its picture beside, and farther right the numbers the picture is drawn from.</summary>
internal static class ItemSheet
{
    private const int HeadRow = 4;
    private const double Widest = 48;

    public static WorkbookSheet Of(ChartModel chart, string name)
    {
        var words = OfficeWords.In(chart.Language);
        var columns = Columns(chart.Table, words);
        var (office, cells) = (OfficeCharts.Of(chart), (ChartSheet?)null);
        var picture = columns.Count + 1;
        List<IReadOnlyList<SheetCell>> rows =
        [
            [SheetCell.Of(chart.Title, CellStyle.Title)],
            [SheetCell.Of(chart.Subtitle)],
            [],
        ];
        if (office is not null)
        {
            var first = picture + PlacedChart.Columns + 1;
            cells = new ChartSheet(office, name, HeadRow, first);
            rows[2] = [.. Nothing(first), SheetCell.Of(words.DrawnFrom)];
            columns = [.. columns, .. Nothing(first - columns.Count).Select(_ => new Column("", [], 9)), .. cells.Columns.Select(column => new Column(column.Head, column.Cells, Width(column.Head, column.Cells)))];
        }

        rows.Add([.. columns.Select(column => column.Head.Length == 0 ? SheetCell.Nothing : SheetCell.Of(column.Head, CellStyle.Head))]);
        for (var i = 0; i < columns.Select(column => column.Cells.Count).DefaultIfEmpty().Max(); i++)
        {
            var row = i;
            rows.Add([.. columns.Select(column => row < column.Cells.Count ? column.Cells[row] : SheetCell.Nothing)]);
        }

        return new WorkbookSheet(name, rows, [.. columns.Select(column => column.Width)])
        {
            HeadRow = HeadRow,
            Chart = office is null ? null : new PlacedChart(office, cells!, $"{chart.Title}. {chart.Sentence}", chart.Language, HeadRow - 1, picture),
        };
    }

    /// <summary>The table's columns; one that names periods is followed by their first days, real dates. A day is written as a date only.</summary>
    private static List<Column> Columns(ChartTable table, OfficeWords words)
    {
        var columns = new List<Column>();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var column = table.Rows.Select(row => row[i]).ToList();
            var dated = column.Exists(cell => cell.Date is not null);
            var days = dated && column.TrueForAll(cell => cell.Date is null || cell.Text == cell.Date.Value.ToString("o", System.Globalization.CultureInfo.InvariantCulture));
            if (!days)
            {
                Add(table.Columns[i], [.. column.Select(cell => cell.Number is null ? SheetCell.Of(cell.Text) : SheetCell.Of(cell.Number, cell.Format))]);
            }

            if (dated)
            {
                Add(days ? table.Columns[i] : words.Begins, [.. column.Select(cell => cell.Date is { } day ? SheetCell.Of(day) : SheetCell.Of(cell.Text))]);
            }
        }

        return columns;

        void Add(string head, IReadOnlyList<SheetCell> cells) => columns.Add(new Column(head, cells, Width(head, cells)));
    }

    private static IEnumerable<SheetCell> Nothing(int count) => Enumerable.Repeat(SheetCell.Nothing, count);

    private static double Width(string head, IReadOnlyList<SheetCell> cells) =>
        Math.Clamp(cells.Select(cell => cell.Text?.Length ?? 10).Append(Math.Min(head.Length, 24)).Max() + 2, 9, Widest);

    private sealed record Column(string Head, IReadOnlyList<SheetCell> Cells, double Width);
}
