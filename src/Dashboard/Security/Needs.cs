using Dashboard.Core.Privacy;
using Microsoft.AspNetCore.Authorization;

namespace Dashboard.Security;

/// <summary>
/// What a page or an endpoint needs. Each route says this, or that a signed-in account is enough (<see cref="AuthorizeAttribute"/>), or that
/// everybody may ask (<see cref="AllowAnonymousAttribute"/>); a test holds the route table against it.
/// </summary>
/// <param name="right">The right.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
internal sealed class NeedsAttribute(Right right) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public Right Right { get; } = right;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>The verb that opens an endpoint to a key, where it is not the endpoint's own name.</summary>
/// <param name="Name">The verb.</param>
internal sealed record KeyVerb(string Name);

/// <summary>Holds what is needed against what the asker may do; of a key also the verb.</summary>
internal sealed class NeedsHandler : AuthorizationHandler<NeedsAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
    {
        if (context.User.Identified() is { } asker && asker.Access.May(requirement.Right) && IsOpen(asker, context.Resource as HttpContext))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private static bool IsOpen(AccessIdentity asker, HttpContext? http) =>
        asker.Opens is null || (VerbOf(http?.GetEndpoint()?.Metadata) is { } verb && asker.Opens(verb));

    private static string? VerbOf(EndpointMetadataCollection? endpoint) =>
        endpoint?.GetMetadata<KeyVerb>()?.Name ?? endpoint?.GetMetadata<IEndpointNameMetadata>()?.EndpointName;
}

/// <summary>Says what an endpoint needs.</summary>
internal static class NeedsExtensions
{
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Right right)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(new NeedsAttribute(right));
}
