using System.Collections.Concurrent;
using Dashboard.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Dashboard.Browser.Tests;

/// <summary>A server over a store of its own, and a browser that looks at it.</summary>
internal sealed class BrowserSession : IAsyncDisposable
{
    private static readonly string[] AdministratorsPages = ["/accounts", "/audit", "/keys"];

    private readonly DirectoryInfo folder;
    private readonly string session;
    private readonly string administrator;
    private AppProcess app;
    private readonly IBrowser browser;
    private readonly ConcurrentBag<IBrowserContext> contexts = [];

    private BrowserSession(DirectoryInfo folder, AppProcess app, string session, string administrator, IBrowser browser)
    {
        this.session = session;
        this.administrator = administrator;
        this.folder = folder;
        this.app = app;
        this.browser = browser;
    }

    /// <summary>Starts the server over an empty store, or over one that <paramref name="verbs"/> have filled.</summary>
    public static Task<BrowserSession> StartAsync(params string[][] verbs) => StartWithAsync([], verbs);

    /// <summary>Starts it with settings of its own.</summary>
    public static async Task<BrowserSession> StartWithAsync(string[] settings, params string[][] verbs)
    {
        var folder = Directory.CreateTempSubdirectory("dashboard-browser-");
        var store = StoreIn(folder);
        foreach (var verb in verbs)
        {
            var (code, _, errors) = await AppProcess.RunAsync(store, verb);
            Assert.True(code == 0, $"{string.Join(' ', verb)} ended with {code}: {errors}");
        }

        await TestAccount.AddToAsync(store);

        // An upper bound for a busy machine, not a wait.
        Assertions.SetDefaultExpectTimeout(30_000);
        var app = await AppProcess.ServeAsync(store, settings);
        var (client, signedIn) = await TestAccount.SignInAsync(app.Address);
        client.Dispose();
        var (other, administrator) = await TestAccount.SignInAsync(app.Address, TestAccount.Administrator);
        other.Dispose();
        return new BrowserSession(folder, app, signedIn, administrator, await Chromium.SharedAsync());
    }

    /// <summary>What the server has written to its log.</summary>
    public string Log => app.Errors;

    /// <summary>Opens a page in a context of its own.</summary>
    public Task<IPage> OpenAsync(string path, bool scripts = true) => OpenAsync(path, Look.Default, scripts);

    /// <summary>Opens a page, of administrators as one and else as an analyst, as a reader with a device, a theme and a language of their own sees it, on a first visit or later.</summary>
    /// <param name="path">The page.</param>
    /// <param name="look">Device, theme and language.</param>
    /// <param name="scripts">Whether scripts run.</param>
    /// <param name="firstVisit">Whether the guide is shown.</param>
    /// <param name="watch">Looks at the page before it is loaded.</param>
    public async Task<IPage> OpenAsync(string path, Look look, bool scripts = true, bool firstVisit = false, Action<IPage>? watch = null)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = app.Address.ToString(),
            JavaScriptEnabled = scripts,
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
            ColorScheme = look.Scheme,
            Locale = look.Language == "en" ? "en-GB" : $"{look.Language}-FI",
            ReducedMotion = ReducedMotion.Reduce,
        });
        contexts.Add(context);
        await context.AddCookiesAsync([new() { Name = TestAccount.Cookie, Value = IsOfAdministrators(path) ? administrator : session, Url = app.Address.ToString(), HttpOnly = true }]);

        // As the reader's own links set them.
        foreach (var setting in new[] { $"language/{look.Language}", $"first-visit/{(firstVisit ? "shown" : "away")}" })
        {
            await context.APIRequest.GetAsync($"/settings/{setting}", new() { MaxRedirects = 0 });
        }

        var page = await context.NewPageAsync();
        watch?.Invoke(page);
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Runs a verb beside the server.</summary>
    public async Task RunAsync(params string[] verb)
    {
        var (code, _, errors) = await AppProcess.RunAsync(Store, verb);
        Assert.True(code == 0, errors);
    }

    /// <summary>Runs a verb beside the server. Returns what it answers.</summary>
    public async Task<string> AnswerAsync(params string[] verb)
    {
        var (code, answer, errors) = await AppProcess.RunAsync(Store, verb);
        Assert.True(code == 0, errors + answer);
        return answer;
    }

    /// <summary>Where the server listens.</summary>
    public Uri Address => app.Address;

    /// <summary>Tells the server to stop, as the system does, and waits until it has.</summary>
    public async Task TerminateAsync()
    {
        await app.TerminateAsync();
        Assert.Equal(0, await app.EndAsync());
    }

    /// <summary>Stops the server; what is open in the browser stays open.</summary>
    public ValueTask StopAsync() => app.DisposeAsync();

    /// <summary>Starts the server again where it was, with settings of its own.</summary>
    public async Task StartAgainAsync(params string[] settings) => app = await AppProcess.ServeAsync(Store, app.Address, settings);

    /// <summary>Takes the store's write lock until it is disposed of: an import comes to its last step, and waits there; readers do not.</summary>
    public async Task<IAsyncDisposable> HoldStoreAsync()
    {
        var holder = new SqliteConnection($"Data Source={Store};Pooling=false");
        await holder.OpenAsync();
        await using var hold = holder.CreateCommand();
        hold.CommandText = "BEGIN IMMEDIATE";
        await hold.ExecuteNonQueryAsync();
        return holder;
    }

    private static bool IsOfAdministrators(string path) => AdministratorsPages.Any(page => path.StartsWith(page, StringComparison.Ordinal));

    private string Store => StoreIn(folder);

    /// <summary>Writes a file into the session's folder.</summary>
    public string Write(string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static string StoreIn(DirectoryInfo folder) => Path.Combine(folder.FullName, "dashboard.db");

    public async ValueTask DisposeAsync()
    {
        foreach (var context in contexts)
        {
            await context.CloseAsync();
        }

        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
