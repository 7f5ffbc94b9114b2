using Dashboard.Core.Paths;
using Dashboard.Core.Units;

namespace Dashboard.Core.Participation;

/// <summary>
/// One event that people took part in, as it may be shown: how many felt heard and who they were is told of many events together only.
/// </summary>
/// <param name="Title">Its title.</param>
/// <param name="Method">The method, in the county's own word.</param>
/// <param name="Floor">The floor of the house it belongs to.</param>
/// <param name="Mode">On site, remote …, in the county's own word; <c>null</c> when not known.</param>
/// <param name="Unit">The unit that held it.</param>
/// <param name="Path">The service path it was about, or <c>null</c>.</param>
/// <param name="Partner">Who held it with the unit, or <c>null</c>.</param>
/// <param name="PlannedOn">The day on which its use was written down, or <c>null</c>.</param>
/// <param name="PlannedUse">What the work was meant for, or <c>null</c>.</param>
/// <param name="Date">The day it was held.</param>
/// <param name="Invited">People invited; <c>null</c> when not known.</param>
/// <param name="Participants">Occasions of taking part, not persons.</param>
/// <param name="Decision">What was decided, or <c>null</c>.</param>
/// <param name="DecidedOn">The day of the decision, or <c>null</c>.</param>
/// <param name="ToldOn">The day on which the participants were told what followed, or <c>null</c>.</param>
/// <param name="ToldWhere">Where they were told, or <c>null</c>.</param>
/// <param name="Lesson">What was learnt, or <c>null</c>.</param>
public sealed record ParticipationEvent(
    string Title,
    string Method,
    Floor Floor,
    string? Mode,
    Unit Unit,
    ServicePath? Path,
    string? Partner,
    DateOnly? PlannedOn,
    string? PlannedUse,
    DateOnly Date,
    int? Invited,
    int Participants,
    string? Decision,
    DateOnly? DecidedOn,
    DateOnly? ToldOn,
    string? ToldWhere,
    string? Lesson)
{
    /// <summary>Whether its use was written down before it was held.</summary>
    public bool IsPlannedBefore => EventRules.IsPlannedBefore(PlannedUse, PlannedOn, Date);

    /// <summary>Whether it led to a decision.</summary>
    public bool IsDecided => EventRules.IsDecided(Decision, DecidedOn);

    /// <summary>Whether the participants were told what followed, also when nothing was decided.</summary>
    public bool IsTold => ToldOn is not null;
}

/// <summary>What counts as planned and decided: the same for the figures and for the list of events.</summary>
public static class EventRules
{
    /// <summary>A use that is written on the day of the event still counts; one without a date does not.</summary>
    public static bool IsPlannedBefore(string? plannedUse, DateOnly? plannedOn, DateOnly date) => plannedUse is not null && plannedOn <= date;

    /// <summary>A date or a text of the decision will do.</summary>
    public static bool IsDecided(string? decision, DateOnly? decidedOn) => decision is not null || decidedOn is not null;
}
