using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Dashboard.Core.Reports;
using Dashboard.Testing;

namespace Dashboard.Export.Tests;

public sealed class SlideTemplateTests
{
    private static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    [Fact]
    public void Write_Template_GivesItsSizeThemeAndLayoutsAndNoneOfItsSlides()
    {
        using var file = OfficeFiles.Deck(OfficeFiles.Pack(), new SlideTemplate().Make());
        using var archive = new OfficeArchive(file);

        Assert.Empty(OfficeFiles.Faults(file));
        var presentation = archive.Parts("ppt/presentation").Single();
        Assert.Equal(("9144000", "6858000"), (presentation.Element(P + "sldSz")!.Attribute("cx")!.Value, presentation.Element(P + "sldSz")!.Attribute("cy")!.Value));
        var everything = archive.Everything();
        Assert.Contains("Kaupungin teema", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Vanha dia", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Salainen tekijä", everything, StringComparison.Ordinal);
        Assert.Equal(presentation.Descendants(P + "sldId").Count(), archive.Parts("ppt/slides/slide").Count);
    }

    [Fact]
    public void Write_Template_PutsTitleNumberAndFooterIntoItsPlaces()
    {
        using var file = OfficeFiles.Deck(OfficeFiles.Pack(), new SlideTemplate().Make());
        using var archive = new OfficeArchive(file);

        var slides = archive.Parts("ppt/slides/slide");
        Assert.Equal(["ctrTitle", "subTitle", "sldNum"], Holders(slides[0]));
        Assert.Equal(["title", "ftr", "sldNum"], Holders(slides[1]));
        Assert.Contains("Julkinen", slides[1].Descendants(P + "sp").Single(shape => shape.Descendants(P + "ph").Any(holder => holder.Attribute("type")?.Value == "ftr")).Value, StringComparison.Ordinal);
        Assert.Contains("12", slides[1].Descendants(P + "ph").Select(holder => holder.Attribute("idx")?.Value));
    }

    [Fact]
    public void Write_Template_KeepsEverythingBetweenTitleAndFooters()
    {
        using var file = OfficeFiles.Deck(OfficeFiles.Pack(), new SlideTemplate().Make());
        using var archive = new OfficeArchive(file);

        foreach (var (offset, extent) in archive.Parts("ppt/slides/slide").Skip(1)
            .SelectMany(slide => slide.Descendants().Where(element => element.Name.LocalName == "xfrm"))
            .Where(frame => frame.Elements().Any())
            .Select(frame => (frame.Element(A + "off")!, frame.Element(A + "ext")!)))
        {
            var (x, y, right) = ((long)offset.Attribute("x")!, (long)offset.Attribute("y")!, (long)offset.Attribute("x")! + (long)extent.Attribute("cx")!);
            Assert.InRange(x, SlideTemplate.Left, right);
            Assert.InRange(right, x, SlideTemplate.Right + 1);
            Assert.InRange(y, SlideTemplate.TitleBottom, SlideTemplate.FootTop);
        }
    }

    [Fact]
    public void Write_OurOwnDeckAsTemplate_LooksAsWithoutIt()
    {
        using var own = OfficeFiles.Deck(OfficeFiles.Pack());
        own.Position = 0;
        using var again = OfficeFiles.Deck(OfficeFiles.Pack(), own);
        using var archive = new OfficeArchive(again);

        Assert.Empty(OfficeFiles.Faults(again));
        using var first = new OfficeArchive(own);
        Assert.Equal(first.Parts("ppt/slides/slide").Select(OfficeArchive.TextOf).First(), archive.Parts("ppt/slides/slide").Select(OfficeArchive.TextOf).First());
    }

    [Fact]
    public void Write_TheSameTemplate_IsTheSameBytes()
    {
        var template = new SlideTemplate().Make().ToArray();

        Assert.Equal(
            OfficeFiles.Deck(OfficeFiles.Pack(), new MemoryStream(template)).ToArray(),
            OfficeFiles.Deck(OfficeFiles.Pack(), new MemoryStream(template)).ToArray());
    }

    [Fact]
    public void Write_TemplateOfTemplates_IsAPresentation()
    {
        using var file = OfficeFiles.Deck(OfficeFiles.Pack(), new SlideTemplate { IsTemplate = true }.Make());

        Assert.Empty(OfficeFiles.Faults(file));
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        using var types = new StreamReader(archive.GetEntry("[Content_Types].xml")!.Open());
        Assert.Contains("presentationml.presentation.main+xml", types.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_TemplateWithoutTitleOnly_TakesTheLayoutWithTheFewestPlaces()
    {
        using var file = OfficeFiles.Deck(OfficeFiles.Pack(), new SlideTemplate { ItemLayoutType = "obj" }.Make());

        Assert.Empty(OfficeFiles.Faults(file));
    }

    [Fact]
    public void Write_TemplateWithoutATitle_SaysWhichLayoutIsMissing()
    {
        using var template = new SlideTemplate { ItemHolder = "body" }.Make();

        var fault = Assert.Throws<TemplateException>(() => OfficeFiles.Deck(OfficeFiles.Pack(), template));

        Assert.Equal(TemplateFault.NoLayout, fault.Fault);
        Assert.Contains("Title Only", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NoPresentation_SaysSoAndWritesNothing()
    {
        using var workbook = OfficeFiles.Workbook(ChartSamples.Line());
        byte[][] files = ["x"u8.ToArray(), [], Encoding.UTF8.GetBytes(new string('x', 5000)), workbook.ToArray()];
        foreach (var file in files)
        {
            using var output = new MemoryStream();

            var fault = Assert.Throws<TemplateException>(() => SlideDeck.Write(OfficeFiles.ReportOf(new ReportItem(ChartSamples.Line())), output, new MemoryStream(file)));

            Assert.Equal((TemplateFault.NoPresentation, 0), (fault.Fault, output.Length));
        }
    }

    private static IEnumerable<string?> Holders(XElement slide) => slide.Descendants(P + "ph").Select(holder => holder.Attribute("type")?.Value);
}
