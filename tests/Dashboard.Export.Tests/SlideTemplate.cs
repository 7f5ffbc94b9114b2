using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Dashboard.Export.Tests;

/// <summary>A county's own template, 4:3, with two slides that lead to each other, footers, and properties that must not travel.</summary>
internal sealed class SlideTemplate
{
    public const long Left = 600_000;
    public const long Right = 8_500_000;
    public const long TitleBottom = 1_400_000;
    public const long FootTop = 6_300_000;

    private const string Namespaces =
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

    private const string Map =
        "bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"";

    private const string Tree = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>";

    public bool IsTemplate { get; init; }

    public string ItemLayoutType { get; init; } = "titleOnly";

    /// <summary>The type of the placeholder that should be a title.</summary>
    public string ItemHolder { get; init; } = "title";

    public MemoryStream Make()
    {
        var stream = new MemoryStream();
        using (var document = PresentationDocument.Create(stream, IsTemplate ? PresentationDocumentType.Template : PresentationDocumentType.Presentation))
        {
            document.PackageProperties.Creator = "Salainen tekijä";
            var presentation = document.AddPresentationPart();
            var master = presentation.AddNewPart<SlideMasterPart>("rId1");
            var cover = Layout(master, "rId11", "title", Shape(2, "ctrTitle", null, Left, 2_000_000, 1_500_000) + Shape(3, "subTitle", "1", Left, 3_600_000, 1_500_000) + Number);
            var item = Layout(master, "rId12", ItemLayoutType, Shape(2, ItemHolder, null, Left, 300_000, TitleBottom - 300_000) + Footer + Number);
            Feed(master, $"<p:sldMaster {Namespaces}><p:cSld><p:spTree>{Tree}{Shape(2, "title", null, Left, 300_000, 1_100_000)}{Shape(3, "body", "1", Left, 1_600_000, 4_000_000)}{Footer}{Number}</p:spTree></p:cSld><p:clrMap {Map}/><p:sldLayoutIdLst><p:sldLayoutId id=\"2147483661\" r:id=\"rId11\"/><p:sldLayoutId id=\"2147483662\" r:id=\"rId12\"/></p:sldLayoutIdLst></p:sldMaster>");
            var theme = master.AddNewPart<ThemePart>("rId13");
            FeedTheme(theme);
            presentation.AddPart(theme, "rId4");
            var slides = new[] { Old(presentation, "rId2", cover), Old(presentation, "slide1", item) };
            slides[0].AddPart(slides[1], "rId9");
            slides[1].AddPart(slides[0], "rId9");
            Feed(presentation, $"<p:presentation {Namespaces}><p:sldMasterIdLst><p:sldMasterId id=\"2147483660\" r:id=\"rId1\"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id=\"256\" r:id=\"rId2\"/><p:sldId id=\"257\" r:id=\"slide1\"/></p:sldIdLst><p:sldSz cx=\"9144000\" cy=\"6858000\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/><p:custShowLst><p:custShow name=\"Esitys\" id=\"0\"><p:sldLst><p:sld r:id=\"rId2\"/></p:sldLst></p:custShow></p:custShowLst></p:presentation>");
        }

        stream.Position = 0;
        return stream;
    }

    private static string Footer => Shape(5, "ftr", "11", 3_000_000, FootTop, 300_000, 3_000_000);

    private static string Number => Shape(6, "sldNum", "12", 7_500_000, FootTop, 300_000, 1_000_000);

    private static SlidePart Old(PresentationPart presentation, string id, SlideLayoutPart layout)
    {
        var slide = presentation.AddNewPart<SlidePart>(id);
        slide.AddPart(layout, "rId1");
        Feed(slide, $"<p:sld {Namespaces}><p:cSld><p:spTree>{Tree}{Shape(2, "title", null, Left, 300_000, 1_100_000).Replace("<a:p/>", "<a:p><a:r><a:t>Vanha dia</a:t></a:r></a:p>", StringComparison.Ordinal)}</p:spTree></p:cSld></p:sld>");
        return slide;
    }

    private static SlideLayoutPart Layout(SlideMasterPart master, string id, string type, string shapes)
    {
        var layout = master.AddNewPart<SlideLayoutPart>(id);
        layout.AddPart(master, "rId1");
        Feed(layout, $"<p:sldLayout {Namespaces} type=\"{type}\"><p:cSld name=\"{type}\"><p:spTree>{Tree}{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>");
        return layout;
    }

    private static string Shape(int id, string type, string? index, long x, long y, long height, long width = Right - Left) =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{type}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"{type}\"{(index is null ? "" : $" idx=\"{index}\"")}/></p:nvPr></p:nvSpPr>"
        + $"<p:spPr><a:xfrm><a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>";

    private static void FeedTheme(ThemePart theme)
    {
        using var source = typeof(SlideDeck).Assembly.GetManifestResourceStream("Dashboard.Export.Slides.Resources.theme.xml")!;
        var root = XElement.Load(source);
        root.SetAttributeValue("name", "Kaupungin teema");
        Feed(theme, root.ToString());
    }

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }
}
