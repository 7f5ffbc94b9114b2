using Dashboard.Core.Actions;
using Dashboard.Core.Notes;
using Dashboard.Core.Text;

namespace Dashboard.Core.Open;

/// <summary>What residents are told of an action, in plain language: "you said, we did".</summary>
/// <param name="Said">What people had said.</param>
/// <param name="Did">What was done because of it, or why it could not be.</param>
public sealed record ResidentWords(LocalizedText Said, LocalizedText Did);

/// <summary>One line of what residents were told of an action; it is never changed.</summary>
/// <param name="Number">1 when it was first published, then one more each time.</param>
/// <param name="Words">What they are told; <c>null</c> when it was withdrawn.</param>
/// <param name="Written">Who published or withdrew it, and when.</param>
public sealed record PublicationLine(int Number, ResidentWords? Words, Signature Written)
{
    /// <summary>How far the action had come when the words were published; <c>null</c> when they were withdrawn, or it is not known.</summary>
    public ActionState? State { get; init; }

    /// <summary>
    /// Whether residents are told of the action by this line: not when it has come to something else since. What nobody has published of it is
    /// not told either.
    /// </summary>
    public bool Tells(UnitAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return Words is not null && State == action.State;
    }
}

/// <summary>What residents are told of all actions.</summary>
public sealed class PublicationBook
{
    private readonly ILookup<int, PublicationLine> byAction;

    /// <summary>A book of lines, each with the number of its action, in any order.</summary>
    public PublicationBook(IEnumerable<(int Action, PublicationLine Line)> lines) =>
        byAction = lines.OrderBy(line => line.Line.Number).ToLookup(line => line.Action, line => line.Line);

    /// <summary>A book in which nothing is told.</summary>
    public static PublicationBook Empty { get; } = new([]);

    /// <summary>All that was ever told of an action, the first line first; empty when nothing was.</summary>
    public IEnumerable<PublicationLine> Of(int action) => byAction[action];

    /// <summary>The last line of an action, by which residents are told of it or no more; <c>null</c> when nothing was ever told.</summary>
    public PublicationLine? Last(int action) => byAction[action].LastOrDefault();
}
