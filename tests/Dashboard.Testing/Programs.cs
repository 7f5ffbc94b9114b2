using System.Diagnostics;

namespace Dashboard.Testing;

/// <summary>Installed programs that read or convert the files of tests.</summary>
public static class Programs
{
    /// <summary>Where a program is on the PATH, or <c>null</c>.</summary>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    /// <summary>Runs a program and returns what it says.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<string> RunAsync(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} failed: {await error}{output}");
    }

    /// <summary>What a program says of a file on its standard output; its last argument is <c>-</c> where it would write one.</summary>
    public static async Task<string> ReadAsync(string program, byte[] file, params IEnumerable<string> arguments)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, file);
            return await RunAsync(program, [.. arguments, path, .. program == "pdftotext" ? ["-"] : Array.Empty<string>()]);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
