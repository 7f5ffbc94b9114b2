using System.Globalization;
using System.Xml.Linq;
using Dashboard.Core.Text;
using Dashboard.Export.Office;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using static Dashboard.Export.Office.OfficeXml;

namespace Dashboard.Export.Slides;

/// <summary>A presentation that slides are added to. Theme, master and layout are resources beside this class.</summary>
internal sealed class DeckFile : IDisposable
{
    /// <summary>Ids of slides begin here (ECMA-376 part 1, 19.7.13).</summary>
    private const int FirstSlideId = 256;

    private readonly PresentationDocument document;
    private readonly PresentationPart presentation;
    private readonly SlideMasterPart master;
    private readonly SlideLayoutPart layout;
    private readonly NotesMasterPart notesMaster;
    private readonly List<string> slides = [];

    public DeckFile(Stream stream, string title)
    {
        document = PresentationDocument.Create(stream, PresentationDocumentType.Presentation);
        var properties = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(properties, "properties");
        StablePackage.Title(properties, title);
        presentation = document.AddPresentationPart();
        document.ChangeIdOfPart(presentation, "presentation");
        master = presentation.AddNewPart<SlideMasterPart>("master");
        layout = master.AddNewPart<SlideLayoutPart>("rIdLayout");
        layout.AddPart(master, "master");
        Feed(master, "slideMaster.xml");
        Feed(layout, "slideLayout.xml");
        Feed(master.AddNewPart<ThemePart>("theme"), "theme.xml");
        notesMaster = presentation.AddNewPart<NotesMasterPart>("notesMaster");
        Feed(notesMaster, "notesMaster.xml");
        Feed(notesMaster.AddNewPart<ThemePart>("theme"), "theme.xml");
        presentation.AddPart(master.ThemePart!, "theme");
    }

    /// <summary>How many slides there are.</summary>
    public int Count => slides.Count;

    /// <summary>Adds a slide with notes; its own content is still to be written.</summary>
    public SlidePart AddSlide(IEnumerable<string> notes, Language language)
    {
        var slide = presentation.AddNewPart<SlidePart>(string.Create(CultureInfo.InvariantCulture, $"slide{slides.Count + 1}"));
        slide.AddPart(layout, "layout");
        var page = slide.AddNewPart<NotesSlidePart>("notes");
        page.AddPart(notesMaster, "notesMaster");
        page.AddPart(slide, "slide");
        Fill(page, new SlideXml(language).ToNotes(notes));
        slides.Add(presentation.GetIdOfPart(slide));
        return slide;
    }

    /// <summary>Writes the list of slides: only then is the file one.</summary>
    public void Close() => Fill(presentation, new XElement(
        Slide + "presentation",
        new XAttribute(XNamespace.Xmlns + "a", Drawing.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", Relation.NamespaceName),
        new XElement(Slide + "sldMasterIdLst", new XElement(Slide + "sldMasterId", new XAttribute("id", 2147483648), Id(master))),
        new XElement(Slide + "notesMasterIdLst", new XElement(Slide + "notesMasterId", Id(notesMaster))),
        new XElement(Slide + "sldIdLst", slides.Select((slide, i) => new XElement(Slide + "sldId", new XAttribute("id", FirstSlideId + i), new XAttribute(Relation + "id", slide)))),
        new XElement(Slide + "sldSz", new XAttribute("cx", Place.SlideWidth), new XAttribute("cy", Place.SlideHeight)),
        new XElement(Slide + "notesSz", new XAttribute("cx", 6858000), new XAttribute("cy", 9144000))));

    public void Dispose() => document.Dispose();

    private XAttribute Id(OpenXmlPart part) => new(Relation + "id", presentation.GetIdOfPart(part));

    private static void Feed(OpenXmlPart part, string resource)
    {
        using var stream = typeof(DeckFile).Assembly.GetManifestResourceStream($"Dashboard.Export.Slides.Resources.{resource}")!;
        part.FeedData(stream);
    }
}
