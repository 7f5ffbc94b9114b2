using Dashboard.Core.Notes;

namespace Dashboard.Core.Feedback;

/// <summary>What becomes of a contact request.</summary>
public enum RequestMove
{
    /// <summary>Somebody takes it into hand, or hands it on.</summary>
    Take,

    /// <summary>It has been answered.</summary>
    Answer,

    /// <summary>It was marked as answered by mistake: it waits again.</summary>
    Reopen,
}

/// <summary>The fields of what becomes of a request.</summary>
public enum RequestField
{
    /// <summary>Name or role of who handles it.</summary>
    Handler,

    /// <summary>When it was answered.</summary>
    Answered,
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Field">Where.</param>
/// <param name="Fault">What.</param>
/// <param name="Limit">The first or last moment allowed; <c>null</c> where it is not about time.</param>
public sealed record RequestProblem(RequestField Field, NoteFault Fault, DateTimeOffset? Limit = null)
{
    /// <inheritdoc/>
    public override string ToString() => Field == RequestField.Handler
        ? FormattableString.Invariant($"{Field}: {Fault}; expected a name or role of 1–{NoteRules.MostOfName} characters without control characters")
        : $"{Field}: {Fault}; expected a time{(Limit is { } at ? $" {(Fault == NoteFault.TooEarly ? "from" : "until")} {at:yyyy-MM-dd HH:mm}" : "")}";
}

/// <summary>What becomes of a contact request, as typed.</summary>
/// <param name="Move">What becomes of it.</param>
/// <param name="Handler">Name or role of who handles it; left aside when it is reopened.</param>
/// <param name="AnsweredAt">When it was answered; asked for then alone, else left aside.</param>
public sealed record RequestStep(RequestMove Move, string Handler, DateTimeOffset? AnsweredAt = null)
{
    /// <inheritdoc cref="RequestStep"/>
    public string Handler { get; } = NoteRules.Clean(Handler);

    /// <inheritdoc cref="RequestStep"/>
    public DateTimeOffset? AnsweredAt { get; } = Move == RequestMove.Answer ? AnsweredAt : null;

    /// <summary>All that is wrong with it; empty when nothing is.</summary>
    /// <param name="askedAt">When the person asked: nobody is answered before. It counts from the beginning of its minute, as times are typed.</param>
    /// <param name="now">The time of writing: what is to come has not been answered.</param>
    public IReadOnlyList<RequestProblem> Problems(DateTimeOffset askedAt, DateTimeOffset now) => [.. new[]
    {
        Move != RequestMove.Reopen && NoteRules.FaultOf(Handler, NoteRules.MostOfName) is { } fault ? new RequestProblem(RequestField.Handler, fault) : null,
        Move == RequestMove.Answer ? OfTime(askedAt, now) : null,
    }.OfType<RequestProblem>()];

    private RequestProblem? OfTime(DateTimeOffset askedAt, DateTimeOffset now) => AnsweredAt switch
    {
        null => new RequestProblem(RequestField.Answered, NoteFault.Missing),
        { } at when at < askedAt.AddTicks(-(askedAt.Ticks % TimeSpan.TicksPerMinute)) => new RequestProblem(RequestField.Answered, NoteFault.TooEarly, askedAt),
        { } at when at > now => new RequestProblem(RequestField.Answered, NoteFault.TooLate, now),
        _ => null,
    };
}
