using Dashboard.Data.Office;
using Dashboard.Security;

namespace Dashboard.Platform;

/// <summary>Who asks, as the audit names them.</summary>
internal static class Actors
{
    /// <summary>The sender of a request.</summary>
    public static Actor Of(HttpContext context) =>
        new(context.User.Access().Name, context.Connection.RemoteIpAddress?.ToString() ?? "unknown");
}
