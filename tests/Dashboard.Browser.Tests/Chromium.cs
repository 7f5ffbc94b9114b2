using Dashboard.Testing;
using Microsoft.Playwright;

namespace Dashboard.Browser.Tests;

/// <summary>The installed Chromium; nothing is downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

    /// <summary>Where it is on the PATH, or <c>null</c>.</summary>
    public static string? Path { get; } = (
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        from name in Names
        let path = System.IO.Path.Combine(folder, name)
        where File.Exists(path)
        select path).FirstOrDefault();

    private static readonly Lazy<Task<IBrowser>> One = new(LaunchAsync);

    /// <summary>One for all tests, which ends with them: what a test opens in it stands in a context of its own.</summary>
    public static Task<IBrowser> SharedAsync() => One.Value;

    private static async Task<IBrowser> LaunchAsync() => await (await Playwright.CreateAsync()).Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Path,
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
        ],
    });
}

/// <summary>A test that needs a browser; skipped with a word where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>Skips the test without a browser.</summary>
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null)
        {
            Skip = "No Chromium is installed (Debian's package chromium).";
        }
    }
}

/// <summary>The same for a test with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips the test without a browser.</summary>
    public BrowserTheoryAttribute()
    {
        if (Chromium.Path is null)
        {
            Skip = "No Chromium is installed (Debian's package chromium).";
        }
    }
}

/// <summary>A test that needs a browser and the shared data; skipped with a word where one is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedBrowserFactAttribute : FactAttribute
{
    /// <summary>Skips the test without a browser or the data.</summary>
    public SharedBrowserFactAttribute() => Skip =
        Chromium.Path is null ? "No Chromium is installed (Debian's package chromium)."
        : SharedData.Folder is null ? "../shared/data is not beside this clone."
        : null;
}
