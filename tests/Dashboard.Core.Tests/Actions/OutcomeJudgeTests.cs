using Dashboard.Core.Actions;
using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Tests.Charts.Builders;
using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Core.Tests.Actions;

/// <summary>The series end in October 2026.</summary>
public sealed class OutcomeJudgeTests
{
    private static readonly DateOnly MarchFirst = new(2026, 3, 1);

    /// <summary>The proposal is taken: on its own day, or on another of the month after an action inside a month.</summary>
    [Theory]
    [InlineData(2026, 3, 1, 1)]
    [InlineData(2026, 2, 15, 1)]
    [InlineData(2026, 2, 15, 10)]
    public void Judge_ANewBaselineBecauseOfTheChange_KeepsTheVerdictAndProposesNone(int year, int month, int day, int rebasedOn)
    {
        var (shift, doneOn, rebased) = (Readings.Of(Readings.Help, Readings.Shift(0.6, 0.8, 0.001)), new DateOnly(year, month, day), new DateOnly(2026, 3, rebasedOn));

        var proposed = Judge(shift.Series, doneOn);
        var taken = Judge(shift.WithRebase(rebased, "Toimenpide").Series, doneOn);

        Assert.Equal((ChartSaying.Changed, Variation.Improvement, MarchFirst, MarchFirst), (proposed.Saying, proposed.Variation, proposed.Since!.Value, proposed.RebaseFrom!.Value));
        Assert.Equal(proposed with { RebaseFrom = null }, taken);
    }

    [Fact]
    public void Judge_ANewBaselineBeforeTheAction_CountsFromIt()
    {
        var chart = Judge(Readings.Of(Readings.Help, Readings.Level(0.6, 0.01, 24)).WithRebase(new(2026, 1, 10), "Muutto").Series, MarchFirst);

        Assert.Equal((ChartSaying.TooFew, 5), (chart.Saying, chart.MonthsToGo));
    }

    [Fact]
    public void Judge_DataThatBeginAfterTheAction_CannotTell() =>
        Assert.Equal(ChartSaying.NothingBefore, Judge(Readings.Of(Readings.Help, Readings.Shift(0.6, 0.8, 0.001)).Series, new(2024, 10, 1)).Saying);

    /// <summary>The months around the action are hidden; what is told begins with a new question, eight months after it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Judge_MonthsBeforeThatAreHidden_CannotTell(bool newQuestion)
    {
        var reading = Readings.OfFigures(
            Readings.Help, Grain.Month, [.. Enumerable.Repeat(Figure.Hidden, 12), .. Readings.Level(0.6, 0.01, 20).Select(value => Readings.Point(Readings.Help, value))]);
        var (begins, doneOn) = (new DateOnly(2025, 3, 1), newQuestion ? new DateOnly(2024, 7, 1) : new DateOnly(2025, 2, 1));

        Assert.Equal(ChartSaying.NothingBefore, Judge((newQuestion ? reading.WithBreak(begins) : reading).Series, doneOn).Saying);
    }

    [Theory]
    [InlineData(Language.Fi, "Ei voi sanoa: ajalta ennen toimenpidettä ei ole mitään, mihin verrata")]
    [InlineData(Language.Sv, "Det går inte att säga: före åtgärden finns inget att jämföra med")]
    [InlineData(Language.En, "It cannot be told: there is nothing before the action to compare with")]
    public void NothingBefore_InEveryLanguage_IsSaid(Language language, string heading)
    {
        var series = Readings.Of(Readings.Help, Readings.Shift(0.6, 0.8, 0.001)).Series;
        var outcome = ActionOutcome.Of(OutcomeWindows.Of(new(2024, 10, 1), series), series, null, Readings.Context());

        Assert.Equal(heading, ActionText.Of(outcome, null, Readings.Context(language)).Heading);
    }

    [Theory]
    [InlineData(2026, 2, 15)]
    [InlineData(2026, 3, 1)]
    public void Judge_ANewQuestionInTheFirstMonthAfter_SaysNothing(int year, int month, int day) =>
        Assert.Equal(ChartVerdict.None, Judge(Readings.Of(Readings.Help, Readings.Shift(0.6, 0.8, 0.001)).WithBreak(new(2026, 3, 10)).Series, new(year, month, day)));

    /// <summary>What came more than a year after is of something else.</summary>
    [Fact]
    public void Judge_ASpecialCauseOfLaterYears_IsNotOfTheAction()
    {
        var chart = Judge(Readings.Of(Readings.Help, [.. Readings.Level(0.6, 0.01, 48), .. Readings.Level(0.8, 0.01, 10)]).Series, new(2024, 11, 1));

        Assert.Equal((ChartSaying.CommonCause, new DateOnly(2025, 10, 1)), (chart.Saying, chart.ReadTo!.Value));
    }

    /// <summary>Twelve months at another level, then as before, or at yet another: the year after stays what it was.</summary>
    [Theory]
    [InlineData(0.6)]
    [InlineData(0.9)]
    public void Judge_AShiftThatCameToAnEnd_IsStillOfTheAction(double later)
    {
        var doneOn = new DateOnly(2024, 11, 1);
        var chart = Judge(
            Readings.Of(Readings.Help, [.. Readings.Level(0.6, 0.001, 18), .. Readings.Level(0.7, 0.001, 12), .. Readings.Level(later, 0.001, 12)]).Series, doneOn);

        Assert.Equal((ChartSaying.Changed, Variation.Improvement, doneOn, new DateOnly(2025, 10, 1)), (chart.Saying, chart.Variation, chart.Since!.Value, chart.ReadTo!.Value));
    }

    [Fact]
    public void Judge_AShiftThatCameToAnEnd_ProposesNoBaseline() =>
        Assert.Null(Judge(
            Readings.Of(Readings.Help, [.. Readings.Level(0.6, 0.001, 18), .. Readings.Level(0.7, 0.001, 12), .. Readings.Level(0.6, 0.001, 12)]).Series, new(2024, 11, 1)).RebaseFrom);

    /// <summary>One month before and fourteen after make fifteen: the verdict is read from as many as it takes.</summary>
    [Fact]
    public void Judge_FewMonthsBefore_ReadsAsManyAfterAsAVerdictTakes()
    {
        var values = Readings.Level(0.6, 0.01, 17);

        var few = Judge(Readings.Of(Readings.Help, values[..14]).Series, new(2025, 10, 1));

        Assert.Equal((ChartSaying.TooFew, 1), (few.Saying, few.MonthsToGo));
        Assert.Equal(new DateOnly(2026, 8, 1), Judge(Readings.Of(Readings.Help, values).Series, new(2025, 7, 1)).ReadTo);
    }

    [Fact]
    public void Judge_ARiseThatIsFollowedByAFall_TellsTheLast()
    {
        var chart = Judge(
            Readings.Of(Readings.Help, [.. Readings.Level(0.6, 0.01, 20), 0.9, .. Readings.Level(0.6, 0.01, 5), 0.3, .. Readings.Level(0.6, 0.01, 3)]).Series, new(2026, 1, 1));

        Assert.Equal((ChartSaying.Changed, Variation.Concern, new DateOnly(2026, 7, 1), false), (chart.Saying, chart.Variation, chart.Since!.Value, chart.High));
    }

    [Fact]
    public void Judge_ALaterNewBaseline_ProposesNoneForTheTimeBeforeIt()
    {
        var reading = Readings.Of(Readings.Help, [.. Readings.Level(0.6, 0.001, 16), .. Readings.Level(0.8, 0.001, 12)]).WithRebase(new(2026, 9, 1), "Muutto");

        var chart = Judge(reading.Series, new(2025, 11, 1));

        Assert.Equal((ChartSaying.Changed, (DateOnly?)null), (chart.Saying, chart.RebaseFrom));
    }

    private static ChartVerdict Judge(Series series, DateOnly doneOn) => OutcomeJudge.Judge(OutcomeWindows.Of(doneOn, series), series, Readings.Context());
}
