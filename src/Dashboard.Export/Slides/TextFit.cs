namespace Dashboard.Export.Slides;

/// <summary>About how much room texts take: programs lay them out, but shrink and break pages only when somebody edits them.</summary>
internal static class TextFit
{
    /// <summary>The width of a letter, as a share of its height.</summary>
    private const double Letter = .5;

    private const double Line = 1.22;
    private const double Least = .4;

    /// <summary>How many lines a text takes, at least one.</summary>
    public static int Lines(string text, double size, double width) => Math.Max(1, (int)Math.Ceiling(text.Length * size * Letter / Math.Max(size, width)));

    /// <summary>How high paragraphs stand.</summary>
    public static double Height(IEnumerable<SlideText> paragraphs, double width) =>
        paragraphs.Sum(text => text.Above + (Lines(text.Text, text.Size, width) * text.Size * Line));

    /// <summary>How much smaller paragraphs must be to fit a place, in steps of five per cent; 1 where they fit.</summary>
    public static double Shrink(IReadOnlyList<SlideText> paragraphs, double width, double height)
    {
        var scale = 1.0;
        while (scale > Least && Height(paragraphs.Select(text => text with { Size = text.Size * scale, Above = text.Above * scale }), width) > height)
        {
            scale -= .05;
        }

        return Math.Round(scale, 2);
    }

    /// <summary>Paragraphs by pages: none is higher than the height, and paragraphs break between words where one alone is.</summary>
    public static IReadOnlyList<IReadOnlyList<SlideText>> Pages(IEnumerable<SlideText> paragraphs, double width, double height)
    {
        var pages = new List<List<SlideText>> { new() };
        foreach (var part in paragraphs.SelectMany(paragraph => Parts(paragraph, width, height)))
        {
            if (pages[^1].Count > 0 && Height(pages[^1].Append(part), width) > height)
            {
                pages.Add([]);
            }

            pages[^1].Add(part);
        }

        return pages;
    }

    private static IEnumerable<SlideText> Parts(SlideText paragraph, double width, double height)
    {
        var most = (int)(width / (paragraph.Size * Letter) * Math.Floor((height - paragraph.Above) / (paragraph.Size * Line)));
        var rest = paragraph.Text;
        while (rest.Length > most)
        {
            var cut = rest.LastIndexOf(' ', most - 1);
            cut = cut > 0 ? cut : most;
            yield return paragraph with { Text = rest[..cut] };
            rest = rest[cut..].TrimStart();
        }

        yield return paragraph with { Text = rest };
    }
}
