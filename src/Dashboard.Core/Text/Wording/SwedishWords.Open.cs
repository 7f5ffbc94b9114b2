using Dashboard.Core.Metrics;

namespace Dashboard.Core.Text;

internal sealed partial class SwedishWords
{
    public override string OpenNps =>
        "Rekommendationsindexet (NPS) berättar hur många fler som rekommenderar tjänsten (betyg 9–10) än som är missnöjda (betyg 0–6). Det ligger alltid mellan −100 och 100.";

    public override string OpenOfTen(int tenths, bool all, FigureKind kind) => (all ? "Alla som svarade " : tenths switch
    {
        10 => "Nästan alla som svarade ",
        1 => "Ungefär en av tio som svarade ",
        0 => "Mycket få av dem som svarade ",
        _ => Invariant($"Ungefär {tenths} av 10 som svarade "),
    }) + kind switch
    {
        FigureKind.Nps => "skulle rekommendera tjänsten: de gav betyget 9 eller 10.",
        FigureKind.TopTwo => "gav betyget 4 eller 5, där 5 är bäst.",
        FigureKind.Share => "svarade ja.",
        FigureKind.Negative => "svarade negativt.",
        _ => "svarade positivt.",
    };

    public override string OpenInterval(string interval) => $"På grund av slumpen är siffran inte exakt: sannolikt ligger den i intervallet {interval}.";

    public override string OpenAnswers(long n, string answers, string period) => $"{answers} svar, {period}";

    public override string OpenHidden(int minimumRespondents) =>
        Invariant($"Siffran visas inte, eftersom svaren är färre än {minimumRespondents}. Så kan ingen som svarat kännas igen.");

    public override string OpenTrend(string name, string from, string first, string to, string last) => $"{name}: {from} {first}, {to} {last}.";
}
