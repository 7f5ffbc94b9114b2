using Dashboard.Core.Charts;

namespace Dashboard.Core.Reports;

/// <summary>A figure that is another one now.</summary>
/// <param name="Item">The item, from 0.</param>
/// <param name="Row">What names the row.</param>
/// <param name="Column">What names the column.</param>
/// <param name="Then">The figure of the report; <c>null</c> where the row or column is new.</param>
/// <param name="Now">The figure as it is now; <c>null</c> where the row or column is gone.</param>
public sealed record ReportDifference(int Item, string Row, string Column, string? Then, string? Now)
{
    /// <summary>
    /// The figures by which two readings of the same items differ, in the items' order. Rows and columns are told apart by their names, a
    /// repeated name by its turn. What is said beside the figures, and items that are texts, are not compared.
    /// </summary>
    /// <param name="then">The items as they were published.</param>
    /// <param name="now">The same items read again; <c>null</c> where one can no longer be read, which is not told as a difference of figures.</param>
    /// <exception cref="ArgumentException">There are not as many items of one as of the other.</exception>
    public static IReadOnlyList<ReportDifference> Of(IReadOnlyList<ReportItem> then, IReadOnlyList<ReportItem?> now)
    {
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(now);
        return then.Count == now.Count
            ? [.. then.Zip(now).SelectMany((pair, item) => pair is { First.Chart: { } before, Second.Chart: { } after } ? Of(item, before.Table, after.Table) : [])]
            : throw new ArgumentException($"The same items are compared; got {then.Count} and {now.Count}.", nameof(now));
    }

    private static IEnumerable<ReportDifference> Of(int item, ChartTable before, ChartTable after)
    {
        var (then, now) = (Cells(before), Cells(after));
        return from key in then.Keys.Union(now.Keys)
               let was = then.GetValueOrDefault(key)
               let isNow = now.GetValueOrDefault(key)
               where was != isNow
               select new ReportDifference(item, key.Row, key.Column, was, isNow);
    }

    /// <summary>The texts by row and column; insertion keeps the table's order.</summary>
    private static Dictionary<(string Row, int RowTurn, string Column, int ColumnTurn), string> Cells(ChartTable table)
    {
        var cells = new Dictionary<(string Row, int RowTurn, string Column, int ColumnTurn), string>();
        var columns = Numbered(table.Columns);
        var rows = Numbered(table.Rows.Select(row => row.Count > 0 ? row[0].Text : ""));
        foreach (var (row, (name, turn)) in table.Rows.Zip(rows))
        {
            foreach (var (cell, (column, columnTurn)) in row.Zip(columns).Skip(1))
            {
                cells[(name, turn, column, columnTurn)] = cell.Text;
            }
        }

        return cells;
    }

    private static List<(string Name, int Turn)> Numbered(IEnumerable<string> names)
    {
        var seen = new Dictionary<string, int>();
        return [.. names.Select(name => (name, seen[name] = seen.GetValueOrDefault(name) + 1))];
    }
}
