using Dashboard.Core.Attention;
using Dashboard.Core.Time;

namespace Dashboard.Core.Text;

internal sealed partial class SwedishWords
{
    public override string EvidenceHead => "Iakttagelse";

    public override string GradeHead => "Evidens";

    public override string ByChanceHead => "Av en slump";

    public override string WhyHead => "Varför";

    public override string TagSilent => "Ingen respons har kommit in";

    public override string TagMissesTarget => "Når inte målet";

    public override string TagFall => "Sämre än under jämförelseperioden";

    public override string TagFewer => "Antalet respons minskade";

    public override string Findings(int count) => count switch
    {
        0 => "Inget sticker ut nu: ingen försämring som inte förklaras av slumpmässig variation och inga mål som inte nås.",
        1 => "En iakttagelse. Evidensen säger hur säkert det är att den inte beror på slumpen.",
        _ => Invariant($"{count} iakttagelser, den starkaste evidensen först. Evidensen säger hur säkert det är att en iakttagelse inte är slumpen."),
    };

    public override string Grade(EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.Strong => "Stark",
        EvidenceGrade.Moderate => "Måttlig",
        _ => "Svag",
    };

    public override string GradesNote(int longHistory) => Invariant(
        $"Stark: enbart slumpen skulle ge iakttagelsen mer sällan än en gång på tusen. Måttlig: mer sällan än en gång på hundra. Svag: oftare. När en serie har färre än {longHistory} värden är styrdiagrammets evidens ett steg svagare. Bland iakttagelser med samma evidens kommer förändringar före mål som fortsatt inte nås, bådadera i ordning efter hur många svarande de gäller.");

    public override string Criterion(AttentionKind kind) => kind switch
    {
        AttentionKind.SeveralRules => "Styrdiagram: två regler eller fler samtidigt",
        AttentionKind.Trend => "Styrdiagram: 7 värden i följd åt det sämre hållet",
        AttentionKind.Outside => "Styrdiagram: det senaste värdet utanför gränsen",
        AttentionKind.TwoOfThree => "Styrdiagram: 2 av de 3 senaste värdena nära gränsen",
        AttentionKind.Run => "Styrdiagram: 7 värden på den sämre sidan om medelvärdet",
        AttentionKind.MissesTarget => "Målet ligger utanför gränserna för sedvanlig variation",
        AttentionKind.BothEndsWeak => "Övergångens båda ändar under stigens nivå",
        AttentionKind.Silent => "Ingen respons kommer in fast det brukar komma",
        AttentionKind.Fall => "Meningsfull försämring från jämförelseperioden",
        _ => "Övergångens ena ände under stigens nivå",
    };

    public override string WhyGraded(AttentionKind kind) => kind switch
    {
        AttentionKind.SeveralRules => "Två olika tecken på samma förändring",
        AttentionKind.Trend => "Slumpen ger mycket sällan en så lång obruten riktning",
        AttentionKind.Outside => "Ett enda värde, men långt från det sedvanliga",
        AttentionKind.TwoOfThree => "Två värden nästan vid gränsen",
        AttentionKind.Run => "En liten men varaktig skillnad från det egna medelvärdet",
        AttentionKind.MissesTarget => "Inte ens de sedvanliga värdena når målet",
        AttentionKind.BothEndsWeak => "Två olika frågor pekar på samma ställe",
        AttentionKind.Silent => "Orsaken kan finnas i insamlingen: tystnaden säger inget om upplevelsen",
        AttentionKind.Fall => "Två perioder är lite; skiljer sig från urvalsvariationen",
        _ => "Ändarna är många, och någon av dem hamnar lätt under",
    };

    public override string SilentSentence(int periods, Grain grain, string usual) =>
        $"Ingen respons har kommit in på {Periods(periods, grain)}; vanligen kommer det ungefär {usual} {InGrain(grain)}.";

    public override string ChangeFrom(string change) => $"Förändringen {change} från jämförelseperioden";

    public override string Concerns(long count, string number, string when) => $"Gäller {number} svarande ({when}).";

    public override string ConcernsAbout(string number, Grain grain) => $"Gäller ungefär {number} svarande {InGrain(grain)}.";

    public override string ResponsesIn(string number, string when) => $"{Capital(when)} {number}.";

    private static string InGrain(Grain grain) => grain switch
    {
        Grain.Day => "per dag",
        Grain.Week => "per vecka",
        Grain.Month => "per månad",
        Grain.Quarter => "per kvartal",
        Grain.Tertial => "per tertial",
        _ => "per år",
    };
}
