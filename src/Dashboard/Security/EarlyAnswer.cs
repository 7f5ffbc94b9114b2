namespace Dashboard.Security;

/// <summary>
/// An answer that does not wait for the rest of the request: whoever looks has it at once. A browser looks only when it could send all of its
/// file, so that the rest is taken and forgotten, within reason.
/// </summary>
/// <param name="answer">The answer.</param>
/// <param name="atMost">The most bytes that are taken; then the connection is closed.</param>
internal sealed class EarlyAnswer(IResult answer, long atMost) : IResult
{
    private const int BufferBytes = 64 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await answer.ExecuteAsync(httpContext);
        await httpContext.Response.CompleteAsync();
        await DrainAsync(httpContext.Request.Body, httpContext.RequestAborted);
    }

    private async Task DrainAsync(Stream body, CancellationToken cancellation)
    {
        var buffer = new byte[BufferBytes];
        try
        {
            for (var left = atMost; left > 0;)
            {
                var read = await body.ReadAsync(buffer, cancellation);
                if (read == 0)
                {
                    return;
                }

                left -= read;
            }
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            // The sender has what it needs, or gave up.
        }
    }
}
