using Dashboard.Components;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Dashboard.Tests.Components;

public sealed class GroupTableTests : PageContext
{
    [Fact]
    public void Groups_WithoutAWordForALanguage_CountItAmongTheOthers()
    {
        var table = Build(
            new GroupCounts(100, [new("fi", 98), new("other", 2)]), SegmentKind.Language, 0.5, ("fi", new(null, 80)), ("en", new(null, 20)));

        Assert.Equal([new GroupRow("suomi", 0.98, 0.8, IsLow: false), new GroupRow("muu", 0.02, 0.2, IsLow: true)], table.Rows);
    }

    [Fact]
    public void Groups_HiddenOnEitherSide_HaveNoShareAndAreNotCalledMissing()
    {
        var table = Build(
            new GroupCounts(100, [new("0-17", null), new("18-29", null), new("30-49", 90)]),
            SegmentKind.AgeBand,
            0.5,
            ("0-17", new(null, 50)),
            ("30-49", Figure.Hidden));

        Assert.Equal([("0–17", null, 1.0), ("18–29", null, null), ("30–49", 0.9, null)], table.Rows.Select(row => (row.Name, row.Share, row.Against)));
        Assert.Empty(table.Low);
    }

    [Fact]
    public void Groups_OfUnknownKind_AreNotMeasuredAgainst()
    {
        var table = Build(new GroupCounts(100, [new("fi", 100)]), SegmentKind.Language, 0.5, ("fi", new(null, 80)), (Segment.Unknown, new(null, 20)));

        Assert.Equal([new GroupRow("suomi", 1, 1, IsLow: false)], table.Rows);
    }

    [Theory]
    [InlineData(0.75, true)]
    [InlineData(0.5, false)]
    public void Group_IsMissing_BelowThePartAskedFor(double lowBelow, bool low) => Assert.Equal(
        low,
        Build(new GroupCounts(100, [new("fi", 94), new("sv", 6)]), SegmentKind.Language, lowBelow, ("fi", new(null, 90)), ("sv", new(null, 10))).Rows[1].IsLow);

    private GroupTable Build(GroupCounts counts, SegmentKind kind, double lowBelow, params (string Value, Figure Figure)[] against) => GroupTable.Of(
        counts,
        kind,
        [.. against.Select(group => new SegmentFigure(new Segment(kind, group.Value), group.Figure))],
        lowBelow,
        Services.GetRequiredService<IStringLocalizer<LayoutTexts>>());
}
