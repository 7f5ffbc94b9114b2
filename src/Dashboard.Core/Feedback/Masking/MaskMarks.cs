using System.Text;

namespace Dashboard.Core.Feedback.Masking;

/// <summary>
/// What stands for what was masked: the shape of what stood there. A shape needs no language, holds no word that a search would find, and tells
/// the kind, so that the text alone says what was masked, wherever it is copied to.
/// </summary>
public static class MaskMarks
{
    private static readonly (PersonalData Kind, string Mark)[] Marks =
    [
        (PersonalData.Names, "[***]"),
        (PersonalData.PhoneNumbers, "[+***]"),
        (PersonalData.IdentityCodes, "[******-****]"),
        (PersonalData.EmailAddresses, "[***@***]"),
    ];

    /// <summary>The single kinds, in the order in which they are told.</summary>
    public static IReadOnlyList<PersonalData> Kinds { get; } = [.. Marks.Select(mark => mark.Kind)];

    /// <summary>The mark of one kind.</summary>
    /// <exception cref="ArgumentOutOfRangeException">None or several kinds.</exception>
    public static string Of(PersonalData kind) => kind switch
    {
        PersonalData.Names => Marks[0].Mark,
        PersonalData.PhoneNumbers => Marks[1].Mark,
        PersonalData.IdentityCodes => Marks[2].Mark,
        PersonalData.EmailAddresses => Marks[3].Mark,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "One kind was expected."),
    };

    /// <summary>The kinds whose marks a text in UTF-8 holds; none in a text without marks.</summary>
    public static PersonalData In(ReadOnlySpan<byte> text) => text.Contains((byte)'[') ? In(Encoding.UTF8.GetString(text)) : PersonalData.None;

    /// <summary>The kinds whose marks a text holds; none in a text without marks.</summary>
    public static PersonalData In(ReadOnlySpan<char> text)
    {
        var found = PersonalData.None;
        if (text.Contains('['))
        {
            foreach (var (kind, mark) in Marks)
            {
                found |= text.Contains(mark, StringComparison.Ordinal) ? kind : PersonalData.None;
            }
        }

        return found;
    }
}
