using Dashboard.Core.Metrics;
using Dashboard.Core.Tests.Charts.Builders;
using Dashboard.Core.Text;

namespace Dashboard.Core.Tests.Text;

public class FindingTextTests
{
    private static readonly MetricReading Better = Readings.Of(Readings.Nps, Readings.Shift(64, 71, 3));
    private static readonly MetricReading Worse = Readings.Of(Readings.Continue, Readings.Shift(0.82, 0.76, 0.02)) with { Target = 0.99 };
    private static readonly MetricReading Level = Readings.Of(Readings.Help, Readings.Level(0.86, 0.02, 24)) with { Target = 0.7 };

    private static readonly MetricReading Volume = Readings.Of(Readings.Volume, Readings.Shift(5000, 5330, 120));

    [Theory]
    [InlineData(Language.Fi, "Suositteluindeksi (NPS) parani, mutta ”Tieto jatkosta” heikkeni",
        "Kumpikaan muutos ei selity satunnaisvaihtelulla. Yksi muu mittari on ennallaan. "
        + "Tavoite täyttyy aina: ”Sain apua, kun tarvitsin”. Tavoite jää täyttymättä: ”Tieto jatkosta”.")]
    [InlineData(Language.Sv, "Rekommendationsindex (NPS) förbättrades, men ”Information om fortsättningen” försämrades",
        "Ingendera förändringen förklaras av slumpmässig variation. En annan indikator ligger kvar på samma nivå. "
        + "Målet nås alltid: ”Jag fick hjälp när jag behövde det”. Målet nås inte: ”Information om fortsättningen”.")]
    [InlineData(Language.En, "Net Promoter Score (NPS) improved, but “Knowing what happens next” worsened",
        "Neither change is explained by random variation. One other metric stayed level. "
        + "Target always met: “Got help when needed”. Target not met: “Knowing what happens next”.")]
    public void Of_OneBetterOneWorse_NamesBoth(Language language, string heading, string lede) =>
        Assert.Equal(new Finding(heading, lede), Find(language, Better, Worse, Level));

    [Theory]
    [InlineData(Language.Fi, "2 mittaria heikkeni", "Kumpikaan muutos ei selity satunnaisvaihtelulla. Heikkeni: ”Tieto jatkosta” ja ”Suositteluindeksi (NPS)”.")]
    [InlineData(Language.Sv, "2 indikatorer försämrades", "Ingendera förändringen förklaras av slumpmässig variation. Försämrades: ”Information om fortsättningen” och ”Rekommendationsindex (NPS)”.")]
    [InlineData(Language.En, "2 metrics worsened", "Neither change is explained by random variation. Worsened: “Knowing what happens next” and “Net Promoter Score (NPS)”.")]
    public void Of_SeveralWorse_CountsThemAndNamesThemBelow(Language language, string heading, string lede) => Assert.Equal(
        new Finding(heading, lede), Find(language, Worse with { Target = null }, Readings.Of(Readings.Nps, Readings.Shift(71, 64, 3))));

    [Theory]
    [InlineData(Language.Fi, "Mittari on ennallaan: tavanomaista vaihtelua")]
    [InlineData(Language.Sv, "Indikatorn ligger kvar på samma nivå: sedvanlig variation")]
    [InlineData(Language.En, "The metric stayed level: usual variation")]
    public void Of_OneMetricAtItsLevel_IsSingular(Language language, string heading) =>
        Assert.Equal(new Finding(heading, ""), Find(language, Level with { Target = null }));

    [Theory]
    [InlineData(Language.Fi, "Yksi mittari on ennallaan, muista ei voi vielä päätellä")]
    [InlineData(Language.Sv, "En indikator är oförändrad, om de övriga går det ännu inte att säga något")]
    [InlineData(Language.En, "One metric stayed level; of the others nothing can be said yet")]
    public void Of_OthersWithoutVerdict_DoesNotSayThatAllStayedLevel(Language language, string heading) => Assert.Equal(
        heading, Find(language, Level with { Target = null }, Readings.Of(Readings.Nps, Readings.Level(60, 3, 9))).Heading);

    [Fact]
    public void Of_PeriodWithoutAnswers_SaysNothingOfEarlierOnes()
    {
        var context = Readings.Context() with { Period = new(new(2027, 1, 1), new(2027, 2, 1)) };

        Assert.Equal(new Finding("Palautetta ei ole tullut", ""), FindingText.Of([Worse with { Current = Figure.None }], context));
    }

    [Theory]
    [InlineData(Language.Fi, "Mittarit ovat ennallaan, mutta ”Sain apua, kun tarvitsin” ei täytä tavoitettaan")]
    [InlineData(Language.Sv, "Indikatorerna ligger kvar på samma nivå, men ”Jag fick hjälp när jag behövde det” når inte sitt mål")]
    [InlineData(Language.En, "The metrics stayed level, but “Got help when needed” does not meet its target")]
    public void Of_LevelButBelowTarget_SaysWhichMissesIt(Language language, string heading) => Assert.Equal(
        heading, Find(language, Level with { Target = 0.99 }, Readings.Of(Readings.Nps, Readings.Level(60, 3, 24))).Heading);

    [Theory]
    [InlineData(Language.Fi, "Muutoksesta ei voi vielä päätellä", "Päätelmään tarvitaan vähintään 15 jaksoa saman kysymyksen vastauksia.")]
    [InlineData(Language.Sv, "Om förändringen kan inget sägas ännu", "En slutsats kräver svar på samma fråga från minst 15 perioder.")]
    [InlineData(Language.En, "It is too early for a verdict on change", "A verdict takes answers to the same question from at least 15 periods.")]
    public void Of_TooFewPoints_SaysSo(Language language, string heading, string lede) =>
        Assert.Equal(new Finding(heading, lede), Find(language, Readings.Of(Readings.Nps, Readings.Level(60, 3, 9))));

    [Fact]
    public void Of_NothingAnswered_SaysSo() => Assert.Equal(
        new Finding("Palautetta ei ole tullut", ""), Find(Language.Fi, Readings.Of(Readings.Nps, Array.Empty<double>())));

    [Fact]
    public void Of_OnlyHiddenFigures_SaysSo() => Assert.Equal(
        "Ei näytetä (alle 5 vastaajaa)", Find(Language.Fi, Readings.Of(Readings.Nps, Array.Empty<double>()) with { Current = Figure.Hidden }).Heading);

    [Fact]
    public void Of_NothingEverAnswered_SaysSoOfTheUnitAndNotOfTheQuestions() =>
        Assert.Equal("Ei vastauksia", Find(Language.Fi, Readings.NotAsked(Readings.Nps)).Heading);

    [Fact]
    public void Of_OnlyVolumeIsMeasured_TellsItWithoutBetterOrWorse() => Assert.Equal(
        new Finding("Palautemäärä: 8 kuukautta keskiarvon yläpuolella – ei selity satunnaisvaihtelulla", ""), Find(Language.Fi, Volume));

    [Fact]
    public void Of_VolumeBesideScores_TakesNoPart() => Assert.Equal(
        new Finding("Mittari on ennallaan: tavanomaista vaihtelua", ""), Find(Language.Fi, Level with { Target = null }, Volume));

    [Theory]
    [InlineData(Language.Fi, "Heikkeni: ”Tieto jatkosta”, ”Tieto jatkosta” ja 2 muuta.")]
    [InlineData(Language.Sv, "Försämrades: ”Information om fortsättningen”, ”Information om fortsättningen” och 2 andra.")]
    [InlineData(Language.En, "Worsened: “Knowing what happens next”, “Knowing what happens next” and 2 others.")]
    public void Of_ManyChanges_NamesTwoAndCountsTheRest(Language language, string listed)
    {
        var worse = Worse with { Target = null };

        Assert.EndsWith(listed, Find(language, worse, worse, worse, worse).Lede, StringComparison.Ordinal);
    }

    private static Finding Find(Language language, params MetricReading[] readings) => FindingText.Of(readings, Readings.Context(language));
}
