using Microsoft.Playwright;

namespace Dashboard.Browser.Tests;

/// <summary>How a reader sees a page.</summary>
internal sealed record Look(string Language, ColorScheme Scheme, int Width, int Height)
{
    private const int Desktop = 1440;

    /// <summary>Whether the whole matrix is asked for.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("FULL") == "1";

    public static Look Default { get; } = new("fi", ColorScheme.Light, Desktop, 900);

    /// <summary>A dark theme on a phone, in Finnish.</summary>
    public static Look DarkPhone { get; } = new("fi", ColorScheme.Dark, 390, 844);

    /// <summary>
    /// The looks in which a page is seen, by language: light on a desktop and dark on a phone, the lesser pages in one of them by turns; where
    /// the whole matrix is asked for (<c>tests/run.sh --full</c>), light and dark on both in all languages.
    /// </summary>
    /// <param name="turn">Of a lesser page its place among them; <c>null</c> of a main one.</param>
    public static IReadOnlyList<IReadOnlyList<Look>> Of(int? turn)
    {
        if (!IsFull)
        {
            return [turn is not { } place ? [Default, DarkPhone] : [place % 2 == 0 ? Default : DarkPhone]];
        }

        return [.. from language in new[] { "fi", "sv", "en" }
                   select (IReadOnlyList<Look>)
                   [
                       .. from look in new[] { Default, Default with { Scheme = ColorScheme.Dark }, DarkPhone with { Scheme = ColorScheme.Light }, DarkPhone }
                          select look with { Language = language },
                   ]];
    }

    public override string ToString() => $"{Language}-{(Width == Desktop ? "desktop" : "phone")}-{(Scheme == ColorScheme.Dark ? "dark" : "light")}";
}
