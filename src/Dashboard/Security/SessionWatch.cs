using Dashboard.Data.Office.Accounts;
using Dashboard.Platform;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dashboard.Security;

/// <summary>An open circuit asks no more pages of the server: whether its account still may be there is asked again and again.</summary>
internal sealed class SessionWatch(ILoggerFactory log, IServiceScopeFactory scopes, DemoDoor demo, DashboardSettings settings, IOptions<IdentityOptions> identity)
    : RevalidatingServerAuthenticationStateProvider(log)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(settings.Security.SessionCheckSeconds);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await users.GetUserAsync(authenticationState.User);
        return account is not null && await demo.LetsInAsync(account, cancellationToken)
            && authenticationState.User.Claims.FirstOrDefault(claim => claim.Type == identity.Value.ClaimsIdentity.SecurityStampClaimType)?.Value == account.SecurityStamp;
    }
}
