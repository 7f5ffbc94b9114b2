using Dashboard.Core.Charts;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Export.Office;

namespace Dashboard.Export.Texts;

/// <summary>What every file says of an item beside its picture.</summary>
internal static class ItemText
{
    /// <summary>The picture in words, for those who do not see it.</summary>
    public static string Description(ReportItem item, ChartModel chart) => $"{item.Title}. {chart.Sentence}";

    /// <summary>The foot: n, respondents, period, source, rule set, day, demo mark; then what marks and letters of the picture mean.</summary>
    public static string Source(ChartModel chart)
    {
        var words = ReportWords.In(chart.Language);
        var source = chart.Source;
        var line = ReportText.Joined(
            source.N,
            source.Respondents,
            source.Period,
            $"{words.Source}: {source.Unit}",
            source.Rules,
            source.Made.ToString("d", chart.Language.Culture()),
            source.Demo ? words.Demo : null,
            chart is HeatMapChart heat ? string.Join(" ", heat.Legend.Select(name => $"{Mark(name.Signal)} {name.Name}".Trim())) : null);
        return chart is ControlChart { Annotations: { Count: > 0 } notes } ? $"{line}\u2003{string.Join(" ", notes.Select(note => $"{note.Letter}: {note.Text}"))}" : line;
    }

    /// <summary>Everything to know of the figures, a line each: the picture in words, definition, rule set, notes, and what is promised of small numbers.</summary>
    public static IReadOnlyList<string> Notes(ChartModel chart, int minimumRespondents) =>
        [chart.Sentence, .. SourceLines.Of(chart).Select(line => line.ToString()), OfficeWords.In(chart.Language).ProtectionOf(minimumRespondents)];

    /// <summary>What a foot does not say yet: definition, notes, and what is promised of small numbers.</summary>
    public static IReadOnlyList<string> SmallPrint(ChartModel chart, int minimumRespondents) =>
        [chart.Source.Definition, .. chart.Notes, OfficeWords.In(chart.Language).ProtectionOf(minimumRespondents)];

    /// <summary>The chart as a table: a heat map as it is looked at, with short figures and a mark at each signal; its own table says the same in words.</summary>
    public static ChartTable Table(ChartModel chart) => chart is not HeatMapChart heat ? chart.Table : new(
        [heat.Table.Columns[0], .. heat.Columns],
        [.. heat.Rows.Select(row => (IReadOnlyList<ChartCell>)[new(row.Name), .. row.Cells.Select(cell => new ChartCell($"{Mark(cell.Signal)} {cell.Text}".Trim(), cell.Value))])]);

    /// <summary>The signal of a cell of <see cref="Table"/>.</summary>
    public static Signal SignalOf(ChartModel chart, int row, int column) =>
        chart is HeatMapChart heat && column > 0 ? heat.Rows[row].Cells[column - 1].Signal : Signal.None;

    /// <summary>Whether a column of a table holds numbers, which stand at its right.</summary>
    public static bool IsNumeric(ChartTable table, int column) => column > 0 && table.Rows.Any(row => row[column].Number is not null);

    /// <summary>The paragraphs of a text.</summary>
    public static IReadOnlyList<string> Paragraphs(string? text) =>
        [.. (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    /// <summary>Who does something and when.</summary>
    public static string WhoAndWhen(ReportAction action) => ReportText.Joined(action.Who, action.When);

    private static string Mark(Signal signal) => signal switch { Signal.Better => "◆", Signal.Worse => "■", Signal.Special => "▲", _ => "" };
}
