using Dashboard.Core.Text;

namespace Dashboard.Features.Guide;

/// <summary>The same words in three languages, as the pages use them.</summary>
internal static class GuideGlossary
{
    public static IReadOnlyList<LocalizedText> Terms { get; } =
    [
        new("yksikkö", "enhet", "unit"),
        new("palvelupolku, vaihe", "servicestig, skede", "service path, stage"),
        new("saumakohta", "övergång", "seam"),
        new("mittari", "indikator", "metric"),
        new("kysely", "enkät", "questionnaire"),
        new("vastaus", "svar", "response"),
        new("vastausosuus", "svarsandel", "response rate"),
        new("palautemäärä", "antal respons", "feedback volume"),
        new("kiitos, moite, idea, kysymys", "tack, klagomål, idé, fråga", "thanks, complaint, idea, question"),
        new("suositteluindeksi (NPS)", "rekommendationsindex (NPS)", "net promoter score (NPS)"),
        new("95 %:n luottamusväli", "95 % konfidensintervall", "95% confidence interval"),
        new("otantavaihtelu", "urvalsvariation", "sampling variation"),
        new("satunnaisvaihtelu", "slumpmässig variation", "random variation (common cause)"),
        new("poikkeava vaihtelu", "urskiljbar variation", "special cause variation"),
        new("ohjauskortti", "styrdiagram", "control chart"),
        new("perustaso", "basnivå", "baseline"),
        new("suppilokuvio", "trattdiagram", "funnel"),
        new("painotus", "svarens fördelning", "mix of answers"),
        new("tavoite", "mål", "target"),
        new("ei näytetä (liian vähän vastaajia)", "visas inte (för få svar)", "not shown (too few respondents)"),
        new("tilaisuus", "deltagandetillfälle", "participation event"),
        new("asukaspooli", "invånarpool", "resident pool"),
        new("kokemusasiantuntija", "erfarenhetsexpert", "expert by experience"),
        new("vuoropuhelu, yhteiskehittäminen, yhteistuotanto", "dialog, samutveckling, samproduktion", "dialogue, developing together, producing together"),
        new("tertiaali", "tertial", "tertial (four months)"),
    ];
}
