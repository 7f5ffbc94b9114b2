using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;

namespace Dashboard.Core.Tests.Charts.Builders;

public class TileBuilderTests
{
    private static readonly MetricReading Score = Readings.Of(Readings.Continue, Readings.Shift(0.82, 0.76, 0.01)) with
    {
        Current = new Figure(56890, 0.8, 0.797, 0.803),
        Target = 0.82,
    };

    private static readonly MetricReading Volume = Readings.Of(Readings.Volume, Readings.Level(5700, 100, 24)) with
    {
        Current = new Figure(68715, 68715),
        Previous = new Figure(68501, 68501),
    };

    [Theory]
    [InlineData(Language.Fi, "80,0", "95\u00a0%:n luottamusväli 79,7–80,3", "n = 56\u00a0890", "vastausprosentti 31\u00a0%",
        "Heikkeni – ei satunnaista", "Tavoite täyttyy ajoittain", "vähintään 82\u00a0%")]
    [InlineData(Language.Sv, "80,0", "95\u00a0% konfidensintervall 79,7–80,3", "n = 56\u00a0890", "svarsprocent 31\u00a0%",
        "Försämrades – inte slumpmässigt", "Målet nås tidvis", "minst 82\u00a0%")]
    [InlineData(Language.En, "80.0", "95\u00a0% confidence interval 79.7–80.3", "n = 56\u00a0890", "response rate 31\u00a0%",
        "Worsened – not random", "Target met at times", "at least 82\u00a0%")]
    public void Build_AShare_SaysAllThatStandsNearIt(
        Language language, string value, string interval, string n, string rate, string variation, string assurance, string target)
    {
        var tile = Build(Score, language, 0.31);

        Assert.Equal((value, "%"), (tile.Value, tile.Suffix));
        Assert.Equal(interval, tile.Interval);
        Assert.Equal(n, tile.N);
        Assert.Equal(rate, tile.ResponseRate);
        Assert.Equal((Signal.Worse, variation), (tile.Signal, tile.VariationText));
        Assert.Equal((assurance, target), (tile.AssuranceText, tile.TargetText));
        Assert.Equal(24, tile.Sparkline!.Points.Count);
    }

    [Theory]
    [InlineData(Language.Fi, ChangeVerdict.Distinct, "\u22120,7\u00a0%-yks.", "vertailujaksosta, erottuu otantavaihtelusta")]
    [InlineData(Language.Fi, ChangeVerdict.NotDistinct, "\u22120,7\u00a0%-yks.", "vertailujaksosta, ei erotu otantavaihtelusta")]
    [InlineData(Language.Fi, ChangeVerdict.DistinctButSmall, "\u22120,7\u00a0%-yks.", "vertailujaksosta, erottuu otantavaihtelusta mutta on vähäinen")]
    [InlineData(Language.Sv, ChangeVerdict.Distinct, "\u22120,7\u00a0procentenheter", "från jämförelseperioden, skiljer sig från urvalsvariationen")]
    [InlineData(Language.Sv, ChangeVerdict.NotDistinct, "\u22120,7\u00a0procentenheter", "från jämförelseperioden, skiljer sig inte från urvalsvariationen")]
    [InlineData(Language.En, ChangeVerdict.Distinct, "\u22120.7\u00a0pp", "from the compared period, stands out from sampling variation")]
    [InlineData(Language.En, ChangeVerdict.NotDistinct, "\u22120.7\u00a0pp", "from the compared period, does not stand out from sampling variation")]
    public void Build_AChange_IsSaidInTheWordOfSampling(Language language, ChangeVerdict verdict, string change, string text)
    {
        var tile = Build(Score with { Change = Readings.Change(-0.007, -0.012, -0.002, verdict) }, language);

        Assert.Equal((change, text), (tile.Change, tile.ChangeText));
        Assert.DoesNotContain("satunnaisvaihtelulla", tile.ChangeText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Fi, "jaksosta lokakuu 2025 (68\u00a0501)")]
    [InlineData(Language.Sv, "jämfört med oktober 2025 (68\u00a0501)")]
    [InlineData(Language.En, "from October 2025 (68\u00a0501)")]
    public void Build_AComparisonWithAnotherPeriodThanTheLast_NamesIt(Language language, string expected)
    {
        var context = Readings.Context(language) with
        {
            Period = new(new(2026, 10, 1), new(2026, 11, 1)),
            Compare = new(new(2025, 10, 1), new(2025, 11, 1)),
        };

        Assert.Equal(expected, TileBuilder.Build(Volume, null, context).ChangeText);
    }

    [Theory]
    [InlineData(Language.Fi, ChangeVerdict.Distinct, "vertailujaksosta (68\u00a0501), erottuu kuukausien tavallisesta vaihtelusta")]
    [InlineData(Language.Fi, ChangeVerdict.NotDistinct, "vertailujaksosta (68\u00a0501), ei erotu kuukausien tavallisesta vaihtelusta")]
    [InlineData(Language.Sv, ChangeVerdict.Distinct, "från jämförelseperioden (68\u00a0501), skiljer sig från månadernas vanliga variation")]
    [InlineData(Language.Sv, ChangeVerdict.NotDistinct, "från jämförelseperioden (68\u00a0501), skiljer sig inte från månadernas vanliga variation")]
    [InlineData(Language.En, ChangeVerdict.DistinctButSmall, "from the compared period (68\u00a0501), stands out from the usual variation of the months but is small")]
    [InlineData(Language.En, ChangeVerdict.NotDistinct, "from the compared period (68\u00a0501), does not stand out from the usual variation of the months")]
    public void Build_AChangeOfACount_IsSaidInTheWordOfItsMonths(Language language, ChangeVerdict verdict, string text)
    {
        var tile = Build(Volume with { Change = Readings.Change(402, -900, 1700, verdict) }, language);

        Assert.Equal(("+214", text), (tile.Change, tile.ChangeText));
    }

    [Fact]
    public void Build_AChangeOfPoints_IsInPoints() => Assert.Equal(
        "+1,1\u00a0pistettä",
        Build(Readings.Of(Readings.Nps, [60.0]) with { Change = Readings.Change(1.1, 0.3, 1.9, ChangeVerdict.Distinct) }).Change);

    [Theory]
    [InlineData(Language.Fi, "68\u00a0715", "+214", "vertailujaksosta (68\u00a0501)", "Kokonaismäärä: ei luottamusväliä eikä tavoitetta", "Tavanomaista vaihtelua")]
    [InlineData(Language.Sv, "68\u00a0715", "+214", "från jämförelseperioden (68\u00a0501)", "Totalantal: inget konfidensintervall och inget mål", "Sedvanlig variation")]
    [InlineData(Language.En, "68\u00a0715", "+214", "from the compared period (68\u00a0501)", "Complete count: no confidence interval, no target", "Usual variation")]
    public void Build_ACount_IsCompleteAndTakesNoWordOfSampling(
        Language language, string value, string change, string text, string note, string variation)
    {
        var tile = Build(Volume, language, 0.31);

        Assert.Equal((value, null), (tile.Value, tile.Suffix));
        Assert.Equal((change, text), (tile.Change, tile.ChangeText));
        Assert.Equal((note, variation), (tile.Note, tile.VariationText));
        Assert.Null(tile.Interval);
        Assert.Null(tile.N);
        Assert.Null(tile.ResponseRate);
    }

    [Theory]
    [InlineData(Language.Fi, "ei näytetä (alle 5 vastaajaa)", "ei vastauksia", "ei kysytä täällä")]
    [InlineData(Language.Sv, "visas inte (färre än 5 svar)", "inga svar", "frågas inte här")]
    [InlineData(Language.En, "not shown (fewer than 5 respondents)", "no answers", "not asked here")]
    public void Build_WithoutAFigure_SaysWhichStateItIs(Language language, string suppressed, string noData, string notAsked)
    {
        var hidden = Build(Score with { Current = Figure.Hidden }, language, 0.31);
        var none = Build(Score with { Current = Figure.None }, language, 0.31);
        var never = Build(Readings.NotAsked(Readings.Continue), language, 0.31);

        Assert.Equal((TileState.Suppressed, suppressed), (hidden.State, hidden.Value));
        Assert.Equal((TileState.NoData, noData), (none.State, none.Value));
        Assert.Equal((TileState.NotAsked, notAsked), (never.State, never.Value));
        Assert.All([hidden, none, never], tile => Assert.Equal((null, null, null, null), (tile.Suffix, tile.N, tile.Interval, tile.ResponseRate)));
        Assert.Null(never.VariationText);
        Assert.Null(never.Sparkline);
    }

    [Fact]
    public void Build_NoFeedback_SaysThatNoneCame() =>
        Assert.Equal("palautetta ei ole tullut", Build(Readings.Of(Readings.Volume, Array.Empty<double>())).Value);

    [Fact]
    public void Build_KOfTheSettings_StandsInTheWords() => Assert.Equal(
        "ei näytetä (alle 10 vastaajaa)",
        TileBuilder.Build(Score with { Current = Figure.Hidden }, null, Readings.Context() with { MinimumRespondents = 10 }).Value);

    [Theory]
    [InlineData(Language.Fi, "Kysymys muuttui 1.2.2026: luku koskee aikaa siitä alkaen, eikä sitä verrata aiempaan.")]
    [InlineData(Language.Sv, "Frågan ändrades 1.2.2026: siffran gäller tiden därefter och jämförs inte med tidigare.")]
    [InlineData(Language.En, "The question changed on 1 Feb 2026: the figure covers the time since then and is not compared with earlier ones.")]
    public void Build_ABreakInsideThePeriod_SaysWhatTheFigureCovers(Language language, string expected) =>
        Assert.Equal(expected, Build(Score with { BreakAt = new(2026, 2, 1) }, language).Caveat);

    [Fact]
    public void Build_ABreakInTheComparedPeriod_SaysWhyNothingIsCompared() => Assert.Equal(
        "Kysymys muuttui 1.2.2025: arvoja ennen ja jälkeen ei verrata.",
        Build(Score with { BreakAt = new(2025, 2, 1) }).Caveat);

    [Fact]
    public void Build_FewerThan15Months_GivesNoVerdict()
    {
        var tile = Build(Readings.Of(Readings.Continue, Readings.Level(0.8, 0.02, 9)) with { Target = 0.7 });

        Assert.Null(tile.Variation);
        Assert.Null(tile.AssuranceText);
        Assert.Equal("9 kuukautta on liian vähän päätelmään muutoksesta", tile.VariationText);
    }

    [Fact]
    public void Build_ASmallResponseRate_KeepsADecimal() => Assert.Equal("vastausprosentti 4,2\u00a0%", Build(Score, rate: 0.042).ResponseRate);

    private static Tile Build(MetricReading reading, Language language = Language.Fi, double? rate = null) =>
        TileBuilder.Build(reading, rate, Readings.Context(language));

    [Theory]
    [InlineData(true, "Tietoa on vasta 1.3.2025 alkaen: määrää ei verrata.")]
    [InlineData(false, "Vertailujaksolta on tietoa vasta 1.3.2025 alkaen.")]
    public void Build_ComparedPeriodKnownInPart_SaysSinceWhen(bool count, string caveat)
    {
        var reading = Readings.Of(count ? Readings.Volume : Readings.Nps, Readings.Level(60, 3, 20)) with { KnownFrom = new(2025, 3, 1) };

        Assert.Equal(caveat, TileBuilder.Build(reading, null, Readings.Context()).Caveat);
    }

    [Fact]
    public void Build_PeriodWithoutAnswers_HasNoVerdict()
    {
        var reading = Readings.Of(Readings.Nps, Readings.Shift(71, 64, 3)) with { Current = Figure.None };

        var tile = TileBuilder.Build(reading, null, Readings.Context() with { Period = new(new(2027, 1, 1), new(2027, 2, 1)) });

        Assert.Equal((TileState.NoData, null, null), (tile.State, tile.Variation, tile.VariationText));
    }
}
