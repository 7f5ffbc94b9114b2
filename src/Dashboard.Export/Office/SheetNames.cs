using System.Globalization;

namespace Dashboard.Export.Office;

/// <summary>Names that Excel takes for sheets: at most 31 characters, none of <c>: \ / ? * [ ]</c>, no apostrophe at an end, no two alike.</summary>
internal sealed class SheetNames
{
    private const int Most = 31;

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A name like the wanted one that no other sheet has.</summary>
    /// <param name="wanted">Any text.</param>
    public string Add(string wanted)
    {
        var clean = string.Concat(OfficeXml.Clean(wanted).Select(letter => letter is ':' or '\\' or '/' or '?' or '*' or '[' or ']' || char.IsControl(letter) ? ' ' : letter));
        var name = Cut(clean, Most);
        for (var number = 2; !taken.Add(name); number++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $" {number}");
            name = Cut(clean, Most - suffix.Length) + suffix;
        }

        return name;
    }

    private static string Cut(string text, int most)
    {
        var cut = text.Trim(' ', '\'');
        if (cut.Length > most)
        {
            cut = cut[..(char.IsHighSurrogate(cut[most - 1]) ? most - 1 : most)].TrimEnd(' ', '\'');
        }

        return cut.Length == 0 ? "1" : cut;
    }
}
