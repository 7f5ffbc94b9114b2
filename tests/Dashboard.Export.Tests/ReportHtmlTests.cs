using System.Text;
using System.Xml.Linq;
using Dashboard.Core.Charts;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Testing;

namespace Dashboard.Export.Tests;

public sealed class ReportHtmlTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData(Language.Fi, "fi", "Julkinen", "Mitä tehdään, kuka, milloin", "Yksikön selitys", "Edellisen kokouksen päätökset", "alle 5 henkilöä")]
    [InlineData(Language.Sv, "sv", "Offentlig", "Vad görs, vem, när", "Enhetens förklaring", "Föregående mötes beslut", "färre än 5 personer")]
    [InlineData(Language.En, "en", "Public", "What is done, by whom, when", "The unit’s explanation", "Decisions of the previous meeting", "fewer than 5 respondents")]
    public void Write_Pack_SaysEverythingInItsLanguage(Language language, string code, params string[] words)
    {
        var html = Document(OfficeFiles.Pack(language));

        Assert.Equal(code, html.Attribute("lang")!.Value);
        Assert.Equal("Asiakaskokemus", html.Descendants("title").Single().Value);
        var text = html.Element("body")!.Value;
        Assert.All([.. words, "5–8/2026", "n = 412", "mdc-2018", ChartSamples.Source.Definition, "Kotiutussoitto kokeiluun", "ylihoitaja · 1.12.2026 alkaen", "Takaisinsoitto käyttöön"], word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_Headings_AreTheReportThenEachItem()
    {
        var pack = OfficeFiles.Pack();
        var html = Document(pack);

        Assert.Equal(pack.Title, html.Descendants("h1").Single().Value);
        Assert.Equal([.. pack.Items.Select(item => item.Title), "Edellisen kokouksen päätökset"], html.Descendants("h2").Select(heading => heading.Value));
        var ids = html.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(html.Descendants().Attributes("aria-labelledby").SelectMany(label => label.Value.Split(' ')), id => Assert.Contains(id, ids));
    }

    [Fact]
    public void Write_Charts_AreNamedPicturesAndGridsAreTables()
    {
        var html = Document(OfficeFiles.Pack());

        var pictures = html.Descendants(Svg + "svg").Where(picture => picture.Attribute("role")?.Value == "img").ToList();
        Assert.Equal(ChartSamples.All.Count(chart => chart is not HeatMapChart), pictures.Count);
        Assert.All(pictures, picture => Assert.Equal(ChartSamples.Line().Sentence, picture.Element(Svg + "desc")!.Value));
        var grid = html.Descendants("table").First();
        Assert.Equal(["col", "col", "col"], grid.Descendants("thead").Single().Descendants("th").Select(head => head.Attribute("scope")!.Value));
        Assert.All(grid.Element("tbody")!.Elements("tr"), row => Assert.Equal("row", row.Elements("th").Single().Attribute("scope")!.Value));
        Assert.Contains("■ 81", grid.Descendants("td").Select(cell => cell.Value));
    }

    [Theory]
    [InlineData(ReportPaper.A4, "size:A4")]
    [InlineData(ReportPaper.Slide, "size:13.333in 7.5in")]
    public void Write_Page_HasItsSizeTitleAndNumber(ReportPaper paper, string size)
    {
        var style = Document(OfficeFiles.Pack(), new ReportLook(paper)).Descendants("style").Single().Value;

        Assert.Contains(size, style, StringComparison.Ordinal);
        Assert.Contains("counter(page) \" / \" counter(pages)", style, StringComparison.Ordinal);
        Assert.Contains("Asiakaskokemus", style, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_StylesAndFonts_AreWhatThePolicyTakes()
    {
        var look = new ReportLook(ReportPaper.A4) { Nonce = "abc+/=", Fonts = [new("/lib/font.woff2", "200 900", "U+0000-00FF")] };
        var html = Document(OfficeFiles.Pack(), look);

        Assert.Empty(html.Descendants().Attributes("style"));
        Assert.Equal("abc+/=", html.Descendants().Single(element => element.Name.LocalName == "style").Attribute("nonce")!.Value);
        Assert.Contains("url(\"/lib/font.woff2\")", html.Descendants("style").Single().Value, StringComparison.Ordinal);
        Assert.DoesNotContain(html.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe");
    }

    [Fact]
    public void Write_WithoutNonce_AsksForNothingOutside()
    {
        var html = Document(OfficeFiles.Pack(), new ReportLook(ReportPaper.A4) { Fonts = [ReportFont.Embedded([1, 2, 3], "400", "U+0000-00FF")] });

        var text = html.ToString().Replace(Svg.NamespaceName, "", StringComparison.Ordinal);
        Assert.Contains("data:font/woff2;base64,AQID", text, StringComparison.Ordinal);
        Assert.DoesNotContain("://", text, StringComparison.Ordinal);
        Assert.Null(html.Descendants("style").Single().Attribute("nonce"));
    }

    [Theory]
    [InlineData("</style><script>alert(1)</script>")]
    [InlineData("\"}body{display:none}/*")]
    [InlineData("a\\\nb\u0001&<b>")]
    public void Write_AnyText_StaysAText(string text)
    {
        var report = OfficeFiles.Pack() with { Title = text, Unit = text };
        var item = new ReportItem(ChartSamples.Line() with { Title = text, Subtitle = text }) { Finding = text, Explanation = text, Actions = [new(text, text, text)] };
        var html = Document(report with { Items = [item] });

        Assert.Empty(html.Descendants("script"));
        Assert.Empty(html.Descendants("b"));
        Assert.DoesNotContain("body{display:none}", html.Descendants("style").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NothingToDraw_SaysSoInsteadOfAnEmptyPlot()
    {
        var chart = ChartSamples.Interval() with { Rows = [new("Pieni", null, null, null, null, "ei näytetä (alle 5 vastaajaa)")], Notes = ["Pieni: ei näytetä (alle 5 vastaajaa)."] };
        var html = Document(OfficeFiles.ReportOf(new ReportItem(chart)));

        Assert.Empty(html.Descendants(Svg + "svg"));
        Assert.Contains("ei näytetä", html.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NoItem_Throws() => Assert.Throws<ArgumentException>(
        () => ReportHtml.Write(new Report("x", "y", Language.Fi, new DateOnly(2026, 11, 1), []), new ReportLook(ReportPaper.A4), new MemoryStream()));

    private static XElement Document(Report report, ReportLook? look = null)
    {
        using var stream = new MemoryStream();
        ReportHtml.Write(report, look ?? new ReportLook(ReportPaper.A4), stream);
        return XDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).Root!;
    }
}
