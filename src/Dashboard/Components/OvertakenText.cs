using Dashboard.Core.Notes;

namespace Dashboard.Components;

/// <summary>A field of a form that is sent back after somebody else may have written too.</summary>
/// <param name="Typed">What was typed; <c>null</c> where the form had no such field.</param>
/// <param name="Shown">What the field had shown before.</param>
/// <param name="Now">What stands now.</param>
public sealed record OvertakenText(string? Typed, string? Shown, string? Now)
{
    /// <summary>What the field shows now: what was typed, unless it was left as it was.</summary>
    public string? Value => IsSame(Typed, Shown) ? Now : Typed;

    /// <summary>Whether both have changed it, to different words.</summary>
    public bool IsContested => !IsSame(Typed, Shown) && !IsSame(Now, Shown) && !IsSame(Typed, Now);

    // A browser sends the lines of a text with other ends than it was shown with.
    private static bool IsSame(string? one, string? other) => NoteRules.Clean(one) == NoteRules.Clean(other);
}
