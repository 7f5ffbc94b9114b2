namespace Dashboard.Cli;

/// <summary>Where a verb reads and writes. stdout is data only; messages and progress go to stderr.</summary>
/// <param name="Input">Bytes, because a verb that reads data checks their encoding.</param>
/// <param name="Output">Data.</param>
/// <param name="Error">Messages.</param>
internal sealed record Terminal(Stream Input, TextWriter Output, TextWriter Error)
{
    /// <summary>Those of this process.</summary>
    public static Terminal OfProcess() => new(Console.OpenStandardInput(), Console.Out, Console.Error);

    /// <summary>Opens the file of a verb that reads stdin without one, or with <c>-</c>.</summary>
    /// <exception cref="UsageException">There is no such file, or it is an option that is not there.</exception>
    public Stream Open(string? file)
    {
        if (file is null or "-")
        {
            return Input;
        }

        if (file.StartsWith('-') && !File.Exists(file))
        {
            throw new UsageException($"There is no option '{file}'; the options of a verb: VERB --help.");
        }

        RequireFile(file);
        return File.OpenRead(file);
    }

    /// <exception cref="UsageException">There is no such file.</exception>
    public static void RequireFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException(Directory.Exists(path) ? $"{path} is a folder; expected a file." : $"There is no file {path}.");
        }
    }
}
