using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Export.Office;
using Dashboard.Export.Texts;

namespace Dashboard.Export.Slides;

/// <summary>Writes the slides of a report into a deck.</summary>
internal sealed class SlideWriter(Report report, DeckFile deck, CancellationToken cancellation)
{
    private const double CoverTextSize = 18;

    private readonly ReportText text = new(report);
    private readonly SlideFrame frame = deck.Frame;

    /// <summary>The first slide of a pack: what it is, of whom, for which meeting.</summary>
    public void Cover()
    {
        cancellation.ThrowIfCancellationRequested();
        var layout = deck.TitleLayout;
        var slide = new SlideXml(report.Language, frame.Scale);
        IReadOnlyList<string> lines = [.. text.About, .. new[] { text.Mark, text.Origin }.Where(line => line.Length > 0)];
        var part = deck.AddSlide(layout, [], report.Language);
        slide.Holder(layout.Title!, "Title", [report.Title]);
        if (layout.Subtitle is { } subtitle)
        {
            slide.Holder(subtitle, "Subtitle", lines);
        }
        else
        {
            slide.Box("Subtitle", frame.Content, [.. lines.Select(line => new SlideText(line, CoverTextSize, OfficeColors.Ink2) { Above = 6 })]);
        }

        Foot(slide, layout);
        OfficeXml.Fill(part, slide.ToSlide());
    }

    /// <summary>An item, or what was decided before.</summary>
    public void Write(SlideContent content)
    {
        for (var page = 0; page < content.Body.Pages; page++)
        {
            cancellation.ThrowIfCancellationRequested();
            Write(content, page);
        }
    }

    private void Write(SlideContent content, int page)
    {
        var layout = deck.ItemLayout;
        var slide = new SlideXml(report.Language, frame.Scale);
        var part = deck.AddSlide(layout, content.Notes, report.Language);
        var head = ReportText.Joined(text.Head, content.Body.Pages > 1 ? string.Create(report.Language.Culture(), $"{page + 1}/{content.Body.Pages}") : null);
        slide.Holder(layout.Title!, "Title", [content.Title]);
        if (frame.Head is { } place)
        {
            slide.Box("Audience", place, [new SlideText(head, 12, OfficeColors.Ink2)]);
        }

        // Without room above the title its line stands beneath, unless the template's footer says it.
        var beneath = frame.Head is null && layout.Footer is null ? ReportText.Joined(head, content.Subtitle) : content.Subtitle;
        slide.Box("Subtitle", frame.Subtitle, [new SlideText(beneath, 13, OfficeColors.Ink2)]);
        content.Body.Draw(slide, part, page);
        if (content.Side.Count > 0)
        {
            slide.Rule(frame.Side with { Height = 0 }, OfficeColors.Ink, 1.5);
            slide.Box("Actions", frame.Side with { Y = frame.Side.Y + frame.Length(10), Height = frame.Side.Height - frame.Length(10) }, content.Side);
        }

        if (content.Source.Length > 0)
        {
            slide.Rule(frame.Rule, OfficeColors.Edge, .75);
            slide.Box("Source", frame.Source, [new SlideText(content.Source, 9, OfficeColors.Ink3)]);
        }

        Foot(slide, layout, head);
        OfficeXml.Fill(part, slide.ToSlide());
    }

    /// <summary>The layout's own footers, which most templates have.</summary>
    private void Foot(SlideXml slide, DeckLayout layout, string? footer = null)
    {
        if (footer is not null && layout.Footer is { } holder)
        {
            slide.Holder(holder, "Footer", [footer]);
        }

        if (layout.Number is { } number)
        {
            slide.SlideNumber(number, deck.Count);
        }
    }
}
