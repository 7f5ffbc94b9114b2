namespace Dashboard.Core.Participation;

/// <summary>Counts of events; every share of them is of all <see cref="Events"/>, so that shares stand beside each other on one denominator.</summary>
/// <param name="Events">Events held.</param>
/// <param name="Occasions">Occasions of taking part; one person may take part many times.</param>
/// <param name="PlannedBefore">Events whose use was written down on an earlier day.</param>
/// <param name="Decided">Events that led to a decision.</param>
/// <param name="Told">Events whose participants were told what followed.</param>
/// <param name="ToldOfDecided">Of the decided ones, those told.</param>
public sealed record EventTally(int Events, long Occasions, int PlannedBefore, int Decided, int Told, int ToldOfDecided)
{
    /// <summary>Events that led to no decision, or to none yet.</summary>
    public int Undecided => Events - Decided;

    /// <summary>Of those without a decision, those whose participants were told so.</summary>
    public int ToldOfUndecided => Told - ToldOfDecided;

    /// <summary>Counts the events; of none all counts are zero.</summary>
    public static EventTally Of(IEnumerable<ParticipationEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var all = events.ToList();
        return new EventTally(
            all.Count,
            all.Sum(held => (long)held.Participants),
            all.Count(held => held.IsPlannedBefore),
            all.Count(held => held.IsDecided),
            all.Count(held => held.IsTold),
            all.Count(held => held is { IsDecided: true, IsTold: true }));
    }

    /// <summary>A count as a share of all events; <c>null</c> when there are none.</summary>
    public double? Share(int count) => Events == 0 ? null : (double)count / Events;
}
