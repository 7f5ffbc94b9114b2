using Dashboard.Core.Attention;
using Dashboard.Core.Time;

namespace Dashboard.Core.Text;

internal sealed partial class FinnishWords
{
    public override string EvidenceHead => "Havainto";

    public override string GradeHead => "Näyttö";

    public override string ByChanceHead => "Sattumalta";

    public override string WhyHead => "Miksi";

    public override string TagSilent => "Palautetta ei ole tullut";

    public override string TagMissesTarget => "Ei täytä tavoitetta";

    public override string TagFall => "Heikompi kuin vertailujaksolla";

    public override string TagFewer => "Palautemäärä laski";

    public override string Findings(int count) => count switch
    {
        0 => "Mikään ei nyt erotu: ei heikkenemistä, joka ei selity satunnaisvaihtelulla, eikä tavoitteita, jotka jäävät täyttymättä.",
        1 => "Yksi havainto. Näyttö kertoo, kuinka varmasti se ei ole sattumaa.",
        _ => Invariant($"{count} havaintoa, vahvin näyttö ensin. Näyttö kertoo, kuinka varmasti havainto ei ole sattumaa."),
    };

    public override string Grade(EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.Strong => "Vahva",
        EvidenceGrade.Moderate => "Kohtalainen",
        _ => "Heikko",
    };

    public override string GradesNote(int longHistory) => Invariant(
        $"Vahva: sattuma yksin antaisi havainnon harvemmin kuin kerran tuhannesta. Kohtalainen: harvemmin kuin kerran sadasta. Heikko: useammin. Kun sarjassa on alle {longHistory} arvoa, ohjauskortin näyttö on astetta heikompi. Saman näytön havainnoista ensin ovat muutokset ja niiden jälkeen tavoitteet, jotka jäävät edelleen täyttymättä, kummatkin sen mukaan, kuinka monta vastaajaa ne koskevat.");

    public override string Criterion(AttentionKind kind) => kind switch
    {
        AttentionKind.SeveralRules => "Ohjauskortti: kaksi sääntöä tai useampi yhtä aikaa",
        AttentionKind.Trend => "Ohjauskortti: 7 peräkkäistä arvoa huonompaan suuntaan",
        AttentionKind.Outside => "Ohjauskortti: viimeisin arvo rajan ulkopuolella",
        AttentionKind.TwoOfThree => "Ohjauskortti: 2 kolmesta viimeisestä arvosta lähellä rajaa",
        AttentionKind.Run => "Ohjauskortti: 7 arvoa keskiarvon huonommalla puolella",
        AttentionKind.MissesTarget => "Tavoite on tavanomaisen vaihtelun rajojen ulkopuolella",
        AttentionKind.BothEndsWeak => "Saumakohdan molemmat päät alle polun tason",
        AttentionKind.Silent => "Palautetta ei tule, vaikka sitä tavallisesti tulee",
        AttentionKind.Fall => "Merkityksellinen heikkeneminen vertailujaksosta",
        _ => "Saumakohdan toinen pää alle polun tason",
    };

    public override string WhyGraded(AttentionKind kind) => kind switch
    {
        AttentionKind.SeveralRules => "Kaksi eri merkkiä samasta muutoksesta",
        AttentionKind.Trend => "Sattuma tuottaa näin pitkän yhtenäisen suunnan hyvin harvoin",
        AttentionKind.Outside => "Yksi arvo, mutta kaukana tavanomaisesta",
        AttentionKind.TwoOfThree => "Kaksi arvoa lähes rajalla",
        AttentionKind.Run => "Pieni mutta pysyvä ero omaan keskiarvoon",
        AttentionKind.MissesTarget => "Tavanomaisistakaan arvoista mikään ei yllä tavoitteeseen",
        AttentionKind.BothEndsWeak => "Kaksi eri kysymystä osoittaa samaan kohtaan",
        AttentionKind.Silent => "Syy voi olla keruussa: hiljaisuus ei kerro kokemuksesta",
        AttentionKind.Fall => "Kaksi jaksoa on vähän; erottuu otantavaihtelusta",
        _ => "Päitä on monta, ja jokin niistä jää helposti alle",
    };

    public override string SilentSentence(int periods, Grain grain, string usual) =>
        $"Palautetta ei ole tullut, kesto {Periods(periods, grain)}; tavallisesti sitä tulee noin {usual} {InGrain(grain)}.";

    public override string ChangeFrom(string change) => $"Muutos {change} vertailujaksosta";

    public override string Concerns(long count, string number, string when) => $"Koskee {number} vastaajaa ({when}).";

    public override string ConcernsAbout(string number, Grain grain) => $"Koskee noin {number} vastaajaa {InGrain(grain)}.";

    public override string ResponsesIn(string number, string when) => $"{Capital(when)} {number}.";

    private static string InGrain(Grain grain) => grain switch
    {
        Grain.Day => "päivässä",
        Grain.Week => "viikossa",
        Grain.Month => "kuukaudessa",
        Grain.Quarter => "neljänneksessä",
        Grain.Tertial => "tertiaalissa",
        _ => "vuodessa",
    };
}
