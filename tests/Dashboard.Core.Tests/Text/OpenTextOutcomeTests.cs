using Dashboard.Core.Actions;
using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Tests.Charts.Builders;
using Dashboard.Core.Text;

namespace Dashboard.Core.Tests.Text;

/// <summary>The series end in October 2026.</summary>
public sealed class OpenTextOutcomeTests
{
    private static readonly DateOnly MarchFirst = new(2026, 3, 1);
    private static readonly Change Rise = Readings.Change(0.075, 0.059, 0.09, ChangeVerdict.Distinct);

    /// <summary>Words of statistics, and claims of a cause, in the three languages.</summary>
    private static readonly string[] Banned =
    [
        "ohjauskort", "luottamusväli", "pisteeseen", "satunnaisvaihtelu", "otantavaihtelu", "perustaso", "päätelmä", "vuoksi", "ansiosta", "toimenpi",
        "styrdiagram", "konfidensintervall", "punkter", "urvalsvariation", "basnivå", "tack vare", "på grund av",
        "control chart", "confidence", "15 points", "sampling", "noise", "baseline", "because of", "thanks to",
    ];

    [Theory]
    [InlineData(Language.Fi, "Tämän jälkeen luvut ovat parantuneet enemmän kuin sattuma selittää")]
    [InlineData(Language.Sv, "Efter detta har siffrorna förbättrats mer än slumpen förklarar")]
    [InlineData(Language.En, "After this the figures have improved by more than chance explains")]
    public void Outcome_OfAnImprovement_IsSaidInEverydayWords(Language language, string heading) =>
        Assert.Equal(heading, Say(Of(Readings.Shift(0.6, 0.8, 0.001), MarchFirst), language).Heading);

    [Theory]
    [InlineData(Language.Fi, "On liian aikaista sanoa, muuttuiko mikään: vastauksia on kerättävä vielä 9 kuukautta")]
    [InlineData(Language.Sv, "Det är för tidigt att säga om något har förändrats: svar måste samlas in i 9 månader till")]
    [InlineData(Language.En, "It is too early to tell whether anything has changed: answers must be collected for 9 months more")]
    public void Outcome_OfTooFewMonths_SaysHowLongItTakes(Language language, string heading) =>
        Assert.Equal(heading, Say(Of(Readings.Level(0.6, 0.01, 6), new(2026, 8, 1)), language).Heading);

    [Theory]
    [InlineData(Language.Fi, "Lukujen ero on tuskin pelkkää sattumaa, ja se on toivottuun suuntaan. Todennäköisesti ero on välillä 5,9–9,0 prosenttiyksikköä.")]
    [InlineData(Language.Sv, "Skillnaden mellan siffrorna beror knappast bara på slumpen, och den går åt det håll vi hoppades på. Skillnaden är sannolikt i intervallet 5,9–9,0 procentenheter.")]
    [InlineData(Language.En, "The difference between the figures is hardly chance alone, and it goes the way we hoped for. It is likely to lie in the range 5.9–9.0 percentage points.")]
    public void Outcome_OfADifference_SaysWhetherItMayBeChance(Language language, string sentence) =>
        Assert.Contains(sentence, Say(Of(Readings.Shift(0.6, 0.8, 0.001), MarchFirst), language).Sentences);

    /// <summary>The months may vary as before while the two periods differ: the heading must not call chance what the sentence below it does not.</summary>
    [Theory]
    [InlineData(Language.Fi, "sattuma", "tuskin pelkkää sattumaa")]
    [InlineData(Language.Sv, "slump", "knappast bara på slumpen")]
    [InlineData(Language.En, "chance", "hardly chance alone")]
    public void Outcome_OfUsualVariationWithADifference_DoesNotContradictItself(Language language, string chance, string sentence)
    {
        var said = Say(Of(Readings.Level(0.8, 0.01, 24), MarchFirst), language);

        Assert.DoesNotContain(chance, said.Heading, StringComparison.Ordinal);
        Assert.Contains(said.Sentences, one => one.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Outcome_OfTwoSides_TellsFiguresAnswersAndPeriods() =>
        Assert.Equal(
            "Ennen: 60,0\u00a0% (626 vastausta, 1.7.2025–28.2.2026). Jälkeen: 67,5\u00a0% (626 vastausta, 1.3.2026–31.10.2026).",
            Say(Of(Readings.Shift(0.6, 0.8, 0.001), MarchFirst), Language.Fi).Sentences[0]);

    [Fact]
    public void Outcome_OfANewBaseline_KeepsTheVerdictAndTellsItsDay()
    {
        var said = Say(Of(Readings.Of(Readings.Help, Readings.Shift(0.6, 0.8, 0.001)).WithRebase(MarchFirst, "Toimenpide").Series, MarchFirst), Language.Fi);

        Assert.Equal("Tämän jälkeen luvut ovat parantuneet enemmän kuin sattuma selittää", said.Heading);
        Assert.Contains("Uusia lukuja verrataan 1.3.2026 alkaen uuteen tasoon.", said.Sentences);
    }

    /// <summary>Every saying, with all that a comparison may have to say beside it.</summary>
    [Theory]
    [InlineData(Language.Fi)]
    [InlineData(Language.Sv)]
    [InlineData(Language.En)]
    public void Outcome_OfEverySaying_HasNeitherStatisticsNorCauses(Language language)
    {
        var all = Everything().Select(outcome => Say(outcome, language)).ToList();

        Assert.Equal(Enum.GetValues<ChartSaying>().Length + 1, all.Select(said => said.Heading).Distinct().Count());
        foreach (var text in all.SelectMany(said => said.Sentences.Append(said.Heading).Append(said.NotWhy)))
        {
            Assert.DoesNotContain(Banned, banned => text.Contains(banned, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static IEnumerable<ActionOutcome> Everything()
    {
        var level = Readings.Of(Readings.Help, Readings.Level(0.6, 0.01, 24));
        yield return Of(Readings.Level(0.6, 0.01, 24), new(2026, 10, 20));
        yield return Of(Readings.Level(0.6, 0.01, 24), new(2024, 10, 1));
        yield return Of(Readings.Level(0.6, 0.01, 6), new(2026, 8, 1));
        yield return Of(Readings.Of(Readings.Help, Readings.Level(0.8, 0.01, 10)).WithBreak(new(2026, 9, 1)).Series, new(2026, 5, 1));
        yield return Of(level.WithRebase(new(2025, 2, 1), "Muutto").Series with { Moves = [new(2026, 1, 5)] }, new(2026, 2, 15));
        yield return Of(Readings.Of(Readings.Help, Readings.Shift(0.6, 0.8, 0.001)).WithRebase(MarchFirst, "Toimenpide").Series, MarchFirst);
        yield return Of(Readings.Shift(0.6, 0.8, 0.001), new(2026, 4, 1));
        yield return Of(level.WithBreak(MarchFirst).Series, MarchFirst);
    }

    private static ActionOutcome Of(IEnumerable<double> values, DateOnly doneOn) => Of(Readings.Of(Readings.Help, values).Series, doneOn);

    private static ActionOutcome Of(Series series, DateOnly doneOn)
    {
        var windows = OutcomeWindows.Of(doneOn, series);
        var compared = Readings.Of(Readings.Help, [0.675]) with { Previous = Readings.Point(Readings.Help, 0.6), Change = Rise };
        return ActionOutcome.Of(windows, series, windows.Before is null ? null : compared, Readings.Context());
    }

    private static OpenOutcome Say(ActionOutcome outcome, Language language) => OpenText.Outcome(outcome, Direction.Up, Readings.Context(language));
}
