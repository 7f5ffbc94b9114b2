using Dashboard.Core.Statistics;

namespace Dashboard.Core.Alerts;

/// <summary>
/// Something that is worth a message once, without any figure: what is the case is said in words of the reader's language when it is read, and
/// the figures stand on the page that it leads to.
/// </summary>
/// <param name="Kind">What.</param>
/// <param name="Unit">The unit's code; empty of a source, which belongs to no unit.</param>
/// <param name="Subject">The metric's slug or the source's name; <c>null</c> where it is of the unit as a whole.</param>
/// <param name="Turn">For a special cause, for better or worse; else <c>null</c>.</param>
/// <param name="Since">The first day of the first period in which it was so, or the first day on which it was seen.</param>
public sealed record AlertSignal(AlertKind Kind, string Unit, string? Subject, Variation? Turn, DateOnly Since)
{
    /// <summary>
    /// Whether two are one and the same while either goes on: a run that grows longer may begin earlier or later, as the mean moves with it.
    /// </summary>
    public bool Continues(AlertSignal other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Kind, Unit, Subject, Turn) == (other.Kind, other.Unit, other.Subject, other.Turn);
    }
}

/// <summary>A signal that somebody was told of.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Signal">The signal.</param>
/// <param name="FoundAt">When it was found.</param>
public sealed record AlertEntry(int Id, AlertSignal Signal, DateTimeOffset FoundAt)
{
    /// <summary>Whether it was so already when they began to follow: it is shown, and no news.</summary>
    public bool StoodBefore { get; init; }

    /// <summary>When they marked it as seen, or <c>null</c>.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>When it was first found to be so no longer; <c>null</c> while it goes on.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When it was sent by mail, or <c>null</c>.</summary>
    public DateTimeOffset? MailedAt { get; init; }

    /// <summary>Whether it goes on and they have not been told of it yet.</summary>
    public bool IsNew => !StoodBefore && SeenAt is null && EndedAt is null;
}
