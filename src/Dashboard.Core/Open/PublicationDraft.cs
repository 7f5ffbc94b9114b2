using Dashboard.Core.Feedback.Masking;
using Dashboard.Core.Notes;
using Dashboard.Core.Packs;
using Dashboard.Core.Text;
using Dashboard.Core.Units;

namespace Dashboard.Core.Open;

/// <summary>The fields of what residents are to be told.</summary>
public enum PublicationField
{
    /// <summary>What people had said.</summary>
    Said,

    /// <summary>What was done.</summary>
    Did,

    /// <summary>The writer's name or role, which residents are not told.</summary>
    By,
}

/// <summary>What is wrong with a field of what residents are to be told.</summary>
public enum PublicationFault
{
    /// <summary>Nothing but space.</summary>
    Missing,

    /// <summary>More characters than allowed.</summary>
    TooLong,

    /// <summary>A control character: something no person types.</summary>
    ControlCharacter,

    /// <summary>It seems to tell who a person is.</summary>
    PersonalData,

    /// <summary>It names a unit that may not be named where the public reads.</summary>
    ClosedUnit,
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Field">Where.</param>
/// <param name="Language">In which language's text; Finnish of the writer's name.</param>
/// <param name="Fault">What.</param>
/// <param name="Found">The words in question; <c>null</c> where it is about the text as a whole.</param>
/// <param name="Most">The most characters allowed; 0 where it is not about length.</param>
public sealed record PublicationProblem(PublicationField Field, Language Language, PublicationFault Fault, string? Found = null, int Most = 0)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Field} ({Language.Code()}): {Fault}{(Found is null ? "" : $" '{Found}'")}; expected a text of 1–{(Most > 0 ? Most : PublicationDraft.MostOfWords)} characters that tells of no person and names no unit that is not public");
}

/// <summary>What residents are to be told of an action, as typed.</summary>
/// <param name="By">The writer's name or role.</param>
/// <param name="Texts">What people had said and what was done, by language; Finnish is needed, of another language both or neither.</param>
public sealed record PublicationDraft(string By, IReadOnlyDictionary<Language, (string Said, string Did)> Texts)
{
    /// <summary>Most characters of a text.</summary>
    public const int MostOfWords = 500;

    /// <inheritdoc cref="PublicationDraft"/>
    public string By { get; } = NoteRules.Clean(By);

    /// <inheritdoc cref="PublicationDraft"/>
    public IReadOnlyDictionary<Language, (string Said, string Did)> Texts { get; } =
        Texts.ToDictionary(text => text.Key, text => (CommentMask.Composed(NoteRules.Clean(text.Value.Said)), CommentMask.Composed(NoteRules.Clean(text.Value.Did))));

    /// <summary>What is told, of a draft without faults.</summary>
    public ResidentWords Words => new(
        new LocalizedText(In(Language.Fi).Said, In(Language.Sv).Said, In(Language.En).Said),
        new LocalizedText(In(Language.Fi).Did, In(Language.Sv).Did, In(Language.En).Did));

    /// <summary>All that is wrong with it; empty when nothing is.</summary>
    /// <param name="open">Which units may be named.</param>
    /// <param name="tree">The units.</param>
    public IReadOnlyList<PublicationProblem> Problems(PublicUnits open, UnitTree tree)
    {
        ArgumentNullException.ThrowIfNull(open);
        return
        [
            .. from language in Languages.All
               let text = In(language)
               where language == Language.Fi || text.Said.Length + text.Did.Length > 0
               from part in new[] { (Field: PublicationField.Said, Text: text.Said), (Field: PublicationField.Did, Text: text.Did) }
               let problem = OfText(part.Field, language, part.Text, open, tree)
               where problem is not null
               select problem,
            .. NoteRules.FaultOf(By, NoteRules.MostOfName) is { } fault ? [OfName(fault)] : Array.Empty<PublicationProblem>(),
        ];
    }

    /// <summary>What is wrong with the writer's name.</summary>
    public static PublicationProblem OfName(NoteFault fault) => Problem(PublicationField.By, Language.Fi, fault, NoteRules.MostOfName);

    private (string Said, string Did) In(Language language) => Texts.GetValueOrDefault(language, ("", ""));

    private static PublicationProblem? OfText(PublicationField field, Language language, string text, PublicUnits open, UnitTree tree) =>
        NoteRules.FaultOf(text, MostOfWords, lines: true) is { } fault ? Problem(field, language, fault, MostOfWords)
        : PersonalWords.In(text, tree) is [var words, ..] ? new PublicationProblem(field, language, PublicationFault.PersonalData, words)
        : open.NamedIn(text, tree) is [var name, ..] ? new PublicationProblem(field, language, PublicationFault.ClosedUnit, name)
        : null;

    private static PublicationProblem Problem(PublicationField field, Language language, NoteFault fault, int most) => new(
        field,
        language,
        fault switch
        {
            NoteFault.Missing => PublicationFault.Missing,
            NoteFault.TooLong => PublicationFault.TooLong,
            _ => PublicationFault.ControlCharacter,
        },
        Most: most);
}
