using Dashboard.Core.Packs;

namespace Dashboard.Features.BoardPack;

/// <summary>A pack for the next meeting.</summary>
internal static class PackAgain
{
    /// <summary>
    /// The same items for the period that follows, with what is being done. Findings and explanations of charts were about other figures and are
    /// left out; periods of their own move along.
    /// </summary>
    public static PackContent After(PackContent content) => content with
    {
        Period = TypedPeriod.After(content.Period),
        Meeting = null,
        Items = [.. content.Items.Select(item => item.Kind == PackItemKind.Text ? item : item with
        {
            Chart = Moved(item.Chart, content),
            Finding = null,
            Explanation = null,
        })],
    };

    private static string? Moved(string? chart, PackContent content) =>
        ChartAddress.Parse(chart) is { } address && ChartPlace.PeriodOf(address) is { } own
            ? ChartPlace.In(address, TypedPeriod.Move(own, content.Period)).ToString()
            : chart;
}
