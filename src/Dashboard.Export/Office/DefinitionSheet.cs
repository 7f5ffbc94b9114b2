using Dashboard.Core.Charts;
using Dashboard.Core.Text;

namespace Dashboard.Export.Office;

/// <summary>What the figures of a workbook mean: a row for each thing to know of each sheet.</summary>
internal static class DefinitionSheet
{
    /// <param name="charts">The charts with the names of their sheets.</param>
    /// <param name="language">The language.</param>
    /// <param name="minimumRespondents">k.</param>
    /// <param name="names">Where its own name is taken.</param>
    public static WorkbookSheet Of(IReadOnlyList<(string Sheet, ChartModel Chart)> charts, Language language, int minimumRespondents, SheetNames names)
    {
        var words = OfficeWords.In(language);
        return new WorkbookSheet(
            names.Add(words.Definitions),
            [
                [SheetCell.Of(words.Sheet, CellStyle.Head), SheetCell.Of(words.Subject, CellStyle.Head), SheetCell.Of(words.Explanation, CellStyle.Head)],
                .. charts.SelectMany(item => Lines(item.Chart, words).Select(line => (IReadOnlyList<SheetCell>)
                    [SheetCell.Of(item.Sheet), SheetCell.Of(line.Label ?? ""), SheetCell.Of(line.Text)])),
                [SheetCell.Of(""), SheetCell.Of(words.Protection), SheetCell.Of(words.ProtectionOf(minimumRespondents))],
            ],
            [24, 18, 110])
        {
            HeadRow = 1,
        };
    }

    private static IEnumerable<SourceLine> Lines(ChartModel chart, OfficeWords words) =>
        [new(words.ItemTitle, chart.Title), new(words.Measured, chart.Subtitle), .. SourceLines.Of(chart)];
}
