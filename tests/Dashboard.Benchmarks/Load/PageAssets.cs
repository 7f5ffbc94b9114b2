using System.Text.RegularExpressions;

namespace Dashboard.Benchmarks.Load;

/// <summary>The styles and scripts that a page names, which a published program has to carry with it.</summary>
internal static partial class PageAssets
{
    /// <summary>Asks for those of the page on which everybody arrives. Returns which were not there.</summary>
    public static async Task<List<string>> FaultsAsync(HttpClient client)
    {
        var page = await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        var addresses = Address().Matches(page).Select(match => match.Groups[1].Value).Distinct().ToList();
        var faults = addresses.Exists(address => address.Contains(".css", StringComparison.Ordinal)) ? new List<string>() : ["/sign-in names no style"];
        foreach (var address in addresses)
        {
            using var answer = await client.GetAsync(new Uri("/" + address.TrimStart('/'), UriKind.Relative));
            faults.AddRange(answer.IsSuccessStatusCode ? [] : [$"{address}: {(int)answer.StatusCode}"]);
        }

        return faults;
    }

    [GeneratedRegex("(?:href|src)=\"([^\":]+\\.(?:css|js)(?:\\?[^\"]*)?)\"")]
    private static partial Regex Address();
}
