using System.Globalization;
using System.Xml.Linq;
using Dashboard.Core.Text;
using Dashboard.Export.Office;
using DocumentFormat.OpenXml.Packaging;
using static Dashboard.Export.Office.OfficeXml;

namespace Dashboard.Export.Slides;

/// <summary>A presentation that slides are added to.</summary>
/// <param name="document">The file, with a master of notes and without slides and properties.</param>
/// <param name="root">The presentation as it will be written, without lists of slides.</param>
/// <param name="title">The layout of the first slide.</param>
/// <param name="item">The layout of all others.</param>
/// <param name="frame">Where the parts of those stand.</param>
internal sealed class DeckFile(PresentationDocument document, XElement root, DeckLayout title, DeckLayout item, SlideFrame frame) : IDisposable
{
    /// <summary>Ids of slides begin here (ECMA-376 part 1, 19.7.13).</summary>
    private const int FirstSlideId = 256;

    private readonly PresentationPart presentation = document.PresentationPart!;
    private readonly List<string> slides = [];

    /// <summary>The layout of the first slide of a pack.</summary>
    public DeckLayout TitleLayout => title;

    /// <summary>The layout of all other slides.</summary>
    public DeckLayout ItemLayout => item;

    /// <summary>Where the parts of those stand.</summary>
    public SlideFrame Frame => frame;

    /// <summary>How many slides there are.</summary>
    public int Count => slides.Count;

    /// <summary>Adds a slide with notes; its own content is still to be written.</summary>
    public SlidePart AddSlide(DeckLayout layout, IReadOnlyList<string> notes, Language language)
    {
        var slide = presentation.AddNewPart<SlidePart>(FreeId());
        slide.AddPart(layout.Part, "layout");
        var page = slide.AddNewPart<NotesSlidePart>("notes");
        page.AddPart(presentation.NotesMasterPart!, "notesMaster");
        page.AddPart(slide, "slide");
        Fill(page, NotesXml.Of(notes, language));
        slides.Add(presentation.GetIdOfPart(slide));
        return slide;
    }

    /// <summary>Writes the title and the list of slides: only then is the file one.</summary>
    public void Close(string name)
    {
        var properties = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(properties, "properties");
        StablePackage.Title(properties, name);
        root.Elements(Slide + "notesMasterIdLst").Remove();
        root.Element(Slide + "sldMasterIdLst")!.AddAfterSelf(new XElement(
            Slide + "notesMasterIdLst",
            new XElement(Slide + "notesMasterId", new XAttribute(Relation + "id", presentation.GetIdOfPart(presentation.NotesMasterPart!)))));
        (root.Element(Slide + "handoutMasterIdLst") ?? root.Element(Slide + "notesMasterIdLst")!).AddAfterSelf(new XElement(
            Slide + "sldIdLst",
            slides.Select((slide, i) => new XElement(Slide + "sldId", new XAttribute("id", FirstSlideId + i), new XAttribute(Relation + "id", slide)))));
        Fill(presentation, root);
    }

    public void Dispose() => document.Dispose();

    /// <summary>A template may have taken any id.</summary>
    private string FreeId()
    {
        for (var number = slides.Count + 1; ; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"slide{number}");
            if (!presentation.TryGetPartById(id, out _))
            {
                return id;
            }
        }
    }
}
