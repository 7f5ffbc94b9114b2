using Dashboard.Core.Charts;

namespace Dashboard.Export.Office;

/// <summary>A control chart as lines: values and limits of each baseline are series of their own, since nothing joins two baselines.</summary>
internal static class OfficeControlChart
{
    private static readonly OfficeStroke ValueStroke = new(OfficeColors.Same, 1.5);
    private static readonly OfficeStroke MeanStroke = new(OfficeColors.Same, 1.25);
    private static readonly OfficeStroke LimitStroke = new(OfficeColors.Same, 1.25, "sysDot");

    public static OfficeChart Of(ControlChart chart)
    {
        var words = OfficeWords.In(chart.Language);
        var groups = chart.Points.Select(point => point.Group).Distinct().ToList();
        return new OfficeChart(
            OfficeShape.Lines,
            [.. chart.Points.Select(point => point.Point.Label)],
            [
                .. groups.SelectMany(group => Group(chart, group, groups, words)),
                .. OfficeCharts.Target(chart.Target, chart.Points.Count, words),
                .. Signals(chart, words),
                .. Running(chart, words),
                .. Flags(chart, words),
            ],
            chart.Axis)
        {
            SpansGaps = chart.Points.Any(point => point.Point.Suppressed),
        };
    }

    private static IEnumerable<OfficeSeries> Group(ControlChart chart, int group, List<int> groups, OfficeWords words)
    {
        var isLast = group == groups[^1];
        var own = chart.Points.Where(point => point.Group == group).ToList();
        var name = groups.Count == 1 ? "" : $" {own[0].Point.Label}–{own[^1].Point.Label}";
        yield return new(words.Value + name, Of(point => point.Point.Hollow ? null : point.Point.Value))
        {
            Stroke = ValueStroke,
            Mark = OfficeMark.Of(Signal.None),
            EndLabel = isLast ? own.LastOrDefault(point => !point.Point.Hollow && OfficeCharts.Finite(point.Point.Value) is not null)?.Point.ValueText : null,
        };
        (string Name, Func<ControlPoint, double?> Value, OfficeStroke Stroke, Level? Level)[] levels =
        [
            (words.Mean, point => point.Mean, MeanStroke, chart.Mean),
            (words.LowerLimit, point => point.Lower, LimitStroke, chart.Lower),
            (words.UpperLimit, point => point.Upper, LimitStroke, chart.Upper),
        ];
        foreach (var level in levels.Where(level => own.Exists(point => level.Value(point) is not null)))
        {
            yield return new(level.Name + name, Of(level.Value)) { Stroke = level.Stroke, EndLabel = isLast ? level.Level?.Label : null };
        }

        double?[] Of(Func<ControlPoint, double?> value) => [.. chart.Points.Select(point => point.Group == group ? OfficeCharts.Finite(value(point)) : null)];
    }

    /// <summary>Points with a signal once more, as marks over the line that the legend names.</summary>
    private static IEnumerable<OfficeSeries> Signals(ControlChart chart, OfficeWords words) =>
        from signal in new[] { Signal.Better, Signal.Worse, Signal.Special }
        let values = chart.Points.Select(point => point.Signal == signal && !point.Point.Hollow ? OfficeCharts.Finite(point.Point.Value) : null).ToList()
        where values.Exists(value => value is not null)
        select new OfficeSeries(words.NameOf(signal), values) { Mark = OfficeMark.Of(signal), InLegend = true };

    private static IEnumerable<OfficeSeries> Running(ControlChart chart, OfficeWords words)
    {
        double?[] values = [.. chart.Points.Select(point => point.Point.Hollow ? OfficeCharts.Finite(point.Point.Value) : null)];
        return values.All(value => value is null) ? [] : [new(words.Running(words.Value), values) { Mark = OfficeMark.Of(Signal.None, hollow: true) }];
    }

    /// <summary>Letters along the top, over the periods in which their dates lie; what they say stands in the notes.</summary>
    private static IEnumerable<OfficeSeries> Flags(ControlChart chart, OfficeWords words)
    {
        var letters = chart.Annotations
            .Select(note => (note.Letter, Index: chart.Points.ToList().FindLastIndex(point => point.Point.Start <= note.Date)))
            .Where(flag => flag.Index >= 0)
            .GroupBy(flag => flag.Index, flag => flag.Letter)
            .ToDictionary(flags => flags.Key, flags => string.Join(' ', flags));
        return letters.Count == 0 ? [] :
        [
            new(words.Flags, [.. chart.Points.Select((_, i) => letters.ContainsKey(i) ? chart.Axis.Max : (double?)null)])
            {
                Points = letters.ToDictionary(flag => flag.Key, flag => new OfficePoint(Label: flag.Value)),
            },
        ];
    }
}
