using Dashboard.Core.Charts;
using Dashboard.Export.Office;

namespace Dashboard.Export.Tests.Office;

public sealed class EndLabelsTests
{
    [Fact]
    public void Of_TextsFarApart_StayWhereTheirLinesEnd() => Assert.Equal([0, 0], Moved(20, 80));

    [Fact]
    public void Of_TextsOfOneValue_AreMovedApartInTheOrderOfTheSeries()
    {
        var moved = Moved(50, 50, 50);

        Assert.Equal(0, moved[0]);
        Assert.True(moved[1] > 0 && moved[2] > moved[1]);
    }

    [Fact]
    public void Of_TextsAtTheLowerEdge_GoUp()
    {
        var moved = Moved(0, 1, 2);

        Assert.Equal(0, moved[0], 9);
        Assert.True(moved[1] < 0 && moved[2] < moved[1]);
    }

    [Fact]
    public void Of_SeriesWithoutAValue_HasNone() =>
        Assert.Empty(EndLabels.Of(Chart(new OfficeSeries("a", [null]) { EndLabel = "a" }, new OfficeSeries("b", [1]))));

    /// <summary>How far the texts of lines that end at these values are moved down.</summary>
    private static double[] Moved(params double[] values) =>
        [.. EndLabels.Of(Chart([.. values.Select(value => new OfficeSeries("x", [value, null]) { EndLabel = "x" })])).OrderBy(label => label.Key).Select(label => label.Value)];

    private static OfficeChart Chart(params OfficeSeries[] series) => new(OfficeShape.Lines, ["1", "2"], series, new Axis(0, 100, [0, 50, 100], ValueFormat.Points));
}
