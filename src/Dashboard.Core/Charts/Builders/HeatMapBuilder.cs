using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Core.Units;

namespace Dashboard.Core.Charts.Builders;

/// <summary>Units by metrics; a cell's colour is the signal of its own control chart.</summary>
public static class HeatMapBuilder
{
    /// <summary>
    /// How often the last point of a chart signals though nothing changed: by simulation of charts of 24 independent normal values under
    /// mdc-2018, which a test repeats.
    /// </summary>
    internal const double FalseAlarmRate = 0.015;

    /// <summary>Builds the heat map.</summary>
    /// <param name="parent">The unit itself: the first row.</param>
    /// <param name="children">The units directly below.</param>
    /// <param name="metrics">Slugs of the metrics in order.</param>
    /// <param name="context">Language, names and rules.</param>
    /// <param name="href">Where a unit's row leads, and a signal of a metric (by its slug) of the unit; <c>null</c> for nowhere.</param>
    public static HeatMapChart Build(
        UnitReading parent, IReadOnlyList<UnitReading> children, IReadOnlyList<string> metrics, ChartContext context,
        Func<Unit, string?, string>? href = null)
    {
        var words = Words.In(context.Language);
        UnitReading[] units = [parent, .. children];
        var heads = metrics.Select(metric => units.FirstOrDefault(unit => unit.Metrics.ContainsKey(metric))?.Metrics[metric].Metric)
            .OfType<MetricVersion>().ToList();
        var cells = units.Select(unit => heads.ConvertAll(head => Cell.Of(unit, head, context, href))).ToList();
        var title = TitleOf(heads, cells, words, context);
        var alarms = FalseAlarms(cells, words);
        return new HeatMapChart
        {
            Id = context.Id ?? "units-metrics",
            Language = context.Language,
            Title = title,
            Subtitle = $"{PeriodText.Name(context.Period, context.Language)} · {words.HeatHint}",
            Sentence = string.Join(' ', [$"{title}.", .. alarms]),
            Table = TableOf(heads, units, cells, context),
            Source = new ChartSource(
                context.Unit,
                PeriodText.Name(context.Period, context.Language),
                null,
                Definitions(heads, context),
                context.Rules.Slug(),
                context.Made,
                context.Demo)
            {
                Respondents = context.Respondents,
            },
            Notes = [words.OrderOfOrganisation, .. alarms],
            Columns = heads.ConvertAll(head => head.Name.In(context.Language)),
            Rows = [.. units.Zip(cells, (unit, row) => new HeatRow(
                unit.Unit.Name.In(context.Language), href?.Invoke(unit.Unit, null), row.ConvertAll(cell => cell.Heat)))],
            Legend = LegendOf(cells, words),
        };
    }

    private static IReadOnlyList<SignalName> LegendOf(List<List<Cell>> cells, Words words)
    {
        var occurring = cells.SelectMany(row => row).Select(cell => cell.Variation).ToHashSet();
        return [.. new[] { Variation.Improvement, Variation.Concern, Variation.Neutral }.Where(variation => occurring.Contains(variation))
            .Select(variation => new SignalName(VariationText.Signal(variation), words.VariationInShort(variation)))];
    }

    /// <summary>How the figures are defined, each way once.</summary>
    private static string Definitions(List<MetricVersion> heads, ChartContext context) => string.Join(". ", heads
        .Select(head => new ReadingText(head, Figures.DefaultKind(head.Kind), context).Definition)
        .Distinct());

    /// <summary>The metric that worsened in most units below, else the one that improved in most.</summary>
    private static string TitleOf(List<MetricVersion> heads, List<List<Cell>> cells, Words words, ChartContext context)
    {
        var below = cells.Skip(1).ToList();
        foreach (var variation in new[] { Variation.Concern, Variation.Improvement, Variation.Neutral })
        {
            var counts = heads.Select((_, column) => below.Count(row => row[column].Variation == variation)).ToList();
            if (counts.Count > 0 && counts.Max() is > 0 and var most)
            {
                var subject = words.Subject(heads[counts.IndexOf(most)], context.Language);
                return $"{words.UnitsChanged(subject, Of(Variation.Improvement), Of(Variation.Concern), Of(Variation.Neutral))} – {words.NotRandom}";

                int Of(Variation kind) => kind == variation ? most : 0;
            }
        }

        return cells.SelectMany(row => row).Any(cell => cell.Variation is not null) ? words.HeatUsual : words.HeatTooFew;
    }

    private static string[] FalseAlarms(List<List<Cell>> cells, Words words)
    {
        var charts = cells.Sum(row => row.Count(cell => cell.Variation is not null));
        return charts == 0 ? [] : [words.FalseAlarms(charts, (int)Math.Round(charts * FalseAlarmRate))];
    }

    private static ChartTable TableOf(List<MetricVersion> heads, UnitReading[] units, List<List<Cell>> cells, ChartContext context) => new(
        [Words.In(context.Language).Unit, .. heads.Select(head => head.Name.In(context.Language))],
        [.. units.Zip(cells, (unit, row) => (IReadOnlyList<ChartCell>)
            [new ChartCell(unit.Unit.Name.In(context.Language)), .. row.Select(cell => cell.Table)])]);

    private sealed record Cell(Variation? Variation, HeatCell Heat, ChartCell Table)
    {
        public static Cell Of(UnitReading unit, MetricVersion head, ChartContext context, Func<Unit, string?, string>? href)
        {
            var words = Words.In(context.Language);
            if (!unit.Metrics.TryGetValue(head.Slug, out var reading))
            {
                return new Cell(null, new HeatCell(ChartParts.Dash, null, Signal.None, words.NotAsked), new ChartCell(words.NotAsked));
            }

            var text = new ReadingText(reading, context);
            var variation = ControlSeries.Of(reading, context).Variation;
            var value = text.ValueOrWhy(reading.Current, reading.Asked);
            var said = variation is { } known ? $"{value}, {Words.Small(words.Variation(known))}" : value;
            var shown = reading.Current.Value;
            return new Cell(
                variation,
                new HeatCell(
                    shown is { } number ? text.Number(number, text.Format == ValueFormat.OneDecimal ? 1 : 0) : ChartParts.Dash,
                    shown,
                    VariationText.Signal(variation),
                    $"{unit.Unit.Name.In(context.Language)}, {text.Name}: {said}",
                    VariationText.Signal(variation) == Signal.None ? null : href?.Invoke(unit.Unit, head.Slug)),
                new ChartCell(said, shown, text.Format));
        }
    }
}
