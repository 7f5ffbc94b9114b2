using Dashboard.Core.Units;

namespace Dashboard.Core.Feedback.Masking;

/// <summary>Looks for what tells who a person is in words that are written for many readers.</summary>
public static class PersonalWords
{
    /// <summary>
    /// The parts of a text that seem to tell who a person is (<see cref="CommentMask"/>), in its order; none when nothing does. A unit's name is
    /// nobody's, in any language: "Itäinen hammashoitola".
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="units">The units.</param>
    public static IReadOnlyList<string> In(string text, UnitTree units)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(units);
        var composed = CommentMask.Composed(text);
        var rest = WrittenName.Of(units.All).OrderByDescending(name => name.Length).Aggregate(composed, (left, name) => new WrittenName(name).OutOf(left));
        return CommentMask.Find(rest) is { } found ? [.. found.Select(span => composed.Substring(span.Start, span.Length))] : [];
    }
}
