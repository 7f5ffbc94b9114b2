using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;

namespace Dashboard.Core.Charts.Builders;

/// <summary>A reading as a headline tile.</summary>
public static class TileBuilder
{
    /// <summary>Builds the tile.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="responseRate">Responses per people asked, a fraction; <c>null</c> where it is not known.</param>
    /// <param name="context">Language, names and rules.</param>
    public static Tile Build(MetricReading reading, double? responseRate, ChartContext context)
    {
        var text = new ReadingText(reading, context);
        var tile = new Tile
        {
            Metric = reading.Metric.Slug,
            Name = text.Name,
            State = StateOf(reading),
            Value = reading.Current.Value is { } value ? text.Number(value) : text.Why(reading.Current, reading.Asked),
            Suffix = reading.Current.Value is null ? null : NumberText.Suffix(text.Format),
            Interval = text.Interval(reading.Current),
            N = text.N(reading.Current),
            Note = Note(reading, text),
            Caveat = reading.BreakAt is { } day ? Caveat(day, context)
                : reading.KnownFrom is { } known ? text.Words.KnownSince(PeriodText.Date(known, context.Language), compared: reading.Kind != FigureKind.Sum)
                : null,
        };
        tile = tile.State == TileState.NotAsked ? tile : WithSeries(tile, reading, text, context);
        return tile.State == TileState.Shown ? WithChange(tile, reading, text, From(context)) with { ResponseRate = Rate(responseRate, text) } : tile;
    }

    /// <summary>What the reading's control chart says, as its tile shows it.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="context">Language, names and rules.</param>
    public static Signal SignalOf(MetricReading reading, ChartContext context) => VariationText.Signal(ControlSeries.Of(reading, context).Variation);

    private static TileState StateOf(MetricReading reading) =>
        reading.Current.Value is not null ? TileState.Shown
        : reading.Current.Suppressed ? TileState.Suppressed
        : reading.Asked ? TileState.NoData
        : TileState.NotAsked;

    private static string? Note(MetricReading reading, ReadingText text) => reading.Kind switch
    {
        FigureKind.Sum => text.Words.CompleteCount,
        FigureKind.Last when reading.Current.Low is null => text.Words.LevelAtEnd,
        _ => null,
    };

    private static string Caveat(DateOnly day, ChartContext context)
    {
        var words = Words.In(context.Language);
        var date = PeriodText.Date(day, context.Language);
        return context.Period.Contains(day) && day > context.Period.Start ? words.FigureSince(date) : words.NotCompared(date);
    }

    private static string From(ChartContext context)
    {
        var words = Words.In(context.Language);
        return context.Compare is { } compare && compare.End != context.Period.Start
            ? words.From(PeriodText.Name(compare, context.Language))
            : words.FromPrevious;
    }

    /// <summary>A response rate belongs to answers, not to counts.</summary>
    private static string? Rate(double? rate, ReadingText text) => text.IsComplete || rate is not { } known
        ? null
        : text.Words.ResponseRate(NumberText.Percent(known, text.Language, known < 0.1 ? 1 : 0));

    private static Tile WithChange(Tile tile, MetricReading reading, ReadingText text, string from)
    {
        if (reading.Change is { } change && !text.IsComplete)
        {
            return tile with
            {
                Change = NumberText.Difference(change.Value, text.Format, text.Language),
                ChangeText = $"{from}, {text.Words.Sampling(change.Verdict)}",
            };
        }

        return reading is { BreakAt: null, Current.Value: { } current, Previous.Value: { } previous }
            ? tile with
            {
                Change = NumberText.Difference(current - previous, text.Format, text.Language),
                ChangeText = $"{from} ({text.Value(previous)})" + (reading.Change is { } judged ? $", {text.Words.OfMonths(judged.Verdict)}" : ""),
            }
            : tile;
    }

    private static Tile WithSeries(Tile tile, MetricReading reading, ReadingText text, ChartContext context)
    {
        var series = ControlSeries.Of(reading, context);
        if (series.Last is null)
        {
            return tile;
        }

        return tile with
        {
            Variation = series.Variation,
            Signal = VariationText.Signal(series.Variation),
            VariationText = series.Variation is { } variation
                ? text.Words.Variation(variation)
                : text.Words.TooFew(series.LastGroupCount, series.Grain),
            ShortVariationText = series.Variation is { } said ? text.Words.VariationInShort(said) : null,
            Assurance = series.Assurance,
            AssuranceText = series.Assurance is { } assurance ? text.Words.Assurance(assurance) : null,
            TargetText = reading.Target is { } target ? text.Target(target) : null,
            Sparkline = ControlChartBuilder.Sparkline(reading, series, context),
        };
    }
}
