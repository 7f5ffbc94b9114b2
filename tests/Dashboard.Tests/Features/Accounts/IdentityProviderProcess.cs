using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Dashboard.Tests.Features.Accounts;

/// <summary>A test that needs the OpenID Connect provider; skipped with a word where npm could not fetch it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IdentityProviderFactAttribute : FactAttribute
{
    public IdentityProviderFactAttribute() => Skip = IdentityProviderProcess.Missing;
}

/// <summary>The same for a test with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IdentityProviderTheoryAttribute : TheoryAttribute
{
    public IdentityProviderTheoryAttribute() => Skip = IdentityProviderProcess.Missing;
}

/// <summary>The provider in a process of its own, see provider.mjs. One for all tests of a class, each with people of its own.</summary>
public sealed class IdentityProviderProcess : IAsyncLifetime
{
    /// <summary>Where the program under test wants people back.</summary>
    private const string RedirectUri = "http://localhost/sign-in/oidc/callback";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "servers");

    private Process? process;

    /// <summary>Why it cannot be started; <c>null</c> when it can.</summary>
    public static string? Missing { get; } = Directory.Exists(Path.Combine(Folder, "node_modules", "oidc-provider"))
        ? null
        : "npm could not fetch oidc-provider when the tests were built.";

    /// <summary>Says groups when it is asked, and has a way to sign out.</summary>
    public Uri UserInfo { get; private set; } = null!;

    /// <summary>Says groups in the id token, and has no way to sign out.</summary>
    public Uri IdToken { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        var start = new ProcessStartInfo("node", [Path.Combine(Folder, "provider.mjs"), RedirectUri])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        for (string? line; (line = await process.StandardOutput.ReadLineAsync()) is not null;)
        {
            if (line.StartsWith('{'))
            {
                var issuers = JsonDocument.Parse(line).RootElement;
                (UserInfo, IdToken) = (new Uri(issuers.GetProperty("userInfo").GetString()!), new Uri(issuers.GetProperty("idToken").GetString()!));
                _ = process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException(await errors);
    }

    /// <summary>Somebody it knows; said again, what it knows of them now.</summary>
    /// <param name="name">What they type, and their number at the provider.</param>
    /// <param name="claims">What it says of them.</param>
    public async Task PutAsync(string name, object claims)
    {
        using var client = new HttpClient();
        using var answer = await client.PutAsJsonAsync(new Uri(UserInfo, $"/people/{Uri.EscapeDataString(name)}"), claims);
        answer.EnsureSuccessStatusCode();
    }

    public async Task DisposeAsync()
    {
        if (process is not null)
        {
            process.StandardInput.Close();
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
