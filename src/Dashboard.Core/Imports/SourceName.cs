using System.Globalization;
using System.Text;

namespace Dashboard.Core.Imports;

/// <summary>What a source, the system that a file comes from, may be called.</summary>
public static class SourceName
{
    /// <summary>The most characters.</summary>
    public const int Most = 100;

    /// <summary>
    /// Whether a name is one that people can read and type again: 1 to <see cref="Most"/> characters of one line, without blanks around it and
    /// without any that cannot be seen (controls, directions, zero width). Two sources must not look the same.
    /// </summary>
    /// <param name="name">The name; an empty one is none.</param>
    public static bool IsGood(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is > 0 and <= Most && name == name.Trim() && name.EnumerateRunes().All(IsSeen);
    }

    private static bool IsSeen(Rune letter) => letter != Rune.ReplacementChar && Rune.GetUnicodeCategory(letter) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
