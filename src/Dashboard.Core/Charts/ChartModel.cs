using System.Text.Json.Serialization;
using Dashboard.Core.Text;

namespace Dashboard.Core.Charts;

/// <summary>
/// What a chart shows, free of any library: every renderer (SVG, script, slide, sheet) draws the same model, so that screen and file cannot
/// disagree. All texts are ready in the reader's language; all values are raw, in the unit of <see cref="Axis"/>'s format.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(LineChart), "line")]
[JsonDerivedType(typeof(ControlChart), "control")]
[JsonDerivedType(typeof(ColumnChart), "column")]
[JsonDerivedType(typeof(StackedColumnChart), "stacked")]
[JsonDerivedType(typeof(StepChart), "step")]
[JsonDerivedType(typeof(IntervalChart), "interval")]
[JsonDerivedType(typeof(FunnelChart), "funnel")]
[JsonDerivedType(typeof(SparklineChart), "sparkline")]
[JsonDerivedType(typeof(HeatMapChart), "heatmap")]
[JsonDerivedType(typeof(PathChart), "path")]
[JsonDerivedType(typeof(PairChart), "pair")]
[JsonDerivedType(typeof(BarChart), "bar")]
[JsonDerivedType(typeof(HouseChart), "house")]
[JsonDerivedType(typeof(RecordTable), "records")]
public abstract record ChartModel
{
    /// <summary>Name of the chart within its page, used in element ids, links and file names: lower case letters, digits, hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The finding in one sentence; the chart's title.</summary>
    public required string Title { get; init; }

    /// <summary>What is measured, beneath the title.</summary>
    public required string Subtitle { get; init; }

    /// <summary>The whole picture in a sentence or two, for those who do not see it.</summary>
    public required string Sentence { get; init; }

    /// <summary>The values as a table.</summary>
    public required ChartTable Table { get; init; }

    /// <summary>What every file of the chart carries.</summary>
    public required ChartSource Source { get; init; }

    /// <summary>The language of the texts and of the numbers.</summary>
    public required Language Language { get; init; }

    /// <summary>Whether there is a value to draw. Where all are hidden or missing, title and notes say it all and no empty plot stands for them.</summary>
    [JsonIgnore]
    public virtual bool HasPicture => true;

    /// <summary>What the reader must know besides, a short sentence each: hidden units, false alarms to expect, why there is no verdict.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>Where a chart's figures come from: printed beneath it and in every file.</summary>
/// <param name="Unit">The unit or path, by name.</param>
/// <param name="Period">The period in words.</param>
/// <param name="N">The number of answers in words ("n = 412"), or <c>null</c> where it does not apply.</param>
/// <param name="Definition">How the figure is defined.</param>
/// <param name="Rules">The rule set, or <c>null</c> where none is used.</param>
/// <param name="Made">The date on which the figures were read.</param>
/// <param name="Demo">Whether demo data are among the figures.</param>
public sealed record ChartSource(string Unit, string Period, string? N, string Definition, string? Rules, DateOnly Made, bool Demo)
{
    /// <summary>Whose answers these are, in words ("Ikäryhmä: 65–79"); <c>null</c> for everybody's.</summary>
    public string? Respondents { get; init; }
}

/// <summary>A chart's values as a table. The first column names the row.</summary>
/// <param name="Columns">Column heads.</param>
/// <param name="Rows">Rows, each with as many cells as there are columns.</param>
public sealed record ChartTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<ChartCell>> Rows)
{
    /// <summary>The table of a picture that stands beside its values, or that has none.</summary>
    public static ChartTable None { get; } = new([], []);
}

/// <summary>A cell: the text as people read it, and the raw number or date for files.</summary>
/// <param name="Text">The text.</param>
/// <param name="Number">The raw number; <c>null</c> where the cell is a text, empty or suppressed.</param>
/// <param name="Format">How a sheet writes the number; <c>null</c> as it is.</param>
public readonly record struct ChartCell(string Text, double? Number = null, ValueFormat? Format = null)
{
    /// <summary>The first day of the period that the text names, or the day; <c>null</c> where the cell is none.</summary>
    public DateOnly? Date { get; init; }
}

/// <summary>How numbers of a chart are written.</summary>
public enum ValueFormat
{
    /// <summary>A fraction written as per cent.</summary>
    Percent,

    /// <summary>Points −100…100.</summary>
    Points,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A number with one decimal.</summary>
    OneDecimal,

    /// <summary>Hours.</summary>
    Hours,
}

/// <summary>A value axis.</summary>
/// <param name="Min">The value at the bottom (or left).</param>
/// <param name="Max">The value at the top (or right), above <paramref name="Min"/>.</param>
/// <param name="Ticks">The values that are labelled, ascending.</param>
/// <param name="Format">How values are written.</param>
public sealed record Axis(double Min, double Max, IReadOnlyList<double> Ticks, ValueFormat Format);

/// <summary>The signal a mark carries; the only meaning of colour.</summary>
public enum Signal
{
    /// <summary>Common cause, or within limits: grey dot.</summary>
    None,

    /// <summary>Improvement, or above the funnel: blue diamond.</summary>
    Better,

    /// <summary>Concern, or below the funnel: orange square.</summary>
    Worse,

    /// <summary>Special cause without a better direction: ink triangle.</summary>
    Special,
}
