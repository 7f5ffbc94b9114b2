using System.Text.Json.Nodes;
using Dashboard.Doors;
using Dashboard.Doors.Charts;
using Dashboard.Doors.Packs;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dashboard.Api;

/// <summary>What the OpenAPI document says of the endpoints beyond their types.</summary>
internal static class ApiDescription
{
    private const string Problem = "application/problem+json";

    public static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info.Title = "Dashboard API";
        document.Info.Version = "v1";
        document.Info.Description =
            "The questions of the command line over HTTP, answered by the same code. JSON is camelCase; shares are fractions 0–1 and NPS is in "
            + "points; dates are ISO; null stands for what is not there. Errors are application/problem+json: detail says what is wrong in one "
            + "sentence, and where it is known parameter, given and expected name the place, what was found and what was expected.";
        return Task.CompletedTask;
    }

    public static void DescribeSeries(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("series")
        .WithTags("Figures")
        .WithSummary("One metric over time")
        .WithDescription(
            "A metric's figures with their intervals, for one unit, path or stage, and the control chart of the complete periods. Answers are "
            + "published in blocks of at least Privacy:MinimumRespondents people (5 unless told otherwise) who answered at one unit or stage, on "
            + "the last day of their block; the newest wait. A period with answers of which none are published yet is suppressed: null, with "
            + "suppressed true. From and to count the blocks that closed between them.")
        .Produces<SeriesReport>()
        .ProducesProblem(StatusCodes.Status400BadRequest, Problem)
        .ProducesProblem(StatusCodes.Status404NotFound, Problem)
        .ProducesProblem(StatusCodes.Status429TooManyRequests, Problem)
        .AddOpenApiOperationTransformer((operation, _, _) => DescribeQuestion(operation, required: "metric"));

    public static void DescribeSpc(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("spc")
        .WithTags("Statistics")
        .WithSummary("The control chart of any numbers")
        .WithDescription(
            "XmR with the rules of Making Data Count. Send text/csv, a number or date,value a line, with the options in the query; or JSON, with "
            + $"the options in the body. A missing value is NA, null or nothing. At most {SpcInput.MaxPoints} points; the largest body is a setting of the server, 8 MiB unless told otherwise.")
        .Accepts<SpcBody>(ApiBody.Json, ApiBody.Csv)
        .Produces<SpcReport>()
        .ProducesProblem(StatusCodes.Status400BadRequest, Problem)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge, Problem)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType, Problem)
        .ProducesProblem(StatusCodes.Status429TooManyRequests, Problem)
        .AddOpenApiOperationTransformer((operation, _, _) => DescribeLines(
            operation, "A number or date,value a line; comma, semicolon or tab.", "2026-01,71.5\n2026-02,\n2026-03,68\n"));

    public static void DescribeFunnel(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("funnel")
        .WithTags("Statistics")
        .WithSummary("Units against the limits that chance sets")
        .WithDescription(
            "A funnel of shares or NPS around the pooled value, with 95 % and 99.8 % limits. Send text/csv, unit,n,positive[,negative] a line, "
            + $"with kind in the query; or JSON. At most {FunnelRows.MaxUnits} units; the largest body is a setting of the server, 8 MiB unless told otherwise.")
        .Accepts<FunnelBody>(ApiBody.Json, ApiBody.Csv)
        .Produces<FunnelReport>()
        .ProducesProblem(StatusCodes.Status400BadRequest, Problem)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge, Problem)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType, Problem)
        .ProducesProblem(StatusCodes.Status429TooManyRequests, Problem)
        .AddOpenApiOperationTransformer((operation, _, _) => DescribeLines(
            operation, "unit,n,positive[,negative] a line, with or without a header.", "unit,n,positive,negative\nnorth,120,70,20\n"));

    public static void DescribeChart(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("chart")
        .WithTags("Charts")
        .WithSummary("A chart of a page as a file")
        .WithDescription(
            "What the save menu of a page gives, for scripts: picture, table, sheet or slide of one chart. The address is that of the page's own file "
            + "without /download/ and without its ending.")
        .Produces<byte[]>(StatusCodes.Status200OK, "image/svg+xml", [.. ChartFiles.Endings.Skip(1).Select(ending => ChartFiles.TypeOf(ending)!.Split(';')[0])])
        .ProducesProblem(StatusCodes.Status400BadRequest, Problem)
        .ProducesProblem(StatusCodes.Status404NotFound, Problem)
        .ProducesProblem(StatusCodes.Status429TooManyRequests, Problem)
        .ProducesProblem(StatusCodes.Status501NotImplemented, Problem)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            Require(operation, "address", "format");
            return Task.CompletedTask;
        });

    public static void DescribePack(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("pack")
        .WithTags("Packs")
        .WithSummary("A ready-made pack as a file")
        .WithDescription(
            "Customer experience, quarterly, or My unit, monthly, of a unit and a period: slides, PDF or a workbook, or the text of the "
            + "self-monitoring report. It shows what one sees who may see the unit and nothing else, and is not kept in the archive.")
        .Produces<byte[]>(StatusCodes.Status200OK, PackFiles.TypeOf(PackFormat.Pptx), PackFiles.TypeOf(PackFormat.Pdf), PackFiles.TypeOf(PackFormat.Xlsx), "text/plain")
        .ProducesProblem(StatusCodes.Status400BadRequest, Problem)
        .ProducesProblem(StatusCodes.Status404NotFound, Problem)
        .ProducesProblem(StatusCodes.Status409Conflict, Problem)
        .ProducesProblem(StatusCodes.Status429TooManyRequests, Problem)
        .ProducesProblem(StatusCodes.Status501NotImplemented, Problem)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            Require(operation, "unit", "period", "format");
            return Task.CompletedTask;
        });

    private static void Require(OpenApiOperation operation, params IReadOnlyList<string> names)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => names.Contains(parameter.Name)))
        {
            parameter.Required = true;
        }
    }

    /// <summary>The library takes one type an answer and has no word for "required, and we say so ourselves".</summary>
    private static Task DescribeQuestion(OpenApiOperation operation, string required)
    {
        Require(operation, required);
        if (operation.Responses?["200"].Content is { } content)
        {
            content[ApiBody.Csv] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        }

        return Task.CompletedTask;
    }

    /// <summary>The body as lines is text; both bodies are one type to the library.</summary>
    private static Task DescribeLines(OpenApiOperation operation, string description, string example)
    {
        if (operation.RequestBody?.Content is { } content)
        {
            content[ApiBody.Csv] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = description },
                Example = JsonValue.Create(example),
            };
        }

        return Task.CompletedTask;
    }
}
