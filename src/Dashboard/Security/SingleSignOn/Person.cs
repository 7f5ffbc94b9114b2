using System.Text.Json;
using Dashboard.Data.Office.Accounts;

namespace Dashboard.Security.SingleSignOn;

/// <summary>Somebody the provider vouches for.</summary>
/// <param name="Login">Who they are there.</param>
/// <param name="Groups">Their groups there.</param>
internal sealed record Person(Login Login, IReadOnlyList<string> Groups)
{
    // What people know themselves by, best first; who has none of these is known by the provider's own number.
    private static readonly string[] Names = ["preferred_username", "upn", "email", "name", "sub"];

    /// <summary>Whether claims say all that is asked.</summary>
    public static bool IsWhole(JsonElement claims, string groupsClaim) =>
        claims.TryGetProperty(groupsClaim, out _) && Array.Exists(Names[..^1], name => Words(claims, name).Count > 0);

    /// <summary>Reads claims.</summary>
    /// <param name="issuer">Who vouches.</param>
    /// <param name="token">The claims of the id token.</param>
    /// <param name="more">Further claims of the same person; what the token says goes before.</param>
    /// <param name="groupsClaim">The name of the claim of groups: a list of texts, or one text.</param>
    public static Person Of(string issuer, JsonElement token, JsonElement? more, string groupsClaim)
    {
        IReadOnlyList<string> Find(string claim) =>
            Words(token, claim) is { Count: > 0 } words ? words : more is { } others ? Words(others, claim) : [];

        return new Person(new Login(issuer, Words(token, "sub")[0], Names.SelectMany(Find).First()), Find(groupsClaim));
    }

    private static IReadOnlyList<string> Words(JsonElement claims, string claim) => claims.TryGetProperty(claim, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) => [text],
        JsonValueKind.Array => [.. value.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)],
        _ => [],
    } : [];
}
