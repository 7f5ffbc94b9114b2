using Dashboard.Core.Corrections;

namespace Dashboard.Core.Text;

internal sealed partial class EnglishWords
{
    public override string Refused(Refusal refusal) => refusal switch
    {
        Refusal.NoBatch => "there is no such import.",
        Refusal.UndoneBefore before => $"it was undone on {Date(before.Day)} already.",
        Refusal.OfDemo => "it is a part of the demo data, which only go as a whole (on the server: demo --remove).",
        Refusal.NamedLater later => Invariant($"batch {later.Batch} ({later.FileName}) later named {Part(later.What)} too; undo that one first."),
        Refusal.InUse { By: RowUse.Notes } use => $"explanations, actions or other notes have been written of {Part(use.What)}, and they are kept.",
        Refusal.InUse use => $"{Rows(use.By)} of other files use {Part(use.What)}; undo or remove those first.",
        Refusal.OtherValidity other => $"{Part(other.Unit)} has other validities; undo those first.",
        Refusal.HangsBelow hangs => $"{Part(hangs.Below)} hangs below {Part(hangs.Unit)}; undo or change that first.",
        Refusal.OwnsStage owns => $"{Part(owns.Unit)} owns {Part(owns.Stage)}; change that first.",
        Refusal.HasTarget target => $"{Part(target.What)} has a target; undo that one first.",
        Refusal.UnitsInCircle => "the parents of some units would form a circle.",
        Refusal.UnitGone => "it replaced rows of a unit that has been removed since.",
        Refusal.VersionsInDisorder versions => $"the versions of {Part(versions.Metric)} would no longer start later and later.",
        Refusal.AnswersLost lost => Lost(lost),
        Refusal.NoSource none => $"there is no source '{none.Source}'.",
        Refusal.NoResponse none => $"source '{none.Source}' has no response '{none.Id}'.",
        Refusal.ErasedBefore before => $"response '{before.Id}' of source '{before.Source}' was erased before.",
        _ => throw NoWords(refusal),
    };

    private static string Lost(Refusal.AnswersLost lost)
    {
        var answers = $"{NumberText.Count(lost.Count, Language.En)} answers to {Part(lost.Version)}";
        return (lost.Holding, lost.Answer) switch
        {
            (null, _) => $"{answers} would be left on days on which no version holds.",
            ({ } version, null) => Invariant($"{answers} were given from the first day of version {version} on, which is of another kind or questionnaire."),
            ({ } version, { } answer) => Invariant($"{answers} say '{answer}', and version {version}, which would hold on their days, has no such answer."),
        };
    }

    private static string Part(StructurePart part) => part.Kind switch
    {
        StructureKind.Unit => $"unit '{part.Code}'",
        StructureKind.Path => $"path '{part.Code}'",
        StructureKind.Stage => $"stage '{part.Code}' of path '{part.Of}'",
        StructureKind.Metric => $"metric '{part.Code}'",
        StructureKind.MetricVersion => $"version {part.Code} of metric '{part.Of}'",
        StructureKind.Target => $"a target of metric '{part.Code}'",
        StructureKind.Goal => $"goal '{part.Code}' of the programme",
        _ => throw NoWords(part),
    };

    private static string Rows(RowUse rows) => rows switch
    {
        RowUse.Responses => "responses",
        RowUse.OlderResponses => "older versions of responses",
        RowUse.Tallies => "tallies",
        RowUse.Events => "events",
        RowUse.Levels => "levels",
        RowUse.Goals => "goals of the programme",
        _ => throw NoWords(rows),
    };
}
