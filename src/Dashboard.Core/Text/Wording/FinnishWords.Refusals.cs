using Dashboard.Core.Corrections;

namespace Dashboard.Core.Text;

internal sealed partial class FinnishWords
{
    public override string Refused(Refusal refusal) => refusal switch
    {
        Refusal.NoBatch => "tällä numerolla ei ole tuontia.",
        Refusal.UndoneBefore before => $"se on kumottu jo {Date(before.Day)}.",
        Refusal.OfDemo => "se on osa esimerkkiaineistoa, jonka voi poistaa vain kokonaan (palvelimella komento demo --remove).",
        Refusal.NamedLater later => Invariant($"myöhempi tuonti {later.Batch} ({later.FileName}) koskee myös tätä: {Part(later.What)}. Kumoa se ensin."),
        Refusal.InUse { By: RowUse.Notes } use => $"tästä on kirjattu selityksiä, toimenpiteitä tai muita merkintöjä, jotka säilytetään: {Part(use.What)}.",
        Refusal.InUse use => $"muiden tiedostojen {Rows(use.By)} käyttävät tätä: {Part(use.What)}. Kumoa tai poista ne ensin.",
        Refusal.OtherValidity other => $"muissa tiedostoissa on lisää voimassaoloaikoja tälle: {Part(other.Unit)}. Kumoa ne ensin.",
        Refusal.HangsBelow hangs => $"{Part(hangs.Below)} on tämän alla: {Part(hangs.Unit)}. Kumoa tai siirrä se ensin.",
        Refusal.OwnsStage owns => $"{Part(owns.Stage)} on tämän vastuulla: {Part(owns.Unit)}. Vaihda vastuuyksikkö ensin.",
        Refusal.HasTarget target => $"tavoite on asetettu tälle: {Part(target.What)}. Kumoa tavoitteen tuonti ensin.",
        Refusal.UnitsInCircle => "yksiköt olisivat kehässä toistensa alla.",
        Refusal.UnitGone => "se korvasi rivejä yksiköltä, joka on sen jälkeen poistettu.",
        Refusal.VersionsInDisorder versions => $"versiot eivät enää alkaisi numerojärjestyksessä: {Part(versions.Metric)}.",
        Refusal.AnswersLost lost => Lost(lost),
        Refusal.NoSource none => $"lähdettä {Quote(none.Source)} ei ole.",
        Refusal.NoResponse none => $"lähteessä {Quote(none.Source)} ei ole vastausta, jonka tunniste on {Quote(none.Id)}.",
        Refusal.ErasedBefore before => $"lähteen {Quote(before.Source)} vastaus {Quote(before.Id)} on poistettu jo aiemmin.",
        _ => throw NoWords(refusal),
    };

    private string Lost(Refusal.AnswersLost lost)
    {
        var answers = $"{NumberText.Count(lost.Count, Language.Fi)} {(lost.Count == 1 ? "vastaus" : "vastausta")} ({Part(lost.Version)})";
        return (lost.Holding, lost.Answer) switch
        {
            (null, _) => $"{answers} jäisi päiville, joina mikään versio ei ole voimassa.",
            ({ } version, null) => Invariant($"{answers} jäisi päiville, joina olisi voimassa versio {version}, ja se on eri lajia tai eri kyselystä."),
            ({ } version, { } answer) => Invariant($"{answers} on {Quote(answer)}, eikä sitä vaihtoehtoa ole versiossa {version}, joka olisi niiden päivinä voimassa."),
        };
    }

    private string Part(StructurePart part) => part.Kind switch
    {
        StructureKind.Unit => $"yksikkö {Quote(part.Code)}",
        StructureKind.Path => $"palvelupolku {Quote(part.Code)}",
        StructureKind.Stage => $"vaihe {Quote(part.Code)} palvelupolulla {Quote(part.Of)}",
        StructureKind.Metric => $"mittari {Quote(part.Code)}",
        StructureKind.MetricVersion => $"mittarin {Quote(part.Of)} versio {part.Code}",
        StructureKind.Target => $"mittarin {Quote(part.Code)} tavoite",
        StructureKind.Goal => $"ohjelman päämäärä {Quote(part.Code)}",
        _ => throw NoWords(part),
    };

    private static string Rows(RowUse rows) => rows switch
    {
        RowUse.Responses => "vastaukset",
        RowUse.OlderResponses => "vastausten aiemmat versiot",
        RowUse.Tallies => "valmiiksi lasketut määrät",
        RowUse.Events => "osallistumistapahtumat",
        RowUse.Levels => "tasot",
        RowUse.Goals => "ohjelman päämäärät",
        _ => throw NoWords(rows),
    };
}
