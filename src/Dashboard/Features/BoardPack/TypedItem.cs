using System.Globalization;
using Dashboard.Core.Notes;
using Dashboard.Core.Packs;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;

namespace Dashboard.Features.BoardPack;

/// <summary>One item of a pack as its form was sent.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Chart">Where its chart is found; empty of a text.</param>
/// <param name="Finding">The finding, or a text's heading; empty takes the chart's own.</param>
/// <param name="Text">The text; empty of a chart.</param>
/// <param name="Explanation">The explanation; empty takes the unit's own.</param>
/// <param name="Period">A period of its own; empty follows the pack.</param>
/// <param name="Actions">What is done; a row in which nothing stands is none.</param>
public sealed record TypedItem(PackItemKind Kind, string Chart, string Finding, string Text, string Explanation, string Period, IReadOnlyList<ReportAction> Actions)
{
    /// <summary>An item as it is kept.</summary>
    public static TypedItem Of(PackItem item, Language reader) => new(
        item.Kind,
        item.Chart ?? "",
        item.Finding ?? "",
        item.Text ?? "",
        item.Explanation ?? "",
        ChartAddress.Parse(item.Chart) is { } address && ChartPlace.PeriodOf(address) is { } own ? TypedPeriod.Write(own, reader) : "",
        item.Actions);

    /// <summary>The item of a number, from 1, out of a form.</summary>
    public static TypedItem Read(IFormCollection form, int number)
    {
        string Field(string name) => NoteRules.Clean(form[string.Create(CultureInfo.InvariantCulture, $"{name}-{number}")]);
        return new TypedItem(
            Enum.TryParse<PackItemKind>(Field("kind"), out var kind) && Enum.IsDefined(kind) ? kind : PackItemKind.Chart,
            Field("chart"),
            Field("finding"),
            Field("text"),
            Field("explanation"),
            Field("period"),
            ReadActions(form, number));
    }

    /// <summary>The item as it would be kept. What cannot be read of its period is a fault of the form, see <see cref="TypedPack"/>.</summary>
    public PackItem ToItem() => Kind == PackItemKind.Text
        ? new PackItem { Kind = Kind, Finding = Finding, Text = Text, Explanation = OrNull(Explanation), Actions = Actions }
        : new PackItem
        {
            Kind = Kind,
            Chart = ChartAddress.Parse(Chart) is { } address ? ChartPlace.In(address, TypedPeriod.Read(Period)).ToString() : Chart,
            Finding = OrNull(Finding),
            Explanation = OrNull(Explanation),
            Actions = Actions,
        };

    private static List<ReportAction> ReadActions(IFormCollection form, int number)
    {
        var (what, who, when) = (Values("what"), Values("who"), Values("when"));
        return
        [
            .. Enumerable.Range(0, Math.Max(what.Count, Math.Max(who.Count, when.Count)))
                .Select(row => new ReportAction(what.ElementAtOrDefault(row) ?? "", OrNull(who.ElementAtOrDefault(row)), OrNull(when.ElementAtOrDefault(row))))
                .Where(action => action.What.Length > 0 || action.Who is not null || action.When is not null),
        ];

        List<string> Values(string name) => [.. form[string.Create(CultureInfo.InvariantCulture, $"{name}-{number}")].Select(NoteRules.Clean)];
    }

    private static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
