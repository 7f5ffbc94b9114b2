using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Core.Tests.Text;

/// <summary>Whatever is counted agrees in number and case, in all languages.</summary>
public class CountingTests
{
    private static readonly int[] Counts = [0, 1, 2, 5, 12];

    [Theory]
    [InlineData(Grain.Day, Language.Fi, "0 päivää", "1 päivä", "2 päivää", "5 päivää", "12 päivää")]
    [InlineData(Grain.Week, Language.Fi, "0 viikkoa", "1 viikko", "2 viikkoa", "5 viikkoa", "12 viikkoa")]
    [InlineData(Grain.Month, Language.Fi, "0 kuukautta", "1 kuukausi", "2 kuukautta", "5 kuukautta", "12 kuukautta")]
    [InlineData(Grain.Quarter, Language.Fi, "0 neljännestä", "1 neljännes", "2 neljännestä", "5 neljännestä", "12 neljännestä")]
    [InlineData(Grain.Tertial, Language.Fi, "0 tertiaalia", "1 tertiaali", "2 tertiaalia", "5 tertiaalia", "12 tertiaalia")]
    [InlineData(Grain.Year, Language.Fi, "0 vuotta", "1 vuosi", "2 vuotta", "5 vuotta", "12 vuotta")]
    [InlineData(null, Language.Fi, "0 arvoa", "1 arvo", "2 arvoa", "5 arvoa", "12 arvoa")]
    [InlineData(Grain.Day, Language.Sv, "0 dagar", "1 dag", "2 dagar", "5 dagar", "12 dagar")]
    [InlineData(Grain.Week, Language.Sv, "0 veckor", "1 vecka", "2 veckor", "5 veckor", "12 veckor")]
    [InlineData(Grain.Month, Language.Sv, "0 månader", "1 månad", "2 månader", "5 månader", "12 månader")]
    [InlineData(Grain.Quarter, Language.Sv, "0 kvartal", "1 kvartal", "2 kvartal", "5 kvartal", "12 kvartal")]
    [InlineData(Grain.Year, Language.Sv, "0 år", "1 år", "2 år", "5 år", "12 år")]
    [InlineData(null, Language.Sv, "0 värden", "1 värde", "2 värden", "5 värden", "12 värden")]
    [InlineData(Grain.Month, Language.En, "0 months", "1 month", "2 months", "5 months", "12 months")]
    [InlineData(Grain.Tertial, Language.En, "0 tertials", "1 tertial", "2 tertials", "5 tertials", "12 tertials")]
    public void Periods(Grain? grain, Language language, params string[] expected) =>
        Assert.Equal(expected, Each(count => Words.In(language).Periods(count, grain)));

    [Theory]
    [InlineData(Language.Fi, "0 kuukautta on liian vähän päätelmään muutoksesta", "1 kuukausi on liian vähän päätelmään muutoksesta", "2 kuukautta on liian vähän päätelmään muutoksesta")]
    [InlineData(Language.Sv, "0 månader är för lite för en slutsats om förändring", "1 månad är för lite för en slutsats om förändring", "2 månader är för lite för en slutsats om förändring")]
    [InlineData(Language.En, "0 months are too few for a verdict on change", "1 month is too few for a verdict on change", "2 months are too few for a verdict on change")]
    public void TooFew(Language language, string none, string one, string two) =>
        Assert.Equal([none, one, two], Each(count => Words.In(language).TooFew(count, Grain.Month)).Take(3));

    [Theory]
    [InlineData(Language.Fi, "Nykyisessä sarjassa on 1 kuukausi;", "Nykyisessä sarjassa on 12 kuukautta;")]
    [InlineData(Language.Sv, "Den nuvarande serien har 1 månad;", "Den nuvarande serien har 12 månader;")]
    [InlineData(Language.En, "The current series has 1 month;", "The current series has 12 months;")]
    public void TooFewSentence(Language language, string one, string twelve)
    {
        Assert.StartsWith(one, Words.In(language).TooFewSentence(1, Grain.Month, 15), StringComparison.Ordinal);
        Assert.StartsWith(twelve, Words.In(language).TooFewSentence(12, Grain.Month, 15), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Fi, "Yksi muu mittari on ennallaan.", "Muut 2 mittaria ovat ennallaan.", "Muut 12 mittaria ovat ennallaan.")]
    [InlineData(Language.Sv, "En annan indikator ligger kvar på samma nivå.", "De övriga 2 indikatorerna ligger kvar på samma nivå.", "De övriga 12 indikatorerna ligger kvar på samma nivå.")]
    [InlineData(Language.En, "One other metric stayed level.", "The other 2 metrics stayed level.", "The other 12 metrics stayed level.")]
    public void OthersLevel(Language language, string one, string two, string twelve) =>
        Assert.Equal([one, two, twelve], new[] { 1, 2, 12 }.Select(Words.In(language).OthersLevel));

    [Theory]
    [InlineData(Language.Fi, "Muutos ei selity satunnaisvaihtelulla.", "Kumpikaan muutos ei selity satunnaisvaihtelulla.", "Mikään muutoksista ei selity satunnaisvaihtelulla.")]
    [InlineData(Language.Sv, "Förändringen förklaras inte av slumpmässig variation.", "Ingendera förändringen förklaras av slumpmässig variation.", "Ingen av förändringarna förklaras av slumpmässig variation.")]
    [InlineData(Language.En, "The change is not explained by random variation.", "Neither change is explained by random variation.", "None of the changes is explained by random variation.")]
    public void ChangesNotRandom(Language language, string one, string two, string five) =>
        Assert.Equal([one, two, five], new[] { 1, 2, 5 }.Select(Words.In(language).ChangesNotRandom));

    [Theory]
    [InlineData(Language.Fi, "0 yksikköä: ei kysytä.", "1 yksikkö: ei kysytä.", "2 yksikköä: ei kysytä.", "5 yksikköä: ei kysytä.", "12 yksikköä: ei kysytä.")]
    [InlineData(Language.Sv, "0 enheter: frågas inte.", "1 enhet: frågas inte.", "2 enheter: frågas inte.", "5 enheter: frågas inte.", "12 enheter: frågas inte.")]
    [InlineData(Language.En, "0 units: not asked.", "1 unit: not asked.", "2 units: not asked.", "5 units: not asked.", "12 units: not asked.")]
    public void NotAskingUnits(Language language, params string[] expected) => Assert.Equal(expected, Each(Words.In(language).NotAskingUnits));

    [Theory]
    [InlineData(Language.Fi, "x parani yhdessä yksikössä ja heikkeni 5 yksikössä")]
    [InlineData(Language.Sv, "x förbättrades i en enhet och försämrades i 5 enheter")]
    [InlineData(Language.En, "x improved in one unit and worsened in 5 units")]
    public void UnitsChanged(Language language, string expected) => Assert.Equal(expected, Words.In(language).UnitsChanged("x", 1, 5, 0));

    [Theory]
    [InlineData(Language.Fi, "Tietoa puuttuu yhdestä saumakohdasta.", "Tietoa puuttuu 5 saumakohdasta.", "Myös yksi muu saumakohta on heikko.", "Myös 2 muuta saumakohtaa on heikkoja.")]
    [InlineData(Language.Sv, "Uppgifter saknas om en övergång.", "Uppgifter saknas om 5 övergångar.", "Även en annan övergång är svag.", "Även 2 andra övergångar är svaga.")]
    [InlineData(Language.En, "Of one seam nothing can be said.", "Of 5 seams nothing can be said.", "One other seam is weak too.", "2 other seams are weak too.")]
    public void Seams(Language language, string unknown, string unknowns, string other, string others)
    {
        var words = Words.In(language);

        Assert.Equal([unknown, unknowns], new[] { 1, 5 }.Select(words.UnknownSeams));
        Assert.Equal([other, others], new[] { 1, 2 }.Select(words.OtherWeakSeams));
    }

    [Theory]
    [InlineData(Language.Fi, "Yksi ohjauskortti: vaikka mikään ei muuttuisi, se antaisi joskus merkin.", "Ohjauskortteja 12: vaikka mikään ei muuttuisi, jokin niistä antaisi joskus merkin.")]
    [InlineData(Language.Sv, "Ett styrdiagram: även om inget förändrades skulle det ibland ge en signal.", "Styrdiagram: 12. Även om inget förändrades skulle något av dem ibland ge en signal.")]
    [InlineData(Language.En, "One control chart: even if nothing changed, it would signal now and then.", "Control charts: 12. Even if nothing changed, one of them would signal now and then.")]
    public void FalseAlarms(Language language, string one, string twelve) =>
        Assert.Equal([one, twelve], new[] { 1, 12 }.Select(count => Words.In(language).FalseAlarms(count, 0)));

    [Theory]
    [InlineData(Language.Fi, "Yksi havainto. Näyttö", "2 havaintoa, vahvin", "12 havaintoa, vahvin")]
    [InlineData(Language.Sv, "En iakttagelse. Evidensen", "2 iakttagelser, den", "12 iakttagelser, den")]
    [InlineData(Language.En, "One finding. The", "2 findings, the", "12 findings, the")]
    public void Findings(Language language, params string[] starts)
    {
        foreach (var (count, start) in new[] { 1, 2, 12 }.Zip(starts))
        {
            Assert.StartsWith(start, Words.In(language).Findings(count), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Language.Fi, "Palautetta ei ole tullut, kesto 1 viikko;", "Palautetta ei ole tullut, kesto 12 viikkoa;")]
    [InlineData(Language.Sv, "Ingen respons har kommit in på 1 vecka;", "Ingen respons har kommit in på 12 veckor;")]
    [InlineData(Language.En, "No feedback has come in for 1 week;", "No feedback has come in for 12 weeks;")]
    public void SilentSentence(Language language, string one, string twelve)
    {
        Assert.StartsWith(one, Words.In(language).SilentSentence(1, Grain.Week, "9"), StringComparison.Ordinal);
        Assert.StartsWith(twelve, Words.In(language).SilentSentence(12, Grain.Week, "9"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Fi, "Viimeiset 8 kuukautta ovat olleet keskiarvon alapuolella; muutos ei selity satunnaisvaihtelulla.")]
    [InlineData(Language.Sv, "De senaste 8 månaderna har legat under medelvärdet; förändringen förklaras inte av slumpmässig variation.")]
    [InlineData(Language.En, "The last 8 months have been below the mean; the change is not explained by random variation.")]
    public void BecauseSentence_OneRule(Language language, string expected) =>
        Assert.Equal(expected, Words.In(language).BecauseSentence([new(XmrRule.Run, 8, false, Grain.Month)]));

    [Theory]
    [InlineData(Language.Fi, "Viimeisin arvo alittaa tavanomaisen vaihtelun alarajan, viimeiset 7 arvoa laskevat yhtäjaksoisesti, ja viimeiset 8 arvoa ovat olleet keskiarvon alapuolella; muutos ei selity satunnaisvaihtelulla.")]
    [InlineData(Language.Sv, "Det senaste värdet ligger under den nedre gränsen för sedvanlig variation, de senaste 7 värdena sjunker utan avbrott, och de senaste 8 värdena har legat under medelvärdet; förändringen förklaras inte av slumpmässig variation.")]
    [InlineData(Language.En, "The latest value lies below the lower limit of usual variation, the last 7 values fall without a break, and the last 8 values have been below the mean; the change is not explained by random variation.")]
    public void BecauseSentence_SeveralRules_NamesEach(Language language, string expected) => Assert.Equal(expected, Words.In(language).BecauseSentence(
        [new(XmrRule.Outside, 1, false, Grain.Month), new(XmrRule.Trend, 7, false, Grain.Month), new(XmrRule.Run, 8, false, null)]));

    [Theory]
    [InlineData(Language.Fi, "Arvo 3/2026 ylittää tavanomaisen vaihtelun ylärajan, ja arvot 9/2025–4/2026 ovat olleet keskiarvon yläpuolella; muutos ei selity satunnaisvaihtelulla.")]
    [InlineData(Language.Sv, "Värdet 3/2026 ligger över den övre gränsen för sedvanlig variation, och värdena 9/2025–4/2026 har legat över medelvärdet; förändringen förklaras inte av slumpmässig variation.")]
    [InlineData(Language.En, "The value of 3/2026 lies above the upper limit of usual variation, and the values of 9/2025–4/2026 have been above the mean; the change is not explained by random variation.")]
    public void BecauseSentence_OfThePast_SaysItsDates(Language language, string expected) => Assert.Equal(expected, Words.In(language).BecauseSentence(
        [new(XmrRule.Outside, 1, true, Grain.Month, "3/2026"), new(XmrRule.Run, 8, true, Grain.Month, "9/2025–4/2026")]));

    private static IEnumerable<string> Each(Func<int, string> say) => Counts.Select(say);
}
