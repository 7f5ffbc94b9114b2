using System.Globalization;
using Dashboard.Core.Charts;

namespace Dashboard.Export.Office;

/// <summary>The cells a native chart is drawn from: the places in the first column, then a column (or more) for each series.</summary>
internal sealed class ChartSheet
{
    private readonly List<(string Head, IReadOnlyList<SheetCell> Cells)> columns = [];
    private readonly string sheet;
    private readonly int row;
    private readonly int column;

    /// <param name="chart">The chart.</param>
    /// <param name="sheet">The name of the sheet.</param>
    /// <param name="row">The row of the heads, from 1.</param>
    /// <param name="column">The first column, from 0.</param>
    public ChartSheet(OfficeChart chart, string sheet, int row, int column)
    {
        (this.sheet, this.row, this.column) = (sheet, row, column);
        Labels = chart.Labels.Count == 0 ? null : Add(" ", [.. chart.Labels.Select(label => SheetCell.Of(label))]);
        Series = [.. chart.Series.Select(series => Add(series, chart))];
    }

    /// <summary>The places across; <c>null</c> where series have their own.</summary>
    public SheetRange? Labels { get; }

    /// <summary>The cells of each series.</summary>
    public IReadOnlyList<SeriesRanges> Series { get; }

    /// <summary>The columns in order.</summary>
    public IReadOnlyList<(string Head, IReadOnlyList<SheetCell> Cells)> Columns => columns;

    private SeriesRanges Add(OfficeSeries series, OfficeChart chart)
    {
        var format = chart.Axis.Format;
        var across = series.Across is { } places ? Add($"{series.Name}: {chart.AcrossTitle}", [.. places.Select(place => SheetCell.Of(place, ValueFormat.Count))]) : null;
        var values = Add(series.Name, [.. series.Values.Select(value => SheetCell.Of(value, format))]);
        var ends = series.Intervals is { } intervals
            ? new[] { -1, 1 }.Select(side => Add(
                $"{series.Name} {(side < 0 ? "−" : "+")}",
                [.. intervals.Zip(series.Values, (interval, value) => SheetCell.Of(interval is { } known && value is { } middle ? Math.Max(0, side < 0 ? middle - known.Low : known.High - middle) : null, format))])).ToList()
            : [];
        return new SeriesRanges(values, across, ends is [var minus, _] ? minus : null, ends is [_, var plus] ? plus : null);
    }

    private SheetRange Add(string head, IReadOnlyList<SheetCell> cells)
    {
        var letter = ColumnName(column + columns.Count);
        columns.Add((head, cells));
        var place = string.Create(CultureInfo.InvariantCulture, $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!${letter}$");
        return new SheetRange(
            string.Create(CultureInfo.InvariantCulture, $"{place}{row}"),
            string.Create(CultureInfo.InvariantCulture, $"{place}{row + 1}:${letter}${row + Math.Max(1, cells.Count)}"),
            cells);
    }

    /// <summary>A, B, … Z, AA, …</summary>
    /// <param name="index">From 0.</param>
    public static string ColumnName(int index) => index < 26 ? ((char)('A' + index)).ToString() : ColumnName((index / 26) - 1) + (char)('A' + (index % 26));
}

/// <summary>Cells that a chart refers to.</summary>
/// <param name="Head">The formula of the head's cell.</param>
/// <param name="Values">The formula of the values' cells.</param>
/// <param name="Cells">The values.</param>
internal sealed record SheetRange(string Head, string Values, IReadOnlyList<SheetCell> Cells);

/// <summary>The cells of a series: its values, where they stand across, and the lengths of its error bars.</summary>
internal sealed record SeriesRanges(SheetRange Values, SheetRange? Across, SheetRange? Minus, SheetRange? Plus);
