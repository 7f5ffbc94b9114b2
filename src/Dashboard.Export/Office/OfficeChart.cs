using Dashboard.Core.Charts;

namespace Dashboard.Export.Office;

/// <summary>The kinds of charts of Office that a chart model is drawn as.</summary>
internal enum OfficeShape
{
    Lines,
    Columns,
    StackedColumns,
    Bars,
    Scatter,
}

/// <summary>A chart model as a native chart of Office: the same values and texts in series, and how each is drawn.</summary>
/// <param name="Shape">The kind of chart.</param>
/// <param name="Labels">The places across (up, for bars); empty for <see cref="OfficeShape.Scatter"/>.</param>
/// <param name="Series">The series; each has as many values as there are labels.</param>
/// <param name="Axis">The value axis.</param>
internal sealed record OfficeChart(OfficeShape Shape, IReadOnlyList<string> Labels, IReadOnlyList<OfficeSeries> Series, Axis Axis)
{
    /// <summary>The axis across of a <see cref="OfficeShape.Scatter"/>, or <c>null</c>.</summary>
    public Axis? Across { get; init; }

    /// <summary>What the axis across counts, or <c>null</c>.</summary>
    public string? AcrossTitle { get; init; }

    /// <summary>Whether a line goes on over places without a value.</summary>
    public bool SpansGaps { get; init; }

    /// <summary>How high the plot is where labels stand at its right, as a share of the chart's height: what stands below it needs room.</summary>
    public double PlotHeight => .83 - (AcrossTitle is null ? 0 : .05) - (Series.Any(series => series.InLegend) ? .09 : 0);
}

/// <summary>A series of an <see cref="OfficeChart"/>.</summary>
/// <param name="Name">Its name in the sheet and the legend.</param>
/// <param name="Values">Its values; <c>null</c> where nothing is drawn.</param>
internal sealed record OfficeSeries(string Name, IReadOnlyList<double?> Values)
{
    /// <summary>Where its points stand across; of a <see cref="OfficeShape.Scatter"/> only.</summary>
    public IReadOnlyList<double>? Across { get; init; }

    /// <summary>The line, or <c>null</c> for none.</summary>
    public OfficeStroke? Stroke { get; init; }

    /// <summary>The fill of its columns and bars, or <c>null</c> for none.</summary>
    public string? Fill { get; init; }

    /// <summary>The mark of its points, or <c>null</c> for none.</summary>
    public OfficeMark? Mark { get; init; }

    /// <summary>Points that look or are labelled otherwise than the series, by index.</summary>
    public IReadOnlyDictionary<int, OfficePoint> Points { get; init; } = new Dictionary<int, OfficePoint>();

    /// <summary>Error bars, or <c>null</c> for none; an entry is <c>null</c> where a value has no interval.</summary>
    public IReadOnlyList<(double Low, double High)?>? Intervals { get; init; }

    /// <summary>What is written at its last value, or <c>null</c>.</summary>
    public string? EndLabel { get; init; }

    /// <summary>Whether the legend names it.</summary>
    public bool InLegend { get; init; }

    /// <summary>Whether it is marks over the columns of the same chart.</summary>
    public bool IsOver { get; init; }

    /// <summary>The index of the last value, or −1.</summary>
    public int Last => Values.ToList().FindLastIndex(value => value is not null);
}

/// <summary>A line.</summary>
/// <param name="Color">Its colour, six hexadecimal digits.</param>
/// <param name="Width">Its width in points.</param>
/// <param name="Dash">Its dashes as Office names them: <c>solid</c>, <c>dash</c>, <c>sysDot</c>.</param>
internal sealed record OfficeStroke(string Color, double Width, string Dash = "solid");

/// <summary>A mark.</summary>
/// <param name="Symbol">Its shape as Office names it: <c>circle</c>, <c>diamond</c>, <c>square</c>, <c>triangle</c>, <c>dash</c>.</param>
/// <param name="Size">Its size in points, 2 to 72.</param>
/// <param name="Fill">Its colour.</param>
/// <param name="Edge">The colour of its edge.</param>
internal sealed record OfficeMark(string Symbol, int Size, string Fill, string Edge)
{
    /// <summary>The mark of a signal; a ring for a period that still runs.</summary>
    public static OfficeMark Of(Signal signal, bool hollow = false) => (signal, hollow) switch
    {
        (_, true) => new("circle", 6, OfficeColors.Paper, OfficeColors.Same),
        (Signal.Better, _) => new("diamond", 9, OfficeColors.Better, OfficeColors.Paper),
        (Signal.Worse, _) => new("square", 8, OfficeColors.Worse, OfficeColors.Paper),
        (Signal.Special, _) => new("triangle", 8, OfficeColors.Ink, OfficeColors.Paper),
        _ => new("circle", 5, OfficeColors.Same, OfficeColors.Same),
    };
}

/// <summary>How a point differs from its series; what is <c>null</c> is the series'.</summary>
internal sealed record OfficePoint(OfficeMark? Mark = null, string? Fill = null, string? Edge = null, string? Label = null);
