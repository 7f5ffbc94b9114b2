using Dashboard.Core.Time;
using Dashboard.Data.Migrations;
using Dashboard.Data.Office;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Dashboard.Data.Backup;

/// <summary>A backup that was restored.</summary>
/// <param name="File">The backup.</param>
/// <param name="Schema">The schema it had; the store has this program's now.</param>
/// <param name="Previous">A backup of what the store held before; <c>null</c> when there was no store.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record RestoreResult(string File, int Schema, string? Previous, double Seconds);

/// <summary>
/// Puts a backup in the store's place, also while the server runs. The store's content is replaced in one transaction of the store's own file:
/// whatever stops it, the store is either as before or as the backup, and connections stay good. What was erased stays erased. To the office
/// only what it lacks is added, because a restore must not take back what was audited.
/// </summary>
public sealed class StoreRestore(StoreDatabase database, OfficeDatabase office, StoreBackup backup, StoreOptions options, TimeProvider clock)
{
    private static readonly byte[] SqliteHead = "SQLite format 3\0"u8.ToArray();

    /// <summary>Restores a backup, or a copy of the store that a migration has kept.</summary>
    /// <param name="path">The file.</param>
    /// <param name="progress">Told about the steps, or <c>null</c>.</param>
    /// <param name="cancellation">Stops it and leaves the store as it was.</param>
    /// <exception cref="BackupException">The file is no backup, is damaged, or comes from a newer program. Nothing was changed.</exception>
    public Task<RestoreResult> RestoreAsync(string path, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        var store = SqliteOnly.Of(database);
        return Task.Run(() => Restore(store, Path.GetFullPath(path), progress, cancellation), cancellation);
    }

    private RestoreResult Restore(SqliteStoreDatabase store, string path, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        store.CreateFolder();
        office.Prepare(cancellation);
        using var storeCopy = new WorkFile(store.StagingFolder);
        using var officeCopy = new WorkFile(store.StagingFolder);
        var hasOffice = Unpack(path, storeCopy.FilePath, officeCopy.FilePath, Report(progress, BackupStep.Unpacking), cancellation);
        progress?.Report(new BackupProgress(BackupStep.Checking, 0));
        var schema = Judge(path, storeCopy.FilePath, cancellation);

        var previous = Replace(store, storeCopy.FilePath, progress, cancellation);
        if (hasOffice)
        {
            SqliteOnly.Of(office).AddFrom(officeCopy.FilePath, cancellation);
        }

        return new RestoreResult(path, schema, previous?.File, clock.GetElapsedTime(started).TotalSeconds);
    }

    /// <summary>Puts the copy in the store's place. Returns the backup of what was there.</summary>
    private BackupResult? Replace(SqliteStoreDatabase store, string copy, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        BackupResult? previous = null;
        try
        {
            var erased = CarriedErasures.Count(store);
            if (erased > 0)
            {
                CarriedErasures.Apply(store, copy, clock, cancellation);
            }

            SqliteCopy.FitPages(copy, store.FilePath);
            using var from = SqliteCopy.Open(copy, "PRAGMA query_only = ON");
            SqliteCopy.Replace(
                from,
                store.FilePath,
                whenLocked: () =>
                {
                    if (CarriedErasures.Count(store) != erased)
                    {
                        throw new BackupException("A response was erased while the backup was being read; restore again.");
                    }

                    progress?.Report(new BackupProgress(BackupStep.KeepingTheOld, 0));
                    previous = backup.KeepBeforeRestore(store, cancellation);
                },
                Report(progress, BackupStep.Replacing),
                cancellation);
            return previous;
        }
        catch (SqliteException error)
        {
            throw new BackupException(
                $"{store.FilePath} could not be replaced: {error.Message} If it is damaged: stop the server, move it away together with the files "
                + "-wal and -shm beside it, and restore again.", error);
        }
    }

    /// <summary>Returns whether the office is there too.</summary>
    private static bool Unpack(string path, string store, string office, Action<double> progress, CancellationToken cancellation)
    {
        if (!IsSqlite(path))
        {
            BackupArchive.Read(path, store, office, progress, cancellation);
            return true;
        }

        using var from = SqliteCopy.Open(path, "PRAGMA query_only = ON");
        SqliteCopy.Fill(from, store, progress, cancellation);
        return false;
    }

    /// <summary>Refuses what is not a whole store of ours, and brings an older one to this program's schema. Returns the schema it had.</summary>
    private int Judge(string path, string copy, CancellationToken cancellation)
    {
        try
        {
            using var connection = new SqliteStoreConnection(SqliteCopy.Open(copy, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF"));
            var (schema, newest) = (connection.Schema, StoreMigrator.Newest(connection.Provider));
            if (schema == 0 || connection.Scalar("SELECT count(*) FROM sqlite_schema WHERE name IN ('batch', 'response', 'rollup')") != 3)
            {
                throw new BackupException($"{path} is a database, but not a store of this program.");
            }

            if (schema > newest)
            {
                throw new BackupException($"{path} has schema {schema}, this program knows {newest}: a newer version of the program wrote it.");
            }

            if (connection.Damage() is [var damage, ..])
            {
                throw new BackupException($"{path} is damaged: {damage}");
            }

            if (schema == newest && BrokenReferences.Find(connection) is [var broken, ..])
            {
                throw new BackupException($"{path} is damaged: {broken.Rows} rows of {broken.Table} name a row of {broken.Parent} that is not there.");
            }

            connection.BeginWriting(cancellation);
            StoreStartup.Bring(connection, path, clock.Today(), options.MinimumRespondents);
            connection.Commit();
            return schema;
        }
        catch (SqliteException error)
        {
            throw new BackupException($"{path} is not a store of this program, or it is damaged: {error.Message}", error);
        }
    }

    internal static bool IsSqlite(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[SqliteHead.Length];
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.AsSpan().SequenceEqual(SqliteHead);
    }

    private static Action<double> Report(IProgress<BackupProgress>? progress, BackupStep step) =>
        done => progress?.Report(new BackupProgress(step, done));
}
