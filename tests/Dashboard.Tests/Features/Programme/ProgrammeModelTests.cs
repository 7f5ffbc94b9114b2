using Dashboard.Core.Actions;
using Dashboard.Core.Charts;
using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Programme;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Features.Programme;
using Dashboard.Layout;
using Dashboard.Tests.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Dashboard.Tests.Features.Programme;

public sealed class ProgrammeModelTests : PageContext
{
    private static readonly Goal Care = new("care", 1, new("Apua ajoissa"), new DateOnly(2024, 1, 1)) { Metrics = ["help", "local", "no-such"] };

    private IStringLocalizer<ProgrammeTexts> Text => Services.GetRequiredService<IStringLocalizer<ProgrammeTexts>>();

    [Fact]
    public void Goal_HasItsMetricsInOrder_AndTheUnitsBelowInTheTreesOrder()
    {
        var goal = Assert.Single(Build(Care).Goals);

        Assert.Equal(["help", "local"], goal.Metrics.Select(metric => metric.Tile.Metric));
        var map = Assert.IsType<HeatMapChart>(goal.Units.Content);
        Assert.Equal(("units-care", "goal-care"), (map.Id, goal.Id));
        Assert.Equal(["Alue", "Avopalvelut", "Sairaala"], map.Rows.Select(row => row.Name));
        Assert.Equal("/programme?unit=out", map.Rows[1].Href);
    }

    [Fact]
    public void Summary_OfAllGoals_CountsEachMetricOnce()
    {
        var model = Build(Care, Care with { Slug = "again", Metrics = ["help"] });

        Assert.Equal((2, 1, 2), (model.Goals[0].Summary.Metrics, model.Goals[1].Summary.Metrics, model.Summary.Metrics));
    }

    [Fact]
    public void GoalsOf_AnEarlierPeriod_AreThoseOfItsLastDay()
    {
        var view = Readings.View();
        view = view with
        {
            Snapshot = view.Snapshot with { Programme = new GoalBook([Care with { ValidTo = new DateOnly(2026, 6, 1) }, Care with { Slug = "new", ValidFrom = new DateOnly(2026, 6, 1) }]) },
        };

        Assert.Equal(["new"], ProgrammeModel.GoalsOf(view).Select(goal => goal.Slug));
        Assert.Equal(["care"], ProgrammeModel.GoalsOf(view with { Period = new(new(2026, 1, 1), new(2026, 4, 1)) }).Select(goal => goal.Slug));
    }

    [Fact]
    public void Actions_OfAGoal_AreThoseOfItsMetricsBelowTheUnit_WithoutTheDropped()
    {
        var view = Readings.View();
        view = view with
        {
            Snapshot = view.Snapshot with
            {
                Actions = new ActionBook(
                [
                    Action(1, unit: 4, "help", ActionStatus.Planned, view.Today.AddDays(-1)), Action(2, unit: 5, "local", ActionStatus.Done), Action(3, unit: 2, "help", ActionStatus.UnderWay),
                    Action(4, unit: 4, "nps", ActionStatus.Planned), Action(5, unit: 4, null, ActionStatus.Planned), Action(6, unit: 4, "help", ActionStatus.Dropped),
                ]),
            },
        };

        var actions = GoalActions.Of(GoalActions.Of(Care, view, view.Snapshot.Units.Find("hospital")!), new Dictionary<int, string> { [2] = "Parani" }, view.Today);

        Assert.Equal((1, 1, 1), (actions.Open, actions.Overdue, actions.Done));
        Assert.Equal([(1, null), (2, "Parani")], actions.Shown.Select(shown => (shown.Action.Id, shown.Outcome)));
    }

    [Theory]
    [InlineData(Language.Fi, "3/5 mittarista tavoitteessa, 1 jää otannan varaan, 2 ilman tavoitetta tai lukua. 1 heikkeni – ei satunnaista, 2 parani – ei satunnaista.")]
    [InlineData(Language.En, "3/5 metrics on target, for 1 the sample does not tell, 2 without target or figure. 1 worsened – not random, 2 improved – not random.")]
    public void Sentence_OfAGoal_CountsTargetsAndChanges(Language language, string expected)
    {
        System.Globalization.CultureInfo.CurrentUICulture = language.Culture();

        var said = new GoalText(Text, language).Sentence(new GoalSummary(Metrics: 7, Targets: 5, Met: 3, Open: 1, Improved: 2, Worsened: 1));

        Assert.Equal(expected, said);
    }

    [Fact]
    public void Sentence_WithoutTargetsOrMetrics_SaysSo()
    {
        var words = new GoalText(Text, Language.Fi);

        Assert.Equal("Mittareille ei ole tavoitteita tässä yksikössä.", words.Sentence(new GoalSummary(3, 0, 0, 0, 0, 0)));
        Assert.Equal("Päämäärän mittareita ei kysytä tässä yksikössä.", words.Sentence(new GoalSummary(0, 0, 0, 0, 0, 0)));
        Assert.Equal("–", GoalText.Fraction(new GoalSummary(3, 0, 0, 0, 0, 0)));
    }

    private static ProgrammeModel Build(params IReadOnlyList<Goal> goals) =>
        ProgrammeModel.Build(Readings.Answer("county"), [.. goals.Select(goal => (goal, new GoalActions(0, 0, 0, [])))], Readings.View());

    private static UnitAction Action(int id, int unit, string? metric, ActionStatus status, DateOnly? due = null) => new()
    {
        Id = id,
        UnitId = unit,
        Metric = metric,
        Wanted = metric is null ? null : Direction.Up,
        Title = "Soitto kotiin",
        Owner = "Osastonhoitaja",
        Due = due,
        History = [new ActionChange(1, status, status == ActionStatus.Done ? new DateOnly(2026, 6, 1) : null, "", new Signature(new DateOnly(2026, 5, 1), "Osastonhoitaja"))],
    };
}
