using Dashboard.Core.Charts;
using Dashboard.Export.Office;

namespace Dashboard.Export;

/// <summary>Charts as a workbook (.xlsx, ECMA-376 transitional).</summary>
public static class ChartXlsx
{
    /// <summary>
    /// Writes a sheet for each chart and one of definitions. A sheet has the chart's table (numbers as numbers, shares as fractions shown as per
    /// cent, periods also as the date they begin, what is not shown as the text that says so), a native chart where Office has one of the kind,
    /// and the numbers it is drawn from. Texts are stored as texts: no program takes one for a formula. A chart without rows is a sheet of heads.
    /// </summary>
    /// <param name="charts">The charts in order, at least one; sheets are named after their ids.</param>
    /// <param name="title">The title among the document's properties.</param>
    /// <param name="minimumRespondents">k, at least 1: the smallest number of respondents whose figures are shown.</param>
    /// <param name="stream">Where to write; it need not seek; left open. The same charts give the same bytes.</param>
    /// <exception cref="ArgumentException">There is no chart.</exception>
    public static void Write(IReadOnlyList<ChartModel> charts, string title, int minimumRespondents, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(charts);
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumRespondents, 1);
        if (charts.Count == 0)
        {
            throw new ArgumentException("A workbook needs a chart.", nameof(charts));
        }

        var names = new SheetNames();
        var items = charts.Select(chart => (Sheet: names.Add(chart.Id), Chart: chart)).ToList();
        WorkbookFile.Write(
            [.. items.Select(item => ItemSheet.Of(item.Chart, item.Sheet)), DefinitionSheet.Of(items, charts[0].Language, minimumRespondents, names)],
            title,
            stream);
    }
}
