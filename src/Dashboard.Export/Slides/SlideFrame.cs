namespace Dashboard.Export.Slides;

/// <summary>Where the parts of a slide stand beside its title, by the layout it is made of.</summary>
/// <param name="Scale">How large texts are compared with our own slides.</param>
/// <param name="Title">The title.</param>
/// <param name="Head">For whom and of what the slide is; <c>null</c> where the layout's footer says it, or else the subtitle.</param>
/// <param name="Subtitle">What is measured.</param>
/// <param name="Content">The picture and what is said beside it.</param>
/// <param name="Source">The foot.</param>
internal sealed record SlideFrame(double Scale, Place Title, Place? Head, Place Subtitle, Place Content, Place Source)
{
    private const double SideShare = 278.0 / 882;
    private const double GapShare = 28.0 / 882;

    /// <summary>The least share of a slide's height that leaves room for a picture.</summary>
    private const double LeastContent = .3;

    /// <summary>Our own slides.</summary>
    public static SlideFrame Own { get; } = new(
        1, OwnTitle, Place.Points(39, 22, 882, 18), Place.Points(39, 118, 882, 22), Place.Points(39, 148, 882, 322), Place.Points(39, 500, 822, 32));

    private static Place OwnTitle => Place.Points(39, 45, 882, 69);

    /// <summary>The content without what stands beside it.</summary>
    public Place Main => Content with { Width = (long)(Content.Width * (1 - SideShare - GapShare)) };

    /// <summary>What stands beside the content.</summary>
    public Place Side => Content with { X = Content.Right - (long)(Content.Width * SideShare), Width = (long)(Content.Width * SideShare) };

    /// <summary>The line above the foot, as wide as the content.</summary>
    public Place Rule => new(Content.X, Source.Y - Length(6), Content.Width, 0);

    /// <summary>A length that is so many points on our own slides.</summary>
    public long Length(double points) => Place.Points(points * Scale);

    /// <summary>A slide of somebody else's layout: between its title and its footers, as wide as its title.</summary>
    /// <param name="layout">The layout, which has a title.</param>
    /// <param name="width">The slides' width.</param>
    /// <param name="height">The slides' height.</param>
    /// <returns>The places, or <c>null</c> where too little room is left.</returns>
    public static SlideFrame? Of(DeckLayout layout, long width, long height)
    {
        var (across, down) = ((double)width / Place.SlideWidth, (double)height / Place.SlideHeight);
        var scale = Math.Min(across, down);
        var own = new Place((long)(OwnTitle.X * across), (long)(OwnTitle.Y * down), (long)(OwnTitle.Width * across), (long)(OwnTitle.Height * down));
        var title = layout.Title?.Place ?? own;
        var line = title.Width > width / 2 ? title : title with { X = own.X, Width = own.Width };
        var foot = layout.Footers.Select(holder => holder.Place).OfType<Place>().Where(place => place.Y > height / 2).Select(place => place.Y).DefaultIfEmpty(height - Length(8)).Min();
        var source = line with { Y = foot - Length(34), Height = Length(32) };
        var subtitle = line with { Y = title.Bottom + Length(4), Height = Length(22) };
        var content = line with { Y = subtitle.Bottom + Length(8), Height = source.Y - Length(24) - subtitle.Bottom - Length(8) };
        Place? head = layout.Footer is null && title.Y > Length(30) ? line with { Y = title.Y - Length(23), Height = Length(18) } : null;
        return content.Height < height * LeastContent ? null : new SlideFrame(scale, title, head, subtitle, content, source);

        long Length(double points) => Place.Points(points * scale);
    }
}
