using Dashboard.Core.Actions;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Tests.Charts.Builders;
using Dashboard.Core.Text;

namespace Dashboard.Core.Tests.Actions;

public sealed class ActionOutcomeTests
{
    private static readonly DateOnly MarchFirst = new(2026, 3, 1);

    /// <summary>Newcombe's example (1998, table II a): 48 of 80 before, 56 of 70 after: +20 points, 95 % interval 5,2 to 33,4.</summary>
    private static readonly Change Newcombe =
        Figures.Change(Readings.Help, FigureKind.TopTwo, Tally.Of([0, 32, 0, 0, 48]), Tally.Of([0, 14, 0, 0, 56]))!;

    [Fact]
    public void Of_TwoSides_TellsFiguresAndTheIntervalOfTheirDifference()
    {
        var outcome = Of(Readings.Shift(0.6, 0.8, 0.001), MarchFirst, Compared(Readings.Help, 0.6, 0.8, Newcombe));

        Assert.Equal((0.6, 0.8), (outcome.Before!.Value.Value, outcome.After!.Value.Value));
        Assert.Equal((0.2, 0.0524, 0.3339), (Math.Round(outcome.Change!.Value, 10), Math.Round(outcome.Change.Interval.Low, 4), Math.Round(outcome.Change.Interval.High, 4)));
        Assert.Equal(ChangeVerdict.Distinct, outcome.Change.Verdict);
        var words = ActionText.Of(outcome, Direction.Up, Readings.Context());
        Assert.Equal("Erotus on +20,0\u00a0%-yks. (95\u00a0%:n luottamusväli 5,2–33,4) toivottuun suuntaan. Se erottuu otantavaihtelusta.", words.Sentences[1]);
    }

    [Fact]
    public void Of_ASustainedShift_IsAChangeOfTheChartAndProposesABaseline()
    {
        var outcome = Of(Readings.Shift(0.6, 0.8, 0.001), MarchFirst, null);

        Assert.Equal((ChartSaying.Changed, Variation.Improvement, true, (DateOnly?)MarchFirst, 0, (DateOnly?)MarchFirst), Tuple(outcome.Chart));
        var words = ActionText.Of(outcome, Direction.Up, Readings.Context());
        Assert.Equal("Toimenpiteen jälkeen näkyy paranemista, joka ei selity satunnaisvaihtelulla", words.Heading);
        Assert.Contains("perustason voi vaihtaa 1.3.2026 alkaen", words.Proposal, StringComparison.Ordinal);
        Assert.Contains("eivät sitä, mistä se johtui", words.NotWhy, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SixMonthsOnOneSide_ProposesNoBaseline() =>
        Assert.Null(Of([.. Readings.Level(0.6, 0.001, 18), .. Readings.Level(0.8, 0.001, 6)], new(2026, 5, 1), null).Chart.RebaseFrom);

    [Theory]
    [InlineData(Language.Fi, "Perustaso vaihdettiin 1.3.2026: päätelmä lukee ohjauskortin sellaisena kuin se on ilman vaihtoa.")]
    [InlineData(Language.Sv, "Basnivån byttes 1.3.2026: slutsatsen läser styrdiagrammet som det är utan bytet.")]
    [InlineData(Language.En, "A new baseline was begun on 1 Mar 2026: the verdict reads the control chart as it stood without it.")]
    public void Of_ABaselineThatIsMadeAlready_KeepsTheVerdictTellsTheDayAndProposesNone(Language language, string sentence)
    {
        var reading = Readings.Of(Readings.Help, Readings.Shift(0.6, 0.8, 0.001));

        var before = ActionText.Of(Of(reading.Series), null, Readings.Context(language));
        var words = ActionText.Of(Of(reading.WithRebase(MarchFirst, "Toimenpide").Series), null, Readings.Context(language));

        Assert.Equal((before.Heading, null), (words.Heading, words.Proposal));
        Assert.NotNull(before.Proposal);
        Assert.Contains(sentence, words.Sentences);
        Assert.DoesNotContain(sentence, before.Sentences);

        static ActionOutcome Of(Series series) => ActionOutcome.Of(OutcomeWindows.Of(MarchFirst, series), series, null, Readings.Context());
    }

    [Fact]
    public void Of_AShiftThatBeganBefore_SaysSoAndProposesNothing()
    {
        var outcome = Of(Readings.Shift(0.6, 0.8, 0.001), new(2026, 4, 1), null);

        Assert.Equal((ChartSaying.ChangedBefore, Variation.Improvement, true, (DateOnly?)MarchFirst, 0, null), Tuple(outcome.Chart));
        Assert.Equal(
            "Toimenpiteen jälkeen näkyy paranemista, joka ei selity satunnaisvaihtelulla, mutta ohjauskortissa se alkaa jo ennen toimenpidettä, kuukaudesta 3/2026",
            ActionText.Of(outcome, null, Readings.Context()).Heading);
    }

    [Fact]
    public void Of_AWorsening_IsCalledThat() =>
        Assert.Equal(
            "Toimenpiteen jälkeen näkyy heikkenemistä, joka ei selity satunnaisvaihtelulla",
            ActionText.Of(Of(Readings.Shift(0.8, 0.6, 0.001), MarchFirst, null), Direction.Up, Readings.Context()).Heading);

    [Fact]
    public void Of_ALevelSeries_ShowsNothingBeyondChance()
    {
        var outcome = Of(Readings.Level(0.8, 0.01, 24), MarchFirst, Compared(Readings.Help, 0.8, 0.81, Readings.Change(0.01, -0.02, 0.04, ChangeVerdict.NotDistinct)));

        var words = ActionText.Of(outcome, Direction.Up, Readings.Context());
        Assert.Equal(ChartSaying.CommonCause, outcome.Chart.Saying);
        Assert.Equal("Ohjauskortissa toimenpiteen jälkeen on vain tavanomaista vaihtelua", words.Heading);
        Assert.Equal("Erotus on +1,0\u00a0%-yks. (95\u00a0%:n luottamusväli −2,0…4,0) eikä se erotu otantavaihtelusta.", words.Sentences[1]);
        Assert.Null(words.Proposal);
    }

    [Theory]
    [InlineData(Language.Fi, "Muutosta ei voi vielä erottaa satunnaisvaihtelusta: 15 pisteeseen on 9 kuukautta")]
    [InlineData(Language.Sv, "En förändring kan ännu inte skiljas från slumpen: 9 månader kvar till 15 punkter")]
    [InlineData(Language.En, "No change that can be told from noise yet: 9 months to go until 15 points")]
    public void Of_AShortSeries_SaysHowManyMonthsAreToGo(Language language, string heading)
    {
        var outcome = Of([0.6, 0.7, 0.6, 0.8, 0.8, 0.8], new(2026, 8, 1), null);

        Assert.Equal((ChartSaying.TooFew, 9), (outcome.Chart.Saying, outcome.Chart.MonthsToGo));
        Assert.Equal(heading, ActionText.Of(outcome, Direction.Up, Readings.Context(language)).Heading);
    }

    [Fact]
    public void Of_AShortSeriesThatBeganAnew_SaysThatNoVerdictWillCome()
    {
        var reading = Readings.Of(Readings.Help, Readings.Level(0.8, 0.01, 10)).WithBreak(new(2026, 9, 1));

        var outcome = ActionOutcome.Of(OutcomeWindows.Of(new(2026, 5, 1), reading.Series), reading.Series, null, Readings.Context());

        Assert.Equal((ChartSaying.Ended, new DateOnly(2026, 9, 1)), (outcome.Chart.Saying, outcome.Chart.Since));
    }

    [Fact]
    public void Of_AnActionOfThisMonth_WaitsForTheFirstWholeOne()
    {
        var outcome = Of(Readings.Level(0.8, 0.01, 24), new(2026, 10, 20), null);

        Assert.Equal(ChartVerdict.None, outcome.Chart);
        Assert.Equal(["Ensimmäinen kokonainen kuukausi toimenpiteen jälkeen on 11/2026: jaksoja verrataan, kun se on päättynyt."], ActionText.Of(outcome, Direction.Up, Readings.Context()).Sentences);
    }

    [Fact]
    public void Of_ABreakAtTheAction_TellsNoFiguresThoughTheyAreKnown()
    {
        var reading = Readings.Of(Readings.Help, Readings.Level(0.8, 0.01, 24)).WithBreak(MarchFirst);

        var outcome = ActionOutcome.Of(
            OutcomeWindows.Of(MarchFirst, reading.Series), reading.Series, Compared(Readings.Help, 0.6, 0.8, Newcombe), Readings.Context());

        Assert.Equal((null, null, null), (outcome.Before, outcome.After, outcome.Change));
        Assert.Equal("Aikaa ennen ja jälkeen ei voi verrata: kysymys muuttui 1.3.2026", ActionText.Of(outcome, Direction.Up, Readings.Context()).Heading);
    }

    [Fact]
    public void Of_AHiddenSide_TellsNoDifference()
    {
        var compared = Compared(Readings.Help, 0.6, 0.8, null) with { Current = Figure.Hidden };

        var words = ActionText.Of(Of(Readings.Level(0.6, 0.01, 24), MarchFirst, compared), Direction.Up, Readings.Context());

        Assert.Contains("ei näytetä", words.Sentences[0], StringComparison.Ordinal);
        Assert.DoesNotContain(words.Sentences, sentence => sentence.StartsWith("Erotus", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_ACount_LeavesTheWordToTheChart()
    {
        var outcome = ActionOutcome.Of(
            OutcomeWindows.Of(MarchFirst, Readings.Of(Readings.Volume, Readings.Shift(300, 500, 5)).Series),
            Readings.Of(Readings.Volume, Readings.Shift(300, 500, 5)).Series,
            Compared(Readings.Volume, 2400, 4000, Readings.Change(1600, 1400, 1800, ChangeVerdict.Distinct)),
            Readings.Context());

        Assert.Null(outcome.Change);
        var words = ActionText.Of(outcome, Direction.Up, Readings.Context());
        Assert.Equal("Toimenpiteen jälkeen näkyy nousua, joka ei selity satunnaisvaihtelulla", words.Heading);
        Assert.Equal("Määrillä ja tasoilla ei ole luottamusväliä: niistä sanoo vain ohjauskortti.", words.Sentences[1]);
    }

    /// <summary>Eight months on each side, the first of March in between.</summary>
    [Theory]
    [InlineData(Language.Fi, "Jaksot ovat lyhyempiä kuin vuosi ja eri vuodenajoilta: myös vuodenaika voi näkyä luvuissa.")]
    [InlineData(Language.Sv, "Perioderna är kortare än ett år och från olika årstider: också årstiden kan synas i siffrorna.")]
    [InlineData(Language.En, "The periods are shorter than a year and of different seasons: the season may show in the figures too.")]
    public void Of_PeriodsShorterThanAYear_SaysThatTheyAreOfOtherSeasons(Language language, string sentence)
    {
        var compared = Compared(Readings.Help, 0.6, 0.8, Newcombe);

        Assert.Contains(sentence, Say(Of(Readings.Level(0.6, 0.01, 24), MarchFirst, compared)));
        Assert.DoesNotContain(sentence, Say(Of(Readings.Level(0.6, 0.01, 24), new(2025, 11, 1), compared)));
        Assert.DoesNotContain(sentence, Say(Of(Readings.Level(0.6, 0.01, 24), MarchFirst, null)));

        IReadOnlyList<string> Say(ActionOutcome outcome) => ActionText.Of(outcome, Direction.Up, Readings.Context(language)).Sentences;
    }

    /// <summary>The months that are compared are those from July 2025 on.</summary>
    [Theory]
    [InlineData(Language.Fi, "Vertailu ulottuu yksiköiden siirron tai yhdistämisen 2.7.2025 ja 15.4.2026 yli. Luvut on laskettu nykyisen rakenteen mukaan, myös ajalta ennen muutosta.")]
    [InlineData(Language.Sv, "Jämförelsen går över en flytt eller sammanslagning av enheter 2.7.2025 och 15.4.2026. Siffrorna är räknade enligt den nuvarande strukturen, också för tiden före ändringen.")]
    [InlineData(Language.En, "The comparison goes across a move or merger of units on 2 Jul 2025 and 15 Apr 2026. Figures follow today's structure, also for the time before the change.")]
    public void Of_UnitsThatMovedBetween_SaysThatTheComparisonGoesAcrossIt(Language language, string sentence)
    {
        var series = Readings.Of(Readings.Help, Readings.Level(0.6, 0.01, 24)).Series;

        Assert.Contains(sentence, Say([new(2025, 7, 1), new(2025, 7, 2), new(2026, 4, 15), new(2026, 11, 1)]));
        Assert.Equal(Say([]), Say([new(2025, 7, 1)]));

        IReadOnlyList<string> Say(IReadOnlyList<DateOnly> moves)
        {
            var moved = series with { Moves = moves };
            return ActionText.Of(
                ActionOutcome.Of(OutcomeWindows.Of(MarchFirst, moved), moved, Compared(Readings.Help, 0.6, 0.8, Newcombe), Readings.Context()), null, Readings.Context(language)).Sentences;
        }
    }

    [Theory]
    [InlineData(Language.Fi, "Päätelmä lukee ohjauskorttia kuukauteen 10/2025 asti: myöhempi aika ei muuta sitä.")]
    [InlineData(Language.Sv, "Slutsatsen läser styrdiagrammet till och med månaden 10/2025: senare tid ändrar den inte.")]
    [InlineData(Language.En, "The verdict reads the control chart up to 10/2025: what came later does not change it.")]
    public void Of_AnActionOfEarlierYears_SaysHowFarTheVerdictReads(Language language, string sentence) =>
        Assert.Contains(sentence, ActionText.Of(Of(Readings.Level(0.6, 0.01, 48), new(2024, 11, 1), null), null, Readings.Context(language)).Sentences);

    [Theory]
    [InlineData(Language.Fi, "Ohjauskortissa toimenpiteen jälkeen on vain tavanomaista vaihtelua (omien yksikköjesi vastauksista)")]
    [InlineData(Language.Sv, "I styrdiagrammet syns bara sedvanlig variation efter åtgärden (av dina enheters svar)")]
    [InlineData(Language.En, "The control chart shows only usual variation after the action (of the answers of your units)")]
    public void Of_TheReadersOwnUnits_SaysSoWhereTheHeadingStandsAlone(Language language, string line)
    {
        var outcome = Of(Readings.Level(0.8, 0.01, 24), MarchFirst, null);
        var own = ActionText.Of(outcome with { IsOfOwnUnits = true }, null, Readings.Context(language));
        var all = ActionText.Of(outcome, null, Readings.Context(language));

        Assert.Equal((line, all.Heading), (own.Line, own.Heading));
        Assert.Equal(all.Heading, all.Line);
    }

    [Fact]
    public void Caption_OfTheReadersOwnUnits_SaysSo()
    {
        var chart = ControlChartBuilder.Build(Readings.Of(Readings.Help, Readings.Level(0.8, 0.01, 24)), Readings.Context());

        Assert.Equal(chart.Subtitle + " · omien yksikköjesi vastauksista", ActionText.CaptionOf(chart, ofOwnUnits: true, Language.Fi));
        Assert.Equal(chart.Subtitle, ActionText.CaptionOf(chart, ofOwnUnits: false, Language.Fi));
    }

    private static ActionOutcome Of(IEnumerable<double> values, DateOnly doneOn, MetricReading? compared)
    {
        var series = Readings.Of(Readings.Help, values).Series;
        return ActionOutcome.Of(OutcomeWindows.Of(doneOn, series), series, compared, Readings.Context());
    }

    private static MetricReading Compared(MetricVersion metric, double before, double after, Change? change) =>
        Readings.Of(metric, [after]) with { Previous = Readings.Point(metric, before), Change = change };

    private static (ChartSaying, Variation, bool, DateOnly?, int, DateOnly?) Tuple(ChartVerdict chart) =>
        (chart.Saying, chart.Variation, chart.High, chart.Since, chart.MonthsToGo, chart.RebaseFrom);
}
