using Dashboard.Core.Charts;
using Dashboard.Core.Text;

namespace Dashboard.Export.Office;

/// <summary>Makes native charts of chart models.</summary>
internal static class OfficeCharts
{
    private static readonly OfficeStroke TargetStroke = new(OfficeColors.Ink, 1.25, "dash");

    /// <summary>The chart, or <c>null</c> where Office has no chart of the kind: a heat map, a path and the house are tables there.</summary>
    public static OfficeChart? Of(ChartModel chart) => !chart.HasPicture ? null : chart switch
    {
        ControlChart control => OfficeControlChart.Of(control),
        LineChart line => Lines(line),
        ColumnChart column => Columns(column),
        StackedColumnChart stacked => Stacked(stacked),
        StepChart steps => Steps(steps),
        IntervalChart interval => Intervals(interval),
        FunnelChart funnel => Funnel(funnel),
        PairChart pairs => Pairs(pairs),
        BarChart bars => Shares(bars),
        _ => null,
    };

    /// <summary>The target as a line across all places.</summary>
    public static IEnumerable<OfficeSeries> Target(Level? target, int count, OfficeWords words) => target is null
        ? []
        : [new(words.Target, [.. Enumerable.Repeat<double?>(target.Value, count)]) { Stroke = TargetStroke, EndLabel = target.Label }];

    /// <summary>The value, if it is a number.</summary>
    public static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;

    private static OfficeChart Lines(LineChart chart)
    {
        var words = OfficeWords.In(chart.Language);
        OfficeStroke[] strokes = [new(OfficeColors.Ink, 1.75), new(OfficeColors.Ink2, 1.75, "dash"), new(OfficeColors.Same, 1.75, "sysDot")];
        var count = chart.Lines.Count == 0 ? 0 : chart.Lines[0].Points.Count;
        return new OfficeChart(
            OfficeShape.Lines,
            [.. (chart.Lines.Count == 0 ? [] : chart.Lines[0].Points).Select(point => point.Label)],
            [
                .. chart.Lines.SelectMany((line, i) => Parts(line, strokes[i % strokes.Length])),
                .. Target(chart.Target, count, words),
            ],
            chart.Axis)
        {
            SpansGaps = chart.Lines.Any(line => line.Points.Any(point => point.Suppressed)),
        };

        // A period that still runs is not joined to the line, as its value is not yet known.
        IEnumerable<OfficeSeries> Parts(TimeLine line, OfficeStroke stroke)
        {
            yield return new(line.Name, [.. line.Points.Select(point => point.Hollow ? null : Finite(point.Value))]) { Stroke = stroke, EndLabel = line.Name };
            if (line.Points.Any(point => point.Hollow && Finite(point.Value) is not null))
            {
                yield return new(words.Running(line.Name), [.. line.Points.Select(point => point.Hollow ? Finite(point.Value) : null)])
                {
                    Mark = OfficeMark.Of(Signal.None, hollow: true),
                };
            }
        }
    }

    private static OfficeChart Columns(ColumnChart chart) => new(
        OfficeShape.Columns,
        [.. chart.Columns.Select(column => column.Label)],
        [
            new(OfficeWords.In(chart.Language).Value, [.. chart.Columns.Select(column => Finite(column.Value))])
            {
                Fill = OfficeColors.Same,
                Points = Where(chart.Columns, column => column switch
                {
                    { Hollow: true } => new OfficePoint(Fill: OfficeColors.Paper, Edge: OfficeColors.Same),
                    { Signal: not Signal.None } => new OfficePoint(Fill: OfficeMark.Of(column.Signal).Fill),
                    _ => null,
                }),
            },
        ],
        chart.Axis);

    private static OfficeChart Stacked(StackedColumnChart chart) => new(
        OfficeShape.StackedColumns,
        chart.Labels,
        [.. chart.Layers.Select((layer, i) => new OfficeSeries(layer.Name, [.. layer.Values.Select(Finite)])
        {
            Fill = OfficeColors.Shades[i % OfficeColors.Shades.Count], InLegend = true,
        })],
        chart.Axis);

    /// <summary>Steps float on a part of the column that is not drawn; where a step crosses zero it has a part on each side.</summary>
    private static OfficeChart Steps(StepChart chart)
    {
        var words = OfficeWords.In(chart.Language);
        var points = Where(chart.Steps, step => step.IsLevel ? null : new OfficePoint(Fill: OfficeMark.Of(step.Signal).Fill));
        var rises = chart.Steps.Select(step => step.IsLevel ? default : (Low: Math.Min(step.From, step.To), High: Math.Max(step.From, step.To))).ToList();
        return new OfficeChart(
            OfficeShape.StackedColumns,
            [.. chart.Steps.Select(step => $"{step.Name}: {step.ValueText}")],
            [
                new(words.Under, [.. rises.Select(rise => (double?)(rise.Low > 0 ? rise.Low : Math.Min(0, rise.High)))]),
                new(words.Step, [.. rises.Select(rise => (double?)(Math.Max(0, rise.High) - Math.Max(0, rise.Low)))]) { Fill = OfficeColors.Same, Points = points },
                new(words.StepBelowZero, [.. rises.Select(rise => (double?)(Math.Min(0, rise.Low) - Math.Min(0, rise.High)))]) { Fill = OfficeColors.Same, Points = points },
                new(words.Level, [.. chart.Steps.Select(step => step.IsLevel ? Finite(step.To) : null)])
                {
                    Mark = new OfficeMark("dash", 24, OfficeColors.Ink, OfficeColors.Ink), IsOver = true,
                },
            ],
            chart.Axis);
    }

    /// <summary>Bars begin at zero, whatever the axis of dots and lines; what all are read against is the first bar.</summary>
    private static OfficeChart Intervals(IntervalChart chart)
    {
        var words = OfficeWords.In(chart.Language);
        IntervalRow[] reference = chart.Reference is { } level ? [new(level.Label, level.Value, null, null, null, "")] : [];
        IntervalRow[] rows = [.. reference, .. chart.Rows];
        return new OfficeChart(
            OfficeShape.Bars,
            [.. reference.Select(row => row.Name), .. chart.Rows.Select(row => Label(row, chart.Language))],
            [
                new(words.Value, [.. rows.Select(row => Finite(row.Value))])
                {
                    Fill = OfficeColors.Same,
                    Points = Where(rows, row => reference.Contains(row) ? new OfficePoint(Fill: OfficeColors.Ink) : null),
                    Intervals = rows.Any(row => row.Low is not null) ? [.. rows.Select(row => row is { Low: { } low, High: { } high } ? (low, high) : ((double, double)?)null)] : null,
                },
            ],
            FromZero(chart.Axis));
    }

    private static string Label(IntervalRow row, Language language) =>
        $"{row.Name}: {row.ValueText}" + (row.N is { } n ? $" ({NumberText.N(n, language)})" : "");

    private static OfficeChart Funnel(FunnelChart chart)
    {
        var words = OfficeWords.In(chart.Language);
        var (legend, outer, inner) = (chart.Legend, new OfficeStroke(OfficeColors.Same, 1), new OfficeStroke(OfficeColors.Same, 1, "sysDot"));
        return new OfficeChart(
            OfficeShape.Scatter,
            [],
            [
                Edge(legend.Limits95, inner, edge => edge.Low95, named: true), Edge(legend.Limits95, inner, edge => edge.High95),
                Edge(legend.Limits998, outer, edge => edge.Low998, named: true), Edge(legend.Limits998, outer, edge => edge.High998),
                new(words.Mean, [chart.Centre.Value, chart.Centre.Value])
                {
                    Across = [chart.Across.Min, chart.Across.Max], Stroke = new OfficeStroke(OfficeColors.Ink2, 1.25), EndLabel = chart.Centre.Label,
                },
                .. Marks(Signal.None, words.Within), .. Marks(Signal.Better, legend.Above), .. Marks(Signal.Worse, legend.Below), .. Marks(Signal.Special, words.Outside),
            ],
            chart.Axis)
        {
            Across = chart.Across,
            AcrossTitle = legend.Across,
        };

        OfficeSeries Edge(string name, OfficeStroke stroke, Func<FunnelEdge, double> value, bool named = false) =>
            new(name, [.. chart.Edges.Select(edge => Finite(value(edge)))]) { Across = [.. chart.Edges.Select(edge => edge.N)], Stroke = stroke, InLegend = named };

        IEnumerable<OfficeSeries> Marks(Signal signal, string name)
        {
            var marks = chart.Marks.Where(mark => mark.Signal == signal && double.IsFinite(mark.Value)).ToList();
            return marks.Count == 0 ? [] :
            [
                new(name, [.. marks.Select(mark => (double?)mark.Value)])
                {
                    Across = [.. marks.Select(mark => (double)mark.N)],
                    Mark = OfficeMark.Of(signal),
                    Points = Where(marks, mark => mark.Named ? new OfficePoint(Label: mark.Name) : null),
                    InLegend = true,
                },
            ];
        }
    }

    private static OfficeChart Pairs(PairChart chart)
    {
        var rows = chart.Sections.SelectMany(section => section.Rows.Select(row => (Section: section.Name, Row: row))).ToList();
        var most = chart.Sections.Where(section => section.Rows.Count > 0).MaxBy(section => section.Axis.Max)!.Axis;
        return new OfficeChart(
            OfficeShape.Bars,
            [.. rows.Select(row => $"{row.Section}: {row.Row.Name}, {row.Row.ValueText} / {row.Row.AgainstText}")],
            [
                new(chart.OfValue, [.. rows.Select(row => Finite(row.Row.Value))]) { Fill = OfficeColors.Ink, InLegend = true },
                new(chart.OfAgainst, [.. rows.Select(row => Finite(row.Row.Against))]) { Fill = OfficeColors.Shades[2], InLegend = true },
            ],
            most);
    }

    private static OfficeChart Shares(BarChart chart) => new(
        OfficeShape.Bars,
        [.. chart.Bars.Select(bar => $"{bar.Name}: {bar.CountText} ({bar.ShareText})")],
        [
            new(OfficeWords.In(chart.Language).Value, [.. chart.Bars.Select(bar => Finite(bar.Share))])
            {
                Fill = OfficeColors.Same,
                Points = Where(chart.Bars, bar => bar.Outlined ? new OfficePoint(Fill: OfficeColors.Paper, Edge: OfficeColors.Ink2) : null),
            },
        ],
        new Axis(0, 1, [0, .25, .5, .75, 1], ValueFormat.Percent));

    private static Axis FromZero(Axis axis) => axis is { Min: <= 0, Max: >= 0 } ? axis : axis with { Min = Math.Min(0, axis.Min), Max = Math.Max(0, axis.Max), Ticks = [] };

    private static Dictionary<int, OfficePoint> Where<T>(IReadOnlyList<T> items, Func<T, OfficePoint?> look) =>
        items.Select((item, i) => (Index: i, Look: look(item))).Where(point => point.Look is not null).ToDictionary(point => point.Index, point => point.Look!);
}
