using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using static Dashboard.Export.Office.OfficeXml;

namespace Dashboard.Export.Slides;

/// <summary>A placeholder of a layout.</summary>
/// <param name="Reference">The element by which a slide's shape takes its place.</param>
/// <param name="Type">Its type; <c>obj</c> where none is written.</param>
/// <param name="Place">Where it stands, or <c>null</c> where neither layout nor master says.</param>
/// <param name="TextSize">The size of its text in points, or <c>null</c> where neither says.</param>
internal sealed record LayoutHolder(XElement Reference, string Type, Place? Place, double? TextSize);

/// <summary>A layout of a presentation: its placeholders and where they stand (ECMA-376 part 1, 19.3.1.36).</summary>
internal sealed class DeckLayout
{
    private readonly IReadOnlyList<LayoutHolder> holders;

    public DeckLayout(SlideLayoutPart part)
    {
        Part = part;
        var layout = Load(part);
        var master = part.SlideMasterPart is { } of ? Load(of) : null;
        var above = master is null ? [] : Shapes(master);
        Type = layout.Attribute("type")?.Value ?? "";
        holders = [.. Shapes(layout).Select(shape =>
        {
            var of = above.FirstOrDefault(candidate => OfMaster(TypeOf(candidate.Holder)) == OfMaster(TypeOf(shape.Holder)));
            return new LayoutHolder(shape.Holder, TypeOf(shape.Holder), shape.Place ?? of.Place, shape.Size ?? of.Size ?? StyleSize(master, OfMaster(TypeOf(shape.Holder))));
        })];
    }

    /// <summary>The part.</summary>
    public SlideLayoutPart Part { get; }

    /// <summary>What the layout is for, as <c>title</c> or <c>titleOnly</c>; empty where it does not say.</summary>
    public string Type { get; }

    /// <summary>The title, or <c>null</c>.</summary>
    public LayoutHolder? Title => Holder("title") ?? Holder("ctrTitle");

    /// <summary>The subtitle of a title slide, or <c>null</c>.</summary>
    public LayoutHolder? Subtitle => Holder("subTitle");

    /// <summary>The slide's number, or <c>null</c>.</summary>
    public LayoutHolder? Number => Holder("sldNum");

    /// <summary>The footer, or <c>null</c>.</summary>
    public LayoutHolder? Footer => Holder("ftr");

    /// <summary>What stands at the foot of every slide.</summary>
    public IEnumerable<LayoutHolder> Footers => holders.Where(holder => holder.Type is "sldNum" or "ftr" or "dt");

    /// <summary>How many placeholders it has for content.</summary>
    public int Contents => holders.Count - Footers.Count() - (Title is null ? 0 : 1);

    private LayoutHolder? Holder(string type) => holders.FirstOrDefault(holder => holder.Type == type);

    private static List<(XElement Holder, Place? Place, double? Size)> Shapes(XElement root) =>
        [.. from shape in root.Descendants(Slide + "sp")
            let holder = shape.Element(Slide + "nvSpPr")?.Element(Slide + "nvPr")?.Element(Slide + "ph")
            where holder is not null
            select (holder, PlaceOf(shape.Element(Slide + "spPr")?.Element(Drawing + "xfrm")), SizeOf(shape.Element(Slide + "txBody")?.Element(Drawing + "lstStyle")))];

    private static double? StyleSize(XElement? master, string type) =>
        SizeOf(master?.Element(Slide + "txStyles")?.Element(Slide + (type switch { "title" => "titleStyle", "body" => "bodyStyle", _ => "otherStyle" })));

    /// <summary>The size of a style's first level; the file has hundredths of a point.</summary>
    private static double? SizeOf(XElement? style) =>
        style?.Element(Drawing + "lvl1pPr")?.Element(Drawing + "defRPr") is { } font && Whole(font, "sz") is > 0 and var size ? size / 100.0 : null;

    private static Place? PlaceOf(XElement? transform) =>
        transform?.Element(Drawing + "off") is { } offset && transform.Element(Drawing + "ext") is { } extent
            ? new Place(Whole(offset, "x"), Whole(offset, "y"), Whole(extent, "cx"), Whole(extent, "cy"))
            : null;

    private static long Whole(XElement element, string name) => long.TryParse(element.Attribute(name)?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static string TypeOf(XElement holder) => holder.Attribute("type")?.Value ?? "obj";

    /// <summary>The placeholder of the master whose place a layout's takes.</summary>
    private static string OfMaster(string type) => type switch { "ctrTitle" => "title", "subTitle" or "obj" => "body", _ => type };
}
