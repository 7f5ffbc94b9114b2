using Dashboard.Components;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Dashboard.Tests.Components;

public sealed class ProgrammeGoalTests : PageContext
{
    [Theory]
    [InlineData("", "Jaksolle ei ole tavoitteita")]
    [InlineData("Met,NotMet", "1/2 tavoitetta saavutettu")]
    [InlineData("Met,Open,Unknown", "1/3 tavoitetta saavutettu, 1 jää otannan varaan")]
    public void Summary_OfGoals_CountsThoseMetAndThoseTheSampleDoesNotTell(string states, string summary) => Assert.Equal(
        summary,
        ProgrammeGoal.Summary(
            [.. states.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(state => new ProgrammeGoal(AnyTile, Enum.Parse<GoalState>(state)))],
            Services.GetRequiredService<IStringLocalizer<HouseTexts>>()));

    private static Tile AnyTile => new() { Metric = "told", Name = "Kerrottu", State = TileState.Shown, Value = "50" };
}
