using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Features.Open;

/// <summary>
/// An answer that is the same for everybody who asks in the same language: caches on the way may keep it for a while, and whoever has it is only
/// told so. Its mark is made of the answer itself, so that all servers give the same one.
/// </summary>
/// <param name="Text">The page or file.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="Status">The status; only an answer of 200 is kept by others.</param>
internal sealed record OpenResult(string Text, string ContentType, int Status = StatusCodes.Status200OK) : IResult
{
    public const string Page = "text/html; charset=utf-8";

    private const int BytesOfMark = 16;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var bytes = Encoding.UTF8.GetBytes(Text);
        response.Headers.Vary = HeaderNames.AcceptLanguage;
        if (Status != StatusCodes.Status200OK)
        {
            response.Headers.CacheControl = "no-cache";
        }
        else
        {
            // Weak: the same page is sent packed and unpacked.
            var mark = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, BytesOfMark))}\"", isWeak: true);
            response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = Kept };
            response.GetTypedHeaders().ETag = mark;
            if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(mark, useStrongComparison: false)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}
