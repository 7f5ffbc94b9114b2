using Dashboard.Data.Store;
using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Backup;

/// <summary>
/// A SQLite file that lives only as long as the work on it. It lies among the staged imports, whose sweep at the next start also takes what a
/// killed process has left here.
/// </summary>
internal sealed class WorkFile : IDisposable
{
    private readonly FileStream alive;

    public WorkFile(string folder)
    {
        PrivateFolder.Create(folder);
        FilePath = Path.Combine(folder, Path.GetRandomFileName() + ".db");
        alive = new FileStream(FilePath + TemporaryFile.LockEnding, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    public string FilePath { get; }

    public void Dispose()
    {
        TemporaryFile.Delete(FilePath);
        alive.Dispose();
        File.Delete(FilePath + TemporaryFile.LockEnding);
    }
}
