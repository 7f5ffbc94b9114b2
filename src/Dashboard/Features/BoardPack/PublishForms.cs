using System.Globalization;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Packs;
using Dashboard.Data.Queries;
using Dashboard.Doors.Packs;
using Dashboard.Platform;
using Dashboard.Security;

namespace Dashboard.Features.BoardPack;

/// <summary>Publishes drafts and writes down what meetings decide, by plain forms.</summary>
internal sealed class PublishForms(PackStore store, PackPublisher publisher, AuditLog audit)
{
    /// <summary>The field that names a decision to be withdrawn.</summary>
    public const string Withdraw = "withdraw";

    public static void Map(IEndpointRouteBuilder routes)
    {
        // Before the pages of the same addresses, which answer GET only in practice.
        routes.MapPost(PackUrls.PublishPattern, (int id, HttpContext context, PublishForms forms) => forms.PublishAsync(id, context)).WithOrder(-1).Needs(Right.Export);
        routes.MapPost(PackUrls.DecisionsPattern, (int id, HttpContext context, PublishForms forms) => forms.DecideAsync(id, context)).WithOrder(-1).Needs(Right.Export);
    }

    private async Task<IResult> PublishAsync(int id, HttpContext context)
    {
        var access = context.User.Access();
        if (await store.FindAsync(access.Scope, id, context.RequestAborted) is not { } pack)
        {
            return Results.NotFound();
        }

        if (await PackRequest.ReadAsync(context) is not { IsTrusted: true } request)
        {
            return Results.LocalRedirect(PackUrls.Publish(id));
        }

        var revision = int.TryParse(request.Form["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        try
        {
            await publisher.PublishAsync(Actors.Of(context), access, pack, revision, progress: null, context.RequestAborted);
            return Results.LocalRedirect(PackUrls.Pack(id, "published"));
        }
        catch (PackConflictException conflict)
        {
            return new RefusedPack(conflict.Conflict.ToString()).Answer(context, StatusCodes.Status409Conflict);
        }
        catch (Exception refusal) when (refusal is PackFaultyException or UnknownNameException)
        {
            // The page says what is in the way.
            return new RefusedPack("Faulty").Answer(context, StatusCodes.Status409Conflict);
        }
    }

    private async Task<IResult> DecideAsync(int id, HttpContext context)
    {
        var access = context.User.Access();
        if (await store.FindAsync(access.Scope, id, context.RequestAborted) is not { } pack)
        {
            return Results.NotFound();
        }

        if (await PackRequest.ReadAsync(context) is not { } request)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var typed = TypedDecision.Read(request.Form);
        if (!request.IsTrusted)
        {
            return new RefusedPack(RefusedPack.Expired) { Decision = typed }.Answer(context, StatusCodes.Status400BadRequest);
        }

        try
        {
            return request.Form[Withdraw].ToString() is { Length: > 0 } decision
                ? await WithdrawAsync(pack, decision, context)
                : await DecideAsync(pack, typed, context);
        }
        catch (PackConflictException conflict)
        {
            return new RefusedPack(conflict.Conflict.ToString()) { Decision = typed }.Answer(context, StatusCodes.Status409Conflict);
        }
        catch (UnknownNameException)
        {
            return Results.NotFound();
        }
    }

    private async Task<IResult> DecideAsync(Pack pack, TypedDecision typed, HttpContext context)
    {
        if (typed.Faults() is [_, ..] faults)
        {
            return new RefusedPack(RefusedPack.NotTaken, faults) { Decision = typed }.Answer(context, StatusCodes.Status422UnprocessableEntity);
        }

        var access = context.User.Access();
        await RunAsync(context, "pack decide", pack, () => store.DecideAsync(access.Scope, pack.Id, typed.ToAction(), access.Name, CancellationToken.None));
        return Results.LocalRedirect(PackUrls.Pack(pack.Id, "decided", "decisions"));
    }

    private async Task<IResult> WithdrawAsync(Pack pack, string decision, HttpContext context)
    {
        if (!int.TryParse(decision, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return Results.NotFound();
        }

        var access = context.User.Access();
        await RunAsync(context, "pack withdraw", pack, () => store.WithdrawAsync(access.Scope, pack.Id, number, access.Name, CancellationToken.None));
        return Results.LocalRedirect(PackUrls.Pack(pack.Id, "withdrawn", "decisions"));
    }

    private Task<bool> RunAsync(HttpContext context, string action, Pack pack, Func<Task> run) => audit.RunAsync(
        Actors.Of(context),
        action,
        pack.Content.Unit,
        async () =>
        {
            await run();
            return true;
        },
        _ => new { Pack = pack.Id });
}
