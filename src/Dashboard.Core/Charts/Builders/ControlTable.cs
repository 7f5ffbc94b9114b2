using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Core.Charts.Builders;

/// <summary>A control chart's values as a table.</summary>
internal static class ControlTable
{
    public static ChartTable Of(IReadOnlyList<ControlSlot> slots, IReadOnlyDictionary<Period, string> waited, ReadingText text, Grain grain)
    {
        var words = text.Words;
        string[] sampled = text.IsComplete ? [] : ["n", words.LowHead, words.HighHead];
        return new ChartTable(
            [words.PeriodHead(grain), words.ValueHead(text.Format), .. sampled, words.Mean, words.LowerLimit, words.UpperLimit, words.Signal],
            [.. slots.Select(slot => Row(slot, waited.GetValueOrDefault(slot.Point.Period), text, grain))]);
    }

    private static ChartCell[] Row(ControlSlot slot, string? waited, ReadingText text, Grain grain)
    {
        var figure = slot.Point.Figure;
        var limits = slot.HasVerdict ? slot.Control : null;
        ChartCell[] sampled = text.IsComplete
            ? []
            : [ChartParts.Count(figure.N, text.Language), Number(figure.Low), Number(figure.High)];
        return
        [
            new ChartCell(PeriodText.OnAxis(slot.Point.Period, grain, text.Language)) { Date = slot.Point.Period.Start },
            figure.Value is { } value ? new ChartCell(text.Number(value), value, text.Format) : new ChartCell(text.Why(figure)),
            .. sampled,
            Number(slot.Control?.Mean),
            Number(AxisScale.Possible(limits?.Lower, text.Format)),
            Number(AxisScale.Possible(limits?.Upper, text.Format)),
            new ChartCell(RemarkText(SignalText(slot, text.Words), waited)),
        ];

        ChartCell Number(double? number) => number is { } known ? new ChartCell(text.Number(known), known, text.Format) : ChartParts.Empty;
    }

    private static string RemarkText(string signal, string? waited) =>
        waited is null ? signal : signal == ChartParts.Dash ? waited : $"{signal}; {waited}";

    private static string SignalText(ControlSlot slot, Words words) =>
        slot.Point.Provisional ? words.Running
        : slot.Variation == Statistics.Variation.CommonCause ? ChartParts.Dash
        : $"{words.VariationInShort(slot.Variation)} ({words.Rule(slot.Control!.Rule)})";
}
