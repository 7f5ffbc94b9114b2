using Dashboard.Core.Charts;
using Dashboard.Export.Office;

namespace Dashboard.Export.Tests.Office;

public sealed class ChartSheetTests
{
    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void ColumnName_OfAnIndex_IsExcels(int index, string name) => Assert.Equal(name, ChartSheet.ColumnName(index));

    [Fact]
    public void Series_InASheetWithAnApostrophe_ReferToTheirCells()
    {
        var chart = new OfficeChart(OfficeShape.Lines, ["1", "2"], [new("a", [1, 2])], new Axis(0, 2, [0, 2], ValueFormat.Count));

        var sheet = new ChartSheet(chart, "Liisan 'oma'", row: 4, column: 25);

        Assert.Equal("'Liisan ''oma'''!$Z$5:$Z$6", sheet.Labels!.Values);
        Assert.Equal(("'Liisan ''oma'''!$AA$4", "'Liisan ''oma'''!$AA$5:$AA$6"), (sheet.Series[0].Values.Head, sheet.Series[0].Values.Values));
    }
}
