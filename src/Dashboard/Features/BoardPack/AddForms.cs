using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Packs;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.BoardPack;

/// <summary>Takes a chart of a page into a pack.</summary>
internal sealed class AddForms(PackStore store, ViewContexts views, AuditLog audit, IStringLocalizer<BoardPackTexts> text)
{
    /// <summary>The value that begins a new pack.</summary>
    public const string NewPack = "new";

    /// <summary>Somebody else may change the pack between reading and writing it.</summary>
    private const int Tries = 5;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(PackUrls.Add, (HttpContext context, AddForms forms) => forms.AddAsync(context)).WithOrder(-1).Needs(Right.Export);

    private async Task<IResult> AddAsync(HttpContext context)
    {
        if (await PackRequest.ReadAsync(context) is not { } request)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        if (ChartAddress.Parse(request.Form["chart"]) is not { } address)
        {
            return Results.NotFound();
        }

        var view = await views.OpenAsync("?" + address.Query, cancellation: context.RequestAborted);
        if (view.Unit is not { } unit)
        {
            return Results.NotFound();
        }

        if (!request.IsTrusted)
        {
            return new RefusedPack(RefusedPack.Expired).Answer(context, StatusCodes.Status400BadRequest);
        }

        return request.Form["pack"] == NewPack
            ? await BeginAsync(address, unit, view, context)
            : int.TryParse(request.Form["pack"], out var id) ? await AddToAsync(id, address, unit, view, context)
            : new RefusedPack("NoPack").Answer(context, StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<IResult> BeginAsync(ChartAddress address, Unit unit, ViewContext view, HttpContext context)
    {
        var period = PeriodText.Name(view.Period, view.Language);
        var content = new PackContent(
            text["NewTitleOf", unit.Name.In(view.Language), period], unit.Code, view.Period, view.Language, ReportAudience.Internal, [ItemOf(address, view, unit, view.Period)]);
        var id = await audit.RunAsync(
            Actors.Of(context),
            "pack add",
            unit.Code,
            () => store.AddAsync(view.Scope, content, view.Access.Name, CancellationToken.None),
            added => new { Pack = added, Items = 1 });
        return Results.LocalRedirect(PackUrls.Pack(id, "begun", PackUrls.ItemPlace(1)));
    }

    private async Task<IResult> AddToAsync(int id, ChartAddress address, Unit unit, ViewContext view, HttpContext context)
    {
        for (var tries = 1; ; tries++)
        {
            if (await store.FindAsync(view.Scope, id, context.RequestAborted) is not { } pack || view.Snapshot.Units.Find(pack.Content.Unit) is not { } packUnit)
            {
                return Results.NotFound();
            }

            if (Refusal(pack, packUnit, address, unit, view) is { } refused)
            {
                return refused.Answer(context, StatusCodes.Status422UnprocessableEntity);
            }

            var content = pack.Content with { Items = [.. pack.Content.Items, ItemOf(address, view, packUnit, pack.Content.Period)] };
            try
            {
                await audit.RunAsync(
                    Actors.Of(context), "pack change", content.Unit, () => ChangeAsync(pack, content, view), _ => new { Pack = id, Items = content.Items.Count });
                return Results.LocalRedirect(PackUrls.Pack(id, "added", PackUrls.ItemPlace(content.Items.Count)));
            }
            catch (PackConflictException) when (tries < Tries)
            {
                // Somebody was faster: the chart goes into what they have made of it.
            }
        }
    }

    private async Task<bool> ChangeAsync(Pack pack, PackContent content, ViewContext view)
    {
        await store.ChangeAsync(view.Scope, pack.Id, pack.Revision, content, view.Access.Name, CancellationToken.None);
        return true;
    }

    /// <summary>Why a pack cannot take the chart; <c>null</c> when it can. A chart of a path is of the pack's own unit, whoever's it was on the page.</summary>
    private static RefusedPack? Refusal(Pack pack, Unit packUnit, ChartAddress address, Unit unit, ViewContext view) =>
        pack.IsFrozen ? new RefusedPack(nameof(PackConflict.Published))
        : pack.Content.Items.Count >= PackContent.MostItems ? new RefusedPack("Full")
        : !ChartPlace.IsOfPath(address) && !view.Snapshot.Units.IsWithin(unit, packUnit)
            ? new RefusedPack("OtherUnit") { Names = [unit.Name.In(view.Language), pack.Content.Title, packUnit.Name.In(view.Language)] }
        : null;

    private static PackItem ItemOf(ChartAddress address, ViewContext view, Unit packUnit, Period packPeriod) =>
        new() { Kind = PackItemKind.Chart, Chart = ChartPlace.InPack(address, view, packUnit, packPeriod).ToString() };
}
