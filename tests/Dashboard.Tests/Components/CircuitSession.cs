using System.Security.Claims;
using Dashboard.Core.Privacy;
using Dashboard.Security;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;

namespace Dashboard.Tests.Components;

/// <summary>Whose the circuit of an island is: anna's, of everything.</summary>
internal sealed class CircuitSession : AuthenticationStateProvider
{
    public const string Name = "anna";

    private AuthenticationState signedIn = Of(Name, Role.Analyst);

    /// <summary>The circuit is somebody else's.</summary>
    public void Be(Role role, string name = Name) => signedIn = Of(name, role);

    public void End() => NotifyAuthenticationStateChanged(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));

    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(signedIn);

    private static AuthenticationState Of(string name, Role role) =>
        new(new ClaimsPrincipal(new AccessIdentity(new ClaimsIdentity("test"), new Access(name, role, Scope.WholeTree))));
}

/// <summary>No form of the island is sent to the server.</summary>
internal sealed class NoToken : AntiforgeryStateProvider
{
    public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
}
