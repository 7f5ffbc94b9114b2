using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;

namespace Dashboard.Core.Charts.Builders;

/// <summary>A group of respondents.</summary>
/// <param name="Name">The group in the reader's language.</param>
/// <param name="Figure">Its protected figure.</param>
/// <param name="Parts">Its answers by role; <c>null</c> where it is hidden, and for kinds whose answers have no roles.</param>
/// <param name="IsKnown">Whether the group is one: those of whom it is not known are none, and stand out nowhere.</param>
public sealed record GroupReading(string Name, Figure Figure, AnswerParts? Parts, bool IsKnown = true);

/// <summary>One metric of groups of respondents with their intervals: by channel, by language or by age band.</summary>
public static class GroupChartBuilder
{
    /// <summary>
    /// Builds the chart; <c>null</c> where fewer than two groups have answers. A hidden group is said to be hidden, not to be small, since it may be hidden
    /// for another's sake: the table has a row for each, the picture one for all of them.
    /// </summary>
    /// <param name="whole">The reading of all respondents: the value that the rows are read against.</param>
    /// <param name="groups">The groups in the order of their property; those without answers are left out.</param>
    /// <param name="property">What the groups are told apart by: "Ikäryhmä".</param>
    /// <param name="context">Language, names and rules.</param>
    public static IntervalChart? Build(MetricReading whole, IReadOnlyList<GroupReading> groups, string property, ChartContext context)
    {
        var answering = groups.Where(group => group.Figure.Suppressed || group.Figure.N > 0).ToList();
        if (answering.Count < 2)
        {
            return null;
        }

        var text = new ReadingText(whole, context);
        var title = TitleOf(answering, whole.Kind, property, text);
        var reference = whole.Current.Value is { } value && !text.IsComplete ? new Level(value, text.Words.Everybody(text.Value(value))) : null;
        var hidden = answering.Count(group => group.Figure.Suppressed);
        return new IntervalChart
        {
            Id = context.Id ?? whole.Metric.Slug + "-groups",
            Language = context.Language,
            Title = title,
            Subtitle = ChartParts.PeriodSubtitle(text, context) + (text.IsComplete ? "" : $" · {text.Words.ConfidenceInterval}"),
            Sentence = reference is null ? $"{title}." : $"{title}. {reference.Label}.",
            Table = TableOf(answering, property, text),
            Source = ChartParts.Source(text, context, whole.Current, null),
            Notes = [text.Words.GroupsNote, .. hidden > 0 ? [text.Words.HiddenGroups(hidden, context.MinimumRespondents)] : Array.Empty<string>()],
            Axis = AxisScale.For(
                answering.SelectMany(group => new[] { group.Figure.Value, group.Figure.Low, group.Figure.High }).Append(reference?.Value).OfType<double>(),
                text.Format),
            Rows = HiddenRows.Gathered(answering.ConvertAll(group => new IntervalRow(
                group.Name, group.Figure.Value, group.Figure.Low, group.Figure.High, text.IsComplete ? null : group.Figure.N, ValueOf(group, text))), text.Words.Groups),
            Reference = reference,
        };
    }

    private static string ValueOf(GroupReading group, ReadingText text) =>
        group.Figure.Suppressed ? text.Words.NotShown : text.ValueOrWhy(group.Figure);

    private static string TitleOf(List<GroupReading> groups, FigureKind kind, string property, ReadingText text)
    {
        var inputs = groups.FindAll(group => group.IsKnown)
            .ConvertAll(group => UnitFunnel.Input($"{property} {group.Name}", group.Figure, kind, group.Parts)).OfType<FunnelInput>().ToList();
        if (inputs.Count > 1)
        {
            var funnel = kind == FigureKind.Nps ? Funnels.Nps(inputs) : Funnels.Shares(inputs);
            return funnel.Units.Where(unit => unit.Position is FunnelPosition.Above998 or FunnelPosition.Below998).ToList() switch
            {
                [] => text.Words.NoGroupOutside(text.Name),
                [var only] => text.Words.FunnelOne(text.Name, only.Name, only.Position == FunnelPosition.Above998),
                var outside => text.Words.GroupsOutside(text.Name, outside.Count),
            };
        }

        var shown = groups.Select(group => group.Figure.Value).OfType<double>().ToList();
        return shown.Count == 0
            ? text.Words.NoGroupShown(text.Name)
            : text.Words.GroupsBetween(text.Name, IntervalChartBuilder.Range(shown.Min(), shown.Max(), text));
    }

    private static ChartTable TableOf(List<GroupReading> groups, string property, ReadingText text)
    {
        string[] sampled = text.IsComplete ? [] : ["n", text.Words.LowHead, text.Words.HighHead];
        return new ChartTable(
            [property, text.Words.ValueHead(text.Format), .. sampled],
            [.. groups.Select(group => Row(group.Figure, [new(group.Name), new(ValueOf(group, text), group.Figure.Value, text.Format)]))]);

        IReadOnlyList<ChartCell> Row(Figure figure, ChartCell[] head) => text.IsComplete
            ? head
            : [.. head, ChartParts.Count(figure.N, text.Language), ChartParts.Number(figure.Low, text), ChartParts.Number(figure.High, text)];
    }
}
