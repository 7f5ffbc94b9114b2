using Dashboard.Data.Office;
using Dashboard.Security;

namespace Dashboard.Platform;

/// <summary>Who asks, as the audit names them.</summary>
internal static class Actors
{
    /// <summary>The sender of a request.</summary>
    public static Actor Of(HttpContext context) =>
        new(context.User.Access().Name, AddressOf(context));

    /// <summary>The address of whoever asks, or of the first that no trusted proxy speaks for, see <see cref="TrustedProxies"/>.</summary>
    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        var address => address.ToString(),
    };
}
