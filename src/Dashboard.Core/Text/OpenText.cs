using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Time;

namespace Dashboard.Core.Text;

/// <summary>A metric's figure as residents read it.</summary>
/// <param name="Value">The figure itself, or why there is none, in a few words.</param>
/// <param name="Plain">The same in sentences of everyday words.</param>
/// <param name="Answers">How many answers it is made of, and of when.</param>
public sealed record OpenFigure(string Value, IReadOnlyList<string> Plain, string Answers);

/// <summary>A row of a metric's periods as residents read it: all texts are ready.</summary>
/// <param name="Period">The period.</param>
/// <param name="Value">The value, or why there is none.</param>
/// <param name="Answers">The number of answers; empty when it is not told.</param>
/// <param name="Interval">The 95 % interval; empty where there is none.</param>
public sealed record OpenRow(string Period, string Value, string Answers, string Interval);

/// <summary>Says figures to residents: in everyday words, and never more than the figure does.</summary>
public static partial class OpenText
{
    private const int Tenths = 10;

    /// <summary>The figure of a period in words.</summary>
    /// <param name="reading">The reading of that period.</param>
    /// <param name="period">The period, by whatever name it is known.</param>
    /// <param name="context">Language, and the smallest number of respondents.</param>
    public static OpenFigure Figure(MetricReading reading, Period period, ChartContext context)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var text = new ReadingText(reading, context);
        var (figure, words) = (reading.Current, text.Words);
        var of = PeriodText.Name(period, text.Language);
        return new OpenFigure(
            text.ValueOrWhy(figure),
            [.. Sentences(reading, text, context)],
            text.N(figure) is null ? of : words.OpenAnswers(figure.N!.Value, NumberText.Count(figure.N.Value, text.Language), of));
    }

    /// <summary>The points of a series as rows, in its order.</summary>
    public static IReadOnlyList<OpenRow> Rows(Series series, ChartContext context)
    {
        ArgumentNullException.ThrowIfNull(series);
        var text = new ReadingText(series.Metric, series.Figure, context);
        return [.. series.Points.Select(point => new OpenRow(
            PeriodText.OnAxis(point.Period, series.Grain, text.Language),
            text.ValueOrWhy(point.Figure),
            text.N(point.Figure) is null ? "" : NumberText.Count(point.Figure.N!.Value, text.Language),
            point.Figure is { Low: { } low, High: { } high } ? NumberText.Interval(low, high, text.Format, text.Language) : ""))];
    }

    /// <summary>The series as a picture, one line without verdict; <c>null</c> when it has no two values to draw a line between.</summary>
    /// <param name="reading">The reading, with the series that is drawn.</param>
    /// <param name="context">Language, names and what is drawn.</param>
    public static LineChart? Trend(MetricReading reading, ChartContext context)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var told = reading.Series.Points.Where(point => point.Figure.Value is not null).ToList();
        if (told.Count < 2)
        {
            return null;
        }

        var text = new ReadingText(reading, context);
        return LineChartBuilder.Build([(text.Name, reading)], context) is not { } chart ? null : chart with
        {
            Sentence = text.Words.OpenTrend(text.Name, Name(told[0]), text.ValueOrWhy(told[0].Figure), Name(told[^1]), text.ValueOrWhy(told[^1].Figure)),
        };

        string Name(SeriesPoint point) => PeriodText.OnAxis(point.Period, reading.Series.Grain, text.Language);
    }

    private static IEnumerable<string> Sentences(MetricReading reading, ReadingText text, ChartContext context)
    {
        var (figure, words) = (reading.Current, text.Words);
        if (figure.Suppressed)
        {
            yield return words.OpenHidden(context.MinimumRespondents);
            yield break;
        }

        if (ShareOf(reading) is { } share and > 0)
        {
            yield return words.OpenOfTen((int)Math.Round(share * Tenths, MidpointRounding.AwayFromZero), share >= 1, reading.Kind);
        }

        if (figure.Value is not null && reading.Kind == FigureKind.Nps)
        {
            yield return words.OpenNps;
        }

        if (figure is { Low: { } low, High: { } high })
        {
            var decimals = text.Format is ValueFormat.OneDecimal or ValueFormat.Hours ? 1 : 0;
            var suffix = NumberText.Suffix(text.Format) is { } unit ? $"\u00A0{unit}" : "";
            yield return words.OpenInterval(NumberText.Interval(low, high, text.Format, text.Language, decimals) + suffix);
        }
    }

    /// <summary>The share of people who said so, where the figure is one: of NPS the promoters. Shares of events are no shares of people.</summary>
    private static double? ShareOf(MetricReading reading) => reading.Kind switch
    {
        FigureKind.Nps => reading.Parts is { } parts ? (double)parts.Positive / (parts.Negative + parts.Neutral + parts.Positive) : null,
        FigureKind.TopTwo => reading.Current.Value,
        FigureKind.Share or FigureKind.Positive or FigureKind.Negative when reading.Metric.Question is not null => reading.Current.Value,
        _ => null,
    };
}
