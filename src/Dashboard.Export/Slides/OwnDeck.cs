using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using static Dashboard.Export.Office.OfficeXml;

namespace Dashboard.Export.Slides;

/// <summary>Our own look: theme, master and layouts are resources beside this class.</summary>
internal static class OwnDeck
{
    /// <summary>A presentation without slides.</summary>
    public static DeckFile Create(Stream stream)
    {
        var document = PresentationDocument.Create(stream, PresentationDocumentType.Presentation);
        var presentation = document.AddPresentationPart();
        document.ChangeIdOfPart(presentation, "presentation");
        var master = presentation.AddNewPart<SlideMasterPart>("master");
        Feed(master, "slideMaster.xml");
        Feed(master.AddNewPart<ThemePart>("theme"), "theme.xml");
        var title = Layout(master, "rIdTitle", "titleLayout.xml");
        var item = Layout(master, "rIdLayout", "slideLayout.xml");
        AddNotes(presentation);
        presentation.AddPart(master.ThemePart!, "theme");
        var root = new XElement(
            Slide + "presentation",
            new XAttribute(XNamespace.Xmlns + "a", Drawing.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", Relation.NamespaceName),
            new XElement(Slide + "sldMasterIdLst", new XElement(Slide + "sldMasterId", new XAttribute("id", 2147483648), new XAttribute(Relation + "id", presentation.GetIdOfPart(master)))),
            new XElement(Slide + "sldSz", new XAttribute("cx", Place.SlideWidth), new XAttribute("cy", Place.SlideHeight)),
            new XElement(Slide + "notesSz", new XAttribute("cx", 6858000), new XAttribute("cy", 9144000)));
        return new DeckFile(document, root, title, item, SlideFrame.Own);
    }

    /// <summary>Adds the master of notes pages.</summary>
    public static void AddNotes(PresentationPart presentation)
    {
        var notes = presentation.AddNewPart<NotesMasterPart>("notesMaster");
        Feed(notes, "notesMaster.xml");
        Feed(notes.AddNewPart<ThemePart>("theme"), "theme.xml");
    }

    private static DeckLayout Layout(SlideMasterPart master, string id, string resource)
    {
        var layout = master.AddNewPart<SlideLayoutPart>(id);
        layout.AddPart(master, "master");
        Feed(layout, resource);
        return new DeckLayout(layout);
    }

    private static void Feed(OpenXmlPart part, string resource)
    {
        using var stream = typeof(OwnDeck).Assembly.GetManifestResourceStream($"Dashboard.Export.Slides.Resources.{resource}")!;
        part.FeedData(stream);
    }
}
