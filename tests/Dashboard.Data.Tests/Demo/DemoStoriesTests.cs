using Dashboard.Core.Charts;
using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Statistics;
using Dashboard.Data.Demo;

namespace Dashboard.Data.Tests.Demo;

public class DemoStoriesTests
{
    private static MetricCatalogue Catalogue => DemoTallies.County.Catalogue;

    [Theory]
    [InlineData("vastaanottopalvelut", 9)]
    [InlineData("suun-terveydenhuolto", 10)]
    public void Improvement_BeforeAndAfterItsDate_StandsOut(string line, int monthsAgo)
    {
        var change = ChangeOf(line, WellKnown.Nps, monthsAgo);

        Assert.Equal(ChangeVerdict.Distinct, change.Verdict);
        Assert.True(change.Value > 0);
    }

    [Fact]
    public void Decline_OfKnowingWhatHappensNext_IsASpecialCause()
    {
        var series = Enumerable.Range(0, DemoPlan.WholeMonths)
            .Select(month => DemoPlan.WholeMonths - month)
            .Select(monthsAgo => DemoTallies.Of("operatiivinen-hoito", WellKnown.Continue, monthsAgo, monthsAgo))
            .Select(tally => Figures.Compute(Catalogue.Newest(WellKnown.Continue)!, tally, FigureKind.TopTwo).Value)
            .ToList();

        var chart = Xmr.Calculate(series, new XmrOptions());

        Assert.Equal(Variation.Concern, chart.Variation);
        Assert.True(ChangeOf("operatiivinen-hoito", WellKnown.Continue, 8).Value < 0);
    }

    [Fact]
    public void Seam_FromWardToHome_IsTheOnlyOneWithBothEndsWeak()
    {
        var stages = DemoTallies.County.Stages.Where(stage => stage.Path == "lonkan-tekonivel").ToList();
        var ends = stages.Select(stage => stage.OwnerUnit is null
            ? new StageEnds(null, null)
            : new StageEnds(Share(stage.Stage, WellKnown.Continue), Share(stage.Stage, WellKnown.Help)));

        var judgement = Seams.Judge([.. ends]);

        var weak = Assert.Single(judgement.Seams.Index(), seam => seam.Item.Strength == SeamStrength.BothEndsWeak);
        Assert.Equal("leikkaus", stages[weak.Index].Stage);
        Assert.Equal(weak.Index, judgement.Weakest);
    }

    [Fact]
    public void Gap_OfAServiceLine_HasNoResponses()
    {
        for (var monthsAgo = DemoStories.SilentFromMonthsAgo; monthsAgo >= DemoStories.SilentToMonthsAgo; monthsAgo--)
        {
            Assert.Equal(0, DemoTallies.ResponsesOf(DemoStories.SilentLine, monthsAgo));
        }

        Assert.True(DemoTallies.ResponsesOf(DemoStories.SilentLine, DemoStories.SilentFromMonthsAgo + 1) > 100);
        Assert.True(DemoTallies.ResponsesOf(DemoStories.SilentLine, DemoStories.SilentToMonthsAgo - 1) > 100);
    }

    [Fact]
    public void SmallUnits_InAYear_HaveFewerThanFiveRespondents()
    {
        string[] small = ["kipupoliklinikka", "kasikirurgia"];
        var years = small.Select(unit => Enumerable.Range(1, 12).Sum(monthsAgo => DemoTallies.ResponsesOf(unit, monthsAgo)));

        Assert.Contains(years, people => people is > 0 and < 5);
    }

    [Fact]
    public void Questionnaire_ChangedOnADate_BreaksTheSeries()
    {
        var start = DemoTallies.Plan.MonthsAgo(DemoStories.ChangedMonthsAgo);

        Assert.Equal([start], Catalogue.Breaks(DemoStories.ChangedMetric));
        Assert.All(DemoTallies.Responses, row => Assert.All(row.Answers, answer =>
            Assert.Equal(Catalogue.VersionAt(answer.Metric.Slug, DateOnly.FromDateTime(row.AnsweredAt.DateTime)), answer.Metric)));
    }

    [Fact]
    public void Merger_OfTwoUnits_ClosesOneAndFillsTheOther()
    {
        var closed = DemoTallies.County.Units.Single(unit => unit.MergedInto is not null);

        Assert.Equal(DemoTallies.Plan.MonthsAgo(DemoStories.MergedMonthsAgo), closed.ValidTo);
        Assert.True(DemoTallies.ResponsesOf(closed.Code, DemoStories.MergedMonthsAgo + 1) > 0);
        Assert.Equal(0, DemoTallies.ResponsesOf(closed.Code, DemoStories.MergedMonthsAgo));
        Assert.True(Quarter(DemoStories.MergedMonthsAgo) > 1.3 * Quarter(DemoStories.MergedMonthsAgo + 3));

        int Quarter(int from) => Enumerable.Range(from - 2, 3).Sum(monthsAgo => DemoTallies.ResponsesOf(closed.MergedInto!, monthsAgo));
    }

    [Fact]
    public void Events_OfThreeYears_HappenOnAllFloorsAndKeepTheirOrder()
    {
        var events = DemoTallies.County.Participation().ToList();

        Assert.Equal(
            ["developing-together", "dialogue", "feedback", "own-service", "producing-together", "strategy"],
            events.Select(held => held.Floor).Distinct().Order());
        Assert.Equal(events.Count, events.Select(held => held.Id).Distinct().Count());
        Assert.All(events, held =>
        {
            Assert.True(held.Date <= DemoTallies.Plan.Today);
            Assert.True(held.PlannedOn is null || held.PlannedOn < held.Date);
            Assert.True(held.DecidedOn is not { } decided || (decided > held.Date && decided <= DemoTallies.Plan.Today));
            Assert.True(held.ToldOn is not { } told || (told > held.Date && told <= DemoTallies.Plan.Today));
            Assert.Equal((held.Decision ?? held.Undecided) is null, held.DecidedOn is null);
            Assert.True(held.Decision is null || held.Undecided is null);
            Assert.InRange(held.HeardYes!.Value, 0, held.HeardAsked!.Value);
            Assert.InRange(held.Participants, held.HeardAsked.Value, held.Invited!.Value);
            Assert.True(held.AgeBands.Sum(band => band.Value) <= held.Participants);
        });
    }

    [Fact]
    public void Coverage_OfEachUnit_CountsMoreVisitsThanPeopleAsked()
    {
        var tallies = DemoTallies.County.Tallies().ToList();
        var asked = tallies.Where(row => row.Metric.Slug == WellKnown.Asked).ToDictionary(row => (row.Unit, row.Period), row => row.Count);

        Assert.All(tallies.Where(row => row.Metric.Slug == WellKnown.Visits && row.Segment is null), row =>
            Assert.True(row.Count >= asked.GetValueOrDefault((row.Unit, row.Period))));
        var rate = DemoTallies.Responses.Count() / (double)asked.Values.Sum();
        Assert.InRange(rate, 0.15, 0.35);
    }

    [Fact]
    public void Pool_MonthByMonth_IsWhatJoinedLessWhatLeft()
    {
        var levels = DemoTallies.County.Stocks().Where(row => row.Metric.Slug == "pool").Select(row => (long)row.Value).ToList();
        var joined = Counts("pool-joined");
        var left = Counts("pool-left");

        Assert.Equal(DemoPlan.Months, levels.Count);
        Assert.All(Enumerable.Range(1, levels.Count - 1), month => Assert.Equal(levels[month - 1] + joined[month] - left[month], levels[month]));

        List<long> Counts(string slug) => [.. DemoTallies.County.Tallies().Where(row => row.Metric.Slug == slug).Select(row => row.Count)];
    }

    private static Change ChangeOf(string unit, string metric, int monthsAgo)
    {
        var version = Catalogue.Newest(metric)!;
        return Figures.Change(
            version,
            Figures.DefaultKind(version.Kind),
            DemoTallies.Of(unit, metric, DemoPlan.WholeMonths, monthsAgo + 1),
            DemoTallies.Of(unit, metric, monthsAgo, 0))!;
    }

    private static Figure Share(string stage, string metric) => Figures.Compute(
        Catalogue.Newest(metric)!, DemoTallies.OfStage("lonkan-tekonivel", stage, metric, 12, 1), FigureKind.TopTwo);
}
