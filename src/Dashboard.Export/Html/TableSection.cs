using Dashboard.Core.Charts;
using Dashboard.Export.Texts;

namespace Dashboard.Export.Html;

/// <summary>A table whose heads say what they are heads of.</summary>
internal static class TableSection
{
    /// <param name="html">Where it is written.</param>
    /// <param name="table">The table.</param>
    /// <param name="description">The table in words, for those who do not see it.</param>
    /// <param name="signal">The signal of a cell, which tints it.</param>
    public static void Write(HtmlWriter html, ChartTable table, string description, Func<int, int, Signal> signal) => html.Element("table", () =>
    {
        html.Element("thead", () => html.Element("tr", () =>
        {
            for (var column = 0; column < table.Columns.Count; column++)
            {
                html.Text("th", table.Columns[column], ("scope", "col"), ("class", Number(table, column)));
            }
        }));
        html.Element("tbody", () =>
        {
            for (var row = 0; row < table.Rows.Count; row++)
            {
                Row(html, table, row, signal);
            }
        });
    }, ("aria-label", description));

    private static void Row(HtmlWriter html, ChartTable table, int row, Func<int, int, Signal> signal) => html.Element("tr", () =>
    {
        html.Text("th", table.Rows[row][0].Text, ("scope", "row"));
        for (var column = 1; column < table.Columns.Count; column++)
        {
            var css = string.Join(' ', new[] { Number(table, column), Tint(signal(row, column)) }.OfType<string>());
            html.Text("td", table.Rows[row][column].Text, ("class", css.Length == 0 ? null : css));
        }
    });

    private static string? Number(ChartTable table, int column) => ItemText.IsNumeric(table, column) ? "number" : null;

    private static string? Tint(Signal signal) => signal switch { Signal.Better => "better", Signal.Worse => "worse", Signal.Special => "special", _ => null };
}
