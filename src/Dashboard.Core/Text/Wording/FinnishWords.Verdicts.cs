using Dashboard.Core.Statistics;
using Dashboard.Core.Time;

namespace Dashboard.Core.Text;

internal sealed partial class FinnishWords
{
    public override string NotRandom => "ei selity satunnaisvaihtelulla";

    protected override string AndClause => ", ja ";

    protected override string TheChange => "muutos";

    public override string UsualVariation => "tavanomaista vaihtelua";

    public override string UsualSentence => "Vaihtelu on tavanomaista; muutoksesta ei ole merkkiä.";

    public override string Variation(Variation variation) => variation switch
    {
        Statistics.Variation.Improvement => "Parani – ei satunnaista",
        Statistics.Variation.Concern => "Heikkeni – ei satunnaista",
        Statistics.Variation.Neutral => "Muuttui – ei satunnaista",
        _ => "Tavanomaista vaihtelua",
    };

    public override string VariationInShort(Variation variation) => variation switch
    {
        Statistics.Variation.Improvement => "parani",
        Statistics.Variation.Concern => "heikkeni",
        Statistics.Variation.Neutral => "muuttui",
        _ => "ennallaan",
    };

    public override string Assurance(Assurance assurance) => assurance switch
    {
        Statistics.Assurance.Pass => "Tavoite täyttyy aina",
        Statistics.Assurance.Fail => "Tavoite jää täyttymättä",
        _ => "Tavoite täyttyy ajoittain",
    };

    public override string Clause(string subject, Variation variation) => variation switch
    {
        Statistics.Variation.CommonCause => $"{subject} on ennallaan",
        _ => $"{subject} {VariationInShort(variation)}",
    };

    public override string Because(Pattern pattern) => pattern.Rule switch
    {
        XmrRule.Outside => BecauseClause(pattern),
        XmrRule.Trend => Invariant($"{pattern.Count} peräkkäistä {(pattern.High ? "nousevaa" : "laskevaa")} arvoa") + InBracketed(pattern.Dates),
        XmrRule.TwoOfThree => $"2 kolmesta {(pattern.Dates is null ? "viimeisestä " : "")}arvosta lähellä {(pattern.High ? "ylärajaa" : "alarajaa")}"
            + InBracketed(pattern.Dates),
        _ => $"{Periods(pattern.Count, pattern.Grain)} keskiarvon {(pattern.High ? "yläpuolella" : "alapuolella")}" + InBracketed(pattern.Dates),
    };

    protected override string BecauseClause(Pattern pattern) => pattern.Rule switch
    {
        XmrRule.Outside => (pattern.Dates is { } date ? $"arvo {date}" : "viimeisin arvo")
            + (pattern.High ? " ylittää tavanomaisen vaihtelun ylärajan" : " alittaa tavanomaisen vaihtelun alarajan"),
        XmrRule.Trend => (pattern.Dates is { } dates ? $"arvot {dates}" : Invariant($"viimeiset {pattern.Count} arvoa"))
            + (pattern.High ? " nousevat yhtäjaksoisesti" : " laskevat yhtäjaksoisesti"),
        XmrRule.TwoOfThree => (pattern.Dates is { } dates ? $"kaksi kolmesta arvosta ({dates})" : "kaksi kolmesta viimeisestä arvosta")
            + (pattern.High ? " on lähellä ylärajaa" : " on lähellä alarajaa"),
        _ => (pattern.Dates is { } dates ? $"arvot {dates}" : $"viimeiset {Periods(pattern.Count, pattern.Grain)}")
            + $" ovat olleet keskiarvon {(pattern.High ? "yläpuolella" : "alapuolella")}",
    };

    public override string Rule(XmrRule rule) => rule switch
    {
        XmrRule.Outside => "rajan ulkopuolella",
        XmrRule.Trend => "7 nousevaa tai laskevaa",
        XmrRule.TwoOfThree => "2 kolmesta lähellä rajaa",
        _ => "7 samalla puolella keskiarvoa",
    };

    public override string LevelButFails(string subject) => $"{subject} on ennallaan, mutta tavoite jää täyttymättä";

    public override string Periods(int count, Grain? grain) => Invariant($"{count} ") + (grain switch
    {
        Grain.Day => count == 1 ? "päivä" : "päivää",
        Grain.Week => count == 1 ? "viikko" : "viikkoa",
        Grain.Month => count == 1 ? "kuukausi" : "kuukautta",
        Grain.Quarter => count == 1 ? "neljännes" : "neljännestä",
        Grain.Tertial => count == 1 ? "tertiaali" : "tertiaalia",
        Grain.Year => count == 1 ? "vuosi" : "vuotta",
        _ => count == 1 ? "arvo" : "arvoa",
    });

    public override string TooFew(int count, Grain grain) => $"{Periods(count, grain)} on liian vähän päätelmään muutoksesta";

    public override string TooFewSentence(int count, Grain grain, int needed) =>
        Invariant($"Nykyisessä sarjassa on {Periods(count, grain)}; päätelmään muutoksesta tarvitaan vähintään {needed}.");

    public override string ValueSentence(string subject, string when, string value, string? detail)
    {
        var said = char.IsAsciiDigit(when[^1]) ? $"{value} {when}" : $"{when} {value}";
        return detail is null ? $"{subject} oli {said}." : $"{subject} oli {said} ({detail}).";
    }

    public override string AssuranceSentence(Assurance assurance, string target) => assurance switch
    {
        Statistics.Assurance.Pass => $"Tavoite ({target}) täyttyy aina.",
        Statistics.Assurance.Fail => $"Tavoite ({target}) jää täyttymättä.",
        _ => $"Tavoite ({target}) täyttyy ajoittain.",
    };

    protected override bool IsPhrase(string name) => base.IsPhrase(name) || name.Split(' ')[0].EndsWith('t');
}
