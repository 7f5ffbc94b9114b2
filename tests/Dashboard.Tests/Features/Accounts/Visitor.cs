using System.Net;
using AngleSharp.Html.Dom;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office.Accounts;
using Dashboard.Tests.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Accounts;

/// <summary>Somebody before the door of a program, who fills in its forms as a browser without scripts does.</summary>
internal sealed class Visitor(SecurityHost host)
{
    public const string Password = "kuusi metsän reunassa";

    private readonly HttpClient client = host.Visitor();

    /// <summary>Adds an account that signs in with <see cref="Password"/>, or with the one-time password that is returned.</summary>
    public static async Task<string> AddAsync(SecurityHost host, string name, Role role = Role.Analyst, bool once = false)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AccountBook>()
            .AddAsync(name, new Binding(role, WholeTree: true, []), once ? null : Password, CancellationToken.None) ?? Password;
    }

    /// <summary>Does something to the accounts.</summary>
    public static async Task AdministerAsync(SecurityHost host, Func<AccountBook, Task> act)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<AccountBook>());
    }

    public Task<HttpResponseMessage> GetAsync(string url) => client.GetAsync(new Uri(url, UriKind.Relative));

    public async Task<IHtmlDocument> ReadAsync(string url)
    {
        using var answer = await GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await SecurityHost.ReadAsync(answer);
    }

    /// <summary>Sends a form with the token of a page.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var token = await SecurityHost.TokenAsync(client, page);
        using var form = new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await client.PostAsync(new Uri(action, UriKind.Relative), form);
    }

    public Task<HttpResponseMessage> SignInAsync(string name, string password = Password, string back = "") =>
        SendAsync("/sign-in", "/sign-in", ("name", name), ("password", password), ("return", back));

    /// <summary>Signs in, which must succeed.</summary>
    public async Task<Visitor> InAsync(string name, string password = Password)
    {
        using var answer = await SignInAsync(name, password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return this;
    }

    /// <summary>Whether a page is shown, and not the door.</summary>
    public async Task<bool> IsInAsync(string page = "/metrics")
    {
        using var answer = await GetAsync(page);
        if (answer.StatusCode == HttpStatusCode.OK)
        {
            return true;
        }

        var door = "/sign-in?return=" + Uri.EscapeDataString(page);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains(answer.Headers.Location!.OriginalString, (string[])[door, door + "&ended=session"]);
        return false;
    }
}
