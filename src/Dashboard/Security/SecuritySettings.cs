using System.Net;
using Dashboard.Platform;

namespace Dashboard.Security;

/// <summary>What a sender may do, and whom the server believes about where a request comes from.</summary>
/// <param name="TrustedProxies"><c>Security:TrustedProxies</c>: whose word counts about the address and scheme of a request.</param>
/// <param name="FormMegabytes"><c>Limits:FormMegabytes</c>: the largest form of a page; a file to import has its own limit.</param>
/// <param name="ApiMegabytes"><c>Limits:ApiMegabytes</c>: the largest body of the API.</param>
/// <param name="ApiPerMinute"><c>Limits:ApiPerMinute</c>: requests to the API from one sender.</param>
/// <param name="ImportsPerMinute"><c>Limits:ImportsPerMinute</c>: uploads from one sender.</param>
/// <param name="SignInsPerMinute"><c>Limits:SignInsPerMinute</c>: tries to sign in from one sender.</param>
/// <param name="IdleMinutes"><c>Security:SessionIdleMinutes</c>: after so long without a click a session ends.</param>
/// <param name="SessionHours"><c>Security:SessionHours</c>: after so long a session ends in any case.</param>
/// <param name="SessionCheckSeconds"><c>Security:SessionCheckSeconds</c>: how often an open page asks whether its session still stands.</param>
public sealed record SecuritySettings(
    IReadOnlyList<IPNetwork> TrustedProxies, int FormMegabytes, int ApiMegabytes, int ApiPerMinute, int ImportsPerMinute, int SignInsPerMinute,
    int IdleMinutes = 60, int SessionHours = 12, int SessionCheckSeconds = 30)
{
    private const int Megabyte = 1024 * 1024;
    private const int MostMegabytes = 1000;
    private const int MostPerMinute = 1_000_000;
    private const int MostIdleMinutes = 24 * 60;
    private const int MostSessionHours = 24 * 7;

    // A disabled account loses its open page within a minute.
    private const int MostCheckSeconds = 50;

    public long FormBytes => (long)FormMegabytes * Megabyte;

    public long ApiBytes => (long)ApiMegabytes * Megabyte;

    internal static SecuritySettings Read(SettingsReader settings) => new(
        settings.Networks("Security:TrustedProxies"),
        settings.Whole("Limits:FormMegabytes", 1, 1, MostMegabytes),
        settings.Whole("Limits:ApiMegabytes", 8, 1, MostMegabytes),
        settings.Whole("Limits:ApiPerMinute", 300, 1, MostPerMinute),
        settings.Whole("Limits:ImportsPerMinute", 20, 1, MostPerMinute),
        settings.Whole("Limits:SignInsPerMinute", 20, 1, MostPerMinute),
        settings.Whole("Security:SessionIdleMinutes", 60, 1, MostIdleMinutes),
        settings.Whole("Security:SessionHours", 12, 1, MostSessionHours),
        settings.Whole("Security:SessionCheckSeconds", 30, 1, MostCheckSeconds));
}
