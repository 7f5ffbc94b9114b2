namespace Dashboard.Data.Store.Sqlite;

/// <summary>Files that only the program's own user may read: copies of people's answers, and keys.</summary>
internal static class PrivateFile
{
    /// <summary>The ending of a file that is not complete yet.</summary>
    public const string Partial = ".partial";

    /// <summary>Creates a file, or empties one, and keeps others from opening it until the stream is closed.</summary>
    public static FileStream Create(string path) => Open(path, FileMode.Create, FileShare.None);

    /// <summary>
    /// Creates a file unless it is there. Never called for a file that this process has open in SQLite: closing it here would take SQLite's locks
    /// away.
    /// </summary>
    public static void Ensure(string path)
    {
        if (!File.Exists(path))
        {
            Open(path, FileMode.OpenOrCreate, FileShare.ReadWrite).Dispose();
        }
    }

    /// <summary>Gives a complete file its name, once its content is on the disk.</summary>
    public static void Finish(string partial, string path)
    {
        using (var file = new FileStream(partial, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Flush(flushToDisk: true);
        }

        File.Move(partial, path, overwrite: true);
    }

    /// <summary>Deletes incomplete files that nobody is writing any more.</summary>
    public static void SweepPartial(string folder)
    {
        foreach (var partial in Directory.EnumerateFiles(folder, "*" + Partial))
        {
            try
            {
                new FileStream(partial, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
            }
            catch (IOException)
            {
                // Its process lives.
            }
        }
    }

    private static FileStream Open(string path, FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }
}
