using System.Reflection;
using System.Text;
using Dashboard.Core.Feedback.Masking;

namespace Dashboard.Core.Tests.Feedback;

/// <summary>A comment of the test set: what it says, and what in it is to be masked.</summary>
internal sealed record MarkedComment(string Language, string Text, IReadOnlyList<MaskSpan> Spans)
{
    public static IReadOnlyList<MarkedComment> Of(string set) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Feedback", "Comments", $"{set}.txt")).Where(line => !line.StartsWith('#')).Select(Read)];

    private static MarkedComment Read(string line)
    {
        var (text, spans) = (new StringBuilder(), new List<MaskSpan>());
        for (var at = 3; at < line.Length; at++)
        {
            if (line[at] != '{')
            {
                text.Append(line[at]);
                continue;
            }

            var end = line.IndexOf('}', at);
            var words = line[(at + 3)..end];
            spans.Add(new MaskSpan(text.Length, words.Length, KindOf(line[at + 1])));
            text.Append(words);
            at = end;
        }

        return new MarkedComment(line[..2], text.ToString(), spans);
    }

    private static PersonalData KindOf(char letter) => letter switch
    {
        'n' => PersonalData.Names,
        'p' => PersonalData.PhoneNumbers,
        'c' => PersonalData.IdentityCodes,
        'e' => PersonalData.EmailAddresses,
        _ => throw new InvalidDataException($"No kind is called {letter}."),
    };
}
