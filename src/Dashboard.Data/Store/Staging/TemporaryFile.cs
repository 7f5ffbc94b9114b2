namespace Dashboard.Data.Store.Staging;

/// <summary>
/// A place for a file that is worth nothing after a crash. A lock file beside it tells whether the process that made it still lives.
/// </summary>
internal sealed class TemporaryFile : IDisposable
{
    /// <summary>Ends the name of the lock file.</summary>
    public const string LockEnding = ".lock";

    private readonly FileStream alive;

    public TemporaryFile(string folder)
    {
        PrivateFolder.Create(folder);
        FilePath = Path.Combine(folder, Path.GetRandomFileName() + ".tmp");
        alive = new FileStream(FilePath + LockEnding, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>Where the file may be made.</summary>
    public string FilePath { get; }

    public void Dispose()
    {
        Delete(FilePath);
        alive.Dispose();
        File.Delete(FilePath + LockEnding);
    }

    /// <summary>Deletes a file with whatever SQLite has put beside it.</summary>
    public static void Delete(string path)
    {
        foreach (var ending in new[] { "", "-journal", "-wal", "-shm" })
        {
            File.Delete(path + ending);
        }
    }

    /// <summary>Deletes what processes that were killed have left; files of living ones stay.</summary>
    public static void Sweep(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var lockFile in Directory.GetFiles(folder, "*" + LockEnding))
        {
            try
            {
                using (new FileStream(lockFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                {
                    Delete(lockFile[..^LockEnding.Length]);
                }

                File.Delete(lockFile);
            }
            catch (IOException)
            {
                // Its process lives.
            }
        }
    }
}
