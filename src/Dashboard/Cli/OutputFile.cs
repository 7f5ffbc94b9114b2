namespace Dashboard.Cli;

/// <summary>The file that a verb is told to write.</summary>
/// <param name="Path">Its full path.</param>
internal sealed record OutputFile(string Path)
{
    /// <summary>The file of <c>--out</c>.</summary>
    /// <exception cref="UsageException">Its folder is not there, it is there already, or its ending is none of those expected.</exception>
    public static OutputFile Of(string given, bool force, params IReadOnlyList<string> endings)
    {
        var path = System.IO.Path.GetFullPath(given);
        return !endings.Contains(new OutputFile(path).Ending) ? throw new UsageException($"--out is '{path}'; expected a file whose name ends in {Doors.Given.Either([.. endings.Select(ending => "." + ending)])}.")
            : !Directory.Exists(System.IO.Path.GetDirectoryName(path)) ? throw new UsageException($"--out is '{path}'; expected a file in a folder that is there.")
            : File.Exists(path) && !force ? throw new UsageException($"--out is '{path}', which is there already; choose another name, or replace it with --force.")
            : new OutputFile(path);
    }

    /// <summary>Its ending in small letters, without the dot.</summary>
    public string Ending => System.IO.Path.GetExtension(Path).TrimStart('.').ToLowerInvariant();

    /// <summary>All of it or nothing: what stands there is replaced at once.</summary>
    public async Task WriteAsync(byte[] bytes, CancellationToken cancellation)
    {
        var part = Path + ".part";
        try
        {
            await File.WriteAllBytesAsync(part, bytes, cancellation);
            File.Move(part, Path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
