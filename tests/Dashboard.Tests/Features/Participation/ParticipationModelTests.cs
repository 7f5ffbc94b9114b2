using Dashboard.Core.Metrics;
using Dashboard.Core.Participation;
using Dashboard.Core.Privacy;
using Dashboard.Data.Queries;
using Dashboard.Features.Participation;
using Dashboard.Layout;
using Dashboard.Tests.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Dashboard.Tests.Features.Participation;

public sealed class ParticipationModelTests : PageContext
{
    private static readonly Core.Units.UnitTree Tree = Snapshots.Small.Units;

    private static readonly ParticipationEvent Panel = new(
        "Raati", "panel", Floor.Dialogue, "remote", Tree.Find("ward-2")!, null, "Järjestö",
        null, null, new DateOnly(2026, 5, 6), 20, 10, "Päätös", null, null, null, null);

    [Fact]
    public void Build_Events_AreOnTheirFloorsAgainstTheComparedPeriod()
    {
        var model = Build([Panel, Panel with { Floor = Floor.Strategy }, Panel with { Date = new DateOnly(2025, 5, 6), Participants = 4 }]);

        Assert.Equal((2, 20L), (model.Tally.Events, model.Tally.Occasions));
        var dialogue = model.Floors.Single(floor => floor.Floor == Floor.Dialogue);
        Assert.Equal((1, 4L), (dialogue.Now.Events, dialogue.Before!.Occasions));
        Assert.Equal([0, 0, 4, 0, 0, 0, 10, 0], dialogue.Quarters);
        Assert.Equal(1, model.Roof.Events);
        Assert.Equal(Floor.ProducingTogether, model.Floors[0].Floor);
    }

    [Fact]
    public void Build_FloorOfTheAddress_NarrowsTheListAndNothingElse()
    {
        var model = Build([Panel, Panel with { Floor = Floor.Feedback }], new FilterState { Floor = Floor.Feedback });

        Assert.Equal(Floor.Feedback, Assert.Single(model.Events).Floor);
        Assert.Equal(2, model.Tally.Events);
    }

    [Fact]
    public void Build_UnitsBelow_ShowThoseThatHeldNothing()
    {
        var places = Build([Panel]).Places;

        Assert.Equal([("out", 0), ("hospital", 1)], places.Select(place => (place.Unit.Code, place.Tally.Events)));
    }

    [Fact]
    public void Build_Methods_AreNamedWithAttendanceAndPartners()
    {
        var row = Assert.Single(Build([Panel, Panel with { Invited = null, Partner = null }]).Methods);

        Assert.Equal(("asiakasraati", 2, 0.5), (row.Name, row.Tally.Events, row.Attendance));
        Assert.Equal(["etänä"], row.Modes);
        Assert.Equal(["Järjestö"], row.Partners);
    }

    private ParticipationModel Build(IReadOnlyList<ParticipationEvent> events, FilterState? state = null)
    {
        var view = Readings.View(state);
        var readings = Readings.Answer("county").Unit.Metrics;
        return ParticipationModel.Build(
            new ParticipationMaterial(Tree.Find("county")!, new ParticipationAnswer(events, GroupCounts.None, GroupCounts.None), readings, readings, SegmentAnswer.None),
            view,
            Services.GetRequiredService<IStringLocalizer<ParticipationTexts>>(),
            Services.GetRequiredService<IStringLocalizer<LayoutTexts>>());
    }
}
