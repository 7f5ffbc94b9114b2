using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dashboard.Tests.Security;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Dashboard.Tests.Features.BoardPack;

/// <summary>Somebody who works on packs with scripts off: opens pages, and sends their forms with some fields changed.</summary>
internal sealed class PackVisitor(WebApplicationFactory<Program> host, string? access = null)
{
    private readonly HttpClient client = Open(host, access);

    public async Task<HttpResponseMessage> AskAsync(string url) => await client.GetAsync(new Uri(url, UriKind.Relative));

    public async Task<IHtmlDocument> GetAsync(string url)
    {
        using var answer = await AskAsync(url);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{url}: {answer.StatusCode}");
        return await ReadAsync(answer);
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) => await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    /// <summary>Sends a form of a page as a browser would.</summary>
    /// <param name="page">The page.</param>
    /// <param name="action">Where the form is sent to.</param>
    /// <param name="changed">Fields with other values than the page has, and the pressed button.</param>
    public async Task<HttpResponseMessage> SendAsync(IHtmlDocument page, string action, params (string Name, string Value)[] changed)
    {
        var form = page.QuerySelectorAll("form").OfType<IHtmlFormElement>().First(form => form.GetAttribute("action") == action && form.Method == "post");
        var names = changed.Select(field => field.Name).ToHashSet();
        var fields = FieldsOf(form).Where(field => !names.Contains(field.Name)).Concat(changed);
        using var body = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await client.PostAsync(new Uri(action, UriKind.Relative), body);
    }

    /// <summary>Sends a form and follows where it leads.</summary>
    public async Task<string> DoAsync(IHtmlDocument page, string action, params (string Name, string Value)[] changed)
    {
        using var answer = await SendAsync(page, action, changed);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{action}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Begins an empty pack of a unit and takes a chart into it.</summary>
    /// <returns>The pack's address.</returns>
    public async Task<string> BeginAsync(string unit = "sairaalapalvelut", string chart = "nps")
    {
        var at = await DoAsync(await GetAsync("/packs"), "/packs", ("unit", unit), ("period", "2026-Q3"), ("ready", ""));
        var pack = at.Split('?')[0];
        await AddAsync(pack, $"units/{chart}?unit={unit}&metric={chart}");
        return pack;
    }

    /// <summary>Takes a chart into a pack.</summary>
    public async Task<string> AddAsync(string pack, string chart) =>
        await DoAsync(await GetAsync($"/packs/add?chart={Uri.EscapeDataString(chart)}"), "/packs/add", ("pack", pack.Split('/')[^1]));

    private static IEnumerable<(string Name, string Value)> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }:
                    break;
                case IHtmlInputElement input:
                    yield return (name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return (name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return (name, select.Value ?? "");
                    break;
            }
        }
    }

    private static HttpClient Open(WebApplicationFactory<Program> host, string? access)
    {
        var client = host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        if (access is not null)
        {
            client.DefaultRequestHeaders.Add(TestAccess.Header, access);
        }

        return client;
    }
}
