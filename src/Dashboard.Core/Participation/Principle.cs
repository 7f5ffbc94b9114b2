using Dashboard.Core.Text;

namespace Dashboard.Core.Participation;

/// <summary>What a principle of participation asks of an event.</summary>
public enum PrincipleRule
{
    /// <summary>The use of its results is written before it is held.</summary>
    UseBefore,

    /// <summary>One can take part in more than one way.</summary>
    SeveralWays,

    /// <summary>It is held together with somebody outside the unit.</summary>
    WithPartner,

    /// <summary>People hear what followed.</summary>
    ToldBack,

    /// <summary>People hear also when nothing was decided, and why.</summary>
    ToldWhenUndecided,

    /// <summary>What was learnt is written.</summary>
    LessonWritten,
}

/// <summary>Whether a principle holds for an event.</summary>
public enum PrincipleState
{
    /// <summary>It holds.</summary>
    Holds,

    /// <summary>It does not.</summary>
    Fails,

    /// <summary>It cannot be told: not yet, not known, or not asked of such an event.</summary>
    CannotTell,
}

/// <summary>A principle of participation. Principles are data of the store; what they can ask is <see cref="PrincipleRule"/>.</summary>
/// <param name="Slug">Its name in the store.</param>
/// <param name="Text">The principle in words.</param>
/// <param name="Rule">What it asks of an event.</param>
public sealed record Principle(string Slug, LocalizedText Text, PrincipleRule Rule)
{
    /// <summary>Most principles.</summary>
    public const int Most = 20;

    private const string SeveralWays = "hybrid";

    private static readonly string[] OneWay = ["on-site", "remote"];

    /// <summary>Whether it holds for an event on a day. What follows of an event cannot be told until <see cref="EventRules.DaysToConclude"/> days after it, unless it is done already.</summary>
    public PrincipleState Of(ParticipationEvent held, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(held);
        return Rule switch
        {
            PrincipleRule.UseBefore => held is { PlannedUse: not null, PlannedOn: null } or { IsPlannedSameDay: true } ? PrincipleState.CannotTell : Said(held.IsPlannedBefore),
            PrincipleRule.SeveralWays => string.Equals(held.Mode, SeveralWays, StringComparison.OrdinalIgnoreCase) ? PrincipleState.Holds
                : OneWay.Contains(held.Mode, StringComparer.OrdinalIgnoreCase) ? PrincipleState.Fails
                : PrincipleState.CannotTell,
            PrincipleRule.WithPartner => held.Partner is not null ? PrincipleState.Holds : held.IsWrittenHere ? PrincipleState.Fails : PrincipleState.CannotTell,
            PrincipleRule.ToldBack => Follows(held, held.IsTold, today),
            PrincipleRule.ToldWhenUndecided => held.Undecided is null ? PrincipleState.CannotTell : Follows(held, held.IsTold, today),
            _ => Follows(held, held.Lesson is not null, today),
        };
    }

    private static PrincipleState Follows(ParticipationEvent held, bool isDone, DateOnly today) =>
        held.State != EventState.Held ? PrincipleState.CannotTell
        : isDone ? PrincipleState.Holds
        : today.DayNumber - held.Date.DayNumber > EventRules.DaysToConclude ? PrincipleState.Fails
        : PrincipleState.CannotTell;

    private static PrincipleState Said(bool holds) => holds ? PrincipleState.Holds : PrincipleState.Fails;
}
