using Dashboard.Core.Reports;
using Dashboard.Export.Office;
using Dashboard.Export.Slides;

namespace Dashboard.Export;

/// <summary>A report as slides for PowerPoint (.pptx, ECMA-376 transitional, 16:9).</summary>
public static class SlideDeck
{
    /// <summary>
    /// Writes a slide for each item, and further ones where a table is longer than a slide. A slide has the finding as its title; a native,
    /// editable chart with its values in a workbook inside, or a table where Office has no chart of the kind; what is done and what the unit
    /// explains beside it; n, period and source at its foot; definition, rule set, notes and the protection of small numbers in the notes page.
    /// What is not shown is empty in charts and workbooks, and says so in tables.
    /// </summary>
    /// <param name="report">The report, with at least one item.</param>
    /// <param name="stream">Where to write; it need not seek; left open, and untouched after a cancellation. The same report gives the same bytes.</param>
    /// <param name="progress">Told how many items are written, after each; may be <c>null</c>.</param>
    /// <param name="cancellation">Looked at before each slide.</param>
    /// <exception cref="ArgumentException">The report has no item.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Write(Report report, Stream stream, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        if (report.Items.Count == 0)
        {
            throw new ArgumentException("A deck needs an item.", nameof(report));
        }

        StablePackage.Save(stream, buffer => WriteSlides(report, buffer, progress, cancellation));
    }

    private static void WriteSlides(Report report, Stream stream, IProgress<int>? progress, CancellationToken cancellation)
    {
        using var deck = new DeckFile(stream, report.Title);
        for (var i = 0; i < report.Items.Count; i++)
        {
            var slides = new ItemSlides(report, report.Items[i]);
            for (var page = 0; page < slides.Count; page++)
            {
                cancellation.ThrowIfCancellationRequested();
                slides.Write(deck.AddSlide(slides.Notes, report.Language), page, deck.Count);
            }

            progress?.Report(i + 1);
        }

        deck.Close();
    }
}
