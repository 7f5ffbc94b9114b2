using Dashboard.Components;
using Dashboard.Core.Notes;
using Dashboard.Platform;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Participation.Principles;

/// <summary>Why the form of a principle was not taken, for the page that answers it: what was typed is still there.</summary>
/// <param name="Typed">The principle.</param>
/// <param name="Reason">End of the key of the words.</param>
/// <param name="Wrong">The fields that are wrong.</param>
public sealed record RefusedPrinciple(TypedPrinciple Typed, string Reason, params IReadOnlyList<string> Wrong) : IRefusedForm
{
    /// <summary>The form was too old to trust.</summary>
    public const string Expired = "Expired";

    /// <summary>Fields are to be mended.</summary>
    public const string NotTaken = "NotTaken";

    /// <summary>What is wrong, each with its field.</summary>
    public IReadOnlyList<FieldFault> Faults(IStringLocalizer<PrincipleTexts> text) => [.. Wrong.Select(field => new FieldFault(
        field, $"{text["Field-" + field]}: {(field == "rule" ? text["Fault-rule"] : text["Fault-text", NoteRules.MostOfReason])}"))];
}
