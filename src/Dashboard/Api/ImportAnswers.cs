using Dashboard.Core.Imports;
using Dashboard.Core.Text;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Data.Queries;
using Dashboard.Doors.Imports;
using Dashboard.Platform;
using Dashboard.Security;

namespace Dashboard.Api;

/// <summary>
/// What the sender of a file is told: its receipt once the import is over, or where the receipt will be. Nobody is kept waiting for longer than
/// half a minute, and not by a server that stops: the import goes on without them.
/// </summary>
internal sealed class ImportAnswers(DeliveryBook book, BatchQuery batches, IHostApplicationLifetime server, TimeProvider clock)
{
    /// <summary>Seconds after which the sender may look again.</summary>
    private const string AskAgain = "5";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<IResult> OfAsync(ImportJob job, HttpContext context)
    {
        await WaitAsync(job, context);
        var delivery = await book.FindAsync(job.Id, context.RequestAborted) ?? job.Delivery;
        return delivery switch
        {
            { IsOver: false } => Later(delivery, context),
            { State: DeliveryState.Done } => await ReceiptAsync(delivery, context),
            { State: DeliveryState.Cancelled } => Problem(delivery, StatusCodes.Status409Conflict, "Somebody has stopped the import; nothing was changed."),
            { Fault: { } fault } => Problem(delivery, StatusOf(fault), FileFaultText.Of(fault, Language.En)),
            _ => Problem(delivery, StatusCodes.Status500InternalServerError, ReceiptOf(delivery).Fault!),
        };
    }

    /// <summary>
    /// The receipt as an answer. What was masked in comments tells that there are some: only who sent the file, or may read all comments, is told.
    /// </summary>
    public async Task<IResult> ReceiptAsync(Delivery delivery, HttpContext context)
    {
        var receipt = ReceiptOf(delivery);
        var mayKnow = context.User.Access().Comments.IsWholeTree || delivery.Sender.Who == Actors.Of(context).Who;
        return Results.Json(mayKnow && ImportReceipt.MaskedIn(delivery) is { } batch
            ? receipt with { Masked = (await batches.FindAsync(batch, context.RequestAborted))?.Masked }
            : receipt);
    }

    /// <summary>The receipt, with where its rejected rows are.</summary>
    private static ImportReceipt ReceiptOf(Delivery delivery) => ImportReceipt.Of(delivery) with
    {
        RejectedUrl = ImportReceipt.RejectedIn(delivery) is null ? null : UrlOf(delivery) + "/rejected",
    };

    private static string UrlOf(Delivery delivery) => $"{ApiEndpoints.Root}/import/{delivery.Id}";

    private async Task WaitAsync(ImportJob job, HttpContext context)
    {
        if (context.Request.Headers["Prefer"].ToString().Contains("respond-async", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, server.ApplicationStopping);
        try
        {
            await job.Over.WaitAsync(Patience, clock, leaving.Token);
        }
        catch (Exception fault) when (fault is TimeoutException or OperationCanceledException)
        {
            // It goes on; the answer says where to look.
        }
    }

    private static IResult Later(Delivery delivery, HttpContext context)
    {
        (context.Response.Headers.RetryAfter, context.Response.Headers.Location) = (AskAgain, UrlOf(delivery));
        return Results.Json(ReceiptOf(delivery), statusCode: StatusCodes.Status202Accepted);
    }

    /// <summary>What the server's own disk or database says is no fault of the file.</summary>
    private static int StatusOf(FileFault fault) => fault.Kind is FileFaultKind.NotStored or FileFaultKind.NotRead or FileFaultKind.NotOpened
        ? StatusCodes.Status503ServiceUnavailable
        : StatusCodes.Status422UnprocessableEntity;

    private static IResult Problem(Delivery delivery, int status, string detail) => Results.Problem(detail, statusCode: status, extensions: PartsOf(delivery));

    private static Dictionary<string, object?> PartsOf(Delivery delivery)
    {
        var parts = new Dictionary<string, object?> { ["receipt"] = delivery.Id, ["state"] = delivery.State };
        if (delivery.Fault is { } fault)
        {
            parts["fault"] = fault.Kind;
            parts["line"] = fault.Line > 0 ? fault.Line : null;
        }

        if (delivery.Fault is ColumnFault columns)
        {
            (parts["missing"], parts["unknown"]) = (columns.Missing.Select(column => column.Name), columns.Unknown.Select(column => column.Name));
            parts["expected"] = columns.Allowed.Concat(columns.Metrics);
        }

        return parts;
    }
}
