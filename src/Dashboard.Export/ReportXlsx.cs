using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Export.Office;

namespace Dashboard.Export;

/// <summary>A report as a workbook (.xlsx, ECMA-376 transitional).</summary>
public static class ReportXlsx
{
    /// <summary>
    /// Writes a sheet of contents (what the report is, its items with finding, text, what is done, by whom and when, and the unit's explanation,
    /// then what was decided on the pack before), a sheet for each chart as <see cref="ChartXlsx"/> does, under the item's finding, and one of
    /// definitions. Texts are stored as texts, days as dates.
    /// </summary>
    /// <param name="report">The report, with at least one item.</param>
    /// <param name="stream">Where to write; it need not seek; left open. The same report gives the same bytes.</param>
    /// <exception cref="ArgumentException">The report has no item.</exception>
    public static void Write(Report report, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        if (report.Items.Count == 0)
        {
            throw new ArgumentException("A workbook needs an item.", nameof(report));
        }

        var names = new SheetNames();
        var contents = names.Add(Texts.ReportWords.In(report.Language).Contents);
        var sheets = report.Items.Select((item, i) => item.Chart is { } chart ? names.Add(string.Create(report.Language.Culture(), $"{i + 1} {chart.Id}")) : null).ToList();
        var charts = report.Items.Zip(sheets)
            .Where(item => item.Second is not null)
            .Select(item => (Sheet: item.Second!, Chart: item.First.Chart! with { Title = item.First.Title }))
            .ToList();
        WorkbookFile.Write(
            [
                ContentsSheet.Of(report, contents, sheets),
                .. charts.Select(item => ItemSheet.Of(item.Chart, item.Sheet)),
                DefinitionSheet.Of(charts, report.Language, report.MinimumRespondents, names),
            ],
            report.Title,
            stream);
    }
}
