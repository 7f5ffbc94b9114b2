using Dashboard.Core.Reports;
using Dashboard.Export.Texts;

namespace Dashboard.Export.Office;

/// <summary>The first sheet of a report: what it is, its items, what is said and done about each, and what was decided before.</summary>
internal static class ContentsSheet
{
    /// <param name="report">The report.</param>
    /// <param name="name">The sheet's name.</param>
    /// <param name="sheets">The sheet of each item; <c>null</c> of a text.</param>
    public static WorkbookSheet Of(Report report, string name, IReadOnlyList<string?> sheets)
    {
        var text = new ReportText(report);
        List<IReadOnlyList<SheetCell>> rows = [[SheetCell.Of(report.Title, CellStyle.Title)], .. About(report, text.Words), []];
        rows.Add([.. Heads(text.Words).Select(head => SheetCell.Of(head, CellStyle.Head))]);
        rows.AddRange(report.Items.SelectMany((item, i) => Item(item, i + 1, sheets[i])));
        rows.AddRange(report.Before is { } before ? Decisions(before, text.Words) : []);
        return new WorkbookSheet(name, rows, [8, 48, 20, 48, 48, 24, 20, 60]);
    }

    private static IEnumerable<IReadOnlyList<SheetCell>> About(Report report, ReportWords words)
    {
        (string Name, SheetCell Value)[] lines =
        [
            (words.Unit, SheetCell.Of(report.Unit)),
            (words.Period, SheetCell.Of(report.Period ?? "")),
            (words.Meeting, report.Meeting is { } meeting ? SheetCell.Of(meeting) : SheetCell.Nothing),
            (words.Audience, SheetCell.Of(words.Of(report.Audience) ?? "")),
            (words.Published, SheetCell.Of(report.Author ?? "")),
            (words.Read, SheetCell.Of(report.Made)),
            (words.Demo, SheetCell.Of(report.HasDemo ? words.Yes : "")),
        ];
        return lines.Where(line => line.Value is { Number: not null } or { Text.Length: > 0 }).Select(line => (IReadOnlyList<SheetCell>)[SheetCell.Of(line.Name), line.Value]);
    }

    private static IReadOnlyList<string> Heads(ReportWords words) =>
        [words.Item, words.Title, words.Sheet, words.Text, words.What, words.Who, words.When, words.Explanation];

    /// <summary>A row for each thing that is done, the item named in each; one row where nothing is.</summary>
    private static IEnumerable<IReadOnlyList<SheetCell>> Item(ReportItem item, int number, string? sheet) =>
        item.Actions.Select(ReportAction? (action) => action).DefaultIfEmpty(null).Select((action, i) => (IReadOnlyList<SheetCell>)
        [
            SheetCell.Of(number, Core.Charts.ValueFormat.Count),
            SheetCell.Of(item.Title),
            SheetCell.Of(sheet ?? ""),
            SheetCell.Of(i == 0 ? item.Text ?? "" : ""),
            SheetCell.Of(action?.What ?? ""),
            SheetCell.Of(action?.Who ?? ""),
            SheetCell.Of(action?.When ?? ""),
            SheetCell.Of(i == 0 ? item.Explanation ?? "" : ""),
        ]);

    private static IEnumerable<IReadOnlyList<SheetCell>> Decisions(ReportDecisions before, ReportWords words) =>
    [
        [],
        [SheetCell.Of(words.Decisions, CellStyle.Title)],
        [SheetCell.Of(""), SheetCell.Of(before.Title), before.Meeting is { } meeting ? SheetCell.Of(meeting) : SheetCell.Nothing],
        [SheetCell.Nothing, SheetCell.Of(words.What, CellStyle.Head), SheetCell.Of(words.Who, CellStyle.Head), SheetCell.Of(words.When, CellStyle.Head)],
        .. before.Decisions.Select(decision => (IReadOnlyList<SheetCell>)[SheetCell.Nothing, SheetCell.Of(decision.What), SheetCell.Of(decision.Who ?? ""), SheetCell.Of(decision.When ?? "")]),
    ];
}
