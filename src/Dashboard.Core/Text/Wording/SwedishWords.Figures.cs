using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

internal sealed partial class SwedishWords
{
    public override string NotAsked => "frågas inte här";

    public override string NoAnswers => "inga svar";

    public override string NoData => "inga uppgifter";

    public override string NoFeedback => "ingen respons har kommit in";

    public override string ConfidenceInterval => "95\u00a0% konfidensintervall";

    public override string FromPrevious => "från jämförelseperioden";

    public override string CompleteCount => "Totalantal: inget konfidensintervall och inget mål";

    public override string LevelAtEnd => "Nivån i slutet av perioden: inget konfidensintervall";

    protected override string And => " och ";

    public override string Suppressed(int minimumRespondents) => Invariant($"visas inte (färre än {minimumRespondents} svar)");

    public override string From(string period) => $"jämfört med {period}";

    public override string ResponseRate(string percent) => $"svarsprocent {percent}";

    public override string WhatIsRead(FigureKind figure, string limit) => figure switch
    {
        FigureKind.Nps => "poäng",
        FigureKind.TopTwo => "svarade 4 eller 5, %",
        FigureKind.Mean => "medelvärde på skalan 1–5",
        FigureKind.Share => "andel, %",
        FigureKind.Positive => "andel positiva svar, %",
        FigureKind.Negative => "andel negativa svar, %",
        FigureKind.Sum => "antal",
        FigureKind.Last => "nivån i slutet av perioden",
        FigureKind.WithinLimit => $"inom utsatt tid ({limit}), %",
        FigureKind.Median => "median, timmar",
        _ => "90:e percentilen, timmar",
    };

    public override string Definition(FigureKind figure, string limit) => figure switch
    {
        FigureKind.Nps => "Andelen ambassadörer (9–10) minus andelen kritiker (0–6), poäng −100…100",
        FigureKind.TopTwo => "Svarade 4 eller 5 på skalan 1–5, andel av dem som svarade",
        FigureKind.Mean => "Svarens medelvärde på skalan 1–5",
        FigureKind.Share => "Andelen ja av alla",
        FigureKind.Positive => "Andelen positiva svar; utelämnade svar räknas inte med",
        FigureKind.Negative => "Andelen negativa svar; utelämnade svar räknas inte med",
        FigureKind.Sum => "Totalantal under perioden",
        FigureKind.Last => "Den senaste nivån under perioden",
        FigureKind.WithinLimit => $"Andelen som blev klara inom utsatt tid ({limit})",
        FigureKind.Median => "Tidernas median i timmar",
        _ => "Tiden i timmar inom vilken 90\u00a0% blev klara",
    };

    public override string AtLeast(string target) => $"minst {target}";

    public override string AtMost(string target) => $"högst {target}";

    public override string Sampling(ChangeVerdict verdict) => verdict switch
    {
        ChangeVerdict.Distinct => "skiljer sig från urvalsvariationen",
        ChangeVerdict.DistinctButSmall => "skiljer sig från urvalsvariationen men är liten",
        _ => "skiljer sig inte från urvalsvariationen",
    };

    public override string FigureSince(string date) =>
        $"Frågan ändrades {date}: siffran gäller tiden därefter och jämförs inte med tidigare.";

    public override string NotCompared(string date) => $"Frågan ändrades {date}: värden före och efter jämförs inte.";

    public override string KnownSince(string date, bool compared) => compared
        ? $"För jämförelseperioden finns uppgifter först från {date}."
        : $"Det finns uppgifter först från {date}: antalet jämförs inte.";

    public override string Quote(string text) => $"”{text}”";
}
