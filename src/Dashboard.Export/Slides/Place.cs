namespace Dashboard.Export.Slides;

/// <summary>A place on a slide, in English Metric Units: 12,700 a point.</summary>
internal readonly record struct Place(long X, long Y, long Width, long Height)
{
    /// <summary>The width of our own slides, which are 16:9: 960 by 540 points.</summary>
    public const long SlideWidth = 960 * Point;

    /// <summary>The height of our own slides.</summary>
    public const long SlideHeight = 540 * Point;

    private const long Point = 12_700;

    /// <summary>The end at the right.</summary>
    public long Right => X + Width;

    /// <summary>The lower end.</summary>
    public long Bottom => Y + Height;

    /// <summary>The width in points.</summary>
    public double WidthInPoints => (double)Width / Point;

    /// <summary>The height in points.</summary>
    public double HeightInPoints => (double)Height / Point;

    /// <summary>A length in points.</summary>
    public static long Points(double length) => (long)(length * Point);

    /// <summary>A place in points.</summary>
    public static Place Points(double x, double y, double width, double height) => new(Points(x), Points(y), Points(width), Points(height));
}
