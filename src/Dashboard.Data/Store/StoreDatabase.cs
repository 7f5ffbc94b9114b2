using Dashboard.Data.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>The SQLite file: opens connections as the store needs them.</summary>
public sealed class StoreDatabase(StoreOptions options)
{
    /// <summary>The file's full path.</summary>
    public string FilePath { get; } = Path.GetFullPath(options.Path);

    /// <summary>The folder of files that only live as long as an import.</summary>
    internal string StagingFolder => FilePath + ".staging";

    /// <summary>A pooled connection that only reads.</summary>
    internal async Task<SqliteConnection> OpenReaderAsync(CancellationToken cancellation)
    {
        var connection = Create(pooling: true);
        await connection.OpenAsync(cancellation);
        connection.Execute("PRAGMA query_only = ON");
        return connection;
    }

    /// <summary>A connection of its own that writes; one at a time, see <see cref="WriteLock"/>.</summary>
    internal SqliteConnection OpenWriter()
    {
        var connection = Create(pooling: false);
        connection.Open();

        // FULL: what an import has reported as stored must outlive a power cut. It costs one flush a batch.
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536");
        return connection;
    }

    /// <summary>The model over a connection, for small reads and writes.</summary>
    internal static StoreContext Context(SqliteConnection connection, SqliteTransaction? transaction = null)
    {
        var context = new StoreContext(new DbContextOptionsBuilder<StoreContext>().UseSqlite(connection).Options);
        if (transaction is not null)
        {
            context.Database.UseTransaction(transaction);
        }

        return context;
    }

    private SqliteConnection Create(bool pooling) => new(new SqliteConnectionStringBuilder
    {
        DataSource = FilePath,
        ForeignKeys = true,
        Pooling = pooling,
        DefaultTimeout = 5,
    }.ToString());
}
