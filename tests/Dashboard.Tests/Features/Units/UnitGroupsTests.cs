using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Data.Queries;
using Dashboard.Features.Units;
using Dashboard.Layout;
using Dashboard.Tests.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Dashboard.Tests.Features.Units;

public sealed class UnitGroupsTests : PageContext
{
    [Fact]
    public void Visitors_WhereOneGroupIsShownBesideHiddenOnes_WaitAndAreNoHundredPercent()
    {
        var groups = Build(("18-29", null), ("65-79", 8), ("80+", null));

        Assert.Empty(groups.Visitors);
        Assert.Equal([SegmentKind.AgeBand], groups.Waiting);
    }

    [Fact]
    public void Visitors_WhereTwoGroupsAreShown_AreSharesOfThose()
    {
        var groups = Build(("18-29", 8), ("65-79", 8), ("80+", null));

        Assert.Equal([.5, .5, null], groups.Visitors.Single().Table.Rows.Select(row => row.Share));
        Assert.Empty(groups.Waiting);
    }

    [Fact]
    public void Visitors_WhereEverybodyIsOfOneGroup_AreHundredPercent() =>
        Assert.Equal(1, Build(("65-79", 8)).Visitors.Single().Table.Rows.Single(row => row.Share is > 0).Share);

    private UnitGroups Build(params (string Age, double? Count)[] respondents) => UnitGroups.Build(
        new SegmentAnswer(
            new Dictionary<(string, SegmentKind), IReadOnlyList<SegmentFigure>>
            {
                [(WellKnown.Responses, SegmentKind.AgeBand)] = Groups(respondents),
                [(WellKnown.Visits, SegmentKind.AgeBand)] = Groups(("18-29", 100), ("65-79", 100), ("80+", 100)),
            },
            respondents: 20),
        chosen: null,
        Snapshots.View(),
        Snapshots.View().ChartContext(new LocalizedText("Sairaala")),
        Services.GetRequiredService<IStringLocalizer<LayoutTexts>>());

    private static List<SegmentFigure> Groups(params (string Age, double? Count)[] groups) =>
        [.. groups.Select(one => new SegmentFigure(new Segment(SegmentKind.AgeBand, one.Age), one.Count is { } count ? new Figure(null, count) : Figure.Hidden))];
}
