namespace Dashboard.Export.Slides;

/// <summary>A place on a slide, in English Metric Units: 12,700 a point. A slide is 16:9, 960 by 540 points.</summary>
internal readonly record struct Place(long X, long Y, long Width, long Height)
{
    public const long SlideWidth = 960 * Point;
    public const long SlideHeight = 540 * Point;
    private const long Point = 12_700;

    /// <summary>A place in points.</summary>
    public static Place Points(double x, double y, double width, double height) =>
        new((long)(x * Point), (long)(y * Point), (long)(width * Point), (long)(height * Point));
}
