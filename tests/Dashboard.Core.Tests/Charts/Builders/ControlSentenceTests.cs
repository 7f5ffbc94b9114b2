using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Text;

namespace Dashboard.Core.Tests.Charts.Builders;

/// <summary>The exact titles and sentences of control charts, in three languages.</summary>
public class ControlSentenceTests
{
    private static readonly MetricReading Better = Readings.Of(Readings.Nps, Readings.Shift(64, 71, 3));
    private static readonly MetricReading Worse = Readings.Of(Readings.Continue, Readings.Shift(0.82, 0.76, 0.01)) with { Target = 0.9 };
    private static readonly MetricReading Usual = Readings.Of(Readings.Continue, Readings.Level(0.8, 0.02, 24)) with { Target = 0.81 };
    private static readonly MetricReading Short = Readings.Of(Readings.Help, Readings.Level(0.8, 0.02, 9));
    private static readonly MetricReading Volume = Readings.Of(Readings.Volume, Readings.Shift(5000, 5330, 120));

    [Theory]
    [InlineData(Language.Fi, "Suositteluindeksi (NPS) parani: 8 kuukautta keskiarvon yläpuolella – ei selity satunnaisvaihtelulla")]
    [InlineData(Language.Sv, "Rekommendationsindex (NPS) förbättrades: 8 månader över medelvärdet – förklaras inte av slumpmässig variation")]
    [InlineData(Language.En, "Net Promoter Score (NPS) improved: 8 months above the mean – not explained by random variation")]
    public void Title_Improvement_NamesTheRun(Language language, string expected) => Assert.Equal(expected, Build(Better, language).Title);

    [Theory]
    [InlineData(Language.Fi, "Suositteluindeksi (NPS) oli lokakuussa 74 (n = 412, 95\u00a0%:n luottamusväli 69–79). "
        + "Viimeiset 8 kuukautta ovat olleet keskiarvon yläpuolella; muutos ei selity satunnaisvaihtelulla.")]
    [InlineData(Language.Sv, "Rekommendationsindex (NPS) var 74 i oktober (n = 412, 95\u00a0% konfidensintervall 69–79). "
        + "De senaste 8 månaderna har legat över medelvärdet; förändringen förklaras inte av slumpmässig variation.")]
    [InlineData(Language.En, "Net Promoter Score (NPS) was 74 in October (n = 412, 95\u00a0% confidence interval 69–79). "
        + "The last 8 months have been above the mean; the change is not explained by random variation.")]
    public void Sentence_Improvement_HasValueIntervalAndRun(Language language, string expected) =>
        Assert.Equal(expected, Build(Better, language).Sentence);

    [Theory]
    [InlineData(Language.Fi, "Tieto jatkosta heikkeni: 8 kuukautta keskiarvon alapuolella – ei selity satunnaisvaihtelulla")]
    [InlineData(Language.Sv, "Information om fortsättningen försämrades: 8 månader under medelvärdet – förklaras inte av slumpmässig variation")]
    [InlineData(Language.En, "“Knowing what happens next” worsened: 8 months below the mean – not explained by random variation")]
    public void Title_Concern_NamesTheRun(Language language, string expected) => Assert.Equal(expected, Build(Worse, language).Title);

    [Theory]
    [InlineData(Language.Fi, "Tieto jatkosta oli lokakuussa 77\u00a0% (n = 626, 95\u00a0%:n luottamusväli 74–80). "
        + "Viimeiset 8 kuukautta ovat olleet keskiarvon alapuolella; muutos ei selity satunnaisvaihtelulla. Tavoite (vähintään 90\u00a0%) jää täyttymättä.")]
    [InlineData(Language.Sv, "Information om fortsättningen var 77\u00a0% i oktober (n = 626, 95\u00a0% konfidensintervall 74–80). "
        + "De senaste 8 månaderna har legat under medelvärdet; förändringen förklaras inte av slumpmässig variation. Målet (minst 90\u00a0%) nås inte.")]
    [InlineData(Language.En, "“Knowing what happens next” was 77\u00a0% in October (n = 626, 95\u00a0% confidence interval 74–80). "
        + "The last 8 months have been below the mean; the change is not explained by random variation. The target (at least 90\u00a0%) is not met.")]
    public void Sentence_Concern_TellsTheTargetToo(Language language, string expected) =>
        Assert.Equal(expected, Build(Worse, language).Sentence);

    [Theory]
    [InlineData(Language.Fi, "Tieto jatkosta on ennallaan: tavanomaista vaihtelua", "Tieto jatkosta oli lokakuussa 78\u00a0% (n = 626, 95\u00a0%:n luottamusväli 75–81). "
        + "Vaihtelu on tavanomaista; muutoksesta ei ole merkkiä. Tavoite (vähintään 81\u00a0%) täyttyy ajoittain.")]
    [InlineData(Language.Sv, "Information om fortsättningen ligger kvar på samma nivå: sedvanlig variation", "Information om fortsättningen var 78\u00a0% i oktober "
        + "(n = 626, 95\u00a0% konfidensintervall 75–81). Variationen är sedvanlig; inget tyder på en förändring. Målet (minst 81\u00a0%) nås tidvis.")]
    [InlineData(Language.En, "“Knowing what happens next” stayed level: usual variation", "“Knowing what happens next” was 78\u00a0% in October "
        + "(n = 626, 95\u00a0% confidence interval 75–81). The variation is usual; nothing points to a change. The target (at least 81\u00a0%) is met at times.")]
    public void CommonCause_SaysThatNothingChanged(Language language, string title, string sentence)
    {
        var chart = Build(Usual, language);

        Assert.Equal(title, chart.Title);
        Assert.Equal(sentence, chart.Sentence);
    }

    [Theory]
    [InlineData(Language.Fi, "Tieto jatkosta on ennallaan, mutta tavoite jää täyttymättä")]
    [InlineData(Language.Sv, "Information om fortsättningen ligger kvar på samma nivå, men målet nås inte")]
    [InlineData(Language.En, "“Knowing what happens next” stayed level, but the target is not met")]
    public void Title_CommonCauseBelowTarget_SaysSo(Language language, string expected) =>
        Assert.Equal(expected, Build(Usual with { Target = 0.99 }, language).Title);

    [Theory]
    [InlineData(Language.Fi, "Sain apua, kun tarvitsin: 9 kuukautta on liian vähän päätelmään muutoksesta", "”Sain apua, kun tarvitsin” oli lokakuussa 82\u00a0% "
        + "(n = 626, 95\u00a0%:n luottamusväli 79–85). Nykyisessä sarjassa on 9 kuukautta; päätelmään muutoksesta tarvitaan vähintään 15.")]
    [InlineData(Language.Sv, "Jag fick hjälp när jag behövde det: 9 månader är för lite för en slutsats om förändring", "”Jag fick hjälp när jag behövde det” var 82\u00a0% "
        + "i oktober (n = 626, 95\u00a0% konfidensintervall 79–85). Den nuvarande serien har 9 månader; en slutsats om förändring kräver minst 15.")]
    [InlineData(Language.En, "Got help when needed: 9 months are too few for a verdict on change", "“Got help when needed” was 82\u00a0% "
        + "in October (n = 626, 95\u00a0% confidence interval 79–85). The current series has 9 months; a verdict on change takes at least 15.")]
    public void RunChart_SaysWhyThereIsNoVerdict(Language language, string title, string sentence)
    {
        var chart = Build(Short, language);

        Assert.Equal(title, chart.Title);
        Assert.Equal(sentence, chart.Sentence);
    }

    [Theory]
    [InlineData(Language.Fi, "1 kuukausi on liian vähän päätelmään muutoksesta")]
    [InlineData(Language.Sv, "1 månad är för lite för en slutsats om förändring")]
    [InlineData(Language.En, "1 month is too few for a verdict on change")]
    public void Title_OneMonth_IsSingular(Language language, string expected) =>
        Assert.EndsWith(expected, Build(Readings.Of(Readings.Nps, [60.0]), language).Title, StringComparison.Ordinal);

    [Theory]
    [InlineData(Language.Fi, "Palautemäärä: 8 kuukautta keskiarvon yläpuolella – ei selity satunnaisvaihtelulla", "Palautemäärä: lokakuussa 5\u00a0450. "
        + "Viimeiset 8 kuukautta ovat olleet keskiarvon yläpuolella; muutos ei selity satunnaisvaihtelulla.")]
    [InlineData(Language.Sv, "Antal respons: 8 månader över medelvärdet – förklaras inte av slumpmässig variation", "Antal respons: i oktober 5\u00a0450. "
        + "De senaste 8 månaderna har legat över medelvärdet; förändringen förklaras inte av slumpmässig variation.")]
    [InlineData(Language.En, "Feedback volume: 8 months above the mean – not explained by random variation", "Feedback volume: in October 5\u00a0450. "
        + "The last 8 months have been above the mean; the change is not explained by random variation.")]
    public void Volume_IsNeitherBetterNorWorse(Language language, string title, string sentence)
    {
        var chart = Build(Volume, language);

        Assert.Equal(title, chart.Title);
        Assert.Equal(sentence, chart.Sentence);
        Assert.Equal(Signal.Special, chart.Points[^1].Signal);
        Assert.DoesNotContain("n", chart.Table.Columns);
    }

    [Theory]
    [InlineData(Language.Fi, "Suositteluindeksi (NPS): ei kysytä täällä", "Suositteluindeksi (NPS): ei vastauksia", "Suositteluindeksi (NPS): ei näytetä (alle 5 vastaajaa)")]
    [InlineData(Language.Sv, "Rekommendationsindex (NPS): frågas inte här", "Rekommendationsindex (NPS): inga svar", "Rekommendationsindex (NPS): visas inte (färre än 5 svar)")]
    [InlineData(Language.En, "Net Promoter Score (NPS): not asked here", "Net Promoter Score (NPS): no answers", "Net Promoter Score (NPS): not shown (fewer than 5 respondents)")]
    public void NothingToDraw_SaysWhy(Language language, string notAsked, string noData, string suppressed)
    {
        var none = Readings.Of(Readings.Nps, Array.Empty<double>());

        Assert.Equal(notAsked, Build(none with { Asked = false }, language).Title);
        Assert.Equal(noData, Build(none, language).Title);
        Assert.Equal(suppressed, Build(none with { Current = Figure.Hidden }, language).Title);
        Assert.Equal(noData + ".", Build(none, language).Sentence);
    }

    [Theory]
    [InlineData(Language.Fi, "Suositteluindeksi (NPS): lokakuussa ei vastauksia. Suositteluindeksi (NPS) oli syyskuussa 57 ")]
    [InlineData(Language.En, "Net Promoter Score (NPS): in October no answers. Net Promoter Score (NPS) was 57 in September ")]
    public void Sentence_LastMonthWithoutAnswers_SaysSoFirst(Language language, string expected) => Assert.StartsWith(
        expected,
        Build(Readings.Of(Readings.Nps, [.. Readings.Level(60, 3, 24).Select(value => (double?)value), null]), language).Sentence,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(100, Language.Fi, "viimeisin arvo ylittää tavanomaisen vaihtelun ylärajan", "Viimeisin arvo ylittää tavanomaisen vaihtelun ylärajan; muutos ei selity satunnaisvaihtelulla.")]
    [InlineData(20, Language.Fi, "viimeisin arvo alittaa tavanomaisen vaihtelun alarajan", "Viimeisin arvo alittaa tavanomaisen vaihtelun alarajan; muutos ei selity satunnaisvaihtelulla.")]
    [InlineData(20, Language.Sv, "det senaste värdet ligger under den nedre gränsen för sedvanlig variation", "Det senaste värdet ligger under den nedre gränsen för sedvanlig variation; förändringen förklaras inte av slumpmässig variation.")]
    [InlineData(20, Language.En, "the latest value lies below the lower limit of usual variation", "The latest value lies below the lower limit of usual variation; the change is not explained by random variation.")]
    public void OutsideTheLimits_NamesTheLimit(double last, Language language, string because, string sentence)
    {
        var chart = Build(Readings.Of(Readings.Nps, [.. Readings.Level(60, 3, 24), last]), language);

        Assert.Contains($": {because} – ", chart.Title, StringComparison.Ordinal);
        Assert.EndsWith(sentence, chart.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Fi, "7 peräkkäistä nousevaa arvoa", "Viimeiset 7 arvoa nousevat yhtäjaksoisesti; muutos ei selity satunnaisvaihtelulla.")]
    [InlineData(Language.Sv, "7 stigande värden i följd", "De senaste 7 värdena stiger utan avbrott; förändringen förklaras inte av slumpmässig variation.")]
    [InlineData(Language.En, "7 rising values in a row", "The last 7 values rise without a break; the change is not explained by random variation.")]
    public void Trend_CountsItsValues(Language language, string because, string sentence)
    {
        var chart = Build(Readings.Of(Readings.Nps, [.. Readings.Level(60, 4, 18), 55, 56, 57, 58, 60, 61, 62]), language);

        Assert.Contains($": {because} – ", chart.Title, StringComparison.Ordinal);
        Assert.EndsWith(sentence, chart.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Fi, "2 kolmesta viimeisestä arvosta lähellä ylärajaa", "Kaksi kolmesta viimeisestä arvosta on lähellä ylärajaa; muutos ei selity satunnaisvaihtelulla.")]
    [InlineData(Language.Sv, "2 av de 3 senaste värdena nära den övre gränsen", "Två av de tre senaste värdena ligger nära den övre gränsen; förändringen förklaras inte av slumpmässig variation.")]
    [InlineData(Language.En, "2 of the last 3 values near the upper limit", "Two of the last three values lie near the upper limit; the change is not explained by random variation.")]
    public void TwoOfThree_NamesTheLimit(Language language, string because, string sentence)
    {
        var chart = Build(Readings.Of(Readings.Nps, [.. Readings.Level(60, 1, 24), 64.5, 61.5, 64.5]), language);

        Assert.Contains($": {because} – ", chart.Title, StringComparison.Ordinal);
        Assert.EndsWith(sentence, chart.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Title_LowerIsBetter_ImprovesBelowTheMean()
    {
        var waiting = Readings.Nps with { Direction = Direction.Down };

        Assert.Equal(
            "Suositteluindeksi (NPS) parani: 8 kuukautta keskiarvon alapuolella – ei selity satunnaisvaihtelulla",
            Build(Readings.Of(waiting, Readings.Shift(66, 60, 1)), Language.Fi).Title);
    }

    [Fact]
    public void Title_APluralName_IsQuotedSoThatTheVerbAgrees()
    {
        var together = Readings.Continue with { Name = new LocalizedText("Päätökset yhdessä") };

        Assert.Equal("”Päätökset yhdessä” on ennallaan: tavanomaista vaihtelua", Build(Readings.Of(together, Readings.Level(0.8, 0.02, 24)), Language.Fi).Title);
    }

    [Fact]
    public void NoText_SwapsTheControlChartsWordForThatOfSampling()
    {
        foreach (var language in Languages.All)
        {
            var sampling = language switch { Language.Fi => "otanta", Language.Sv => "urval", _ => "sampling" };
            foreach (var reading in new[] { Better, Worse, Usual, Short, Volume })
            {
                var chart = Build(reading, language);
                Assert.DoesNotContain(sampling, chart.Title + chart.Sentence + string.Concat(chart.Notes), StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private static ControlChart Build(MetricReading reading, Language language) => ControlChartBuilder.Build(reading, Readings.Context(language));
}
