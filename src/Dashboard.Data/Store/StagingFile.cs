using Dashboard.Data.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Dashboard.Data.Store;

/// <summary>
/// A SQLite file of its own for the many rows of one batch, without journal or flushes: it is worth nothing after a crash. A lock file beside
/// it tells whether the process that made it still lives.
/// </summary>
internal sealed class StagingFile : IDisposable
{
    /// <summary>The ending of the lock file.</summary>
    public const string LockEnding = ".lock";

    private readonly FileStream alive;
    private readonly string path;
    private SqliteStoreConnection? connection;

    public StagingFile(string folder)
    {
        Directory.CreateDirectory(folder);
        path = Path.Combine(folder, Path.GetRandomFileName() + ".db");
        alive = new FileStream(path + LockEnding, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        opened.Open();
        connection = new SqliteStoreConnection(opened);
        connection.Execute(
            """
            PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
            CREATE TABLE response (
                id INTEGER PRIMARY KEY, external_id TEXT, answered_at INTEGER, day INTEGER, unit INTEGER, stage INTEGER, questionnaire TEXT,
                channel INTEGER, language INTEGER, age_band INTEGER, answers BLOB, feedback_kind TEXT, contact_requested INTEGER,
                contact_answered_at INTEGER, comment TEXT);
            CREATE TABLE tally (
                id INTEGER PRIMARY KEY, period_start INTEGER, period_end INTEGER, unit INTEGER, stage INTEGER, segment INTEGER,
                version INTEGER, cell INTEGER, count INTEGER, in_total INTEGER);
            CREATE TABLE rejected (id INTEGER PRIMARY KEY, line INTEGER, "column" TEXT, value TEXT, expected TEXT, raw TEXT);
            BEGIN
            """);
    }

    /// <summary>The connection that rows are staged through.</summary>
    public StoreConnection Connection => connection ?? throw new InvalidOperationException("The file has been handed over.");

    /// <summary>Ends staging and attaches the file as <c>staged</c> to the store's writer.</summary>
    public void AttachTo(StoreConnection writer)
    {
        Connection.Execute("COMMIT");
        Connection.Dispose();
        connection = null;
        writer.AttachStaged(path);
    }

    public void Dispose()
    {
        connection?.Dispose();
        Delete(path);
        alive.Dispose();
        File.Delete(path + LockEnding);
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
