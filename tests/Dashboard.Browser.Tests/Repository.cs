namespace Dashboard.Browser.Tests;

/// <summary>Places in the working copy.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Dashboard.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The built program, of the same configuration as these tests.</summary>
    public static string Program { get; } = Path.Combine(
        Root, "src", "Dashboard", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "Dashboard.dll");

    /// <summary>Whether the pictures of the README are taken anew: <c>README_PICTURES=1</c>.</summary>
    public static bool IsForReadme { get; } = Environment.GetEnvironmentVariable("README_PICTURES") == "1";

    /// <summary>Where screenshots go: a folder that git ignores.</summary>
    public static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(Root, "tests", "artifacts", "screenshots")).FullName;

    /// <summary>Where the pictures of the README go: its folder when they are taken anew, else where all go.</summary>
    public static string ReadmePictures { get; } =
        IsForReadme ? Path.Combine(Root, "tests", "Dashboard.Browser.Tests", "Readme") : Screenshots;

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
