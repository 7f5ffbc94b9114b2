namespace Dashboard.Core.Participation;

/// <summary>Whether an event was held.</summary>
public enum EventState
{
    /// <summary>It was held.</summary>
    Held,

    /// <summary>It is planned: it counts in no figure.</summary>
    Planned,

    /// <summary>It was called off: it counts in no figure.</summary>
    Cancelled,
}

/// <summary>What an event waits for.</summary>
public enum EventWait
{
    /// <summary>Its day has passed, and nobody has written whether it was held.</summary>
    Outcome,

    /// <summary>A decision, or why there is none.</summary>
    Conclusion,

    /// <summary>That people hear what followed.</summary>
    Telling,
}

/// <summary>An event that waits for something.</summary>
/// <param name="Event">The event.</param>
/// <param name="For">What it waits for first.</param>
/// <param name="Days">Days since it was held.</param>
public sealed record WaitingEvent(ParticipationEvent Event, EventWait For, int Days);

/// <summary>What counts as planned and decided: the same for the figures and for the list of events.</summary>
public static class EventRules
{
    /// <summary>Days that a unit has after an event to decide, or to say why not, and to tell people.</summary>
    public const int DaysToConclude = 30;

    /// <summary>Only a use written on an earlier day counts: of one of the same day it is not known whether it was there before the event, of one without a date nothing is.</summary>
    public static bool IsPlannedBefore(string? plannedUse, DateOnly? plannedOn, DateOnly date) => plannedUse is not null && plannedOn < date;

    /// <summary>A date or a text of the decision will do, unless it was said why nothing was decided.</summary>
    public static bool IsDecided(string? decision, DateOnly? decidedOn, string? undecided) => undecided is null && (decision is not null || decidedOn is not null);

    /// <summary>What an event waits for, or <c>null</c>: what is planned for later, called off, or not yet <see cref="DaysToConclude"/> ago waits for nothing.</summary>
    public static WaitingEvent? WaitOf(ParticipationEvent held, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(held);
        var days = today.DayNumber - held.Date.DayNumber;
        return held.State switch
        {
            EventState.Planned when days > 0 => new WaitingEvent(held, EventWait.Outcome, days),
            EventState.Held when days > DaysToConclude && !held.IsConcluded => new WaitingEvent(held, EventWait.Conclusion, days),
            EventState.Held when days > DaysToConclude && !held.IsTold => new WaitingEvent(held, EventWait.Telling, days),
            _ => null,
        };
    }
}
