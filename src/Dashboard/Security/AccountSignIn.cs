using System.Security.Claims;
using Dashboard.Data.Office.Accounts;
using Dashboard.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dashboard.Security;

/// <summary>Signs accounts in and out: a disabled one never.</summary>
internal sealed class AccountSignIn(
    UserManager<Account> users,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<Account> principals,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    DashboardSettings settings) : SignInManager<Account>(users, http, principals, options, log, schemes, confirmation)
{
    // A hash of nothing that anybody knows, so that an unknown name, or a locked account, takes as long as another.
    private static readonly Account Unknown = new() { Name = "unknown" };

    private static readonly string UnknownHash = new PasswordHasher<Account>().HashPassword(Unknown, Guid.NewGuid().ToString());

    /// <inheritdoc/>
    public override Task<bool> CanSignInAsync(Account user) => Task.FromResult(!user.Disabled);

    /// <inheritdoc/>
    public override async Task<SignInResult> PasswordSignInAsync(string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        if (await UserManager.FindByNameAsync(userName) is { PasswordHash: not null } user && settings.SingleSignOn?.TakesPasswordOf(user) != false)
        {
            var result = await PasswordSignInAsync(user, password, isPersistent, lockoutOnFailure);
            if (result.IsLockedOut || result.IsNotAllowed)
            {
                HashNothing(password);
            }

            return result;
        }

        HashNothing(password);
        return SignInResult.Failed;
    }

    /// <inheritdoc/>
    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims);

        // What is drawn in answer to this request is drawn for them.
        if (Context.User.Identity is ClaimsIdentity who)
        {
            Context.User = new ClaimsPrincipal(SessionEvents.IdentityOf(user, who));
        }
    }

    private void HashNothing(string password) => UserManager.PasswordHasher.VerifyHashedPassword(Unknown, UnknownHash, password);
}
