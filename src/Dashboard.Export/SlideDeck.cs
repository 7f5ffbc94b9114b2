using Dashboard.Core.Reports;
using Dashboard.Export.Office;
using Dashboard.Export.Slides;

namespace Dashboard.Export;

/// <summary>A report as slides for PowerPoint (.pptx, ECMA-376 transitional).</summary>
public static class SlideDeck
{
    /// <summary>
    /// Writes a slide for each item, and further ones where a table or text is longer than a slide. A slide has the finding as its title; a
    /// native, editable chart with its values in a workbook inside, or a table where Office has no chart of the kind, or the item's text; what
    /// is done and what the unit explains beside it; n, period and source at its foot; definition, rule set, notes and the protection of small
    /// numbers in the notes page. A pack begins with a title slide and ends with what was decided on the one before. What is not shown is empty
    /// in charts and workbooks, and says so in tables.
    /// </summary>
    /// <param name="report">The report, with at least one item.</param>
    /// <param name="stream">Where to write; it need not seek; left open, and untouched after a cancellation. The same report and template give the same bytes.</param>
    /// <param name="template">
    /// A presentation (.pptx or .potx) on a light ground whose masters, theme, fonts, layouts and slide size are used and whose slides are left out;
    /// read to its end and left open. Items take its layout "Title Only", else the one with a title and the fewest other places; the first slide its
    /// title slide, else the same as items. <c>null</c> takes our own look, 16:9.
    /// </param>
    /// <param name="progress">Told how many items are written, after each; may be <c>null</c>.</param>
    /// <param name="cancellation">Looked at before each slide.</param>
    /// <exception cref="ArgumentException">The report has no item.</exception>
    /// <exception cref="TemplateException">The template cannot be one; nothing is written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Write(Report report, Stream stream, Stream? template = null, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        if (report.Items.Count == 0)
        {
            throw new ArgumentException("A deck needs an item.", nameof(report));
        }

        StablePackage.Save(stream, buffer =>
        {
            using var deck = template is null ? OwnDeck.Create(buffer) : DeckTemplate.Open(template, buffer);
            WriteSlides(report, new SlideWriter(report, deck, cancellation), deck.Frame, progress);
            deck.Close(report.Title);
        });
    }

    private static void WriteSlides(Report report, SlideWriter slides, SlideFrame frame, IProgress<int>? progress)
    {
        if (report.IsPack)
        {
            slides.Cover();
        }

        for (var i = 0; i < report.Items.Count; i++)
        {
            slides.Write(SlideContent.Of(report, report.Items[i], frame));
            progress?.Report(i + 1);
        }

        if (report.Before is not null)
        {
            slides.Write(SlideContent.Decisions(report, frame));
        }
    }
}
