using Dashboard.Core.Statistics;

namespace Dashboard.Core.Actions;

/// <summary>What the control chart says of the months after an action.</summary>
public enum ChartSaying
{
    /// <summary>No complete month after it has a value.</summary>
    Nothing,

    /// <summary>No month before it has a value that the chart would hold against those after, and none will.</summary>
    NothingBefore,

    /// <summary>Too few points for a verdict; more will come.</summary>
    TooFew,

    /// <summary>Too few points for a verdict, and none will come: the question changed or a new baseline began.</summary>
    Ended,

    /// <summary>Nothing beyond common cause in the months that are compared.</summary>
    CommonCause,

    /// <summary>A special cause that began after it, or in its month.</summary>
    Changed,

    /// <summary>A special cause that had begun before it.</summary>
    ChangedBefore,
}

/// <summary>The control chart's verdict on the months after an action.</summary>
/// <param name="Saying">What it says.</param>
/// <param name="Variation">Which way a special cause points; common cause without one.</param>
/// <param name="High">Whether the special cause's last point lies above the mean.</param>
/// <param name="Since">The first day of the month in which the special cause began, or of the one that ended the group; <c>null</c> without either.</param>
/// <param name="MonthsToGo">Months with a value until the chart may give a verdict; 0 when it may.</param>
/// <param name="RebaseFrom">From which day a new baseline is proposed: seven months or more lie on one side of the mean, all after the action; else <c>null</c>.</param>
public sealed record ChartVerdict(ChartSaying Saying, Variation Variation, bool High, DateOnly? Since, int MonthsToGo, DateOnly? RebaseFrom)
{
    /// <summary>The first day of the last month that the verdict was read from; <c>null</c> while no later month is left out.</summary>
    public DateOnly? ReadTo { get; init; }

    /// <summary>Nothing to say yet.</summary>
    public static ChartVerdict None { get; } = new(ChartSaying.Nothing, Variation.CommonCause, false, null, 0, null);
}
