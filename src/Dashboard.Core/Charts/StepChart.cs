namespace Dashboard.Core.Charts;

/// <summary>One place of a <see cref="StepChart"/>: a level, or the step from one level towards the next.</summary>
/// <param name="Name">Its name: "Yksiköiden sisällä".</param>
/// <param name="From">Where it begins, in the unit of the axis.</param>
/// <param name="To">Where it ends, and the next one begins; a level ends where it began.</param>
/// <param name="ValueText">As people read it: a figure at a level, a signed difference at a step.</param>
/// <param name="Signal">Its signal, the only meaning of colour.</param>
/// <param name="IsLevel">Whether it is a level.</param>
public sealed record ChangeStep(string Name, double From, double To, string ValueText, Signal Signal = Signal.None, bool IsLevel = false);

/// <summary>A change as floating steps between two levels. Levels are marks, not bars, as the axis need not begin at zero.</summary>
public sealed record StepChart : ChartModel
{
    /// <summary>The value axis.</summary>
    public required Axis Axis { get; init; }

    /// <summary>From the level before to the level after; empty where the change is not split.</summary>
    public required IReadOnlyList<ChangeStep> Steps { get; init; }

    /// <inheritdoc/>
    public override bool HasPicture => Steps.Count > 0;
}
