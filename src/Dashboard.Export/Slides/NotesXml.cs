using System.Xml.Linq;
using Dashboard.Core.Text;
using static Dashboard.Export.Office.OfficeXml;

namespace Dashboard.Export.Slides;

/// <summary>The page of notes of a slide (ECMA-376 part 1, 19.3.1.26).</summary>
internal static class NotesXml
{
    /// <param name="paragraphs">What stands in it; may be empty.</param>
    /// <param name="language">The language.</param>
    public static XElement Of(IReadOnlyList<string> paragraphs, Language language) => new(
        Slide + "notes",
        new XAttribute(XNamespace.Xmlns + "a", Drawing.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", Relation.NamespaceName), new XAttribute(XNamespace.Xmlns + "p", Slide.NamespaceName),
        SlideXml.Common(
        [
            new XElement(
                Slide + "sp",
                Properties(2, "Slide", new XElement(Drawing + "spLocks", new XAttribute("noGrp", 1), new XAttribute("noRot", 1), new XAttribute("noChangeAspect", 1)), Holder("sldImg", 2)),
                new XElement(Slide + "spPr")),
            new XElement(
                Slide + "sp",
                Properties(3, "Notes", new XElement(Drawing + "spLocks", new XAttribute("noGrp", 1)), Holder("body", 3)),
                new XElement(Slide + "spPr"),
                new XElement(
                    Slide + "txBody",
                    new XElement(Drawing + "bodyPr"),
                    new XElement(Drawing + "lstStyle"),
                    paragraphs.DefaultIfEmpty("").Select(text => new XElement(
                        Drawing + "p",
                        new XElement(Drawing + "r", new XElement(Drawing + "rPr", new XAttribute("lang", language.Culture().Name)), new XElement(Drawing + "t", Clean(text))))))),
        ]),
        new XElement(Slide + "clrMapOvr", new XElement(Drawing + "masterClrMapping")));

    private static XElement Properties(int id, string name, XElement locks, XElement holder) => new(
        Slide + "nvSpPr",
        new XElement(Slide + "cNvPr", new XAttribute("id", id), new XAttribute("name", name)),
        new XElement(Slide + "cNvSpPr", locks),
        new XElement(Slide + "nvPr", holder));

    private static XElement Holder(string type, int index) =>
        new(Slide + "ph", new XAttribute("type", type), type == "body" ? new XAttribute("sz", "quarter") : null, new XAttribute("idx", index));
}
