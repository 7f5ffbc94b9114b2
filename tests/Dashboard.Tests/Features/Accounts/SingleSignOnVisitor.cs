using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dashboard.Tests.Security;

namespace Dashboard.Tests.Features.Accounts;

/// <summary>Somebody with one browser, who goes from the program to the provider and back.</summary>
internal sealed class SingleSignOnVisitor(SecurityHost host)
{
    private readonly HttpClient there = Browser();

    /// <summary>What they see of the program.</summary>
    public Visitor Here { get; } = new(host);

    /// <summary>Where the program sends them.</summary>
    public async Task<Uri> BeginAsync(string back = "/metrics")
    {
        using var answer = await Here.GetAsync("/sign-in/oidc?return=" + Uri.EscapeDataString(back));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!;
    }

    /// <summary>Signs in at the provider, or turns back there.</summary>
    /// <param name="address">Where the program has sent them.</param>
    /// <param name="name">Who they are; <c>null</c> for who turns back.</param>
    /// <returns>Where the provider sends them.</returns>
    public async Task<Uri> PassAsync(Uri address, string? name)
    {
        var answer = await there.GetAsync(address);
        while (true)
        {
            if (answer.Headers.Location is { } next)
            {
                address = new Uri(address, next);
                if (address.Host == "localhost")
                {
                    return address;
                }

                answer = await there.GetAsync(address);
                continue;
            }

            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
            var page = new HtmlParser().ParseDocument(text);
            if (name is null)
            {
                address = new Uri(address, page.QuerySelector("a[href*=abort]")!.GetAttribute("href"));
                answer = await there.GetAsync(address);
            }
            else
            {
                address = new Uri(address, page.QuerySelector("form")!.GetAttribute("action"));
                using var form = new FormUrlEncodedContent([new("prompt", "login"), new("login", name), new("password", "any")]);
                answer = await there.PostAsync(address, form);
            }
        }
    }

    /// <summary>Comes back to the program.</summary>
    /// <returns>Where it leads.</returns>
    public async Task<string> ReturnAsync(Uri address)
    {
        using var answer = await Here.GetAsync(address.PathAndQuery);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>All the way.</summary>
    /// <returns>Where it leads.</returns>
    public async Task<string> SignInAsync(string? name, string back = "/metrics") => await ReturnAsync(await PassAsync(await BeginAsync(back), name));

    /// <summary>What the sign-in page says of why they are not in.</summary>
    public async Task<string> ReasonAsync(string address) => Alert(await Here.ReadAsync(address));

    private static HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

    private static string Alert(IHtmlDocument page) => page.QuerySelector("[role=alert]")!.TextContent.Trim();
}
