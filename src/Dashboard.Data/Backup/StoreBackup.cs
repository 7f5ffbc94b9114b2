using System.Globalization;
using Dashboard.Core.Time;
using Dashboard.Data.Office;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Sqlite;

namespace Dashboard.Data.Backup;

/// <summary>A backup that was written.</summary>
/// <param name="File">Its full path.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Schema">The schema of the store in it.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record BackupResult(string File, long Bytes, int Schema, double Seconds);

/// <summary>Writes store and office, each as of one moment, into one file, while their readers and writers go on.</summary>
public sealed class StoreBackup(StoreDatabase database, OfficeDatabase office, TimeProvider clock)
{
    private static readonly string[] LogEndings = ["-wal", "-shm"];

    /// <summary>Writes a backup. It has its name only when it is complete.</summary>
    /// <param name="path">The file; <c>null</c> for a name with the time, in the folder <c>backups</c> beside the store.</param>
    /// <param name="overwrite">Whether a file of that name may be replaced.</param>
    /// <param name="progress">Told about the steps, or <c>null</c>.</param>
    /// <param name="cancellation">Stops it; then there is no file.</param>
    /// <exception cref="BackupException">The file is there already, or is a database, or the store's database has its own way of backup.</exception>
    public Task<BackupResult> WriteAsync(string? path, bool overwrite, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        var store = SqliteOnly.Of(database);
        var file = Path.GetFullPath(path ?? DefaultPath(store, ""));
        if (Directory.Exists(file))
        {
            throw new BackupException($"{file} is a folder; expected the name of a file.");
        }

        if (File.Exists(file) && !overwrite)
        {
            throw new BackupException($"{file} is there already; --force replaces it.");
        }

        if (IsDatabase(file))
        {
            throw new BackupException($"{file} is a database; expected the name of a backup, which replaces none.");
        }

        return Task.Run(() => Write(store, file, progress, cancellation), cancellation);
    }

    /// <summary>Writes what the store holds before a restore replaces it. Returns the file, or <c>null</c> when there is nothing to keep.</summary>
    internal BackupResult? KeepBeforeRestore(SqliteStoreDatabase store, CancellationToken cancellation)
    {
        using var reader = new SqliteStoreConnection(SqliteCopy.Open(store.FilePath, "PRAGMA query_only = ON"));
        return reader.Schema == 0 ? null : Write(store, DefaultPath(store, "before-restore-"), progress: null, cancellation);
    }

    /// <summary>Whether a file is a database or the log of one, perhaps the very store that is backed up.</summary>
    private static bool IsDatabase(string file) =>
        File.Exists(file) && (StoreRestore.IsSqlite(file) || LogEndings.Any(end => file.EndsWith(end, StringComparison.Ordinal) && File.Exists(file[..^end.Length])));

    private BackupResult Write(SqliteStoreDatabase store, string file, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        using var storeCopy = new WorkFile(store.StagingFolder);
        using var officeCopy = new WorkFile(store.StagingFolder);
        var (at, schema) = Copy(store.FilePath, storeCopy, officeCopy, progress, cancellation);

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var partial = file + PrivateFile.Partial;
        try
        {
            BackupArchive.Write(
                partial, at, schema, storeCopy.FilePath, officeCopy.FilePath,
                done => progress?.Report(new BackupProgress(BackupStep.Packing, done)), cancellation);
            PrivateFile.Finish(partial, file);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }

        return new BackupResult(file, new FileInfo(file).Length, schema, clock.GetElapsedTime(started).TotalSeconds);
    }

    private (DateTimeOffset At, int Schema) Copy(
        string store, WorkFile storeCopy, WorkFile officeCopy, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        // A statement inside a transaction pins the moment that the connection reads.
        const string Pinned = "PRAGMA query_only = ON; BEGIN; SELECT count(*) FROM sqlite_schema";
        using var fromStore = SqliteCopy.Open(store, Pinned);
        using var fromOffice = SqliteCopy.Open(SqliteOnly.Of(office).FilePath, Pinned);
        var at = clock.GetUtcNow();
        SqliteCopy.Fill(
            fromStore, storeCopy.FilePath, done => progress?.Report(new BackupProgress(BackupStep.Copying, done)), cancellation);
        SqliteCopy.Fill(fromOffice, officeCopy.FilePath, _ => { }, cancellation);
        using var counted = new SqliteStoreConnection(fromStore);
        return (at, counted.Schema);
    }

    /// <summary>A free name in our own folder, where nothing is left of backups that were killed.</summary>
    private string DefaultPath(SqliteStoreDatabase store, string what)
    {
        var folder = PrivateFolder.Create(Path.Combine(Path.GetDirectoryName(store.FilePath)!, "backups"));
        PrivateFile.SweepPartial(folder);
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), LocalTime.Zone);
        var name = $"{Path.GetFileNameWithoutExtension(store.FilePath)}-{what}{now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        return Enumerable.Range(1, int.MaxValue)
            .Select(n => Path.Combine(folder, n == 1 ? $"{name}.zip" : string.Create(CultureInfo.InvariantCulture, $"{name}-{n}.zip")))
            .First(file => !File.Exists(file));
    }
}
