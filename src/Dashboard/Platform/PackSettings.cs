namespace Dashboard.Platform;

/// <summary>How packs are made.</summary>
/// <param name="PublicLevels">Packs:PublicLevels: how many levels of the tree, from the top, a public pack may name.</param>
/// <param name="Template">Packs:Template: the county's own .pptx, absolute; <c>null</c> for ours.</param>
/// <param name="Folder">Packs:Folder: where scheduled packs are written besides the archive, absolute; <c>null</c> for nowhere.</param>
/// <param name="Mail">Mail:…; <c>null</c> when no server is set.</param>
public sealed record PackSettings(int PublicLevels, string? Template, string? Folder, MailSettings? Mail)
{
    private const int MostLevels = 20;

    /// <summary>A whole, its divisions and their lines of service: a unit itself is not named in public.</summary>
    private const int UsualLevels = 3;

    internal static PackSettings Read(SettingsReader settings) => new(
        settings.Whole("Packs:PublicLevels", UsualLevels, 1, MostLevels),
        settings.Parsed("Packs:Template", null, text => File.Exists(text) ? Path.GetFullPath(text) : null, "the path of a .pptx file that is there"),
        settings.Folder("Packs:Folder"),
        MailSettings.Read(settings));
}

/// <summary>The server that takes the program's mail.</summary>
/// <param name="Host">Mail:Host.</param>
/// <param name="Port">Mail:Port.</param>
/// <param name="StartTls">Mail:StartTls: whether the connection must be encrypted.</param>
/// <param name="From">Mail:From: the sender's address.</param>
/// <param name="User">Mail:User; <c>null</c> to send without signing in.</param>
/// <param name="Password">Mail:Password.</param>
/// <param name="PublicUrl">Mail:PublicUrl: the address at which people open the program; <c>null</c> for letters without links.</param>
public sealed record MailSettings(string Host, int Port, bool StartTls, string From, string? User, string? Password, Uri? PublicUrl)
{
    private const int UsualPort = 587;

    internal static MailSettings? Read(SettingsReader settings)
    {
        if (settings.Text("Mail:Host") is { } host)
        {
            return ReadAll(settings, host);
        }

        settings.Unheeded(() => ReadAll(settings, ""));
        return null;
    }

    private static MailSettings ReadAll(SettingsReader settings, string host)
    {
        settings.Together("Mail:User", "Mail:Password");
        return new MailSettings(
            host,
            settings.Whole("Mail:Port", UsualPort, 1, ushort.MaxValue),
            settings.Parsed<bool?>("Mail:StartTls", "true", text => bool.TryParse(text, out var value) ? value : null, "true or false") ?? true,
            settings.Parsed("Mail:From", "", text => System.Net.Mail.MailAddress.TryCreate(text, out _) ? text : null, "an address as dashboard@example.fi") ?? "",
            settings.Text("Mail:User"),
            settings.Text("Mail:Password"),
            settings.Parsed("Mail:PublicUrl", null, ReadUrl, "an address as https://dashboard.example.fi, without a path"));
    }

    private static Uri? ReadUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) && url.PathAndQuery == "/" && url.Fragment.Length == 0
            ? url
            : null;
}
