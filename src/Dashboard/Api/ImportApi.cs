using System.Globalization;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Data.Queries;
using Dashboard.Doors.Imports;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Api;

/// <summary>Files from other systems, and their receipts.</summary>
internal static class ImportApi
{
    private const string Path = "/import";
    private static readonly IReadOnlyList<string> Names = ApiQuery.NamesOf<ImportParameters>();

    /// <summary>How much of a refused file is taken for its sender's sake, in largest files.</summary>
    private const int TakenOfRefused = 4;

    public static void MapImport(this RouteGroupBuilder api)
    {
        // The reader counts the bytes of each file itself.
        api.MapPost(Path, TakeAsync).Needs(Right.Import).RequireRateLimiting(RateLimits.Imports).WithMetadata(new DisableRequestSizeLimitAttribute()).DescribeImport();
        api.MapGet(Path + "/{receipt}", ReceiptAsync).Needs(Right.Import).DescribeReceipt();
        api.MapGet(Path + "/{receipt}/rejected", RejectedAsync).Needs(Right.Import).DescribeRejected();
    }

    private static async Task<IResult> TakeAsync(
        HttpContext context, [AsParameters] ImportParameters parameters, UploadReader reader, ImportJobs jobs, ImportAnswers answers, ImportOptions options)
    {
        ApiQuery.RequireKnown(context.Request, Names);
        var type = ImportBody.TypeOf(context.Request);
        var (kind, source, key) = (parameters.ReadKind(), parameters.ReadSource(), ImportParameters.ReadKey(context.Request));
        var name = parameters.ReadName(kind, type == ImportBody.Xlsx);
        var mapping = parameters.ReadMapping(source, options.Folder);
        var (request, rejection) = await reader.ReadAsync(context, kind, source, name, mapping);
        if (request is null)
        {
            return new EarlyAnswer(ImportBody.Refusal(rejection!.Fault, options), TakenOfRefused * options.MaxUploadBytes);
        }

        var order = new ImportOrder(request, DeliveryRoad.Api, Actors.Of(context)) { IdempotencyKey = key };
        var hash = key is null ? null : await Data.Import.FileHash.OfAsync(request, context.RequestAborted);
        var job = await jobs.TakeAsync(order);
        return job.Id != order.Id && (job.Delivery.FileHash, job.Delivery.Kind, job.Delivery.Source) != (hash, kind, source)
            ? Results.Problem(
                $"The Idempotency-Key '{key}' was sent before with another file, kind or source; expected a new key for a new file.",
                statusCode: StatusCodes.Status409Conflict,
                extensions: new Dictionary<string, object?> { ["receipt"] = job.Id })
            : await answers.OfAsync(job, context);
    }

    private static async Task<IResult> ReceiptAsync(string receipt, HttpContext context, DeliveryBook book, ImportAnswers answers, CancellationToken cancellation) =>
        await book.FindAsync(receipt, cancellation) is { } delivery ? await answers.ReceiptAsync(delivery, context) : NoReceipt(receipt);

    private static async Task<IResult> RejectedAsync(string receipt, HttpContext context, DeliveryBook book, BatchQuery batches, AuditLog audit, CancellationToken cancellation)
    {
        if (await book.FindAsync(receipt, cancellation) is not { } delivery)
        {
            return NoReceipt(receipt);
        }

        if (ImportReceipt.RejectedIn(delivery) is not { } batch)
        {
            return Results.Problem($"The delivery {receipt} has no rejected rows.", statusCode: StatusCodes.Status404NotFound);
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{System.IO.Path.GetFileNameWithoutExtension(delivery.FileName)}-rejected-{batch}.csv");
        audit.Write(Actors.Of(context), AuditActions.Export, name, AuditOutcome.Done, new { batch, delivery.Result!.Rejected });
        var comments = context.User.Access().Comments;
        return Results.Stream(output => batches.WriteRejectedFileAsync(comments, batch, output, Language.En, cancellation), "text/csv; charset=utf-8", name);
    }

    private static IResult NoReceipt(string receipt) => Results.Problem($"There is no receipt '{receipt}'.", statusCode: StatusCodes.Status404NotFound);
}
