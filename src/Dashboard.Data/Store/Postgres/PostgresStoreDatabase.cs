using Dashboard.Data.Operations;
using Dashboard.Data.Store.Staging;
using Npgsql;

namespace Dashboard.Data.Store.Postgres;

/// <summary>
/// The store in a PostgreSQL database, which several servers may share: readers never wait, and one writer at a time holds an advisory lock, so
/// that roll-ups, migrations and the work of a new day are done once.
/// </summary>
public sealed class PostgresStoreDatabase : StoreDatabase, IDisposable
{
    /// <summary>Told when a transaction that has written commits.</summary>
    internal const string Channel = "dashboard_store";

    // Any number that no other program takes in this database: the letters "dashstor".
    private const long WriteLock = 0x64617368_73746f72;

    // And "dashkeep", for work of many transactions that one server does.
    private const long UpkeepLock = 0x64617368_6b656570;

    private readonly NpgsqlDataSource readers;
    private readonly NpgsqlDataSource writers;

    // Within this process writers wait by a semaphore, so that waiting holds no connection; among processes by the lock.
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>Takes the connection string of the options.</summary>
    public PostgresStoreDatabase(StoreOptions options)
    {
        var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        Name = $"Store:ConnectionString: the store {settings.Database} on {settings.Host}";
        StagingFolder = Path.GetFullPath(options.Path) + ".staging";

        // A statement of the writer may take as long as a large import needs.
        writers = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(options.ConnectionString) { CommandTimeout = 0 });
        settings.Options = $"{settings.Options} -c default_transaction_read_only=on".TrimStart();
        readers = NpgsqlDataSource.Create(settings);
    }

    /// <inheritdoc/>
    public override string Name { get; }

    internal override string StagingFolder { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        readers.Dispose();
        writers.Dispose();
        gate.Dispose();
    }

    // The database itself is its administrator's to make.
    internal override void CreateFolder() => Directory.CreateDirectory(Path.GetDirectoryName(StagingFolder)!);

    internal override StagedTable? OpenStagedTable(ExpectedIds expected, References references) => null;

    internal override async Task<StoreConnection> OpenReaderAsync(CancellationToken cancellation) =>
        new PostgresStoreConnection(await readers.OpenConnectionAsync(cancellation));

    internal override ChangeWatch Watch() => new PostgresChangeWatch(readers);

    internal override StoreConnection OpenChecker() => new PostgresStoreConnection(writers.OpenConnection()) { StagingFolder = StagingFolder };

    internal override async Task<IAsyncDisposable?> ClaimUpkeepAsync(CancellationToken cancellation)
    {
        var connection = await writers.OpenConnectionAsync(cancellation);
        var claim = new UpkeepClaim(connection);
        try
        {
            if (await claim.AskAsync("SELECT pg_try_advisory_lock(@key)", cancellation))
            {
                return claim;
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    internal override async Task<T> WriteAsync<T>(
        Func<StoreConnection, T> work, CancellationToken cancellation, Action<StoreConnection>? before = null, Action<StoreConnection>? after = null)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            return await OwnThread.Run(() => Write(work, before, after, cancellation));
        }
        finally
        {
            gate.Release();
        }
    }

    private T Write<T>(
        Func<StoreConnection, T> work, Action<StoreConnection>? before, Action<StoreConnection>? after, CancellationToken cancellation)
    {
        using var connection = new PostgresStoreConnection(writers.OpenConnection(), cancellation) { StagingFolder = StagingFolder };
        connection.BeginWriting(WriteLock);
        before?.Invoke(connection);
        var result = work(connection);
        connection.Execute($"NOTIFY {Channel}");
        cancellation.ThrowIfCancellationRequested();
        connection.Commit();
        after?.Invoke(connection);
        return result;
    }

    /// <summary>The lock is the connection's own: a server that dies gives it back.</summary>
    private sealed class UpkeepClaim(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async Task<bool> AskAsync(string sql, CancellationToken cancellation)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of two texts of the class.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.Parameters.AddWithValue("key", UpkeepLock);
            return await command.ExecuteScalarAsync(cancellation) is true;
        }

        public async ValueTask DisposeAsync()
        {
            await AskAsync("SELECT pg_advisory_unlock(@key)", CancellationToken.None);
            await connection.DisposeAsync();
        }
    }
}
