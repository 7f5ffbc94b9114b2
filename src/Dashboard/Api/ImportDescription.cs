using Dashboard.Data.Office.Accounts;
using Dashboard.Doors.Imports;
using Dashboard.Security;
using Microsoft.OpenApi;

namespace Dashboard.Api;

/// <summary>What the OpenAPI document says of imports.</summary>
internal static class ImportDescription
{
    private const string Problem = "application/problem+json";
    private const string Tag = "Imports";

    public static void DescribeImport(this RouteHandlerBuilder endpoint) => endpoint
        .WithName(ApiKey.Import)
        .WithTags(Tag)
        .WithSummary("A file into the store")
        .WithDescription(
            "Send the file itself as text/csv or as a workbook, or a form with a part 'mapping', if there is one, and then a part 'file'. The same file "
            + "again adds nothing and says so. With the header Idempotency-Key a request may be sent again without being a second delivery: the first "
            + "receipt is answered, and 409 when the key was sent with another file. With Prefer: respond-async, or when the import takes more than "
            + "30 seconds, the answer is 202 with the receipt's address in Location. 422 says what is wrong with the file; nothing was changed then. "
            + "Rows that cannot be taken are kept aside, see rejectedUrl; the others are taken.")
        .Produces<ImportReceipt>()
        .Produces<ImportReceipt>(StatusCodes.Status202Accepted)
        .ProducesProblem(StatusCodes.Status400BadRequest, Problem)
        .ProducesProblem(StatusCodes.Status409Conflict, Problem)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge, Problem)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType, Problem)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity, Problem)
        .ProducesProblem(StatusCodes.Status429TooManyRequests, Problem)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable, Problem)
        .ProducesProblem(StatusCodes.Status507InsufficientStorage, Problem)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            DescribeBody(operation);
            return Task.CompletedTask;
        });

    public static void DescribeReceipt(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("importReceipt")
        .WithMetadata(new KeyVerb(ApiKey.Import))
        .WithTags(Tag)
        .WithSummary("What became of a file")
        .WithDescription("The receipt of a delivery, whichever way it came: by the API, the page, the watched folder or the command line. Its state is received, running, done, failed or cancelled.")
        .Produces<ImportReceipt>()
        .ProducesProblem(StatusCodes.Status404NotFound, Problem);

    public static void DescribeRejected(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("importRejected")
        .WithMetadata(new KeyVerb(ApiKey.Import))
        .WithTags(Tag)
        .WithSummary("The rows of a file that were not taken")
        .WithDescription(
            "A CSV with the line, the column, the value and what was expected, and the row itself. Rows of responses hold what people wrote: who may not "
            + "read comments, as no key may, has the reasons alone.")
        .Produces<string>(StatusCodes.Status200OK, ApiBody.Csv)
        .ProducesProblem(StatusCodes.Status404NotFound, Problem);

    private static void DescribeBody(OpenApiOperation operation)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => parameter.Name is "kind" or "source"))
        {
            parameter.Required = true;
        }

        operation.Parameters ??= [];
        operation.Parameters.Add(Header("Idempotency-Key", "Tells this delivery from others of the same sender: at most 200 printable characters."));
        operation.Parameters.Add(Header("Prefer", "respond-async: not to wait for the import."));
        var file = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [ApiBody.Csv] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
                [ImportBody.Xlsx] = new() { Schema = file },
                [ImportBody.Form] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string> { "file" },
                        Properties = new Dictionary<string, IOpenApiSchema> { ["mapping"] = file, ["file"] = file },
                    },
                },
            },
        };
    }

    private static OpenApiParameter Header(string name, string description) => new()
    {
        Name = name, In = ParameterLocation.Header, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
