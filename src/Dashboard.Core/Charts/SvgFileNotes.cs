using Dashboard.Core.Text;

namespace Dashboard.Core.Charts;

/// <summary>The lines beneath a chart that leaves the page: everything needed to read it without us.</summary>
internal static class SvgFileNotes
{
    private static readonly Words Finnish = new("Yksikkö", "Jakso", "Määritelmä", "Säännöt", "Tiedot luettu", "Esimerkkiaineisto");
    private static readonly Words Swedish = new("Enhet", "Period", "Definition", "Regler", "Uppgifterna lästa", "Exempeldata");
    private static readonly Words English = new("Unit", "Period", "Definition", "Rules", "Data read", "Demo data");

    /// <summary>The lines, the demo mark last.</summary>
    public static IEnumerable<string> Of(ChartModel chart)
    {
        var words = chart.Language switch { Language.Sv => Swedish, Language.En => English, _ => Finnish };
        var source = chart.Source;
        yield return Join($"{words.Unit}: {source.Unit}", $"{words.Period}: {source.Period}", source.N);
        yield return $"{words.Definition}: {source.Definition}";
        yield return Join(
            source.Rules is null ? null : $"{words.Rules}: {source.Rules}",
            $"{words.Made}: {source.Made.ToString("d", chart.Language.Culture())}",
            source.Demo ? words.Demo : null);
        if (chart is ControlChart control)
        {
            foreach (var note in control.Annotations)
            {
                yield return $"{note.Letter}: {note.Text}";
            }
        }
    }

    private static string Join(params string?[] parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));

    private sealed record Words(string Unit, string Period, string Definition, string Rules, string Made, string Demo);
}
