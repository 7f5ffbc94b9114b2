using System.Globalization;
using System.Text;
using Dashboard.Core.Charts;
using Dashboard.Core.Text;

namespace Dashboard.Export;

/// <summary>A chart's table as CSV, for a spreadsheet and for other programs.</summary>
public static class ChartCsv
{
    /// <summary>
    /// Writes UTF-8 with byte order mark, commas and CRLF (RFC 4180). Leading lines that begin with <c>#</c> carry the title, subtitle, unit,
    /// period, n, definition, rule set, date and demo mark; then follow the column heads and the rows. Cells with a number are written as the
    /// raw number with a decimal point (shares as fractions), all others as the text people read, "not shown" included. A text that a
    /// spreadsheet would take for a formula gets a leading apostrophe, see <see cref="CsvCell"/>. An empty table is its heads only.
    /// </summary>
    /// <param name="chart">The chart.</param>
    /// <param name="stream">Where to write; left open.</param>
    public static void Write(ChartModel chart, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        foreach (var line in new[] { chart.Title, chart.Subtitle }.Where(line => line.Length > 0).Concat(SourceLines.Of(chart).Select(line => line.ToString())))
        {
            writer.WriteLine(CsvCell.Quote($"# {line.ReplaceLineEndings(" ")}"));
        }

        writer.WriteLine(string.Join(',', chart.Table.Columns.Select(CsvCell.Of)));
        foreach (var row in chart.Table.Rows)
        {
            writer.WriteLine(string.Join(',', row.Select(Cell)));
        }
    }

    private static string Cell(ChartCell cell) =>
        cell.Number is { } number && double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : CsvCell.Of(cell.Text);
}
