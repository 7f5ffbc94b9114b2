using Dashboard.Core.Corrections;

namespace Dashboard.Core.Text;

internal sealed partial class SwedishWords
{
    public override string Refused(Refusal refusal) => refusal switch
    {
        Refusal.NoBatch => "det finns ingen import med det numret.",
        Refusal.UndoneBefore before => $"den ångrades redan {Date(before.Day)}.",
        Refusal.OfDemo => "den är en del av exempelmaterialet, som bara kan tas bort som helhet (på servern med kommandot demo --remove).",
        Refusal.NamedLater later => Invariant($"en senare import, {later.Batch} ({later.FileName}), gäller också {Part(later.What)}. Ångra den först."),
        Refusal.InUse { By: RowUse.Notes } use => $"det finns förklaringar, åtgärder eller andra anteckningar om {Part(use.What)}, och de bevaras.",
        Refusal.InUse use => $"{Rows(use.By)} i andra filer använder {Part(use.What)}. Ångra eller radera dem först.",
        Refusal.OtherValidity other => $"{Part(other.Unit)} har fler giltighetstider i andra filer. Ångra dem först.",
        Refusal.HangsBelow hangs => $"{Part(hangs.Below)} finns under {Part(hangs.Unit)}. Ångra eller flytta den först.",
        Refusal.OwnsStage owns => $"{Part(owns.Unit)} ansvarar för {Part(owns.Stage)}. Byt ansvarig enhet först.",
        Refusal.HasTarget target => $"{Part(target.What)} har ett mål. Ångra importen av målet först.",
        Refusal.UnitsInCircle => "enheterna skulle bilda en cirkel under varandra.",
        Refusal.UnitGone => "den ersatte rader för en enhet som har tagits bort efter det.",
        Refusal.VersionsInDisorder versions => $"versionerna av {Part(versions.Metric)} skulle inte längre börja i nummerordning.",
        Refusal.AnswersLost lost => Lost(lost),
        Refusal.NoSource none => $"källan {Quote(none.Source)} finns inte.",
        Refusal.NoResponse none => $"källan {Quote(none.Source)} har inget svar med id {Quote(none.Id)}.",
        Refusal.ErasedBefore before => $"svaret {Quote(before.Id)} i källan {Quote(before.Source)} har redan raderats.",
        _ => throw NoWords(refusal),
    };

    private string Lost(Refusal.AnswersLost lost)
    {
        var answers = $"{NumberText.Count(lost.Count, Language.Sv)} svar på {Part(lost.Version)}";
        return (lost.Holding, lost.Answer) switch
        {
            (null, _) => $"{answers} skulle bli kvar på dagar då ingen version gäller.",
            ({ } version, null) => Invariant($"{answers} skulle bli kvar på dagar då version {version} gäller, och den är av en annan typ eller hör till en annan enkät."),
            ({ } version, { } answer) => Invariant($"{answers} är {Quote(answer)}, och version {version}, som skulle gälla på deras dagar, saknar det alternativet."),
        };
    }

    private string Part(StructurePart part) => part.Kind switch
    {
        StructureKind.Unit => $"enheten {Quote(part.Code)}",
        StructureKind.Path => $"servicestigen {Quote(part.Code)}",
        StructureKind.Stage => $"skedet {Quote(part.Code)} på servicestigen {Quote(part.Of)}",
        StructureKind.Metric => $"indikatorn {Quote(part.Code)}",
        StructureKind.MetricVersion => $"version {part.Code} av indikatorn {Quote(part.Of)}",
        StructureKind.Target => $"ett mål för indikatorn {Quote(part.Code)}",
        StructureKind.Goal => $"programmets målsättning {Quote(part.Code)}",
        _ => throw NoWords(part),
    };

    private static string Rows(RowUse rows) => rows switch
    {
        RowUse.Responses => "svar",
        RowUse.OlderResponses => "tidigare versioner av svar",
        RowUse.Tallies => "färdigt räknade antal",
        RowUse.Events => "deltagandetillfällen",
        RowUse.Levels => "nivåer",
        RowUse.Goals => "programmets målsättningar",
        _ => throw NoWords(rows),
    };
}
