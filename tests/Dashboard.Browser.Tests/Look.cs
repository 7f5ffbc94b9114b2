using Microsoft.Playwright;

namespace Dashboard.Browser.Tests;

/// <summary>How a reader sees a page.</summary>
internal sealed record Look(string Language, ColorScheme Scheme, int Width, int Height)
{
    private const int Desktop = 1440;

    public static Look Default { get; } = new("fi", ColorScheme.Light, Desktop, 900);

    /// <summary>Light and dark, desktop and phone, in Finnish; in all languages where the whole matrix is asked for (<c>tests/run.sh --full</c>).</summary>
    public static IReadOnlyList<Look> All { get; } =
    [
        .. from language in Environment.GetEnvironmentVariable("FULL") == "1" ? new[] { "fi", "sv", "en" } : ["fi"]
           from scheme in new[] { ColorScheme.Light, ColorScheme.Dark }
           from phone in new[] { false, true }
           select phone ? new Look(language, scheme, 390, 844) : Default with { Language = language, Scheme = scheme },
    ];

    public override string ToString() => $"{Language}-{(Width == Desktop ? "desktop" : "phone")}-{(Scheme == ColorScheme.Dark ? "dark" : "light")}";
}
