using Dashboard.Data.Office;

namespace Dashboard.Platform;

/// <summary>Who asks, as the audit names them.</summary>
internal static class Actors
{
    /// <summary>The sender of a request. There are no accounts yet: everybody is anonymous.</summary>
    public static Actor Of(HttpContext context) =>
        new(context.User.Identity?.Name ?? "anonymous", context.Connection.RemoteIpAddress?.ToString() ?? "unknown");
}
