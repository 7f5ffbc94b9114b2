using System.Security.Cryptography;
using System.Text;
using Dashboard.Core.Metrics;
using Dashboard.Core.Participation;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Demo;
using Dashboard.Data.Import;

namespace Dashboard.Data.Tests.Demo;

public class DemoCountyTests
{
    private static readonly DemoPlan Small = DemoTallies.Plan with { Responses = 3_000 };

    [Fact]
    public void Rows_SamePlan_AreTheSame() => Assert.Equal(Digest(new DemoCounty(Small)), Digest(new DemoCounty(Small with { })));

    [Fact]
    public void Rows_OtherSeed_Differ() => Assert.NotEqual(Digest(new DemoCounty(Small)), Digest(new DemoCounty(Small with { Seed = 2 })));

    [Fact]
    public void Responses_OneMonthAlone_AreThoseOfTheWholeCounty()
    {
        var whole = new DemoCounty(Small);
        var expected = Enumerable.Range(0, DemoPlan.Months).Select(month => whole.Responses(month).Select(Text).ToList()).ToList();

        Assert.Equal(expected[17], new DemoCounty(Small).Responses(17).Select(Text));
    }

    [Fact]
    public void Visits_ByAgeAndByLanguage_AddUpToThoseOfTheUnit()
    {
        var visits = new DemoCounty(Small).Tallies().Where(row => row.Metric.Slug == WellKnown.Visits).ToList();

        Assert.Contains(visits, row => row.Segment == new Segment(SegmentKind.AgeBand, "18-29"));
        foreach (var month in visits.GroupBy(row => (row.Unit, row.Period)))
        {
            var total = month.Single(row => row.Segment is null).Count;
            Assert.All(month.Where(row => row.Segment is not null).GroupBy(row => row.Segment!.Kind), kind => Assert.Equal(total, kind.Sum(row => row.Count)));
        }
    }

    [Fact]
    public void Events_OfTheCounty_EachTeachSomethingElse_AndMostHaveAnOwner()
    {
        var events = new DemoCounty(Small).Participation().ToList();
        var lessons = events.Select(held => held.Lesson).OfType<string>().ToList();

        Assert.Equal(lessons.Distinct(StringComparer.Ordinal), lessons);
        Assert.InRange(lessons.Count, events.Count / 4, events.Count / 2);
        Assert.DoesNotContain(lessons, lesson => lesson.Contains('|', StringComparison.Ordinal));
        Assert.InRange(events.Count(held => held.Owner is not null), events.Count * 3 / 4, events.Count - 1);
    }

    [Fact]
    public void DemoRandom_OnEveryMachine_GivesTheSameNumbers()
    {
        var random = new DemoRandom(1, DemoStream.Responses, 2, 3);

        Assert.Equal([186, 479, 55, 557], Enumerable.Range(0, 4).Select(_ => random.Below(1000)));
    }

    [Fact]
    public void Units_AsATree_HaveTheCountyOnTop()
    {
        var units = DemoTallies.County.Units;
        var ids = units.Select((unit, index) => (unit.Code, index)).ToDictionary(unit => unit.Code, unit => unit.index);
        var tree = new UnitTree(units.Select((unit, index) => new Unit(index, unit.Code, unit.Name, unit.Level, unit.Parent is null ? null : ids[unit.Parent])));

        var root = Assert.Single(tree.Roots);
        Assert.Equal(DemoCounty.RootCode, root.Code);
        var divisions = tree.ChildrenOf(root).ToList();
        var lines = divisions.SelectMany(tree.ChildrenOf).ToList();
        var leaves = tree.All.Where(unit => !tree.ChildrenOf(unit).Any()).ToList();
        Assert.Equal(5, divisions.Count);
        Assert.InRange(lines.Count, 18, 24);
        Assert.InRange(leaves.Count, 140, 160);
        Assert.Equal([4, 5], leaves.Select(leaf => tree.PathTo(leaf).Count).Distinct().Order());
        Assert.All(units, unit => Assert.True(unit.Parent is null || ids[unit.Parent] < ids[unit.Code], unit.Code));
    }

    [Fact]
    public void Stages_OfEachPath_CrossDivisions()
    {
        var paths = DemoTallies.County.Stages.GroupBy(stage => stage.Path).ToList();

        Assert.Equal(8, paths.Count);
        Assert.All(paths, path =>
        {
            Assert.InRange(path.Count(), 4, 7);
            Assert.Equal(Enumerable.Range(1, path.Count()), path.Select(stage => stage.Order));
            Assert.True(path.Select(stage => stage.OwnerUnit).OfType<string>().Select(Division).Distinct().Count() > 1, path.Key);
        });
        Assert.Single(DemoTallies.County.Stages, stage => stage.OwnerUnit is null && stage.ExternalOwner is not null);
    }

    [Fact]
    public void Responses_OfAllMonths_AreAsManyAsPlanned() => Assert.Equal(DemoTallies.Plan.Responses, DemoTallies.Responses.Count());

    [Fact]
    public void Responses_ByTime_LieWithinTheirMonthAndBeforeNow()
    {
        var plan = DemoTallies.Plan;
        for (var month = 0; month < DemoPlan.Months; month++)
        {
            var period = plan.Month(month);
            Assert.All(new DemoCounty(Small).Responses(month), row =>
            {
                Assert.True(period.Contains(LocalTime.DateOf(row.AnsweredAt)));
                Assert.InRange(row.AnsweredAt.Hour, 8, 20);
                Assert.True(row.AnsweredAt < plan.AsOf);
                Assert.True(row.ContactAnsweredAt is null || row.ContactAnsweredAt <= plan.AsOf);
            });
        }
    }

    [Fact]
    public void Responses_EarlyOnTheFirstOfAMonth_LeaveItEmpty()
    {
        var county = new DemoCounty(Small with { AsOf = new DateTimeOffset(2026, 12, 1, 7, 0, 0, TimeSpan.FromHours(2)) });

        Assert.Equal(0, county.ResponseCount(DemoPlan.WholeMonths));
        Assert.Equal(Small.Responses, Enumerable.Range(0, DemoPlan.Months).Sum(month => county.Responses(month).Count()));
    }

    [Fact]
    public void Responses_ByChannelAndLanguage_UseTheWholeVocabulary()
    {
        Assert.Equal(["device", "paper", "sms", "web"], DemoTallies.Responses.Select(row => row.Channel).Distinct().Order());
        Assert.Equal(["en", "fi", "sv", "unknown"], DemoTallies.Responses.Select(row => row.Language).Distinct().Order());
    }

    [Fact]
    public void Comments_InAThirdOfTheResponses_FitTheScore()
    {
        var written = DemoTallies.Responses.Where(row => row.Comment is not null).ToList();
        Assert.InRange(written.Count / (double)DemoTallies.Responses.Count(), 0.31, 0.36);

        var promoters = written.Where(row => row.Answers is [{ Metric.Slug: "nps", Cell: >= 9 }, ..]).ToList();
        var detractors = written.Where(row => row.Answers is [{ Metric.Slug: "nps", Cell: <= 6 }, ..]).ToList();
        Assert.InRange(promoters.Count(row => row.FeedbackKind == "thanks") / (double)promoters.Count, 0.7, 0.9);
        Assert.InRange(detractors.Count(row => row.FeedbackKind == "complaint") / (double)detractors.Count, 0.6, 0.85);
        Assert.DoesNotContain(written, row => row.Comment!.AsSpan().IndexOfAny("{}|") >= 0);
        Assert.All(DemoTallies.Responses.Where(row => row.Comment is null), row => Assert.False(row.ContactRequested));
    }

    [Fact]
    public void Contacts_StillOpen_AreFewAndMostlyOfTheLastWeeks()
    {
        var asked = DemoTallies.Responses.Where(row => row.ContactRequested).ToList();
        var open = asked.Where(row => row.ContactAnsweredAt is null).Select(row => (DemoTallies.Plan.AsOf - row.AnsweredAt).TotalDays).ToList();
        var overdue = open.Where(days => days > WellKnown.AnswerDays).ToList();

        Assert.InRange(open.Count / (double)asked.Count, 0.003, 0.01);
        Assert.InRange(overdue.Count / (double)open.Count, 0.05, 0.4);
        Assert.All(overdue, days => Assert.InRange(days, WellKnown.AnswerDays, 50));
    }

    [Fact]
    public void Events_ThatWait_AreAFewDozen()
    {
        var waiting = DemoTallies.County.Participation()
            .Where(held => held.Date < DemoTallies.Plan.Today.AddDays(-EventRules.DaysToConclude) && ((held.Decision ?? held.Undecided) is null || held.ToldOn is null)).ToList();

        Assert.InRange(waiting.Count, 6, 36);
        Assert.Contains(waiting, held => held.Decision is not null);
        Assert.Contains(waiting, held => held.DecidedOn is null);
    }

    [Fact]
    public void PlanName_ReadBack_IsThePlan()
    {
        Assert.Equal(DemoTallies.Plan, DemoPlan.Parse($"demo, {DemoTallies.Plan.Name}, responses 2026-11"));
        Assert.Null(DemoPlan.Parse("kysely.csv"));
    }

    private static string? Division(string unit) =>
        DemoTallies.County.Units.First(row => row.Parent == DemoCounty.RootCode && DemoTallies.IsWithin(unit, row.Code)).Code;

    private static string Digest(DemoCounty county)
    {
        IEnumerable<string> rows =
        [
            .. county.Units.Select(row => row.ToString()),
            .. county.Stages.Select(row => row.ToString()),
            .. county.Targets.Select(row => row.ToString()),
            .. Enumerable.Range(0, DemoPlan.Months).SelectMany(county.Responses).Select(Text),
            .. county.Tallies().Select(row => row.ToString()),
            .. county.Participation().Select(row => $"{row with { AgeBands = [], Languages = [] }} {string.Join(';', row.AgeBands)} {string.Join(';', row.Languages)}"),
            .. county.Stocks().Select(row => row.ToString()),
        ];
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))));
    }

    private static string Text(ResponseRow row) =>
        $"{row with { Answers = [] }} {string.Join(' ', row.Answers.Select(answer => $"{answer.Metric.Slug}.{answer.Metric.Version}={answer.Cell}"))}";
}
