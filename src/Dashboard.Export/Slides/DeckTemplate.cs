using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using static Dashboard.Export.Office.OfficeXml;

namespace Dashboard.Export.Slides;

/// <summary>Somebody else's look: the masters, layouts, themes and fonts of a presentation whose slides and properties are taken out.</summary>
internal static class DeckTemplate
{
    private const string MainType = "presentationml.presentation.main+xml";

    /// <summary>A presentation without slides, made of a template.</summary>
    /// <param name="template">The template; read to its end and left open.</param>
    /// <param name="stream">Where the presentation is made; it can seek.</param>
    /// <exception cref="TemplateException">The file cannot be one.</exception>
    public static DeckFile Open(Stream template, Stream stream)
    {
        template.CopyTo(stream);
        PresentationDocument? document = null;
        try
        {
            BecomePresentation(stream);
            document = PresentationDocument.Open(stream, isEditable: true);
            return Emptied(document);
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or ArgumentException or KeyNotFoundException)
        {
            document?.Dispose();
            throw new TemplateException(TemplateFault.NoPresentation, fault);
        }
        catch (TemplateException)
        {
            document?.Dispose();
            throw;
        }
    }

    /// <summary>A .potx or .ppsx differs from a presentation by the type of its main part only.</summary>
    private static void BecomePresentation(Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true);
        var entry = archive.GetEntry("[Content_Types].xml") ?? throw new TemplateException(TemplateFault.NoPresentation);
        using var content = entry.Open();
        using var reader = new StreamReader(content, leaveOpen: true);
        var types = reader.ReadToEnd();
        var changed = types.Replace("presentationml.template.main+xml", MainType, StringComparison.Ordinal).Replace("presentationml.slideshow.main+xml", MainType, StringComparison.Ordinal);
        if (changed != types)
        {
            content.SetLength(0);
            content.Write(Encoding.UTF8.GetBytes(changed));
        }
    }

    private static DeckFile Emptied(PresentationDocument document)
    {
        if (document.DocumentType != PresentationDocumentType.Presentation || document.PresentationPart?.VbaProjectPart is not null)
        {
            throw new TemplateException(TemplateFault.Macros);
        }

        var presentation = document.PresentationPart ?? throw new TemplateException(TemplateFault.NoPresentation);
        var root = Load(presentation);
        var (width, height) = Size(root);
        var layouts = Layouts(presentation);
        var item = layouts
            .Where(layout => layout.Title is { Type: "title" })
            .OrderBy(layout => layout.Type == "titleOnly" ? 0 : 1).ThenBy(layout => layout.Contents)
            .Select(layout => (Layout: layout, Frame: SlideFrame.Of(layout, width, height)))
            .FirstOrDefault(candidate => candidate.Frame is not null);
        if (item.Frame is null)
        {
            throw new TemplateException(TemplateFault.NoLayout);
        }

        RemoveSlides(document, presentation);
        Keep(root);
        if (presentation.NotesMasterPart is null)
        {
            OwnDeck.AddNotes(presentation);
        }

        return new DeckFile(document, root, layouts.Find(layout => layout is { Type: "title", Title: not null }) ?? item.Layout, item.Layout, item.Frame);
    }

    /// <summary>All layouts, in the order of their masters.</summary>
    private static List<DeckLayout> Layouts(PresentationPart presentation) =>
        [.. from master in presentation.SlideMasterParts
            from id in Load(master).Descendants(Slide + "sldLayoutId")
            select new DeckLayout((SlideLayoutPart)master.GetPartById(id.Attribute(Relation + "id")!.Value))];

    private static (long Width, long Height) Size(XElement root)
    {
        var size = root.Element(Slide + "sldSz");
        return (Length("cx"), Length("cy"));

        long Length(string name) => long.TryParse(size?.Attribute(name)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 0
            ? length
            : throw new TemplateException(TemplateFault.NoPresentation);
    }

    /// <summary>Slides lead to their notes and to each other: what they lead to goes first.</summary>
    private static void RemoveSlides(PresentationDocument document, PresentationPart presentation)
    {
        var slides = presentation.SlideParts.ToList();
        foreach (var slide in slides)
        {
            slide.DeleteParts([.. slide.Parts.Select(part => part.OpenXmlPart)]);
        }

        presentation.DeleteParts(slides);
        OpenXmlPart?[] others = [presentation.CommentAuthorsPart, presentation.PresentationPropertiesPart, presentation.ViewPropertiesPart];
        presentation.DeleteParts(others.OfType<OpenXmlPart>());
        OpenXmlPart?[] properties =
        [
            document.CoreFilePropertiesPart, document.ExtendedFilePropertiesPart, document.CustomFilePropertiesPart, document.ThumbnailPart, document.DigitalSignatureOriginPart,
        ];
        document.DeleteParts(properties.OfType<OpenXmlPart>());
    }

    /// <summary>Takes out what speaks of slides that are gone.</summary>
    private static void Keep(XElement root)
    {
        foreach (var name in new[] { "sldIdLst", "custShowLst", "photoAlbum", "custDataLst", "modifyVerifier", "extLst" })
        {
            root.Elements(Slide + name).Remove();
        }
    }
}
