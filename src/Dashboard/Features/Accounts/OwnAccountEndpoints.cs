using Dashboard.Data.Office;
using Dashboard.Data.Office.Accounts;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Features.Accounts;

/// <summary>What became of a form of one's own account.</summary>
/// <param name="Form">Which form.</param>
/// <param name="Faults">Ends of the keys of texts that say what was wrong; empty when it was done.</param>
/// <param name="Codes">Recovery codes, which are shown once.</param>
internal sealed record AccountOutcome(string Form, IReadOnlyList<string> Faults, IReadOnlyList<string> Codes)
{
    public const string Password = "password";

    /// <summary>Makes a key for an authenticator.</summary>
    public const string Begin = "begin";

    /// <summary>Proves that the authenticator has it.</summary>
    public const string Confirm = "confirm";

    /// <summary>Makes new recovery codes; the old ones open nothing any more.</summary>
    public const string Renew = "renew";

    /// <summary>Does without an authenticator again.</summary>
    public const string Off = "off";
}

/// <summary>One's own password and authenticator, by plain forms. Each change ends all other sessions.</summary>
internal static class OwnAccountEndpoints
{
    private const int RecoveryCodes = 10;

    public static void MapOwnAccount(this IEndpointRouteBuilder routes) =>
        routes.MapPost(DashboardUrls.Account, TakeAsync).WithOrder(-1).RequireAuthorization().RequireRateLimiting(RateLimits.SignIn);

    private static async Task<IResult> TakeAsync(HttpContext context, IAntiforgery antiforgery, UserManager<Account> users, AccountSignIn signIn, AuditLog audit)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || await users.GetUserAsync(context.User) is not { PasswordHash: not null } account)
        {
            return Results.LocalRedirect(DashboardUrls.Account);
        }

        var form = await context.Request.ReadFormAsync();
        var which = form["form"].ToString();
        var outcome = which switch
        {
            AccountOutcome.Password => await ChangePasswordAsync(account, form, users),
            AccountOutcome.Begin when !account.TwoFactor => Done(which, await users.ResetAuthenticatorKeyAsync(account)),
            AccountOutcome.Confirm when !account.TwoFactor => await ConfirmAsync(account, form, users),
            AccountOutcome.Renew when account.TwoFactor => await RenewAsync(account, form, users),
            AccountOutcome.Off => await OffAsync(account, form, users),
            _ => new AccountOutcome(which, ["Expired"], []),
        };
        audit.Write(
            Actors.Of(context), which == AccountOutcome.Password ? "password" : "two-factor", account.Name,
            outcome.Faults.Count == 0 ? AuditOutcome.Done : AuditOutcome.Failed, new { Form = outcome.Form });
        if (outcome.Faults.Count > 0)
        {
            return Answer(context, outcome, StatusCodes.Status400BadRequest);
        }

        // This session goes on, the others end.
        await signIn.RefreshSignInAsync(account);
        return Answer(context, outcome, StatusCodes.Status200OK);
    }

    private static async Task<AccountOutcome> ChangePasswordAsync(Account account, IFormCollection form, UserManager<Account> users)
    {
        var (old, fresh) = (form["current"].ToString(), form["new"].ToString());
        if (fresh != form["again"].ToString())
        {
            return new AccountOutcome(AccountOutcome.Password, ["NotTheSame"], []);
        }

        if (old == fresh)
        {
            return new AccountOutcome(AccountOutcome.Password, ["NotNew"], []);
        }

        account.MustChangePassword = false;
        return Done(AccountOutcome.Password, await users.ChangePasswordAsync(account, old, fresh));
    }

    private static async Task<AccountOutcome> ConfirmAsync(Account account, IFormCollection form, UserManager<Account> users)
    {
        var code = string.Concat(form["code"].ToString().Where(char.IsAsciiDigit));
        if (account.AuthenticatorKey is null || !await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code))
        {
            return new AccountOutcome(AccountOutcome.Confirm, ["Code"], []);
        }

        var done = Done(AccountOutcome.Confirm, await users.SetTwoFactorEnabledAsync(account, enabled: true));
        return done.Faults.Count > 0 ? done : await WithCodesAsync(done, account, users);
    }

    private static async Task<AccountOutcome> RenewAsync(Account account, IFormCollection form, UserManager<Account> users)
    {
        if (!await users.CheckPasswordAsync(account, form["current"].ToString()))
        {
            return new AccountOutcome(AccountOutcome.Renew, ["PasswordMismatch"], []);
        }

        var done = Done(AccountOutcome.Renew, await users.UpdateSecurityStampAsync(account));
        return done.Faults.Count > 0 ? done : await WithCodesAsync(done, account, users);
    }

    private static async Task<AccountOutcome> WithCodesAsync(AccountOutcome done, Account account, UserManager<Account> users) =>
        done with { Codes = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? []] };

    private static async Task<AccountOutcome> OffAsync(Account account, IFormCollection form, UserManager<Account> users)
    {
        if (!await users.CheckPasswordAsync(account, form["current"].ToString()))
        {
            return new AccountOutcome(AccountOutcome.Off, ["PasswordMismatch"], []);
        }

        (account.AuthenticatorKey, account.RecoveryCodes) = (null, "");
        return Done(AccountOutcome.Off, await users.SetTwoFactorEnabledAsync(account, enabled: false));
    }

    private static AccountOutcome Done(string form, IdentityResult result) => new(form, [.. result.Errors.Select(error => error.Code)], []);

    private static RazorComponentResult<App> Answer(HttpContext context, AccountOutcome outcome, int status)
    {
        context.Features.Set(outcome);
        return new RazorComponentResult<App> { StatusCode = status, PreventStreamingRendering = true };
    }
}
