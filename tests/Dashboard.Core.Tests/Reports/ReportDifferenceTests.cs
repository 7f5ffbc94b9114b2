using Dashboard.Core.Charts;
using Dashboard.Core.Reports;
using Dashboard.Testing;

namespace Dashboard.Core.Tests.Reports;

public sealed class ReportDifferenceTests
{
    [Fact]
    public void Of_TheSameFigures_IsNothing() =>
        Assert.Empty(ReportDifference.Of([Item("a", "1"), Text()], [Item("a", "1") with { Finding = "Toisin sanoin" }, Text()]));

    [Fact]
    public void Of_FiguresThatChangedCameAndWent_NamesEach()
    {
        var then = Item(["a", "1"], ["b", "2"], ["b", "3"], ["c", "4"]);
        var now = Item(["a", "1"], ["b", "2"], ["b", "5"], ["d", "4"]);

        Assert.Equal(
            [new(1, "b", "Arvo", "3", "5"), new(1, "c", "Arvo", "4", null), new(1, "d", "Arvo", null, "4")],
            ReportDifference.Of([Text(), then], [Text(), now]));
    }

    [Fact]
    public void Of_AnItemThatIsGone_SaysNothingOfFigures() => Assert.Empty(ReportDifference.Of([Item("a", "1")], [null]));

    [Fact]
    public void Of_OtherItems_IsRefused() => Assert.Throws<ArgumentException>(() => ReportDifference.Of([Item("a", "1")], []));

    private static ReportItem Text() => new((ChartModel?)null) { Finding = "Otsikko", Text = "Teksti" };

    private static ReportItem Item(params string[][] rows) => new(ChartSamples.Column() with
    {
        Table = new ChartTable(["Rivi", "Arvo"], [.. rows.Select(row => (IReadOnlyList<ChartCell>)[.. row.Select(cell => new ChartCell(cell))])]),
    });

    private static ReportItem Item(string row, string value) => Item([row, value]);
}
