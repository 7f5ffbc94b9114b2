using System.Globalization;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Data.Office;
using Dashboard.Data.Store;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dashboard.Features.Imports;

/// <summary>Why an undo was refused, for the page that answers it.</summary>
public sealed record UndoRefusal(string Reason);

/// <summary>What the erasure form did: one of the two is there.</summary>
public sealed record EraseOutcome(ErasedResponses? Erased, string? Refusal);

/// <summary>Undo and erasure by plain forms.</summary>
internal static class CorrectionEndpoints
{
    public static void MapCorrections(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(ImportUrls.UndoPattern, UndoAsync).WithOrder(-1).Needs(Right.Import);
        routes.MapPost(ImportUrls.Erase, EraseAsync).WithOrder(-1).Needs(Right.Erase);
    }

    private static async Task<IResult> UndoAsync(long batch, HttpContext context, IAntiforgery antiforgery, BatchUndo undo, AuditLog audit)
    {
        // An old form leads back to a fresh one.
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.LocalRedirect(ImportUrls.Batch(batch));
        }

        try
        {
            // Whoever has asked may leave: an undo is done as a whole or not at all.
            await audit.RunAsync(
                Actors.Of(context),
                "undo",
                batch.ToString(CultureInfo.InvariantCulture),
                () => undo.UndoAsync(batch, CancellationToken.None),
                AuditDetails.Of);
            return Results.LocalRedirect(ImportUrls.Batch(batch));
        }
        catch (StoreRuleException refusal)
        {
            context.Features.Set(new UndoRefusal(WordsOf(refusal)));
            return new RazorComponentResult<App> { StatusCode = StatusCodes.Status409Conflict };
        }
    }

    private static async Task<IResult> EraseAsync(HttpContext context, IAntiforgery antiforgery, ResponseErasure erasure, AuditLog audit)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.LocalRedirect(ImportUrls.List);
        }

        var form = await context.Request.ReadFormAsync();
        var (source, id) = (form["source"].ToString().Trim(), form["id"].ToString().Trim());
        EraseOutcome outcome;
        try
        {
            outcome = new EraseOutcome(
                await audit.RunAsync(
                    Actors.Of(context), "erase", source, () => erasure.EraseAsync(source, [id], CancellationToken.None), AuditDetails.Of),
                null);
        }
        catch (StoreRuleException refusal)
        {
            outcome = new EraseOutcome(null, WordsOf(refusal));
        }

        context.Features.Set(outcome);
        return new RazorComponentResult<App> { StatusCode = outcome.Erased is null ? StatusCodes.Status409Conflict : StatusCodes.Status200OK };
    }

    private static string WordsOf(StoreRuleException refusal) =>
        refusal.Reason is { } reason ? RefusalText.Of(reason, ViewContexts.CurrentLanguage) : refusal.Message;
}
