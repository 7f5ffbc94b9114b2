using Dashboard.Core.Notes;

namespace Dashboard.Core.Participation;

/// <summary>One line of what was written of an event; it is never changed.</summary>
/// <param name="Number">1 of the first, then one more each time.</param>
/// <param name="Said">What was said.</param>
/// <param name="Written">Who wrote it, and when.</param>
public sealed record EventLine(int Number, EventStep Said, Signature Written);

/// <summary>An event with all that was written of it in the application.</summary>
/// <param name="Event">The event as it stands.</param>
/// <param name="History">The lines, the first one first; empty of one that came with a file and of which nobody has written.</param>
public sealed record EventRecord(ParticipationEvent Event, IReadOnlyList<EventLine> History)
{
    /// <summary>The number of the last line; 0 where there is none.</summary>
    public int Last => History is [.., var last] ? last.Number : 0;
}
