using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Core.Charts.Builders;

/// <summary>What the builders share.</summary>
internal static class ChartParts
{
    /// <summary>Where there is nothing to say.</summary>
    public const string Dash = "–";

    public static ChartCell Empty { get; } = new(Dash);

    public static ChartCell Count(long? count, Language language) =>
        count is { } known ? new ChartCell(NumberText.Count(known, language), known, ValueFormat.Count) : Empty;

    public static ChartCell Number(double? number, ReadingText text) => number is { } known ? new ChartCell(text.Number(known), known, text.Format) : Empty;

    /// <summary>"Tieto jatkosta: vastasi 4 tai 5, % · kuukausittain 11/2022–10/2026".</summary>
    public static string SeriesSubtitle(ReadingText text, Grain grain, IReadOnlyList<Period> periods)
    {
        var measured = $"{text.Name}: {text.WhatIsRead} · {text.Words.ByGrain(grain)}";
        return periods.Count == 0
            ? measured
            : $"{measured} {PeriodText.OnAxis(periods[0], grain, text.Language)}–{PeriodText.OnAxis(periods[^1], grain, text.Language)}";
    }

    /// <summary>"Tieto jatkosta: vastasi 4 tai 5, % · 1.11.2025–31.10.2026".</summary>
    public static string PeriodSubtitle(ReadingText text, ChartContext context) =>
        $"{text.Name}: {text.WhatIsRead} · {PeriodText.Name(context.Period, context.Language)}";

    public static ChartSource Source(ReadingText text, ChartContext context, Figure figure, RuleSet? rules) => new(
        context.Unit,
        PeriodText.Name(context.Period, context.Language),
        text.N(figure),
        $"{text.Name}: {Words.Small(text.Definition)}",
        rules?.Slug(),
        context.Made,
        context.Demo)
    {
        Respondents = context.Respondents,
    };

    /// <summary>The same of a series, which is drawn over more than the period that n counts.</summary>
    public static ChartSource SeriesSource(ReadingText text, ChartContext context, Figure figure, RuleSet? rules)
    {
        var source = Source(text, context, figure, rules);
        return source.N is null ? source : source with { N = $"{source.N} ({source.Period})" };
    }

    /// <summary>Units with value, interval and n, in their order.</summary>
    public static ChartTable UnitTable(IReadOnlyList<ChildReading> units, ReadingText text)
    {
        string[] sampled = text.IsComplete ? [] : ["n", text.Words.LowHead, text.Words.HighHead];
        return new ChartTable(
            [text.Words.Unit, text.Words.ValueHead(text.Format), .. sampled],
            [.. units.Select(unit => Row(unit))]);

        ChartCell[] Row(ChildReading unit)
        {
            var figure = unit.Reading.Current;
            ChartCell[] cells = [Count(figure.N, text.Language), Number(figure.Low, text), Number(figure.High, text)];
            return
            [
                new ChartCell(unit.Name),
                figure.Value is null ? new ChartCell(text.Why(figure, unit.Reading.Asked)) : Number(figure.Value, text),
                .. text.IsComplete ? [] : cells,
            ];
        }
    }

    /// <summary>How many units are hidden, and how many do not ask.</summary>
    public static IEnumerable<string> UnitNotes(IReadOnlyList<ChildReading> units, Words words, ChartContext context)
    {
        var hidden = units.Count(unit => unit.Reading.Current.Suppressed);
        var notAsking = units.Count(unit => !unit.Reading.Asked);
        if (hidden > 0)
        {
            yield return words.HiddenUnits(hidden, context.MinimumRespondents);
        }

        if (notAsking > 0)
        {
            yield return words.NotAskingUnits(notAsking);
        }
    }
}
