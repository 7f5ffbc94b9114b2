using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

internal sealed partial class FinnishWords
{
    public override string NotAsked => "ei kysytä täällä";

    public override string NoAnswers => "ei vastauksia";

    public override string NoData => "ei tietoja";

    public override string NoFeedback => "palautetta ei ole tullut";

    public override string ConfidenceInterval => "95\u00a0%:n luottamusväli";

    public override string FromPrevious => "vertailujaksosta";

    public override string CompleteCount => "Kokonaismäärä: ei luottamusväliä eikä tavoitetta";

    public override string LevelAtEnd => "Taso jakson lopussa: ei luottamusväliä";

    protected override string And => " ja ";

    public override string Suppressed(int minimumRespondents) => Invariant($"ei näytetä (alle {minimumRespondents} vastaajaa)");

    public override string From(string period) => $"jaksosta {period}";

    public override string ResponseRate(string percent) => $"vastausprosentti {percent}";

    public override string WhatIsRead(FigureKind figure, string limit) => figure switch
    {
        FigureKind.Nps => "pistettä",
        FigureKind.TopTwo => "vastasi 4 tai 5, %",
        FigureKind.Mean => "keskiarvo asteikolla 1–5",
        FigureKind.Share => "osuus, %",
        FigureKind.Positive => "myönteisten vastausten osuus, %",
        FigureKind.Negative => "kielteisten vastausten osuus, %",
        FigureKind.Sum => "määrä",
        FigureKind.Last => "taso jakson lopussa",
        FigureKind.WithinLimit => $"määräajassa ({limit}), %",
        FigureKind.Median => "mediaani, tuntia",
        _ => "90. prosenttipiste, tuntia",
    };

    public override string Definition(FigureKind figure, string limit) => figure switch
    {
        FigureKind.Nps => "Suosittelijoiden (9–10) osuus miinus arvostelijoiden (0–6) osuus, pistettä −100…100",
        FigureKind.TopTwo => "Vastasi 4 tai 5 asteikolla 1–5, osuus vastanneista",
        FigureKind.Mean => "Vastausten keskiarvo asteikolla 1–5",
        FigureKind.Share => "Kyllä-vastausten osuus kaikista",
        FigureKind.Positive => "Myönteisten vastausten osuus; pois jätetyt vastaukset eivät ole mukana",
        FigureKind.Negative => "Kielteisten vastausten osuus; pois jätetyt vastaukset eivät ole mukana",
        FigureKind.Sum => "Kokonaismäärä jaksolla",
        FigureKind.Last => "Viimeisin taso jaksolla",
        FigureKind.WithinLimit => $"Määräajassa ({limit}) valmistuneiden osuus",
        FigureKind.Median => "Kestojen mediaani tunteina",
        _ => "Aika tunteina, jonka kuluessa 90\u00a0% valmistui",
    };

    public override string AtLeast(string target) => $"vähintään {target}";

    public override string AtMost(string target) => $"enintään {target}";

    public override string Sampling(ChangeVerdict verdict) => verdict switch
    {
        ChangeVerdict.Distinct => "erottuu otantavaihtelusta",
        ChangeVerdict.DistinctButSmall => "erottuu otantavaihtelusta mutta on vähäinen",
        _ => "ei erotu otantavaihtelusta",
    };

    public override string FigureSince(string date) =>
        $"Kysymys muuttui {date}: luku koskee aikaa siitä alkaen, eikä sitä verrata aiempaan.";

    public override string NotCompared(string date) => $"Kysymys muuttui {date}: arvoja ennen ja jälkeen ei verrata.";

    public override string KnownSince(string date, bool compared) => compared
        ? $"Vertailujaksolta on tietoa vasta {date} alkaen."
        : $"Tietoa on vasta {date} alkaen: määrää ei verrata.";

    public override string Quote(string text) => $"”{text}”";
}
