using Dashboard.Core.Metrics;
using Dashboard.Core.Text;

namespace Dashboard.Core.Charts.Builders;

/// <summary>The numbers and names of one metric in the reader's language.</summary>
internal sealed class ReadingText(MetricVersion metric, FigureKind kind, ChartContext context)
{
    public ReadingText(MetricReading reading, ChartContext context) : this(reading.Metric, reading.Kind, context)
    {
    }

    public Language Language { get; } = context.Language;

    public Words Words { get; } = Words.In(context.Language);

    public ValueFormat Format { get; } = FormatOf(kind);

    public string Name { get; } = metric.Name.In(context.Language);

    /// <summary>The name as the subject of a sentence.</summary>
    public string Subject => Words.Subject(metric, Language);

    /// <summary>Whether the figure is complete: it is counted, not sampled.</summary>
    public bool IsComplete => kind is FigureKind.Sum or FigureKind.Last;

    public string WhatIsRead => Words.WhatIsRead(kind, Limit);

    public string Definition => Words.Definition(kind, Limit);

    private string Limit => metric.LimitHours is { } hours ? NumberText.Hours(hours, Language, double.IsInteger(hours) ? 0 : 1) : "–";

    public static ValueFormat FormatOf(FigureKind kind) => kind switch
    {
        FigureKind.Nps => ValueFormat.Points,
        FigureKind.Mean => ValueFormat.OneDecimal,
        FigureKind.Sum or FigureKind.Last => ValueFormat.Count,
        FigureKind.Median or FigureKind.Percentile90 => ValueFormat.Hours,
        _ => ValueFormat.Percent,
    };

    public string Value(double value, int decimals = 1) => NumberText.Value(value, Format, Language, decimals);

    public string Number(double value, int decimals = 1) => NumberText.Number(value, Format, Language, decimals);

    /// <summary>A value in a sentence or heat map: no decimals where the scale is wide enough without them.</summary>
    public string Rounded(double value) => Value(value, RoundedDecimals);

    /// <summary>The figure, or why there is none.</summary>
    public string ValueOrWhy(Figure figure, bool asked = true) => figure.Value is { } value ? Value(value) : Why(figure, asked);

    /// <summary>Why there is no value.</summary>
    public string Why(Figure figure, bool asked = true) =>
        figure.Suppressed ? Words.Suppressed(context.MinimumRespondents)
        : !asked ? Words.NotAsked
        : metric.Slug == WellKnown.Responses ? Words.NoFeedback
        : IsComplete ? Words.NoData
        : Words.NoAnswers;

    /// <summary>"95 %:n luottamusväli 77,4–79,3"; <c>null</c> where there is no interval.</summary>
    public string? Interval(Figure figure, bool rounded = false) => figure is { Low: { } low, High: { } high }
        ? $"{Words.ConfidenceInterval} {NumberText.Interval(low, high, Format, Language, rounded ? RoundedDecimals : 1)}"
        : null;

    /// <summary>"n = 412"; <c>null</c> for complete counts and suppressed figures.</summary>
    public string? N(Figure figure) => !IsComplete && figure.N is > 0 and { } n ? NumberText.N(n, Language) : null;

    /// <summary>A target as a number: decimals only where it has them.</summary>
    public string TargetValue(double target) =>
        Value(target, double.IsInteger(Math.Round(Format == ValueFormat.Percent ? target * 100 : target, 6)) ? 0 : 1);

    /// <summary>"vähintään 82 %".</summary>
    public string Target(double target) => Figures.DirectionOf(metric, kind) switch
    {
        Direction.Up => Words.AtLeast(TargetValue(target)),
        Direction.Down => Words.AtMost(TargetValue(target)),
        _ => TargetValue(target),
    };

    private int RoundedDecimals => Format is ValueFormat.OneDecimal or ValueFormat.Hours ? 1 : 0;
}
