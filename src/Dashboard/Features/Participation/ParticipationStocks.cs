using Dashboard.Components;
using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Participation;

/// <summary>
/// The pool, the experts and the network. Levels are told without rules of control charts: those ask whether a process stays where it is, and a
/// pool that grows breaks them every month.
/// </summary>
internal static class ParticipationStocks
{
    /// <summary>Those that the store knows here.</summary>
    public static IReadOnlyList<StockRow> Of(
        IReadOnlyDictionary<string, MetricReading> readings, ChartContext context, IStringLocalizer<ParticipationTexts> text) =>
    [
        .. MetricChoice.ParticipationStocks.Where(slug => MetricChoice.IsAsked(readings, slug)).Select(slug => RowOf(readings[slug], readings, context, text)),
    ];

    /// <summary>The pool over time, its growth in words; <c>null</c> where the store has none here.</summary>
    public static LineChart? Pool(IReadOnlyDictionary<string, MetricReading> readings, ChartContext context, IStringLocalizer<ParticipationTexts> text)
    {
        if (!MetricChoice.IsAsked(readings, WellKnown.Pool)
            || LineChartBuilder.Build([(readings[WellKnown.Pool].Metric.Name.In(context.Language), readings[WellKnown.Pool])], context with { Id = "pool" }) is not { } chart)
        {
            return null;
        }

        return readings[WellKnown.Pool].Current.Value is not { } members ? chart
            : Growth(readings, context, text) is { } growth ? Titled(text["PoolGrew", Number(members, context), growth])
            : Titled(text["PoolIs", Number(members, context)]);

        LineChart Titled(string title) => chart with { Title = title, Sentence = title + "." };
    }

    private static StockRow RowOf(
        MetricReading reading, IReadOnlyDictionary<string, MetricReading> readings, ChartContext context, IStringLocalizer<ParticipationTexts> text)
    {
        var tile = TileBuilder.Build(reading, null, context);
        if (reading.Kind != FigureKind.Last)
        {
            return new StockRow(tile.Name, tile.Value, $"{tile.Change} {tile.ChangeText}".Trim(), tile.Sparkline);
        }

        var growth = reading.Metric.Slug == WellKnown.Pool ? Growth(readings, context, text) : null;
        return new StockRow(tile.Name, tile.Value, growth ?? Since(reading, context, text) ?? "", tile.Sparkline is { } line ? Plain(line) : null);
    }

    /// <summary>"153 liittyi ja 50 lähti jaksolla"; <c>null</c> where either is not known.</summary>
    private static string? Growth(IReadOnlyDictionary<string, MetricReading> readings, ChartContext context, IStringLocalizer<ParticipationTexts> text) =>
        readings.GetValueOrDefault(WellKnown.PoolJoined)?.Current.Value is { } joined && readings.GetValueOrDefault(WellKnown.PoolLeft)?.Current.Value is { } left
            ? text["JoinedLeft", Number(joined, context), Number(left, context)].Value
            : null;

    private static string? Since(MetricReading reading, ChartContext context, IStringLocalizer<ParticipationTexts> text) =>
        reading is { BreakAt: null, Current.Value: { } now, Previous.Value: { } before }
            ? text[now > before ? "LevelUp" : now < before ? "LevelDown" : "LevelSame", Number(before, context)].Value
            : null;

    private static SparklineChart Plain(SparklineChart line) => line with
    {
        Points = [.. line.Points.Select(point => point with { Mean = null, Lower = null, Upper = null, Signal = Signal.None, RuleText = null })],
    };

    private static string Number(double value, ChartContext context) => NumberText.Value(value, ValueFormat.Count, context.Language);
}
