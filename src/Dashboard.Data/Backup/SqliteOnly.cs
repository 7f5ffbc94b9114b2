using Dashboard.Data.Office;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Sqlite;

namespace Dashboard.Data.Backup;

/// <summary>Backups of this program are of SQLite files; PostgreSQL comes with its own.</summary>
internal static class SqliteOnly
{
    /// <exception cref="BackupException">The store is not a SQLite file; the message names the commands to use.</exception>
    public static SqliteStoreDatabase Of(StoreDatabase database) => database as SqliteStoreDatabase ?? throw Refusal();

    /// <exception cref="BackupException">As for the store, whose database decides.</exception>
    public static SqliteOfficeDatabase Of(OfficeDatabase office) => office as SqliteOfficeDatabase ?? throw Refusal();

    private static BackupException Refusal() => new(
        "The store is in PostgreSQL, which has its own tools. Backup, while the servers run: pg_dump --format=custom --file=dashboard.dump DATABASE. "
        + "Restore, while they are stopped: pg_restore --clean --if-exists --single-transaction --dbname=DATABASE dashboard.dump.");
}
