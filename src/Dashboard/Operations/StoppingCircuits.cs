namespace Dashboard.Operations;

/// <summary>
/// A server that was told to stop closes its circuits, and their pages ask for them again at once, while it still listens. What it let in
/// then nobody would close: the end would wait for it until <c>Operations:ShutdownSeconds</c> are over. So it lets in none; the pages go on asking until
/// a server is there.
/// </summary>
internal static class StoppingCircuits
{
    private const string Hub = "/_blazor";

    public static void RefuseCircuitsWhenStopping(this WebApplication app) => app.Use((context, next) =>
    {
        if (!app.Lifetime.ApplicationStopping.IsCancellationRequested || !context.Request.Path.StartsWithSegments(Hub, StringComparison.Ordinal))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    });
}
