using System.Text.RegularExpressions;
using Dashboard.Doors.Imports;
using Dashboard.Features.Imports;
using Dashboard.Tests.Doors.Imports;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Security;

/// <summary>
/// Every form that the program takes, as its route table has them, sent by somebody who may not: nothing is changed, and nothing is even tried.
/// </summary>
public sealed partial class ForgeryTests : IDisposable
{
    private readonly SecurityHost host = new();

    [Theory]
    [InlineData("none")]
    [InlineData("tampered")]
    [InlineData("of another visitor")]
    [InlineData("replayed without its cookie")]
    [InlineData("of another program")]
    public async Task Form_WithAForgedToken_ChangesNothing(string how)
    {
        var routes = FormRoutes();
        Assert.Contains(ImportUrls.List, routes);
        Assert.True(routes.Count >= 10, string.Join(' ', routes));
        var stranger = how == "of another program" ? await TokenOfAnotherProgramAsync() : null;
        foreach (var route in routes)
        {
            var visitor = host.Visitor();
            var own = await SecurityHost.TokenAsync(visitor);
            var (sender, token) = how switch
            {
                "none" => (visitor, null),
                "tampered" => (visitor, Tamper(own)),
                "of another visitor" => (visitor, await SecurityHost.TokenAsync(host.Visitor())),
                "replayed without its cookie" => (host.Visitor(), own),
                _ => (visitor, stranger),
            };

            using var body = Form(token);
            using var answer = await sender.PostAsync(route, body);

            Assert.False(answer.IsSuccessStatusCode, $"{route}: {answer.StatusCode}");
        }

        Assert.DoesNotContain(host.Audit, line => !line.Contains(" export ", StringComparison.Ordinal));
        Assert.Empty(host.Uploads);
        Assert.Empty(host.Services.GetRequiredService<ImportJobs>().Waiting);
    }

    [Fact]
    public async Task Form_WithItsOwnToken_IsTaken()
    {
        var visitor = host.Visitor();
        using var body = Form(await SecurityHost.TokenAsync(visitor));

        using var answer = await visitor.PostAsync(ImportUrls.List, body);

        Assert.StartsWith("/imports/jobs/", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        await host.Services.GetRequiredService<ImportJobs>().Find(answer.Headers.Location.OriginalString.Split('/')[^1])!.EndAsync();
        Assert.Contains(" import ", Assert.Single(host.Audit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_ReplayedByItsOwnVisitor_AddsNothing()
    {
        var visitor = host.Visitor();
        var token = await SecurityHost.TokenAsync(visitor);
        for (var i = 0; i < 2; i++)
        {
            using var body = Form(token);
            using var answer = await visitor.PostAsync(ImportUrls.List, body);
            await host.Services.GetRequiredService<ImportJobs>().Find(answer.Headers.Location!.OriginalString.Split('/')[^1])!.EndAsync();
        }

        Assert.Contains("\"accepted\":1,", host.Audit[0], StringComparison.Ordinal);
        Assert.Contains("\"accepted\":0,", host.Audit[1], StringComparison.Ordinal);
    }

    public void Dispose() => host.Dispose();

    /// <summary>The addresses that take a form and nothing else: pages that answer GET too check the token before they run.</summary>
    private List<string> FormRoutes() =>
    [
        .. host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is ["POST"])
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => !route.StartsWith("/api/", StringComparison.Ordinal) && !route.StartsWith("/_blazor", StringComparison.Ordinal))
            .Select(route => Parameter().Replace(route, "1"))
            .Distinct(),
    ];

    private static string Tamper(string token) => token[..20] + (token[20] == 'A' ? 'B' : 'A') + token[21..];

    private static async Task<string> TokenOfAnotherProgramAsync()
    {
        await using var other = new SecurityHost();
        return await SecurityHost.TokenAsync(other.Visitor());
    }

    private static ByteArrayContent Form(string? token) => FormBody.Of(
    [
        .. token is null ? Array.Empty<FormPart>() : [new("__RequestVerificationToken", token)],
        new(UploadReader.KindField, "Units"),
        new(UploadReader.SourceField, "survey"),
        new("id", "1"),
        new("metric", "forged"),
        new("unit", "a"),
        new("by", "Mallory"),
        new("text", "forged"),
        new(UploadReader.FileField, "code,name_fi\na,Yksi\n", "units.csv"),
    ]);

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
