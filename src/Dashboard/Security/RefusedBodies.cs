using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Dashboard.Security;

/// <summary>
/// A form that is too large or broken is an error of its sender, not of ours, and is worded as such. What words it is a page that is only looked
/// at: it must not read the refused form a second time.
/// </summary>
internal sealed class RefusedBodies(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var response = context.Response;
        try
        {
            await next(context);
        }
        catch (Exception fault) when (StatusOf(fault, context) is { } status && !response.HasStarted)
        {
            response.Clear();
            response.StatusCode = (int)status;
        }

        if (!response.HasStarted && response.StatusCode >= StatusCodes.Status400BadRequest)
        {
            LookOnly(context);
        }
    }

    /// <summary>The antiforgery check is the first to read a form, and wraps what it finds.</summary>
    private static HttpStatusCode? StatusOf(Exception fault, HttpContext context) => fault switch
    {
        BadHttpRequestException { StatusCode: var status } => (HttpStatusCode)status,
        AntiforgeryValidationException { InnerException: { } inner } => StatusOf(inner, context) ?? HttpStatusCode.BadRequest,
        AntiforgeryValidationException => HttpStatusCode.BadRequest,

        // Of a form that could be read it is none of its sender's.
        InvalidDataException when context.Request.HasFormContentType && context.Features.Get<IFormFeature>() is { Form: null } => HttpStatusCode.BadRequest,
        _ => null,
    };

    private static void LookOnly(HttpContext context)
    {
        var request = context.Request;
        (request.Method, request.Body, request.ContentType, request.ContentLength) = (HttpMethods.Get, Stream.Null, null, null);
        context.Features.Set<IFormFeature>(null);
    }
}
