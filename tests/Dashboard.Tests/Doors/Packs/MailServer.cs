using System.Diagnostics;
using System.Text.Json;

namespace Dashboard.Tests.Doors.Packs;

/// <summary>A test that sends mail; skipped with a word where npm could not fetch the server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MailFactAttribute : FactAttribute
{
    public MailFactAttribute() => Skip = MailServer.Missing;
}

/// <summary>The same of a test with several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MailTheoryAttribute : TheoryAttribute
{
    public MailTheoryAttribute() => Skip = MailServer.Missing;
}

/// <summary>A letter that the server took.</summary>
internal sealed record Letter(string From, IReadOnlyList<string> To, string? User, string Text);

/// <summary>A mail server in a process of its own, see mail.mjs.</summary>
internal sealed class MailServer : IDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "servers");

    private readonly Process process;

    private MailServer(Process process, int port) => (this.process, Port) = (process, port);

    /// <summary>Why it cannot be started; <c>null</c> when it can.</summary>
    public static string? Missing { get; } = Directory.Exists(Path.Combine(Folder, "node_modules", "smtp-server"))
        ? null
        : "npm could not fetch smtp-server when the tests were built.";

    public int Port { get; }

    public static async Task<MailServer> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, "mail.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The mail server did not start.");
        using var json = JsonDocument.Parse(line);
        return new MailServer(process, json.RootElement.GetProperty("port").GetInt32());
    }

    /// <summary>Ends the server and gives what it took.</summary>
    public async Task<IReadOnlyList<Letter>> EndAsync()
    {
        process.StandardInput.Close();
        var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync();
        return [.. lines.Select(Read)];
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private static Letter Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var letter = json.RootElement;
        return new Letter(
            letter.GetProperty("from").GetString()!,
            [.. letter.GetProperty("to").EnumerateArray().Select(address => address.GetString()!)],
            letter.GetProperty("user").GetString(),
            letter.GetProperty("letter").GetString()!);
    }
}
