using System.Security.Claims;
using System.Text.Encodings.Web;
using Dashboard.Core.Privacy;
using Dashboard.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dashboard.Tests.Security;

/// <summary>
/// Signs every request in without an account: as an analyst of everything, or as the request's header says. For tests of what stands behind the
/// door; those of the door itself sign in.
/// </summary>
internal sealed class TestAccess(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    /// <summary>Name of the header: a role, and after a colon the code of its unit; without one everything. <see cref="Nobody"/> for nobody.</summary>
    public const string Header = "X-Test-Access";

    public const string Nobody = "nobody";

    /// <summary>The name of who asks without the header.</summary>
    public const string Analyst = "analyst";

    private const string Name = "test";

    public static void AddTo(IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TestAccess>(Name, configureOptions: null);
        services.PostConfigure<AuthenticationOptions>(options => options.DefaultAuthenticateScheme = Name);
    }

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var wanted = Request.Headers[Header].ToString();
        if (wanted == Nobody)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var parts = (wanted.Length == 0 ? Analyst : wanted).Split(':');
        var role = Roles.Parse(parts[0]) ?? throw new InvalidOperationException($"There is no role '{parts[0]}'.");
        var access = new Access(parts[0], role, parts is [_, var unit] ? Scope.Of(unit) : Scope.WholeTree);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, wanted), new Claim(ClaimTypes.Name, access.Name)], Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new AccessIdentity(identity, access)), Name)));
    }
}
