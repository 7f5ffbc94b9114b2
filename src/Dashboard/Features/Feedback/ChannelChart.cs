using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Feedback;

/// <summary>Responses by how they came, on a scale from zero: complete counts, so without interval or target.</summary>
public static class ChannelChart
{
    /// <summary>Builds the chart; <c>null</c> when nothing is known of how answers came.</summary>
    public static IntervalChart? Build(
        IReadOnlyList<SegmentFigure> channels, ChartContext context, IStringLocalizer<FeedbackTexts> text, IStringLocalizer<LayoutTexts> layout)
    {
        var rows = channels.Where(channel => channel.Figure.Suppressed || channel.Figure.Value > 0)
            .OrderBy(channel => channel.Segment.Value == Segment.Unknown)
            .Select(channel => new IntervalRow(
                SegmentNames.ValueOf(channel.Segment, layout), channel.Figure.Value, null, null, null, TextOf(channel.Figure, context, text)))
            .ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var shown = rows.FindAll(row => row.Value is not null);
        var most = shown.MaxBy(row => row.Value);
        var period = PeriodText.Name(context.Period, context.Language);

        // A hidden channel may be hidden for another's sake, and hold more than any that is shown.
        var title = most is null || (shown.Count == 1 && rows.Count > 1) ? text["ChannelsTitleHidden"]
            : text[shown.Count < rows.Count ? "ChannelsTitleShown" : "ChannelsTitle", most.Name, most.ValueText];
        return new IntervalChart
        {
            Id = context.Id!,
            Title = title,
            Subtitle = text["ChannelsSubtitle", period],
            Sentence = $"{title.Value}. {string.Join(", ", rows.Select(row => $"{row.Name}: {row.ValueText}"))}.",
            Table = new(
                [text["Channel"], text["Responses"]],
                [.. rows.Select(row => (IReadOnlyList<ChartCell>)[new(row.Name), new(row.ValueText, row.Value, ValueFormat.Count)])]),

            // All respondents: a group of a group is never shown.
            Source = new(context.Unit, period, null, text["ChannelsDefinition"], null, context.Made, context.Demo),
            Language = context.Language,
            Axis = AxisScale.For(rows.Select(row => row.Value ?? 0), ValueFormat.Count),
            Rows = HiddenRows.Gathered(rows, count => text["ChannelsHidden", count]),
        };
    }

    private static string TextOf(Figure figure, ChartContext context, IStringLocalizer<FeedbackTexts> text) =>
        figure.Value is { } value ? NumberText.Count((long)value, context.Language) : text["Hidden"];
}
