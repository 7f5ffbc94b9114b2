using Dashboard.Data.Queries;
using Dashboard.Doors;
using Dashboard.Doors.Packs;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Diagnostics;

namespace Dashboard.Api;

/// <summary>
/// Every error of the API as <c>application/problem+json</c>: what was wrong where, what was found and what was expected. A fault of ours is
/// logged and says nothing of its inside.
/// </summary>
internal sealed class ApiErrors(RequestDelegate next, ILogger<ApiErrors> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        // The pages' own answer to an error is a page.
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        if (await ProblemOfAsync(context) is { } problem && !context.Response.HasStarted)
        {
            await problem.ExecuteAsync(context);
        }
    }

    private async Task<IResult?> ProblemOfAsync(HttpContext context)
    {
        try
        {
            await next(context);
            var response = context.Response;
            return response.StatusCode >= 400 && response.ContentType is null
                ? Problem(response.StatusCode, Said(response.StatusCode, context))
                : null;
        }
        catch (InputException fault)
        {
            return Problem(StatusCodes.Status400BadRequest, fault.Message, new()
            {
                ["parameter"] = fault.Place,
                ["given"] = fault.Given,
                ["expected"] = fault.Expected,
            });
        }
        catch (ImpossibleQuestionException fault)
        {
            return Problem(StatusCodes.Status400BadRequest, fault.Message, new() { ["parameter"] = fault.Parameter });
        }
        catch (UnknownNameException fault)
        {
            return Problem(StatusCodes.Status404NotFound, fault.Message);
        }
        catch (OutOfScopeException fault)
        {
            // The same words as of a unit that is not there: which units there are is not told either.
            return Problem(StatusCodes.Status404NotFound, fault.Message);
        }
        catch (PackFaultyException fault)
        {
            return Problem(StatusCodes.Status409Conflict, fault.Message);
        }
        catch (ChromiumException fault)
        {
            return Problem(StatusCodes.Status501NotImplemented, fault.Message);
        }
        catch (BadHttpRequestException fault)
        {
            return Problem(fault.StatusCode, fault.Message);
        }
        catch (Exception fault) when (!context.RequestAborted.IsCancellationRequested)
        {
            log.LogError(fault, "{Method} {Path} failed.", context.Request.Method, context.Request.Path);
            return Problem(StatusCodes.Status500InternalServerError, "Something went wrong on our side; the log says what.");
        }
    }

    private static string Said(int status, HttpContext context) => status == StatusCodes.Status403Forbidden && context.User.Identified()?.Opens is { } opens
        ? $"This key opens {string.Join(", ", ApiEndpoints.Verbs.Where(opens))}, and nothing else."
        : Said(status, context.Request, context.Response);

    private static string Said(int status, HttpRequest request, HttpResponse response) => status switch
    {
        StatusCodes.Status401Unauthorized => "Sign in, or send a good key as 'Authorization: Bearer KEY'.",
        StatusCodes.Status403Forbidden => "This account may not ask that.",
        StatusCodes.Status404NotFound => $"There is no {request.Method} {request.Path}; see /api/v1/openapi.json for what there is.",
        StatusCodes.Status405MethodNotAllowed => $"{request.Path} does not take {request.Method}.",
        StatusCodes.Status415UnsupportedMediaType => $"The content type is '{request.ContentType}'; expected {ApiBody.Csv} or {ApiBody.Json}.",
        StatusCodes.Status429TooManyRequests => $"Too many requests; ask again in {response.Headers.RetryAfter} seconds.",
        _ => "The request is not answered.",
    };

    private static IResult Problem(int status, string detail, Dictionary<string, object?>? parts = null) =>
        Results.Problem(detail, statusCode: status, extensions: parts);
}
