using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Features.Metrics;
using Dashboard.Tests.Components;

namespace Dashboard.Tests.Features.Metrics;

public sealed class MetricModelTests : PageContext
{
    [Fact]
    public void Metric_IsTheVersionOfToday_NotTheComingOne() => Assert.Equal(2, MetricSamples.Model("easy").Metric.Version);

    [Fact]
    public void Versions_TellNewestFirstWhatTheyChangedAndWhetherTheyBreak()
    {
        var versions = MetricSamples.Model("easy").Versions;

        Assert.Equal([(3, "coming", true), (2, "current", false), (1, "past", false)], versions.Select(row => (row.Version, row.State, row.Breaks)));
        Assert.Equal(["question", "roles", "source"], versions[0].Changes);
        Assert.Equal(["roles"], versions[1].Changes);
        Assert.True(versions[2].IsFirst);
        Assert.Equal(new DateOnly(2024, 1, 1), versions[2].From);
    }

    [Fact]
    public void Versions_OfAShippedMetric_HoldFromTheBeginning()
    {
        var row = Assert.Single(MetricSamples.Model(WellKnown.Nps).Versions);

        Assert.Null(row.From);
        Assert.False(row.Breaks);
    }

    [Fact]
    public void Changes_OfEveryBreak_NameWhatBreaksIt()
    {
        var metric = MetricSamples.Easy[0];
        MetricVersion[] breaking =
        [
            metric with { Kind = MetricKind.Share },
            metric with { Questionnaire = "child" },
            metric with { Question = null },
            metric with { LimitHours = 5 },
            metric with { Answers = [.. metric.Answers.Reverse()] },
        ];

        Assert.All(breaking, after => Assert.True(MetricCatalogue.IsBreak(metric, after)));
        Assert.Equal(["kind", "questionnaire", "question", "limit", "answers"], breaking.Select(after => VersionChanges.Between(metric, after)[0]));
        Assert.Empty(VersionChanges.Between(metric, metric with { Version = 2, ValidFrom = new(2025, 1, 1), Answers = [.. metric.Answers] }));
    }

    [Fact]
    public void Scale_OfSuccessiveAnswersOfOneRole_IsOneRow()
    {
        Assert.Equal(["0–6", "7–8", "9–10"], MetricSamples.Model(WellKnown.Nps).Scale.Select(run => run.Text(value => value)));
        Assert.Equal(["ALWAYS", "MOSTLY", "NEVER", "UNSURE"], MetricSamples.Model("easy").Scale.Select(run => run.Text(value => value.ToUpperInvariant())));
        Assert.Equal("within, later", new AnswerRun(["within", "later"], AnswerRole.Negative).Text(value => value));
        Assert.Empty(MetricSamples.Model(WellKnown.Events).Scale);
    }

    [Fact]
    public void Targets_AreOfUnitsAndLevels_TheLastToStartFirst()
    {
        var targets = MetricSamples.Model("easy").Targets;

        Assert.Equal(["80,0\u00a0%", "75,0\u00a0%", "70,0\u00a0%"], targets.Select(row => row.Value));
        Assert.Equal([true, true, false], targets.Select(row => row.Holds));
        Assert.Equal(["out", null, "hospital"], targets.Select(row => row.Unit?.Code));
        Assert.Equal("unit", targets[1].Level);
    }

    [Theory]
    [InlineData("out", "out,level")]
    [InlineData("ward-2", "level,hospital")]
    public void Targets_AreThoseThatHoldForTheScope_SetForItOrAboveIt(string scope, string expected)
    {
        var view = MetricSamples.View() with { Access = new Core.Privacy.Access("m", Core.Privacy.Role.Manager, Core.Privacy.Scope.Of(scope)) };

        var targets = MetricModel.Build("easy", Figure.None, [], view, MetricSamples.Text).Targets;

        Assert.Equal(expected, string.Join(',', targets.Select(row => row.Unit?.Code ?? "level")));
    }

    [Fact]
    public void Users_StandBelowTheUnitUnderTheTop()
    {
        var model = MetricSamples.Model(WellKnown.Nps, "county", "out", "ward/1", "ward-2");

        Assert.Equal([("county", 1), ("out", 1), ("hospital", 2)], model.Users.Select(group => (group.Above.Code, group.Units.Count)));
        Assert.Equal(4, model.UserCount);
    }

    [Fact]
    public void UsedIn_IsThePeriodOfThePage() =>
        Assert.Equal(new Period(new(2025, 11, 1), new(2026, 11, 1)), MetricSamples.Model(WellKnown.Nps).UsedIn);

    [Theory]
    [InlineData("easy", "/units/ward-2?metric=easy")]
    [InlineData(WellKnown.Thanks, "/units/ward-2?metric=thanks")]
    [InlineData(WellKnown.Decided, "/?unit=ward-2&metric=decided")]
    [InlineData(WellKnown.Visits, null)]
    public void Chart_IsWhereAPageDrawsTheMetric(string slug, string? url)
    {
        var view = MetricSamples.View();

        Assert.Equal(url, MetricWords.ChartUrl(slug, view.Snapshot.Units.Find("ward-2")!, view));
    }
}
