namespace Dashboard.Core.Charts;

/// <summary>A point in time of a line or control chart.</summary>
/// <param name="Start">First day of the period.</param>
/// <param name="Label">The period in short, as the axis writes it: <c>10/2026</c>.</param>
/// <param name="Value">The value; <c>null</c> where there is none or it is suppressed.</param>
/// <param name="ValueText">The value as people read it, or why there is none.</param>
/// <param name="N">Number of answers; <c>null</c> when suppressed or not applicable.</param>
/// <param name="Low">Lower end of the interval, or <c>null</c>.</param>
/// <param name="High">Upper end of the interval, or <c>null</c>.</param>
/// <param name="Hollow">Whether the period is still running.</param>
/// <param name="Suppressed">
/// Whether the value is suppressed. Its answers wait for others and are told with a later value: the line goes on to it, where it breaks at
/// periods of which there is nothing.
/// </param>
/// <param name="Waited">Of which earlier periods the value may hold answers that waited, in words; <c>null</c> where none before it is suppressed.</param>
public sealed record TimePoint(
    DateOnly Start,
    string Label,
    double? Value,
    string ValueText,
    long? N,
    double? Low = null,
    double? High = null,
    bool Hollow = false,
    bool Suppressed = false,
    string? Waited = null);

/// <summary>One line of a line chart.</summary>
/// <param name="Name">Its name, written at its end.</param>
/// <param name="Points">Its points; all lines of a chart have the same periods.</param>
public sealed record TimeLine(string Name, IReadOnlyList<TimePoint> Points);

/// <summary>Values over time, one or more lines, without verdict.</summary>
public sealed record LineChart : ChartModel
{
    /// <summary>The value axis.</summary>
    public required Axis Axis { get; init; }

    /// <summary>The lines.</summary>
    public required IReadOnlyList<TimeLine> Lines { get; init; }

    /// <summary>The target, or <c>null</c>.</summary>
    public Level? Target { get; init; }
}

/// <summary>A labelled horizontal level: a target or a mean.</summary>
/// <param name="Value">The level.</param>
/// <param name="Label">Its label as written at its end: <c>Tavoite 82 %</c>.</param>
public sealed record Level(double Value, string Label);

/// <summary>The kind of a mark on the time axis.</summary>
public enum AnnotationKind
{
    /// <summary>The question changed: double line, broken series.</summary>
    Break,

    /// <summary>A new baseline: solid line.</summary>
    Rebase,

    /// <summary>An action: dotted line.</summary>
    Action,

    /// <summary>Units came or left: dotted line.</summary>
    Move,
}

/// <summary>A lettered flag on the time axis.</summary>
/// <param name="Letter">A, B, C …</param>
/// <param name="Date">Where it stands.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Label">A few words beside the flag.</param>
/// <param name="Text">The whole note in the list beneath the chart.</param>
public sealed record Annotation(string Letter, DateOnly Date, AnnotationKind Kind, string Label, string Text);

/// <summary>One point of a control chart with the limits that hold there.</summary>
/// <param name="Point">The value.</param>
/// <param name="Group">The baseline group, from 0: the line and the limits break where it changes.</param>
/// <param name="Mean">The group's mean, or <c>null</c>.</param>
/// <param name="Lower">Lower limit, or <c>null</c> on a run chart.</param>
/// <param name="Upper">Upper limit, or <c>null</c> on a run chart.</param>
/// <param name="Signal">The point's signal.</param>
/// <param name="RuleText">Why it is a signal, in words; <c>null</c> when it is none.</param>
public sealed record ControlPoint(
    TimePoint Point,
    int Group,
    double? Mean,
    double? Lower,
    double? Upper,
    Signal Signal = Signal.None,
    string? RuleText = null);

/// <summary>An XmR chart: band between the limits, mean, target, signals. Without limits on the last group it is a run chart.</summary>
public sealed record ControlChart : ChartModel
{
    /// <summary>The value axis.</summary>
    public required Axis Axis { get; init; }

    /// <summary>The points in order.</summary>
    public required IReadOnlyList<ControlPoint> Points { get; init; }

    /// <inheritdoc/>
    public override bool HasPicture => Points.Any(point => point.Point.Value is not null);

    /// <summary>The target, or <c>null</c>.</summary>
    public Level? Target { get; init; }

    /// <summary>The last group's mean, labelled, or <c>null</c>.</summary>
    public Level? Mean { get; init; }

    /// <summary>The last group's lower limit, labelled, or <c>null</c> on a run chart.</summary>
    public Level? Lower { get; init; }

    /// <summary>The last group's upper limit, labelled, or <c>null</c> on a run chart.</summary>
    public Level? Upper { get; init; }

    /// <summary>Flags on the time axis.</summary>
    public IReadOnlyList<Annotation> Annotations { get; init; } = [];
}

/// <summary>A picture of a series the size of a word. It has no table of its own where a tile already tells its values.</summary>
public sealed record SparklineChart : ChartModel
{
    /// <summary>The points in order.</summary>
    public required IReadOnlyList<ControlPoint> Points { get; init; }

    /// <summary>The value axis; it is not drawn.</summary>
    public required Axis Axis { get; init; }

    /// <summary>The target, or <c>null</c>.</summary>
    public double? Target { get; init; }
}
