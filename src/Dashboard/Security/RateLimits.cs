using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Dashboard.Platform;
using Microsoft.AspNetCore.RateLimiting;

namespace Dashboard.Security;

/// <summary>How an endpoint says in its own words that a sender must wait; without it the status is worded as any other.</summary>
/// <param name="Answer">The answer; told how long the sender must wait.</param>
internal sealed record TooManyAnswer(Func<HttpContext, TimeSpan, IResult> Answer);

/// <summary>How often one sender, and one key of the API, may ask for what is dear or worth guessing: named policies, each with a setting of its own. They hold for one server.</summary>
internal static class RateLimits
{
    public const string Api = "api";

    public const string Imports = "imports";

    public const string SignIn = "sign-in";

    /// <summary>Nothing is guessed there, and all of a house may come from one address in the morning.</summary>
    public const string SingleSignOn = "single-sign-on";

    /// <summary>Nothing is guessed there either, and a mail server may ask for all of a house.</summary>
    public const string Unsubscribe = "unsubscribe";

    /// <summary>What is published: nothing is guessed there, and all of a house may come from one address.</summary>
    public const string Open = "open";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = async (rejection, _) => await AnswerAsync(rejection);
        });
        services.AddOptions<RateLimiterOptions>().Configure<DashboardSettings>((options, settings) =>
        {
            Add(options, Api, settings.Security.ApiPerMinute);
            Add(options, Imports, settings.Security.ImportsPerMinute);
            Add(options, SignIn, settings.Security.SignInsPerMinute);
            Add(options, SingleSignOn, settings.Security.ApiPerMinute);
            Add(options, Unsubscribe, settings.Security.ApiPerMinute);
            Add(options, Open, settings.Security.ApiPerMinute);

            // A key counts beside its senders: whoever holds it may ask from many places.
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => context.User.Identified() is { Opens: not null } key
                ? Partition(key.Access.Name, settings.Security.ApiPerMinute)
                : RateLimitPartition.GetNoLimiter(""));
        });
        return services;
    }

    /// <summary>
    /// Who a request counts for: its sender's address. Of IPv6 the first half, because the rest of it is the sender's own to choose.
    /// </summary>
    public static string SenderOf(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } address => new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]]) + "/64",
        var address => address.ToString(),
    };

    private static void Add(RateLimiterOptions options, string policy, int perMinute) =>
        options.AddPolicy(policy, context => Partition(SenderOf(context), perMinute));

    private static RateLimitPartition<string> Partition(string who, int perMinute) => RateLimitPartition.GetFixedWindowLimiter(
        who, _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = Window });

    private static async Task AnswerAsync(OnRejectedContext rejection)
    {
        var wait = rejection.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Window;
        var context = rejection.HttpContext;
        context.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (context.GetEndpoint()?.Metadata.GetMetadata<TooManyAnswer>() is { } own)
        {
            await own.Answer(context, wait).ExecuteAsync(context);
        }
    }
}
