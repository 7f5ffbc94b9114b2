using Dashboard.Components;
using Dashboard.Core.Feedback.Themes;
using Dashboard.Core.Notes;
using Dashboard.Data.Feedback;
using Dashboard.Platform;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Feedback;

/// <summary>Why a form about themes was not taken, for the page that answers it: what was typed is still there.</summary>
/// <param name="Typed">The theme; without meaning for the themes of a comment.</param>
/// <param name="Reason">End of the key of the words.</param>
/// <param name="Problems">What is wrong with its fields.</param>
public sealed record RefusedTheme(TypedTheme Typed, string Reason, params IReadOnlyList<ThemeFault> Problems) : IRefusedForm
{
    /// <summary>The form was too old to trust.</summary>
    public const string Expired = "Expired";

    /// <summary>Fields are to be mended.</summary>
    public const string NotTaken = "NotTaken";

    /// <summary>Somebody else has set the comment's themes meanwhile: the page shows them as they are now.</summary>
    public const string Changed = "Changed";

    /// <summary>What is wrong, each with its field.</summary>
    public IReadOnlyList<FieldFault> Faults(IStringLocalizer<ThemeTexts> text) => [.. Problems.Select(problem => new FieldFault(
        problem.Field,
        $"{text["Field-" + problem.Field]}: {Words(problem, text)}"))];

    private static string Words(ThemeFault problem, IStringLocalizer<ThemeTexts> text) => problem switch
    {
        { Word: { } word } => text["Fault-word", word, Theme.FewestBeforeStar],
        { Became: { } became } => text["Fault-" + became, ThemeBook.Most],
        { Field: "slug" } => text["Fault-slug", Theme.MostOfSlug],
        { Field: "words" } => text["Fault-words", Theme.MostOfWords],
        _ => text["Fault-name", NoteRules.MostOfTitle],
    };
}

/// <summary>Names the texts of the pages of themes: <c>ThemeTexts.resx</c> and its translations.</summary>
public sealed class ThemeTexts;
