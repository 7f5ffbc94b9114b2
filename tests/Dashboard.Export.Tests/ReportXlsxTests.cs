using System.Globalization;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Testing;

namespace Dashboard.Export.Tests;

public sealed class ReportXlsxTests
{
    [Theory]
    [InlineData(Language.Fi, "Sisällys", "Määritelmät", "Edellisen kokouksen päätökset")]
    [InlineData(Language.Sv, "Innehåll", "Definitioner", "Föregående mötes beslut")]
    [InlineData(Language.En, "Contents", "Definitions", "Decisions of the previous meeting")]
    public void Write_Pack_HasContentsThenAChartASheetThenDefinitions(Language language, string contents, string definitions, string decisions)
    {
        var pack = OfficeFiles.Pack(language);
        using var file = OfficeFiles.Workbook(pack);
        using var archive = new OfficeArchive(file);

        Assert.Empty(OfficeFiles.Faults(file));
        var names = archive.Parts("xl/workbook")[0].Descendants().Select(sheet => sheet.Attribute("name")?.Value).OfType<string>();
        Assert.Equal(
            [contents, .. pack.Items.Select((item, i) => item.Chart is { } chart ? $"{i + 1} {chart.Id}" : null).OfType<string>(), definitions],
            names);
        Assert.Contains(decisions, archive.Cells(1).Values);
    }

    [Fact]
    public void Write_Contents_SaysWhatIsFoundDoneAndDecided()
    {
        using var file = OfficeFiles.Workbook(OfficeFiles.Pack());
        using var archive = new OfficeArchive(file);

        var cells = archive.Cells(1);
        var head = cells.Single(cell => cell.Value == "Kohta").Key[1..];
        Assert.Equal(["Otsikko", "Taulukko", "Teksti", "Mitä", "Kuka", "Milloin", "Selitys"], "BCDEFGH".Select(column => cells[column + head].Replace("Yksikön selitys", "Selitys", StringComparison.Ordinal)));
        var first = int.Parse(head, CultureInfo.InvariantCulture) + 1;
        Assert.Equal(["1", "1 trend", "Kotiutussoitto kokeiluun", "ylihoitaja", "1.12.2026 alkaen"], "ACEFG".Select(column => cells[$"{column}{first}"]));
        Assert.Equal(["1", "Ohje myös paperilla"], "AE".Select(column => cells[$"{column}{first + 1}"]));
        Assert.Contains("Ensimmäinen kappale.\nToinen kappale & <b>.", cells.Values);
        Assert.Contains("Takaisinsoitto käyttöön", cells.Values);
        Assert.Contains(cells.Values, value => value == new DateTime(2026, 11, 24).ToOADate().ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Write_Finding_IsTheTitleOfItsSheet()
    {
        using var file = OfficeFiles.Workbook(OfficeFiles.ReportOf(new ReportItem(ChartSamples.Line()) { Finding = "=Oma havainto" }));
        using var archive = new OfficeArchive(file);

        Assert.Empty(OfficeFiles.Faults(file));
        Assert.Equal("=Oma havainto", archive.Cells(2)["A1"]);
        Assert.DoesNotContain(archive.Parts("xl/worksheets/sheet").SelectMany(sheet => sheet.Descendants()), element => element.Name.LocalName == "f");
    }

    [Fact]
    public void Write_TextsOnly_IsContentsAndDefinitions()
    {
        using var file = OfficeFiles.Workbook(new Report("x", "y", Language.En, new DateOnly(2026, 11, 1), [new ReportItem(null) { Finding = "a", Text = "b" }]));
        using var archive = new OfficeArchive(file);

        Assert.Empty(OfficeFiles.Faults(file));
        Assert.Equal(2, archive.Parts("xl/worksheets/sheet").Count);
    }

    [Fact]
    public void Write_NoItem_Throws() =>
        Assert.Throws<ArgumentException>(() => ReportXlsx.Write(new Report("x", "y", Language.Fi, new DateOnly(2026, 11, 1), []), new MemoryStream()));
}
