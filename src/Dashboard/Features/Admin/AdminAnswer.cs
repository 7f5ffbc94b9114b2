using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dashboard.Features.Admin;

/// <summary>Answers a form by the page it was sent from, which shows what became of it.</summary>
internal static class AdminAnswer
{
    /// <summary>Does what a form asks for; what the store refuses meanwhile becomes a fault of the form.</summary>
    public static async Task<IResult> TakeAsync(HttpContext context, AdminForm form, Func<Task<AdminForm>> take)
    {
        if (form.Faults.Count > 0)
        {
            return Of(context, form);
        }

        try
        {
            return Of(context, await take());
        }
        catch (UnknownNameException)
        {
            return Of(context, form with { Faults = [new("units", "UnitGone")] });
        }
        catch (StoreRuleException)
        {
            // The form was judged before: somebody was faster.
            return Of(context, form with { Faults = [new(null, "Changed")] });
        }
    }

    private static RazorComponentResult<App> Of(HttpContext context, AdminForm form)
    {
        context.Features.Set(form);
        return new()
        {
            StatusCode = form.Faults.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            PreventStreamingRendering = true,
        };
    }
}
