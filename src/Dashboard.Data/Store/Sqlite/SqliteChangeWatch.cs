namespace Dashboard.Data.Store.Sqlite;

/// <summary>SQLite tells a connection by <c>data_version</c> that another one has committed, so one connection is kept for asking.</summary>
internal sealed class SqliteChangeWatch(SqliteStoreDatabase database) : ChangeWatch
{
    private StoreConnection? connection;

    public override async ValueTask<long> VersionAsync(CancellationToken cancellation)
    {
        connection ??= await database.OpenReaderAsync(cancellation);
        return connection.Scalar("PRAGMA data_version");
    }

    public override void Dispose() => connection?.Dispose();
}
