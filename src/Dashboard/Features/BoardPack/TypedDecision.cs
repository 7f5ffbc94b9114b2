using Dashboard.Core.Notes;
using Dashboard.Core.Packs;
using Dashboard.Core.Reports;

namespace Dashboard.Features.BoardPack;

/// <summary>A decision as its form was sent.</summary>
public sealed record TypedDecision(string What, string Who, string When)
{
    public static TypedDecision Read(IFormCollection form) => new(NoteRules.Clean(form["what"]), NoteRules.Clean(form["who"]), NoteRules.Clean(form["when"]));

    public ReportAction ToAction() => new(What, Who.Length == 0 ? null : Who, When.Length == 0 ? null : When);

    /// <summary>What is wrong with each field.</summary>
    public IReadOnlyList<TypedFault> Faults() =>
    [
        .. Of("what", What, required: true),
        .. Of("who", Who, required: false),
        .. Of("when", When, required: false),
    ];

    private static IEnumerable<TypedFault> Of(string field, string text, bool required) =>
        (required || text.Length > 0) && NoteRules.FaultOf(text, PackContent.MostOfAction) is { } fault
            ? [new TypedFault(field, null, fault.ToString(), PackContent.MostOfAction)]
            : [];
}
