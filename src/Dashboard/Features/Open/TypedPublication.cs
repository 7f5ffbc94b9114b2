using System.Globalization;
using Dashboard.Core.Open;
using Dashboard.Core.Text;
using Dashboard.Data.Actions;
using Dashboard.Platform;
using Microsoft.Extensions.Primitives;

namespace Dashboard.Features.Open;

/// <summary>What residents are to be told, as its form was sent or is filled in.</summary>
/// <param name="Texts">What was said and done, by language.</param>
/// <param name="By">The writer's name or role.</param>
public sealed record TypedPublication(IReadOnlyDictionary<Language, (string Said, string Did)> Texts, string By)
{
    /// <summary>What the writer has seen of the action; nothing of a form that was not sent.</summary>
    public SeenLines Seen { get; init; }

    public static TypedPublication Read(IFormCollection form) => new(
        Languages.All.ToDictionary(language => language, language => (form[$"said-{language.Code()}"].ToString(), form[$"did-{language.Code()}"].ToString())),
        form["by"].ToString())
    {
        Seen = new SeenLines(Number(form["seen"]), Number(form["steps"])),
    };

    /// <summary>Filled in with what residents are told now.</summary>
    public static TypedPublication Of(PublicationLine? last, string by) => new(
        new Dictionary<Language, (string Said, string Did)>
        {
            [Language.Fi] = (last?.Words?.Said.Fi ?? "", last?.Words?.Did.Fi ?? ""),
            [Language.Sv] = (last?.Words?.Said.Sv ?? "", last?.Words?.Did.Sv ?? ""),
            [Language.En] = (last?.Words?.Said.En ?? "", last?.Words?.Did.En ?? ""),
        },
        by);

    public PublicationDraft Draft() => new(By, Texts);

    private static int Number(StringValues sent) => int.TryParse(sent, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <summary>Why a form about what residents are told was not taken, for the page that answers it: what was typed is still there.</summary>
/// <param name="Reason">End of the key of the words.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Problems">What is wrong with its fields.</param>
public sealed record RefusedPublication(string Reason, TypedPublication Typed, params IReadOnlyList<PublicationProblem> Problems) : IRefusedForm
{
    /// <summary>The form was too old to trust.</summary>
    public const string Expired = "Expired";

    /// <summary>Fields are to be mended.</summary>
    public const string NotTaken = "NotTaken";

    /// <summary>Somebody else has published or withdrawn meanwhile.</summary>
    public const string Changed = "Changed";

    /// <summary>Residents cannot be told of the action.</summary>
    public const string Closed = "Closed";
}
