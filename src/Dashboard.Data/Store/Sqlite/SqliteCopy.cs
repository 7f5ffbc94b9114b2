using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dashboard.Data.Store.Sqlite;

/// <summary>Copies whole SQLite files through SQLite's online backup: one moment of the file, while its readers and writers go on.</summary>
internal static class SqliteCopy
{
    private const int PagesAStep = 4096;

    /// <summary>Writes a copy that is complete or not there: under another name first, flushed to the disk and then renamed.</summary>
    public static void ToFile(SqliteConnection from, string path, CancellationToken cancellation)
    {
        var partial = path + PrivateFile.Partial;
        Fill(from, partial, _ => { }, cancellation);
        PrivateFile.Finish(partial, path);
    }

    /// <summary>Writes a copy into a new file. Stopped before its end, the file is worth nothing.</summary>
    public static void Fill(SqliteConnection from, string path, Action<double> progress, CancellationToken cancellation)
    {
        PrivateFile.Create(path).Dispose();
        using var to = Open(path, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
        using var copy = Begin(from, to);
        Run(copy, to, progress, cancellation);
    }

    /// <summary>
    /// Replaces what a file holds, in one transaction of it: whatever stops this, the file holds all of the old or all of the new, and who
    /// reads at the moment reads the old to the end.
    /// </summary>
    /// <param name="from">What it shall hold; see <see cref="FitPages"/>.</param>
    /// <param name="path">The file; it need not exist.</param>
    /// <param name="whenLocked">Runs when nobody else can write any more, and before anything is changed.</param>
    /// <param name="progress">Told the share that is copied.</param>
    /// <param name="cancellation">Stops it and leaves the file as it was.</param>
    public static void Replace(SqliteConnection from, string path, Action whenLocked, Action<double> progress, CancellationToken cancellation)
    {
        using var to = Open(path, $"PRAGMA page_size = {PageSize(from)}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 500");
        using (var copy = Begin(from, to))
        {
            Step(copy, to, 0, cancellation);
            whenLocked();
            Run(copy, to, progress, cancellation);
        }

        // The log is as large as the file by now. Readers may still need it; then a later checkpoint empties it.
        Execute(to, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>Gives a file that nobody uses pages as large as those of another, if there is one: SQLite replaces pages by pages.</summary>
    public static void FitPages(string path, string other)
    {
        if (new FileInfo(other) is not { Exists: true, Length: > 0 })
        {
            return;
        }

        using var like = Open(other, "PRAGMA query_only = ON");
        using var file = Open(path, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF");
        if (PageSize(like) is var size && size != PageSize(file))
        {
            Execute(file, $"PRAGMA page_size = {size}; VACUUM");
        }
    }

    /// <summary>A connection of its own, not out of the pool.</summary>
    public static SqliteConnection Open(string path, string pragmas)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        Execute(connection, pragmas);
        return connection;
    }

    private static sqlite3_backup Begin(SqliteConnection from, SqliteConnection to)
    {
        var copy = raw.sqlite3_backup_init(to.Handle, "main", from.Handle, "main");
        return copy.IsInvalid ? throw Error(to, raw.sqlite3_errcode(to.Handle)) : copy;
    }

    private static void Run(sqlite3_backup copy, SqliteConnection to, Action<double> progress, CancellationToken cancellation)
    {
        while (Step(copy, to, PagesAStep, cancellation))
        {
            progress(1 - ((double)raw.sqlite3_backup_remaining(copy) / raw.sqlite3_backup_pagecount(copy)));
        }

        progress(1);
    }

    /// <summary>Copies some pages, or only takes the locks. Returns whether there are more.</summary>
    private static bool Step(sqlite3_backup copy, SqliteConnection to, int pages, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (raw.sqlite3_backup_step(copy, pages))
            {
                case raw.SQLITE_OK:
                    return true;
                case raw.SQLITE_DONE:
                    return false;
                case raw.SQLITE_BUSY or raw.SQLITE_LOCKED:
                    // Somebody is writing: there is no limit to how long an import may take, only to our patience.
                    continue;
                case var code:
                    throw Error(to, code);
            }
        }
    }

    private static long PageSize(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA page_size";
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is this class's own or its callers' constant.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static SqliteException Error(SqliteConnection connection, int code) =>
        new($"SQLite Error {code}: '{raw.sqlite3_errmsg(connection.Handle).utf8_to_string()}'.", code & 0xFF, code);
}
