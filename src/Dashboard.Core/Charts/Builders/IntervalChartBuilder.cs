using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Core.Units;

namespace Dashboard.Core.Charts.Builders;

/// <summary>One metric of several units with their intervals, in the order of the organisation and never ranked.</summary>
public static class IntervalChartBuilder
{
    /// <summary>Builds the chart; <c>null</c> when no unit has the metric. A unit without a figure keeps its row and says why.</summary>
    /// <param name="parent">The unit itself: the value the rows are read against.</param>
    /// <param name="children">The units directly below.</param>
    /// <param name="metric">The metric's slug.</param>
    /// <param name="context">Language, names and rules.</param>
    /// <param name="href">Where a unit's row leads, or <c>null</c>.</param>
    public static IntervalChart? Build(
        UnitReading parent, IReadOnlyList<UnitReading> children, string metric, ChartContext context, Func<Unit, string?>? href = null)
    {
        var own = parent.Metrics.GetValueOrDefault(metric)?.Current ?? Figure.None;
        return Of(ChildReading.Of(children, metric, context, href), context, own, OrderOfRows.Tree, text =>
            own.Value is { } value && !text.IsComplete ? new Level(value, $"{context.Unit} {text.Value(value)}") : null);
    }

    /// <summary>
    /// The same of any units, read against what those of them that are shown have together, which says nothing of a hidden one;
    /// <c>null</c> when no unit has the metric.
    /// </summary>
    /// <param name="units">The units; none lies below another, else nothing is said of them together.</param>
    /// <param name="metric">The metric's slug.</param>
    /// <param name="context">Language, names and rules.</param>
    /// <param name="order">What order the units are given in.</param>
    /// <param name="distinct">Whether no answer is counted in two units.</param>
    /// <param name="href">Where a unit's row leads, or <c>null</c>.</param>
    public static IntervalChart? BuildPeers(
        IReadOnlyList<UnitReading> units, string metric, ChartContext context, OrderOfRows order, bool distinct, Func<Unit, string?>? href = null)
    {
        var peers = ChildReading.Of(units, metric, context, href);
        var funnel = distinct ? UnitFunnel.Of(peers)?.Funnel : null;
        var whole = funnel is null ? Figure.None : new Figure(funnel.Units.Sum(unit => unit.N), funnel.Centre);
        return Of(peers, context, whole, order, text =>
            funnel is null ? null : new Level(funnel.Centre, text.Words.UnitsTogether(text.Value(funnel.Centre))));
    }

    private static IntervalChart? Of(
        List<ChildReading> units, ChartContext context, Figure whole, OrderOfRows order, Func<ReadingText, Level?> referenceOf)
    {
        if (units.Count == 0)
        {
            return null;
        }

        var text = new ReadingText(units[0].Reading, context);
        var shown = units.ConvertAll(unit => unit.Reading.Current).FindAll(figure => figure.Value is not null);
        var title = TitleOf(shown, text);
        var reference = referenceOf(text);
        return new IntervalChart
        {
            Id = context.Id ?? units[0].Reading.Metric.Slug + "-units",
            Language = context.Language,
            Title = title,
            Subtitle = ChartParts.PeriodSubtitle(text, context) + (text.IsComplete ? "" : $" · {text.Words.ConfidenceInterval}"),
            Sentence = reference is null ? $"{title}." : $"{title}. {reference.Label}.",
            Table = ChartParts.UnitTable(units, text),
            Source = ChartParts.Source(text, context, whole, null),
            Notes = [text.Words.Order(order), .. ChartParts.UnitNotes(units, text.Words, context)],
            Axis = AxisScale.For(
                shown.SelectMany(figure => new[] { figure.Value, figure.Low, figure.High }).Append(reference?.Value).OfType<double>(),
                text.Format),
            Rows = units.ConvertAll(unit => Row(unit, text)),
            Reference = reference,
        };
    }

    private static string TitleOf(List<Figure> shown, ReadingText text) => shown.Count switch
    {
        0 => text.Words.NoUnitShown(text.Name),
        1 => text.Words.UnitsBetween(text.Name, 1, text.Value(shown[0].Value!.Value)),
        var count => text.Words.UnitsBetween(text.Name, count, Range(shown.Min(figure => figure.Value)!.Value, shown.Max(figure => figure.Value)!.Value, text)),
    };

    internal static string Range(double least, double most, ReadingText text)
    {
        var range = NumberText.Interval(least, most, text.Format, text.Language);
        return NumberText.Suffix(text.Format) is { } suffix ? $"{range}\u00a0{suffix}" : range;
    }

    private static IntervalRow Row(ChildReading unit, ReadingText text)
    {
        var figure = unit.Reading.Current;
        return new IntervalRow(
            unit.Name,
            figure.Value,
            figure.Low,
            figure.High,
            text.IsComplete ? null : figure.N,
            figure.Suppressed ? text.Words.NotShown : text.ValueOrWhy(figure, unit.Reading.Asked),
            unit.Href);
    }
}
