using System.Text.Json;
using Dashboard.Doors;
using Dashboard.Platform;
using Dashboard.Security;

namespace Dashboard.Api;

/// <summary>The body of a question: lines as the verb reads them, or JSON.</summary>
internal static class ApiBody
{
    public const string Csv = "text/csv";

    public const string Json = "application/json";

    /// <summary>Reads the body and answers it as what its content type says it is.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">The names of the query that go with lines; JSON holds its options itself.</param>
    /// <param name="ofLines">Answers lines.</param>
    /// <param name="ofJson">Answers JSON.</param>
    /// <exception cref="InputException">The body is not understood.</exception>
    /// <exception cref="BadHttpRequestException">The body is too large or of another type.</exception>
    public static async Task<TReport> AnswerAsync<TBody, TReport>(
        HttpRequest request, IReadOnlyList<string> options, Func<Stream, TReport> ofLines, Func<TBody, TReport> ofJson)
        where TBody : class
    {
        ApiQuery.RequireKnown(request, options);
        var isJson = request.HasJsonContentType();
        if (!isJson && request.ContentType?.Split(';')[0].Trim().Equals(Csv, StringComparison.OrdinalIgnoreCase) != true)
        {
            throw new BadHttpRequestException(
                $"The content type is '{request.ContentType}'; expected {Csv} or {Json}.", StatusCodes.Status415UnsupportedMediaType);
        }

        if (isJson && request.Query.Keys.FirstOrDefault() is { } name)
        {
            throw InputException.OfParameter(name, request.Query[name], "nothing in the query; with a JSON body the options stand in the body");
        }

        using var body = await BufferAsync(request, request.HttpContext.RequestServices.GetRequiredService<DashboardSettings>().Security);
        return isJson ? ofJson(Parse<TBody>(body)) : ofLines(body);
    }

    /// <summary>The readers of lines are synchronous and the request is not: the body, of limited size, is taken to memory first.</summary>
    private static async Task<MemoryStream> BufferAsync(HttpRequest request, SecuritySettings limits)
    {
        var tooLarge = new BadHttpRequestException(
            $"The body is larger than {limits.ApiMegabytes} MiB; expected at most that.", StatusCodes.Status413PayloadTooLarge);
        if (request.ContentLength > limits.ApiBytes)
        {
            throw tooLarge;
        }

        var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted) is > 0 and var read)
        {
            if (body.Length + read > limits.ApiBytes)
            {
                throw tooLarge;
            }

            body.Write(buffer, 0, read);
        }

        body.Position = 0;
        return body;
    }

    private static T Parse<T>(Stream body)
        where T : class
    {
        if (body.Length == 0)
        {
            throw InputException.At("the body", null, "a JSON object; it is empty");
        }

        try
        {
            return JsonSerializer.Deserialize<T>(body, DoorJson.Strict) ?? throw InputException.At("the body", "null", "a JSON object");
        }
        catch (JsonException fault)
        {
            // The library's message names types of ours; its place is what the caller needs.
            throw InputException.At(
                $"the body at {fault.Path ?? "$"}, line {fault.LineNumber + 1}", null, "JSON as /api/v1/openapi.json describes it");
        }
    }
}
