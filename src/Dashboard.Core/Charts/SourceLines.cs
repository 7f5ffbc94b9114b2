using Dashboard.Core.Text;

namespace Dashboard.Core.Charts;

/// <summary>One thing to know about the figures of a chart.</summary>
/// <param name="Label">What it is, or <c>null</c> where the text says it all.</param>
/// <param name="Text">The text.</param>
public sealed record SourceLine(string? Label, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Label is null ? Text : $"{Label}: {Text}";
}

/// <summary>What stands beneath a chart that leaves the page, so that it can be read without us.</summary>
public static class SourceLines
{
    private static readonly Words Finnish = new("Yksikkö", "Jakso", "Määritelmä", "Säännöt", "Tiedot luettu", "Esimerkkiaineisto");
    private static readonly Words Swedish = new("Enhet", "Period", "Definition", "Regler", "Uppgifterna lästa", "Exempelmaterial");
    private static readonly Words English = new("Unit", "Period", "Definition", "Rules", "Data read", "Demo data");

    /// <summary>
    /// Unit, period, respondents, n, definition, rule set, date and the demo mark, then the notes and a control chart's flags; in the chart's language. What a
    /// chart does not have is left out.
    /// </summary>
    public static IReadOnlyList<SourceLine> Of(ChartModel chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var words = chart.Language switch { Language.Sv => Swedish, Language.En => English, _ => Finnish };
        var source = chart.Source;
        SourceLine?[] lines =
        [
            new(words.Unit, source.Unit),
            new(words.Period, source.Period),
            source.Respondents is null ? null : new(null, source.Respondents),
            source.N is null ? null : new(null, source.N),
            new(words.Definition, source.Definition),
            source.Rules is null ? null : new(words.Rules, source.Rules),
            new(words.Made, source.Made.ToString("d", chart.Language.Culture())),
            source.Demo ? new(null, words.Demo) : null,
            .. chart.Notes.Select(note => new SourceLine(null, note)),
            .. chart is ControlChart control ? control.Annotations.Select(note => new SourceLine(note.Letter, note.Text)) : [],
        ];
        return [.. lines.OfType<SourceLine>()];
    }

    private sealed record Words(string Unit, string Period, string Definition, string Rules, string Made, string Demo);
}
