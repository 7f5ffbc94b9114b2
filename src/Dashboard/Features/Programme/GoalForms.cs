using Dashboard.Components;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Programme;

/// <summary>
/// Takes the form of a goal. What is sent becomes a row of the programme's file, so that it is judged, kept, listed and undone like an imported
/// one; what is refused is answered by the same page, with what was typed.
/// </summary>
internal sealed class GoalForms(
    Importer importer, StoreSnapshots snapshots, AuditLog audit, IAntiforgery antiforgery, TimeProvider clock, IStringLocalizer<ProgrammeTexts> text)
{
    private const string Source = "catalogue";

    // Before the page of the same address.
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost(DashboardUrls.EditProgramme, (HttpContext context, GoalForms forms) => forms.TakeAsync(context)).WithOrder(-1).Needs(Right.EditCatalogue);

    private Task<IResult> TakeAsync(HttpContext context) => PostedForm.TakeAsync(
        context,
        antiforgery,
        form => TakeAsync(GoalForm.Read(form), context),
        form => Answer(context, GoalForm.Read(form) with { Faults = [new(null, text["Expired"])] }, StatusCodes.Status400BadRequest));

    private async Task<IResult> TakeAsync(GoalForm form, HttpContext context)
    {
        // What was typed stays to be read; what was seen too, so that it cannot be sent over what somebody else has written.
        if (!form.IsNew && (await snapshots.CurrentAsync(CancellationToken.None)).Programme.Find(form["goal"]) is { } goal
            && GoalForm.Of(goal, ViewContexts.CurrentLanguage).Print != form.Seen)
        {
            return Answer(context, form with { Faults = [new(null, text["Changed"])] }, StatusCodes.Status409Conflict);
        }

        var taken = await WriteAsync(form, Actors.Of(context));
        return taken.Faults.Count == 0
            ? Results.LocalRedirect(DashboardUrls.EditProgramme + "?done=saved")
            : Answer(context, taken, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>The form with what was wrong with it; without faults it was taken.</summary>
    private async Task<GoalForm> WriteAsync(GoalForm form, Actor actor)
    {
        var language = ViewContexts.CurrentLanguage;
        var faults = form.NoDays.Select(column => Fault(column, text["Wants-day", PeriodText.Date(clock.Today(), language)])).ToList();
        if (form.IsNew && (await snapshots.CurrentAsync(CancellationToken.None)).Programme.Find(form["goal"]) is not null)
        {
            faults.Add(Fault("goal", text["Wants-new"]));
        }

        if (faults.Count > 0)
        {
            return form with { Faults = faults };
        }

        try
        {
            // Whoever has asked may leave: the row is taken as a whole or not at all.
            var taken = await audit.RunAsync(
                actor,
                "catalogue",
                $"programme {form["goal"]}",
                () => importer.ImportRowAsync(ImportKind.Programme, Source, form["goal"], form.Row(), CancellationToken.None),
                result => new { result.Result?.Batch, result.Result?.Accepted, result.Result?.Corrected, Refused = result.Error?.Column });
            return taken.Error is { } error ? form with { Faults = [Fault(error.Column, ExpectationText.Of(error.Expected, language))] } : form;
        }
        catch (ImportFileException refusal)
        {
            // The form is the one row: its line in a file means nothing here.
            return form with { Faults = [new(null, FileFaultText.Of(refusal.Fault with { Line = 0 }, language))] };
        }
    }

    private FieldFault Fault(string? column, string wanted) => column is null ? new(null, wanted) : new(column, text["FaultAt", text["Column-" + column], wanted]);

    private static RazorComponentResult<App> Answer(HttpContext context, GoalForm form, int status)
    {
        context.Features.Set(form);
        return new RazorComponentResult<App> { StatusCode = status, PreventStreamingRendering = true };
    }
}
