using System.Net;
using System.Text.RegularExpressions;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office.Accounts;
using Dashboard.Data.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Testing;

/// <summary>An analyst of everything, and an administrator, in the store of a program that runs as its users run it, who sign in as they do.</summary>
public static partial class TestAccount
{
    /// <summary>The name to sign in with.</summary>
    public const string Name = "testaaja";

    /// <summary>The name with which the administrator signs in.</summary>
    public const string Administrator = "hallinta";

    /// <summary>The name of the cookie of a session.</summary>
    public const string Cookie = "dashboard.session";

    /// <summary>The password of both.</summary>
    public const string Password = "kuusi metsän reunassa";

    /// <summary>Adds the accounts to a store; a program that has one makes no administrator at its first start.</summary>
    /// <param name="storePath">The store's file.</param>
    public static async Task AddToAsync(string storePath)
    {
        await using var services = new ServiceCollection().AddDashboardStore(new StoreOptions(Path: storePath)).BuildServiceProvider();
        await services.GetRequiredService<StoreStartup>().PrepareAsync(CancellationToken.None);
        await using var scope = services.CreateAsyncScope();
        foreach (var (name, role) in new[] { (Name, Role.Analyst), (Administrator, Role.Administrator) })
        {
            await scope.ServiceProvider.GetRequiredService<AccountBook>().AddAsync(name, new Binding(role, WholeTree: true, []), Password, CancellationToken.None);
        }
    }

    /// <summary>Signs in by the form.</summary>
    /// <param name="server">Its address.</param>
    /// <param name="name">Who.</param>
    /// <returns>The client, and the value of the session's cookie.</returns>
    public static async Task<(HttpClient Client, string Session)> SignInAsync(Uri server, string name = Name)
    {
        var cookies = new CookieContainer();
        var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = server };
        var token = TokenOf(await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative)));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["name"] = name,
            ["password"] = Password,
            ["return"] = "/account",
        });
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        return cookies.GetCookies(server)[Cookie] is { } session
            ? (client, session.Value)
            : throw new InvalidOperationException($"Nobody was signed in: {answer.StatusCode}.");
    }

    /// <summary>The token of a page's forms.</summary>
    public static string TokenOf(string page) => Token().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
