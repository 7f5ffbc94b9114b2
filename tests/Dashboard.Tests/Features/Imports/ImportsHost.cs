using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dashboard.Doors.Imports;
using Dashboard.Doors.Sources;
using Dashboard.Testing;
using Dashboard.Tests.Doors.Imports;
using Dashboard.Tests.Security;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Imports;

/// <summary>The whole program in this process over a new store, as a browser without scripts sees it.</summary>
public sealed class ImportsHost : IDisposable
{
    private static readonly HtmlParser Parser = new();

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-host");
    private readonly WebApplicationFactory<Program> factory;

    /// <param name="runJobs">Whether uploaded files are imported; else they wait in the queue.</param>
    public ImportsHost(bool runJobs = true)
    {
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Store:Path", StorePath);
            host.UseSetting("Import:MaxUploadMegabytes", "1");
            host.ConfigureTestServices(TestAccess.AddTo);
            if (!runJobs)
            {
                host.ConfigureTestServices(services => services.Remove(services.First(service =>
                    service.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService) && service.ImplementationFactory is not null)));
            }
        });
        Client = factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
    }

    public HttpClient Client { get; }

    /// <summary>The store's file.</summary>
    public string StorePath => Path.Combine(folder.FullName, "store.db");

    /// <summary>The audit so far, without what a first start writes.</summary>
    public IReadOnlyList<string> Audit => [.. AuditLines.Of(StorePath).Where(line => !line.StartsWith("dashboard schedule ", StringComparison.Ordinal))];

    public ImportJobs Jobs => factory.Services.GetRequiredService<ImportJobs>();

    /// <summary>What of a watched folder does not work.</summary>
    public FolderFaults Faults => factory.Services.GetRequiredService<FolderFaults>();

    /// <summary>Files of uploads that wait.</summary>
    public FileInfo[] Uploads => new DirectoryInfo(Path.Combine(folder.FullName, "store.db.uploads")) is { Exists: true } uploads ? uploads.GetFiles() : [];

    public async Task<IHtmlDocument> GetAsync(string url) => Parser.ParseDocument(await Client.GetStringAsync(url));

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) => Parser.ParseDocument(await answer.Content.ReadAsStringAsync());

    /// <summary>Fills in the form and sends it.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string kind, string content, string fileName = "file.csv", string source = "survey")
    {
        var page = await GetAsync("/imports");
        using var body = FormBody.Of(
        [
            Token(page),
            new(UploadReader.KindField, kind),
            new(UploadReader.SourceField, source),
            new(UploadReader.MappingField, "", ""),
            new(UploadReader.FileField, content, fileName),
        ]);
        return await Client.PostAsync("/imports", body);
    }

    /// <summary>Uploads a file and follows it to the page it ends on.</summary>
    public async Task<string> ImportAsync(string kind, string content, string fileName = "file.csv")
    {
        var sent = await UploadAsync(kind, content, fileName);
        var job = sent.Headers.Location!.OriginalString;
        await Jobs.Find(job.Split('/')[^1])!.EndAsync();
        var end = await Client.GetAsync(job);
        return end.Headers.Location is { } batch ? new Uri(Client.BaseAddress!, batch).PathAndQuery : job;
    }

    /// <summary>Sends a plain form of a page.</summary>
    public async Task<HttpResponseMessage> PostFormAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var token = (await GetAsync(page)).QuerySelector($"form[action='{action}'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var body = new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await Client.PostAsync(action, body);
    }

    internal static FormPart Token(IHtmlDocument page) =>
        new("__RequestVerificationToken", page.QuerySelector("form[method=post] input[name=__RequestVerificationToken]")!.GetAttribute("value")!);

    public void Dispose()
    {
        factory.Dispose();
        folder.Delete(recursive: true);
    }
}
