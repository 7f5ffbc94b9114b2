using System.Globalization;
using Dashboard.Core.Charts;
using Dashboard.Core.Text;
using Dashboard.Testing;

namespace Dashboard.Export.Tests;

public sealed class ChartXlsxTests
{
    public static TheoryData<string> Kinds => OfficeFiles.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Write_AnyKind_IsTakenByTheSchemas(string kind)
    {
        foreach (var language in Languages.All)
        {
            using var file = OfficeFiles.Workbook(OfficeFiles.Sample(kind) with { Language = language });

            Assert.Empty(OfficeFiles.Faults(file));
        }
    }

    [Fact]
    public void Write_AllKindsTogether_HasASheetForEachAndTheDefinitions()
    {
        using var file = OfficeFiles.Workbook(ChartSamples.All);
        using var archive = new OfficeArchive(file);

        Assert.Empty(OfficeFiles.Faults(file));
        var names = archive.Parts("xl/workbook")[0].Descendants().Select(sheet => sheet.Attribute("name")?.Value).OfType<string>();
        Assert.Equal([.. ChartSamples.All.Select(chart => chart.Id), "Määritelmät"], names);
        Assert.Contains(archive.Cells(ChartSamples.All.Count + 1).Values, text => text.Contains("alle 5 henkilöä", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_Table_HasNumbersAsNumbersAndWhatIsNotShownAsText()
    {
        using var file = OfficeFiles.Workbook(ChartSamples.Control());
        using var archive = new OfficeArchive(file);

        var cells = archive.Cells(1);
        Assert.Equal(["Kuukausi", "Arvo, %", "n"], [cells["A4"], cells["B4"], cells["C4"]]);
        Assert.Equal(["1/2026", "0.784", "412"], [cells["A5"], cells["B5"], cells["C5"]]);
        Assert.Equal("ei näytetä (alle 5 vastaajaa)", cells["B6"]);
    }

    [Fact]
    public void Write_Periods_AreRealDatesToo()
    {
        var table = new ChartTable(["Kuukausi", "Päivä"], [[new("10/2026") { Date = new DateOnly(2026, 10, 1) }, new("2026-11-21") { Date = new DateOnly(2026, 11, 21) }]]);
        using var file = OfficeFiles.Workbook(ChartSamples.HeatMap() with { Table = table });
        using var archive = new OfficeArchive(file);

        var cells = archive.Cells(1);
        Assert.Equal(["Kuukausi", "Alkaa", "Päivä"], [cells["A4"], cells["B4"], cells["C4"]]);
        Assert.Equal("10/2026", cells["A5"]);
        Assert.Equal(new DateTime(2026, 10, 1), DateTime.FromOADate(double.Parse(cells["B5"], CultureInfo.InvariantCulture)));
        Assert.Equal(new DateTime(2026, 11, 21), DateTime.FromOADate(double.Parse(cells["C5"], CultureInfo.InvariantCulture)));
    }

    /// <summary>The picture holds its values itself and refers to cells: both must be the model's.</summary>
    [Fact]
    public void Write_ControlChart_DrawsTheModelsValuesFromCells()
    {
        var chart = ChartSamples.Control();
        using var file = OfficeFiles.Workbook(chart);
        using var archive = new OfficeArchive(file);

        var series = Assert.Single(archive.Charts());
        var cells = archive.Cells(1);
        var shown = chart.Points.Select((point, i) => (point.Point, Index: i)).Where(point => point.Point.Value is not null).ToList();
        Assert.Equal(
            shown.Select(point => (point.Index, point.Point.Value!.Value)).Order(),
            series.Where(one => one.Name.StartsWith("Arvo", StringComparison.Ordinal)).SelectMany(one => one.Values).Select(value => (value.Key, value.Value)).Order());
        Assert.Equal(.82, series.Single(one => one.Name == "Tavoite").Values[0]);
        Assert.All(series, one => Assert.All(one.Values, value => Assert.Equal(
            value.Value, double.Parse(cells[OfficeCells.At(one.Formula, value.Key)], CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("@SUM(1)")]
    [InlineData("'=1+1")]
    public void Write_TextLikeAFormula_IsAGuardedText(string text)
    {
        using var file = OfficeFiles.Workbook(ChartSamples.HeatMap() with { Title = text, Table = new ChartTable(["x"], [[new(text)]]) });
        using var archive = new OfficeArchive(file);

        var sheet = archive.Parts("xl/worksheets/sheet")[0];
        Assert.DoesNotContain(sheet.Descendants(), element => element.Name.LocalName == "f");
        var cell = sheet.Descendants().Single(element => element.Attribute("r")?.Value == "A5");
        Assert.Equal("inlineStr", cell.Attribute("t")!.Value);
        Assert.Equal(text, cell.Value);
        var look = archive.Parts("xl/styles")[0].Descendants().Single(element => element.Name.LocalName == "cellXfs").Elements().ElementAt(int.Parse(cell.Attribute("s")!.Value, CultureInfo.InvariantCulture));
        Assert.Equal("1", look.Attribute("quotePrefix")?.Value);
    }

    [Fact]
    public void Write_TextsThatXmlCannotHold_IsStillAFile()
    {
        using var file = OfficeFiles.Workbook(ChartSamples.Line() with { Title = "a\u0001b\ud800c", Table = new ChartTable(["x"], [[new(new string('x', 40_000))]]) });
        using var archive = new OfficeArchive(file);

        Assert.Empty(OfficeFiles.Faults(file));
        Assert.Equal("abc", archive.Cells(1)["A1"]);
        Assert.Equal(32_767, archive.Cells(1)["A5"].Length);
    }

    [Fact]
    public void Write_NothingToDraw_IsATableOnly()
    {
        var chart = ChartSamples.Interval() with { Rows = [new("Pieni", null, null, null, null, "ei näytetä (alle 5 vastaajaa)")] };
        using var file = OfficeFiles.Workbook(chart);
        using var archive = new OfficeArchive(file);

        Assert.Empty(archive.Charts());
        Assert.Empty(OfficeFiles.Faults(file));
    }

    [Fact]
    public void Write_NoChart_Throws() => Assert.Throws<ArgumentException>(() => ChartXlsx.Write([], "x", 5, new MemoryStream()));
}
