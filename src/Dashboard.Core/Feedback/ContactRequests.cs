using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;

namespace Dashboard.Core.Feedback;

/// <summary>How those were answered who asked to be contacted. A count is <c>null</c> where it is hidden.</summary>
/// <param name="Requested">All who asked.</param>
/// <param name="Answered">Those who were answered, in time or later.</param>
/// <param name="Waiting">Those who wait and asked less than 14 days ago.</param>
/// <param name="WaitingLong">Those who wait and asked at least 14 days ago.</param>
/// <param name="InTime">The share answered within 14 days, of requests at least 14 days old.</param>
/// <param name="MedianHours">Hours from request to answer, of the answered.</param>
public sealed record ContactRequests(long? Requested, long? Answered, long? Waiting, long? WaitingLong, Figure InTime, Figure MedianHours)
{
    /// <summary>Nobody asked.</summary>
    public static ContactRequests None { get; } = new(0, 0, 0, 0, Figure.None, Figure.None);

    /// <summary>Fewer asked than may be told.</summary>
    public static ContactRequests Hidden { get; } = new(null, null, null, null, Figure.Hidden, Figure.Hidden);

    /// <summary>
    /// Protects the counts: groups of 1 to k − 1 are hidden, with others where the rest would give them away (<see cref="HiddenGroups"/>). Where
    /// the number of the answered is hidden the median is too, whose n it is.
    /// </summary>
    /// <param name="all">The tally of <see cref="WellKnown.Answered14Days"/>, of all requests of the period.</param>
    /// <param name="old">The same of requests at least 14 days old, which are among them.</param>
    /// <param name="inTime">The protected share.</param>
    /// <param name="medianHours">The protected median.</param>
    /// <param name="minimum">k, at least 1.</param>
    public static ContactRequests Protect(Tally all, Tally old, Figure inTime, Figure medianHours, int minimum)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(old);
        long[] groups = [all[HandlingCells.Within] + all[HandlingCells.Later], all[HandlingCells.Open] - old[HandlingCells.Open], old[HandlingCells.Open]];
        var hidden = HiddenGroups.Of(groups, minimum);
        return new ContactRequests(
            all.Total > 0 && all.Total < minimum ? null : all.Total,
            Shown(0),
            Shown(1),
            Shown(2),
            inTime,
            hidden[0] ? Figure.Hidden : medianHours);

        long? Shown(int group) => hidden[group] ? null : groups[group];
    }
}
