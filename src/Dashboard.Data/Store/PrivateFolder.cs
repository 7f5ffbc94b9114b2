namespace Dashboard.Data.Store;

/// <summary>Folders that only the program's own user may look into: files with people's answers lie there for a while.</summary>
public static class PrivateFolder
{
    /// <summary>Makes a folder unless it is there; one that is there keeps its rights, which somebody may have given it.</summary>
    /// <param name="path">The folder.</param>
    /// <returns>Its full path.</returns>
    public static string Create(string path) => (OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)).FullName;
}
