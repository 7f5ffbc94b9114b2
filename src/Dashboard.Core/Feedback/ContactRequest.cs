using Dashboard.Core.Metrics;

namespace Dashboard.Core.Feedback;

/// <summary>
/// Somebody who asked to be contacted, as the one who handles it sees them: who they are is known to the source alone, which is asked by its own
/// id of the response. Nothing else of what they answered is here.
/// </summary>
/// <param name="Name">The response at its source.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="AskedAt">When they asked.</param>
public sealed record ContactRequest(RequestName Name, int UnitId, DateTimeOffset AskedAt)
{
    /// <summary>Who has taken it into hand; <c>null</c> while nobody has.</summary>
    public ContactHandler? Handler { get; init; }

    /// <summary>When they were answered; <c>null</c> while they wait.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>By when an answer counts as one in time, to the minute: <see cref="WellKnown.AnswerDays"/> days after they asked.</summary>
    public DateTimeOffset Due => AskedAt.AddDays(WellKnown.AnswerDays);

    /// <summary>Whether an answer comes too late now.</summary>
    public bool IsOverdue(DateTimeOffset now) => AnsweredAt is null && now > Due;
}

/// <summary>A response by the words of its source.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Id">The source's own id of the response.</param>
public sealed record RequestName(string Source, string Id);

/// <summary>Who has a request in hand.</summary>
/// <param name="Name">Name or role.</param>
/// <param name="Since">The day from which on.</param>
public sealed record ContactHandler(string Name, DateOnly Since);
