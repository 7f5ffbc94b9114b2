using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Dashboard.Platform;

/// <summary>
/// Where the server listens. The web server takes whatever it does not understand of an address for a name, and listens on all of the machine's:
/// what is not understood is a fault here.
/// </summary>
internal static partial class ListenAddresses
{
    /// <summary>Without a setting.</summary>
    public const string Usual = "http://localhost:5080";

    private const string Key = "Urls";
    private const string Certificate = "Kestrel:Certificates:Default";
    private const string Local = "localhost";
    private const string Expected = "addresses as http://127.0.0.1:5080, http://[::1]:5080, or http://*:5080 for all of this machine's, separated by ';'";

    /// <summary>One or several, separated by semicolons.</summary>
    public static string Read(SettingsReader settings)
    {
        var urls = settings.Parsed(Key, Usual, text => AreUnderstood(text) ? text : null, Expected) ?? Usual;
        if (urls.Contains("https:", StringComparison.OrdinalIgnoreCase) && settings.Entries(Certificate).Count == 0)
        {
            settings.Add([$"{Key} is '{urls}', but {Certificate}:Path is empty; expected a certificate for https, or http behind a proxy that has one."]);
        }

        return urls;
    }

    private static bool AreUnderstood(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } addresses && Array.TrueForAll(addresses, IsUnderstood);

    private static bool IsUnderstood(string address)
    {
        var parts = Address().Match(address);
        if (!parts.Success)
        {
            return Socket().IsMatch(address);
        }

        var (host, port) = (parts.Groups["host"].Value, parts.Groups["port"].Value);
        var isLocal = host.Equals(Local, StringComparison.OrdinalIgnoreCase);
        return (isLocal || host is "*" or "+" || IsOfMachine(host))
            && (port.Length == 0 || (int.TryParse(port, CultureInfo.InvariantCulture, out var number) && number <= IPEndPoint.MaxPort && (number > 0 || !isLocal)));
    }

    /// <summary>Four numbers or the sixth version's: a number alone would be an address too, and was meant as a port.</summary>
    private static bool IsOfMachine(string host) => IPAddress.TryParse(host, out _) && (host[0] == '[' || host.Count(one => one == '.') == 3);

    [GeneratedRegex(@"^https?://(?<host>\[[0-9a-f:.%]+\]|[^\[\]:/]+)(:(?<port>\d{1,5}))?/?$", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    /// <summary>A socket of Unix by its path.</summary>
    [GeneratedRegex("^https?://unix:/.+$", RegexOptions.IgnoreCase)]
    private static partial Regex Socket();
}
