namespace Dashboard.Tests.Texts;

/// <summary>The program's own source files.</summary>
internal static class Sources
{
    /// <summary>The folder that holds Dashboard.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder src/Dashboard.</summary>
    public static string Folder { get; } = Path.Combine(Root, "src", "Dashboard");

    /// <summary>The .razor and .cs files below it by their paths from there, in order.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new SortedDictionary<string, string>(
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".razor" or ".cs")
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Where(file => file.Split('/')[0] is not ("bin" or "obj"))
            .ToDictionary(file => file, file => File.ReadAllText(Path.Combine(Folder, file))),
        StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dashboard.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Dashboard.sln is not above the tests.");
    }
}
