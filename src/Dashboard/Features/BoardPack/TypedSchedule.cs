using Dashboard.Core.Notes;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Units;
using Dashboard.Data.Office.Packs;

namespace Dashboard.Features.BoardPack;

/// <summary>A schedule as its form was sent.</summary>
/// <param name="Pack">Which pack.</param>
/// <param name="Unit">The code of its unit.</param>
/// <param name="Language">The pack's language.</param>
/// <param name="Audience">Who it is for.</param>
/// <param name="Recipients">Addresses with space, commas or semicolons between them.</param>
public sealed record TypedSchedule(ReadyPack Pack, string Unit, Language Language, ReportAudience Audience, string Recipients)
{
    private static readonly char[] Between = [' ', '\t', '\n', ',', ';'];

    public static TypedSchedule Read(IFormCollection form) => new(
        ReadyPacks.Parse(form["pack"]) ?? ReadyPack.Monthly,
        NoteRules.Clean(form["unit"]),
        Languages.Parse(form["language"]) ?? Language.Fi,
        Enum.TryParse<ReportAudience>(form["audience"], out var audience) && Enum.IsDefined(audience) ? audience : ReportAudience.Internal,
        NoteRules.Clean(form["recipients"]));

    /// <summary>The schedule that is wanted; its number and author are given when it is kept.</summary>
    public PackSchedule ToOrder() => new(0, Pack, Unit, Language, Audience, Addresses(), new PackStamp("", default));

    /// <summary>What is wrong with each field.</summary>
    /// <param name="units">The tree.</param>
    /// <param name="scope">Of which units its author may see packs.</param>
    /// <param name="open">Which units a public pack may name: of another it would never be published.</param>
    public IReadOnlyList<TypedFault> Faults(UnitTree units, Scope scope, PublicUnits open) =>
    [
        .. units.Find(Unit) is not { } unit || !scope.Covers(units, unit) ? [new TypedFault("unit", null, "NoUnit")]
            : Audience == ReportAudience.Public && !open.MayName(units, unit) ? [new TypedFault("audience", null, "NotPublic")]
            : Array.Empty<TypedFault>(),
        .. RecipientFaults(Addresses()),
    ];

    private static IEnumerable<TypedFault> RecipientFaults(List<string> addresses)
    {
        if (addresses.Count > PackSchedules.MostRecipients)
        {
            yield return new TypedFault("recipients", null, "TooMany", PackSchedules.MostRecipients);
        }
        else if (addresses.Find(address => !PackSchedules.IsAddress(address)) is { } wrong)
        {
            yield return new TypedFault("recipients", null, "NoAddress") { Typed = wrong };
        }
    }

    private List<string> Addresses() =>
        [.. Recipients.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
}
