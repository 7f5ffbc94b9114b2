using System.Diagnostics;
using System.Globalization;

namespace Dashboard.Platform;

/// <summary>
/// An installed Chromium, started for one document at a time: HTML to PDF, HTML to PNG. It gets a folder of its own that is removed afterwards,
/// and no name leads it to the network. Documents of ours bring a policy that lets no script run.
/// </summary>
/// <param name="path">Where the program is; <c>null</c> where there is none.</param>
public sealed class Chromium(string? path) : IDisposable
{
    /// <summary>The setting that says where it is.</summary>
    public const string Setting = "Chromium:Path";

    /// <summary>The value of <see cref="Setting"/> that switches it off.</summary>
    public const string None = "none";

    /// <summary>A start takes a core and 200 MB: no more than these run beside the pages.</summary>
    private const int AtOnce = 2;

    private const int MostOfLog = 2000;

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    private readonly SemaphoreSlim gate = new(AtOnce);

    /// <summary>Whether there is one.</summary>
    public bool IsThere => path is not null;

    /// <summary>How long one document may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Where it is on the PATH, or <c>null</c>.</summary>
    public static string? Find() => (
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        from name in Names
        let candidate = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)
        where File.Exists(candidate)
        select candidate).FirstOrDefault();

    /// <summary>Where it is by the settings: the path they name, nowhere where they switch it off, else where it is on the PATH.</summary>
    internal static string? Read(SettingsReader settings)
    {
        if (!settings.IsGiven(Setting))
        {
            return Find();
        }

        var chosen = settings.Parsed(Setting, None, text => text == None || File.Exists(text) ? text : null, $"the path of an installed Chromium, or {None}");
        return chosen == None ? null : chosen;
    }

    /// <summary>Prints a document: tagged, with bookmarks of its headings, its title and language among the properties. Paper and margins are the document's.</summary>
    /// <param name="html">A whole document that needs no other file.</param>
    /// <param name="cancellation">Ends the program too.</param>
    /// <returns>The PDF.</returns>
    /// <exception cref="ChromiumException">There is none, or it fails or takes too long; the message says what to do.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task<byte[]> PrintAsync(ReadOnlyMemory<byte> html, CancellationToken cancellation) => RunAsync(
        html,
        "out.pdf",
        output => [$"--print-to-pdf={output}", "--no-pdf-header-footer", "--generate-pdf-document-outline", "--export-tagged-pdf"],
        cancellation);

    /// <summary>Draws a document that is as large as the picture.</summary>
    /// <param name="html">A whole document that needs no other file.</param>
    /// <param name="width">Its width in CSS pixels, at least 1.</param>
    /// <param name="height">Its height in CSS pixels, at least 1.</param>
    /// <param name="scale">Pixels of the picture for each of those, above 0.</param>
    /// <param name="cancellation">Ends the program too.</param>
    /// <returns>The PNG.</returns>
    /// <exception cref="ChromiumException">There is none, or it fails or takes too long; the message says what to do.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task<byte[]> DrawAsync(ReadOnlyMemory<byte> html, int width, int height, double scale, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale);
        return RunAsync(
            html,
            "out.png",
            output =>
            [
                $"--screenshot={output}", "--hide-scrollbars",
                string.Create(CultureInfo.InvariantCulture, $"--window-size={width},{height}"), string.Create(CultureInfo.InvariantCulture, $"--force-device-scale-factor={scale}"),
            ],
            cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private async Task<byte[]> RunAsync(ReadOnlyMemory<byte> html, string file, Func<string, IEnumerable<string>> task, CancellationToken cancellation)
    {
        var program = path ?? throw new ChromiumException($"There is no Chromium on this server: install it (Debian's package chromium) or set {Setting} to where it is.");
        await gate.WaitAsync(cancellation);
        try
        {
            return await RunAsync(program, html, file, task, cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<byte[]> RunAsync(string program, ReadOnlyMemory<byte> html, string file, Func<string, IEnumerable<string>> task, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("dashboard-chromium-");
        try
        {
            var (input, output) = (Path.Combine(folder.FullName, "in.html"), Path.Combine(folder.FullName, file));
            await File.WriteAllBytesAsync(input, html, cancellation);
            var log = await RunAsync(Start(program, folder.FullName, [.. task(output), new Uri(input).AbsoluteUri]), cancellation);
            return File.Exists(output) ? await File.ReadAllBytesAsync(output, cancellation) : throw Failed(program, log);
        }
        finally
        {
            Remove(folder);
        }
    }

    /// <summary>Runs it to its end, or ends it with all its helpers.</summary>
    private async Task<string> RunAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Timeout);
        using var process = Started(start);
        var log = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0 ? "" : $"{await output}{await log}";
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            cancellation.ThrowIfCancellationRequested();
            throw new ChromiumException($"{start.FileName} did not finish within {Timeout.TotalSeconds:0} seconds: the server is too busy, or the program does not run there.");
        }
    }

    private static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            throw new ChromiumException($"{start.FileName} could not be started ({fault.Message}): set {Setting} to where Chromium is.", fault);
        }
    }

    private static ProcessStartInfo Start(string program, string folder, IEnumerable<string> task)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder };
        string[] arguments =
        [
            "--headless", $"--user-data-dir={Path.Combine(folder, "profile")}", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-breakpad",
            "--host-resolver-rules=MAP * ~NOTFOUND",
        ];

        // Chromium's own sandbox does not work for root, who needs none less; everybody else keeps it.
        foreach (var argument in arguments.Concat(Environment.IsPrivilegedProcess ? ["--no-sandbox"] : []).Concat(task))
        {
            start.ArgumentList.Add(argument);
        }

        // A service account may have no home of its own.
        start.Environment["HOME"] = start.Environment["XDG_CONFIG_HOME"] = start.Environment["XDG_CACHE_HOME"] = folder;
        return start;
    }

    private static ChromiumException Failed(string program, string log)
    {
        var said = log.Length == 0 ? "" : $" It says: {(log.Length > MostOfLog ? log[..MostOfLog] : log)}";
        return new ChromiumException($"{program} wrote no file.{said}");
    }

    /// <summary>A helper may still be closing a file of the profile: what is left lies in the folder of temporary files.</summary>
    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
        }
        catch (UnauthorizedAccessException)
        {
        }
    }
}

/// <summary>No file could be made by Chromium; the message says what to install or configure.</summary>
public sealed class ChromiumException(string message, Exception? inner = null) : Exception(message, inner);
