namespace Dashboard.Core.Metrics;

/// <summary>How a figure stands to its target.</summary>
public enum GoalState
{
    /// <summary>There is no value, or no target.</summary>
    Unknown,

    /// <summary>The value, with its whole interval where it has one, is on target.</summary>
    Met,

    /// <summary>The value, with its whole interval where it has one, is short of the target.</summary>
    NotMet,

    /// <summary>The interval holds the target: the sample does not tell.</summary>
    Open,
}

/// <summary>Holds figures against targets.</summary>
public static class GoalStates
{
    /// <summary>How a figure stands to a target.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="target">The target in the figure's unit, or <c>null</c>.</param>
    /// <param name="direction">Which way is better; a neutral figure is on target from it upwards.</param>
    public static GoalState Of(Figure figure, double? target, Direction direction)
    {
        if (figure.Value is not { } value || target is not { } wanted)
        {
            return GoalState.Unknown;
        }

        var (low, high) = (figure.Low ?? value, figure.High ?? value);
        var (met, missed) = direction == Direction.Down ? (high <= wanted, low > wanted) : (low >= wanted, high < wanted);
        return met ? GoalState.Met : missed ? GoalState.NotMet : GoalState.Open;
    }
}
