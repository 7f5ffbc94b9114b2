using System.Xml.Linq;
using Dashboard.Core.Text;
using Dashboard.Export.Office;
using static Dashboard.Export.Office.OfficeXml;

namespace Dashboard.Export.Slides;

/// <summary>A run of text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Size">Its size in points.</param>
/// <param name="Color">Its colour.</param>
/// <param name="Bold">Whether it is bold.</param>
internal sealed record SlideText(string Text, double Size, string Color = OfficeColors.Ink, bool Bold = false)
{
    /// <summary>Points left free above its paragraph.</summary>
    public double Above { get; init; }
}

/// <summary>Shapes of a slide (ECMA-376 part 1, 19.3). Ids count up within a slide.</summary>
/// <param name="language">The language of its texts.</param>
/// <param name="scale">How large texts and lines are compared with our own slides.</param>
internal sealed class SlideXml(Language language, double scale)
{
    /// <summary>The size of texts that no style sets (ECMA-376 part 1, 21.1.2.3.9).</summary>
    private const double PresetSize = 18;

    private readonly string lang = language.Culture().Name;
    private readonly List<XElement> shapes = [];

    /// <summary>How large texts and lines are compared with our own slides.</summary>
    public double Scale => scale;

    /// <summary>Texts in a placeholder of the layout; place and look are the layout's, smaller where they would not fit.</summary>
    public void Holder(LayoutHolder holder, string name, IReadOnlyList<string> paragraphs)
    {
        var texts = paragraphs.Select(text => new SlideText(text, holder.TextSize ?? PresetSize)).ToList();
        var shrink = holder.Place is { } place ? TextFit.Shrink(texts, place.WidthInPoints, place.HeightInPoints) : 1;
        shapes.Add(Shape(name, holder.Reference, null, new XElement(Drawing + "bodyPr", shrink < 1 ? Fitted(shrink) : null), paragraphs.Select(text => Paragraph([Run(text, null)]))));
    }

    /// <summary>The placeholder of the slide's number.</summary>
    public void SlideNumber(LayoutHolder holder, int number) => shapes.Add(Shape(
        "Slide number",
        holder.Reference,
        null,
        new XElement(Drawing + "bodyPr"),
        [Paragraph([new XElement(
            Drawing + "fld", new XAttribute("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"), new XAttribute("type", "slidenum"),
            new XElement(Drawing + "rPr", new XAttribute("lang", lang)), new XElement(Drawing + "t", number))])]));

    /// <summary>Paragraphs in a box, smaller where they would not fit.</summary>
    public void Box(string name, Place place, IReadOnlyList<SlideText> paragraphs)
    {
        var shrink = TextFit.Shrink([.. paragraphs.Select(Scaled)], place.WidthInPoints, place.HeightInPoints);
        var body = new XElement(
            Drawing + "bodyPr",
            new XAttribute("wrap", "square"), new XAttribute("lIns", 0), new XAttribute("tIns", 0), new XAttribute("rIns", 0), new XAttribute("bIns", 0), new XAttribute("anchor", "t"),
            Fitted(shrink));
        shapes.Add(Shape(name, null, place, body, paragraphs.Select(text => Paragraph([Run(text.Text, text)], text.Above * scale))));
    }

    /// <summary>A thin line across.</summary>
    public void Rule(Place place, string color, double width) => shapes.Add(new XElement(
        Slide + "cxnSp",
        new XElement(
            Slide + "nvCxnSpPr",
            new XElement(Slide + "cNvPr", Id(), new XAttribute("name", "Line")),
            new XElement(Slide + "cNvCxnSpPr"),
            new XElement(Slide + "nvPr")),
        new XElement(
            Slide + "spPr", Frame(Drawing, place),
            new XElement(Drawing + "prstGeom", new XAttribute("prst", "line"), new XElement(Drawing + "avLst")),
            ChartXml.Stroke(new OfficeStroke(color, width * scale)))));

    /// <summary>A chart or table.</summary>
    /// <param name="name">What it is called among the shapes.</param>
    /// <param name="description">What it shows, for those who do not see it.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="graphic">What it is.</param>
    public void Graphic(string name, string description, Place place, XElement graphic) => shapes.Add(new XElement(
        Slide + "graphicFrame",
        new XElement(
            Slide + "nvGraphicFramePr",
            new XElement(Slide + "cNvPr", Id(), new XAttribute("name", name), new XAttribute("descr", Clean(description))),
            new XElement(Slide + "cNvGraphicFramePr", new XElement(Drawing + "graphicFrameLocks", new XAttribute("noGrp", 1))),
            new XElement(Slide + "nvPr")),
        Frame(Slide, place),
        graphic));

    /// <summary>The slide with what was added.</summary>
    public XElement ToSlide() => new(
        Slide + "sld",
        new XAttribute(XNamespace.Xmlns + "a", Drawing.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", Relation.NamespaceName), new XAttribute(XNamespace.Xmlns + "p", Slide.NamespaceName),
        Common(shapes),
        new XElement(Slide + "clrMapOvr", new XElement(Drawing + "masterClrMapping")));

    /// <summary>The text of a table's cell.</summary>
    public XElement CellBody(string text, double size, bool bold, bool toTheRight, string color) => new(
        Drawing + "txBody",
        new XElement(Drawing + "bodyPr"),
        new XElement(Drawing + "lstStyle"),
        new XElement(Drawing + "p", toTheRight ? new XElement(Drawing + "pPr", new XAttribute("algn", "r")) : null, Run(text, new SlideText(text, size, color, bold))));

    /// <summary>The tree of shapes of a slide or a page of notes.</summary>
    public static XElement Common(IEnumerable<XElement> shapes) => new(
        Slide + "cSld",
        new XElement(
            Slide + "spTree",
            new XElement(
                Slide + "nvGrpSpPr",
                new XElement(Slide + "cNvPr", new XAttribute("id", 1), new XAttribute("name", "")), new XElement(Slide + "cNvGrpSpPr"), new XElement(Slide + "nvPr")),
            new XElement(Slide + "grpSpPr"),
            shapes));

    private static XElement Frame(XNamespace of, Place place) => new(
        of + "xfrm",
        new XElement(Drawing + "off", new XAttribute("x", place.X), new XAttribute("y", place.Y)),
        new XElement(Drawing + "ext", new XAttribute("cx", place.Width), new XAttribute("cy", place.Height)));

    private static XElement Paragraph(IEnumerable<XElement> runs, double above = 0) => new(
        Drawing + "p",
        above == 0 ? null : new XElement(Drawing + "pPr", new XElement(Drawing + "spcBef", new XElement(Drawing + "spcPts", new XAttribute("val", (int)(above * 100))))),
        runs);

    private static XElement Fitted(double shrink) => new(Drawing + "normAutofit", shrink < 1 ? new XAttribute("fontScale", (int)Math.Round(shrink * 100_000)) : null);

    private SlideText Scaled(SlideText text) => text with { Size = text.Size * scale, Above = text.Above * scale };

    private XElement Shape(string name, XElement? holder, Place? place, XElement body, IEnumerable<XElement> paragraphs) => new(
        Slide + "sp",
        new XElement(
            Slide + "nvSpPr",
            new XElement(Slide + "cNvPr", Id(), new XAttribute("name", name)),
            holder is null ? new XElement(Slide + "cNvSpPr", new XAttribute("txBox", 1)) : new XElement(Slide + "cNvSpPr", new XElement(Drawing + "spLocks", new XAttribute("noGrp", 1))),
            new XElement(Slide + "nvPr", holder is null ? null : new XElement(Slide + "ph", holder.Attributes().Where(attribute => attribute.Name.LocalName is "type" or "sz" or "idx" or "orient")))),
        new XElement(Slide + "spPr", place is { } known
            ? [Frame(Drawing, known), new XElement(Drawing + "prstGeom", new XAttribute("prst", "rect"), new XElement(Drawing + "avLst")), new XElement(Drawing + "noFill")]
            : Array.Empty<XElement>()),
        new XElement(Slide + "txBody", body, new XElement(Drawing + "lstStyle"), paragraphs));

    private XElement Run(string text, SlideText? look) => new(
        Drawing + "r",
        new XElement(
            Drawing + "rPr",
            new XAttribute("lang", lang),
            look is null ? null : new XAttribute("sz", (int)Math.Round(look.Size * scale * 100)),
            look is null ? null : new XAttribute("b", look.Bold ? 1 : 0),
            look is null ? null : ChartXml.Fill(look.Color)),
        new XElement(Drawing + "t", Clean(text)));

    private XAttribute Id() => new("id", shapes.Count + 2);
}
