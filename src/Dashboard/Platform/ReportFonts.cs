using Dashboard.Export;

namespace Dashboard.Platform;

/// <summary>The pages' font for documents that are printed: <c>css/fonts.css</c> says the same of the pages.</summary>
internal static class ReportFonts
{
    private const string ExtendedRange =
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF";

    private const string Range =
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";

    /// <summary>Within the document: a file that stands alone.</summary>
    public static IReadOnlyList<ReportFont> Embedded { get; } =
    [
        .. from weight in new[] { "400", "600" }
           from letters in new[] { (Name: "latin-ext", Range: ExtendedRange), (Name: "latin", Range) }
           select ReportFont.Embedded(Read($"source-sans-3-{letters.Name}-{weight}-normal.woff2"), weight, letters.Range),
    ];

    /// <summary>By their addresses on this server: a page, whose policy takes no font within it.</summary>
    public static IReadOnlyList<ReportFont> Linked { get; } =
    [
        new("/lib/source-sans-3/source-sans-3-latin-ext-wght-normal.woff2", "200 900", ExtendedRange),
        new("/lib/source-sans-3/source-sans-3-latin-wght-normal.woff2", "200 900", Range),
    ];

    private static byte[] Read(string name)
    {
        using var stream = typeof(ReportFonts).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
