using Dashboard.Core.Metrics;

namespace Dashboard.Core.Text;

internal sealed partial class FinnishWords
{
    public override string OpenNps =>
        "Suositteluindeksi (NPS) kertoo, kuinka paljon enemmän on suosittelijoita (arvosana 9–10) kuin tyytymättömiä (arvosana 0–6). Se on aina −100:n ja 100:n välillä.";

    public override string OpenOfTen(int tenths, bool all, FigureKind kind) => (all ? "Jokainen vastaaja " : tenths switch
    {
        10 => "Lähes jokainen vastaaja ",
        1 => "Noin yksi vastaaja kymmenestä ",
        0 => "Hyvin harva vastaaja ",
        _ => Invariant($"Noin {tenths} vastaajaa kymmenestä "),
    }) + kind switch
    {
        FigureKind.Nps => "suosittelisi palvelua: antoi arvosanan 9 tai 10.",
        FigureKind.TopTwo => "antoi arvosanan 4 tai 5, kun paras on 5.",
        FigureKind.Share => "vastasi kyllä.",
        FigureKind.Negative => "vastasi kielteisesti.",
        _ => "vastasi myönteisesti.",
    };

    public override string OpenInterval(string interval) => $"Sattuman takia luku on epätarkka: todennäköisesti se on välillä {interval}.";

    public override string OpenAnswers(long n, string answers, string period) => $"{(n == 1 ? "1 vastaus" : $"{answers} vastausta")}, {period}";

    public override string OpenHidden(int minimumRespondents) =>
        Invariant($"Lukua ei näytetä, koska vastauksia on alle {minimumRespondents}. Näin kukaan vastaaja ei paljastu.");

    public override string OpenTrend(string name, string from, string first, string to, string last) => $"{name}: {from} {first}, {to} {last}.";
}
