namespace Dashboard.Platform;

/// <summary>What is said of published figures, and where they may stand.</summary>
/// <param name="Licence">Open:Licence: under which licence open data are given.</param>
/// <param name="EmbedFrom">Open:EmbedFrom: the origins whose pages may frame a published figure; empty for none.</param>
public sealed record OpenSettings(string Licence, IReadOnlyList<string> EmbedFrom)
{
    private const string UsualLicence = "CC BY 4.0";
    private const int MostOfLicence = 200;

    internal static OpenSettings Read(SettingsReader settings) => new(
        settings.Parsed("Open:Licence", UsualLicence, text => text.Length <= MostOfLicence && !text.Any(char.IsControl) ? text : null, "the name of a licence in at most 200 characters")
            ?? UsualLicence,
        settings.Origins("Open:EmbedFrom"));
}
