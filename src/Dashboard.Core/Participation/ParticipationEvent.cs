using Dashboard.Core.Paths;
using Dashboard.Core.Units;

namespace Dashboard.Core.Participation;

/// <summary>
/// One event that people took part in, or are to, as it may be shown: how many felt heard and who they were is told of many events together only.
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
/// <param name="DecidedOn">The day of the decision, or on which it was settled that there is none; <c>null</c> when not known.</param>
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
    /// <summary>Its number in the store; 0 of one that is not stored.</summary>
    public long Id { get; init; }

    /// <summary>Whether it was held.</summary>
    public EventState State { get; init; }

    /// <summary>Whether it was planned in the application; the others came with a file, which alone says what was held.</summary>
    public bool IsWrittenHere { get; init; }

    /// <summary>Who answers for what follows of it, a name or a role; <c>null</c> when nobody was named.</summary>
    public string? Owner { get; init; }

    /// <summary>Why nothing was decided, or <c>null</c>.</summary>
    public string? Undecided { get; init; }

    /// <summary>Whom one may ask about it, as its owner has agreed; <c>null</c> when nobody.</summary>
    public string? Contact { get; init; }

    /// <summary>Whether its use was written down on a day before it was held.</summary>
    public bool IsPlannedBefore => EventRules.IsPlannedBefore(PlannedUse, PlannedOn, Date);

    /// <summary>Whether its use was written down on the day it was held: before or after it is not known.</summary>
    public bool IsPlannedSameDay => PlannedUse is not null && PlannedOn == Date;

    /// <summary>Whether its use was written down, but only after it was held.</summary>
    public bool IsPlannedLate => PlannedUse is not null && PlannedOn > Date;

    /// <summary>Whether it led to a decision.</summary>
    public bool IsDecided => EventRules.IsDecided(Decision, DecidedOn, Undecided);

    /// <summary>Whether it is known what followed: a decision, or why there was none.</summary>
    public bool IsConcluded => IsDecided || Undecided is not null;

    /// <summary>Whether the participants were told what followed, also when nothing was decided.</summary>
    public bool IsTold => ToldOn is not null;
}
