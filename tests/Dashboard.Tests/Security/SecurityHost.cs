using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dashboard.Core.Imports;
using Dashboard.Data.Import;
using Dashboard.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Security;

/// <summary>The whole program as it runs in production, over a new store, with settings of a test's own.</summary>
internal sealed class SecurityHost(Action<IServiceCollection>? replace = null, params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-security-");

    public SecurityHost(params (string Key, string Value)[] settings)
        : this(replace: null, settings)
    {
    }

    /// <summary>Whether every visitor is signed in without an account, see <see cref="TestAccess"/>.</summary>
    public bool IsSignedIn { get; init; } = true;

    /// <summary>The audit so far, without what a first start writes.</summary>
    public IReadOnlyList<string> Audit => [.. AuditLines.Of(Path.Combine(folder.FullName, "store.db")).Where(line => !line.StartsWith("dashboard schedule ", StringComparison.Ordinal))];

    /// <summary>Files of uploads.</summary>
    public FileInfo[] Uploads => new DirectoryInfo(Path.Combine(folder.FullName, "store.db.uploads")) is { Exists: true } uploads ? uploads.GetFiles() : [];

    /// <summary>A visitor with cookies of their own.</summary>
    public HttpClient Visitor(string address = "http://localhost/") =>
        CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri(address) });

    /// <summary>Listens on a port, with the web server's own limits.</summary>
    public Uri Listen()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    /// <summary>The token that a page's form holds for its visitor.</summary>
    public static async Task<string> TokenAsync(HttpClient visitor, string page = "/imports")
    {
        using var answer = await visitor.GetAsync(page);
        return (await ReadAsync(answer)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    /// <summary>Brings units in.</summary>
    /// <param name="rows">The file, with its header.</param>
    public async Task ImportUnitsAsync(string rows)
    {
        var file = Path.Combine(folder.FullName, "units.csv");
        await File.WriteAllTextAsync(file, rows);
        await Services.GetRequiredService<Importer>().ImportAsync(new ImportRequest(ImportKind.Units, file, "units.csv", "test"), progress: null, CancellationToken.None);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Store:Path", Path.Combine(folder.FullName, "store.db"));
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            // How long a password takes to hash is the library's matter; a hundred thousand times is most of a test's time.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 10);
            if (IsSignedIn)
            {
                TestAccess.AddTo(services);
            }

            replace?.Invoke(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (Directory.Exists(folder.FullName))
        {
            folder.Delete(recursive: true);
        }
    }
}
