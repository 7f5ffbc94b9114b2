namespace Dashboard.Core.Charts;

/// <summary>One column.</summary>
/// <param name="Label">Its label on the axis.</param>
/// <param name="Value">Its height; <c>null</c> when suppressed.</param>
/// <param name="ValueText">The value as people read it, or why there is none.</param>
/// <param name="Signal">Its signal.</param>
/// <param name="Hollow">Whether the period is still running.</param>
public sealed record Column(string Label, double? Value, string ValueText, Signal Signal = Signal.None, bool Hollow = false);

/// <summary>Columns from zero.</summary>
public sealed record ColumnChart : ChartModel
{
    /// <summary>The value axis, from 0.</summary>
    public required Axis Axis { get; init; }

    /// <summary>The columns in order.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }
}

/// <summary>One layer of stacked columns.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Values">A value for each column; <c>null</c> when suppressed.</param>
public sealed record Layer(string Name, IReadOnlyList<double?> Values);

/// <summary>Columns made of layers from zero, first layer lowest; shades of grey, as parts are not signals.</summary>
public sealed record StackedColumnChart : ChartModel
{
    /// <summary>The value axis, from 0.</summary>
    public required Axis Axis { get; init; }

    /// <summary>The columns' labels in order.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The layers, lowest first.</summary>
    public required IReadOnlyList<Layer> Layers { get; init; }
}

/// <summary>One row of an interval chart.</summary>
/// <param name="Name">What the row is about.</param>
/// <param name="Value">Its value; <c>null</c> when there is none or it is suppressed.</param>
/// <param name="Low">Lower end of the interval, or <c>null</c>.</param>
/// <param name="High">Upper end of the interval, or <c>null</c>.</param>
/// <param name="N">Number of answers; <c>null</c> when suppressed.</param>
/// <param name="ValueText">The value as people read it, or why there is none.</param>
/// <param name="Href">Where the row leads, or <c>null</c>.</param>
public sealed record IntervalRow(string Name, double? Value, double? Low, double? High, long? N, string ValueText, string? Href = null);

/// <summary>Values with their intervals side by side ("bar with interval"); in the order of the organisation, never a ranking.</summary>
public sealed record IntervalChart : ChartModel
{
    /// <summary>The value axis.</summary>
    public required Axis Axis { get; init; }

    /// <summary>The rows in order.</summary>
    public required IReadOnlyList<IntervalRow> Rows { get; init; }

    /// <inheritdoc/>
    public override bool HasPicture => Rows.Any(row => row.Value is not null);

    /// <summary>The value all rows are read against (the unit's own), or <c>null</c>.</summary>
    public Level? Reference { get; init; }
}

/// <summary>One unit of a funnel chart.</summary>
/// <param name="Name">The unit.</param>
/// <param name="N">Its answers.</param>
/// <param name="Value">Its value.</param>
/// <param name="ValueText">The value as people read it.</param>
/// <param name="Signal">Better above, worse below the outer limits; none within.</param>
/// <param name="Named">Whether the unit's name is written beside it: only those outside are.</param>
/// <param name="Href">Where the unit leads, or <c>null</c>.</param>
public sealed record FunnelMark(string Name, long N, double Value, string ValueText, Signal Signal, bool Named, string? Href = null);

/// <summary>The limits of a funnel at one n, for drawing.</summary>
/// <param name="N">Number of answers.</param>
/// <param name="Low95">Lower 95 % limit.</param>
/// <param name="High95">Upper 95 % limit.</param>
/// <param name="Low998">Lower 99.8 % limit.</param>
/// <param name="High998">Upper 99.8 % limit.</param>
public sealed record FunnelEdge(double N, double Low95, double High95, double Low998, double High998);

/// <summary>Units against the limits chance allows at their n.</summary>
public sealed record FunnelChart : ChartModel
{
    /// <summary>The value axis (up).</summary>
    public required Axis Axis { get; init; }

    /// <summary>The axis of n (across), from 0.</summary>
    public required Axis Across { get; init; }

    /// <summary>The pooled value, labelled.</summary>
    public required Level Centre { get; init; }

    /// <summary>The limits, by ascending n.</summary>
    public required IReadOnlyList<FunnelEdge> Edges { get; init; }

    /// <summary>The units.</summary>
    public required IReadOnlyList<FunnelMark> Marks { get; init; }

    /// <summary>The names of the axis, the bands and the marks, in the reader's language.</summary>
    public required FunnelLegend Legend { get; init; }
}

/// <summary>The words of a funnel chart.</summary>
/// <param name="Across">What the horizontal axis counts.</param>
/// <param name="Limits95">The inner band.</param>
/// <param name="Limits998">The outer lines.</param>
/// <param name="Above">Marks above.</param>
/// <param name="Below">Marks below.</param>
public sealed record FunnelLegend(string Across, string Limits95, string Limits998, string Above, string Below);

/// <summary>One cell of a heat map.</summary>
/// <param name="Text">The value as people read it, or a dash.</param>
/// <param name="Value">The raw value; <c>null</c> when there is none.</param>
/// <param name="Signal">Its signal, the only thing coloured.</param>
/// <param name="Description">The cell in words, for those who do not see it.</param>
/// <param name="Href">Where it leads, or <c>null</c>.</param>
public sealed record HeatCell(string Text, double? Value, Signal Signal, string Description, string? Href = null);

/// <summary>What a signal is called.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="Name">Its name: "improved".</param>
public sealed record SignalName(Signal Signal, string Name);

/// <summary>One row of a heat map.</summary>
/// <param name="Name">The unit.</param>
/// <param name="Href">Where the name leads, or <c>null</c>.</param>
/// <param name="Cells">A cell for each column.</param>
public sealed record HeatRow(string Name, string? Href, IReadOnlyList<HeatCell> Cells);

/// <summary>Units by metrics, coloured by signal and never by rank.</summary>
public sealed record HeatMapChart : ChartModel
{
    /// <summary>The metrics, in order.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The units, in the order of the organisation.</summary>
    public required IReadOnlyList<HeatRow> Rows { get; init; }

    /// <summary>What the signals that occur are called.</summary>
    public IReadOnlyList<SignalName> Legend { get; init; } = [];
}
