using System.Collections.Concurrent;
using Dashboard.Data.Operations;
using Dashboard.Data.Store.Staging;
using Microsoft.Data.Sqlite;

namespace Dashboard.Data.Store.Sqlite;

/// <summary>The store in a SQLite file: readers never wait (WAL), writers queue.</summary>
public sealed class SqliteStoreDatabase(StoreOptions options) : StoreDatabase
{
    private const int Interrupted = 9;

    // Within this process writers wait by a semaphore, so that waiting costs nothing; among processes by SQLite's own lock.
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new(StringComparer.Ordinal);

    private volatile bool isPrepared;

    /// <summary>The file's full path.</summary>
    public string FilePath { get; } = Path.GetFullPath(options.Path);

    /// <inheritdoc/>
    public override string Name => $"Store:Path: the store {FilePath}";

    internal override string StagingFolder => FilePath + ".staging";

    internal override bool IsThere => File.Exists(FilePath);

    internal override void Prepared() => isPrepared = true;

    /// <summary>The file too: SQLite would make it readable to everybody on the machine.</summary>
    internal override void CreateFolder()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        PrivateFile.Ensure(FilePath);
    }

    internal override StagedTable OpenStagedTable(ExpectedIds expected, References references)
    {
        using var store = Create(pooling: true);
        store.Open();
        return SqliteStagedTable.Open(new SqliteStoreConnection(store), StagingFolder, expected, references);
    }

    internal override async Task<StoreConnection> OpenReaderAsync(CancellationToken cancellation)
    {
        var connection = Create(pooling: true);
        await connection.OpenAsync(cancellation);
        var reader = new SqliteStoreConnection(connection);
        reader.Execute("PRAGMA query_only = ON");
        return reader;
    }

    internal override ChangeWatch Watch() => new SqliteChangeWatch(this);

    internal override StoreConnection OpenChecker() => OpenWriter();

    // A file has one server; a second process finds nothing left to do.
    internal override Task<IAsyncDisposable?> ClaimUpkeepAsync(CancellationToken cancellation) =>
        Task.FromResult<IAsyncDisposable?>(new OnlyServer());

    internal override async Task<T> WriteAsync<T>(
        Func<StoreConnection, T> work, CancellationToken cancellation, Action<StoreConnection>? before = null, Action<StoreConnection>? after = null)
    {
        var gate = Gates.GetOrAdd(FilePath, _ => new SemaphoreSlim(1, 1));
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

    private SqliteStoreConnection OpenWriter()
    {
        var connection = Create(pooling: false);
        connection.Open();
        var writer = new SqliteStoreConnection(connection) { StagingFolder = StagingFolder };

        // A new file has large pages: each costs a batch the same, whatever its size. A file keeps those that it has.
        writer.Execute("PRAGMA page_size = 16384");

        // FULL: what an import has reported as stored must outlive a power cut. It costs one flush a batch.
        writer.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA journal_size_limit = 67108864");
        return writer;
    }

    private T Write<T>(
        Func<StoreConnection, T> work, Action<StoreConnection>? before, Action<StoreConnection>? after, CancellationToken cancellation)
    {
        using var connection = OpenWriter();
        before?.Invoke(connection);
        connection.BeginWriting(cancellation);
        T result;
        try
        {
            using (connection.StopWhen(cancellation))
            {
                result = work(connection);
            }

            cancellation.ThrowIfCancellationRequested();
            connection.Commit();
        }
        catch (Exception error) when (cancellation.IsCancellationRequested && IsInterrupt(error))
        {
            throw new OperationCanceledException("The batch was cancelled; nothing was stored.", error, cancellation);
        }

        after?.Invoke(connection);
        return result;
    }

    private SqliteConnection Create(bool pooling) => new(new SqliteConnectionStringBuilder
    {
        DataSource = FilePath,
        Mode = isPrepared ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadWriteCreate,
        ForeignKeys = true,
        Pooling = pooling,
        DefaultTimeout = 5,
    }.ToString());

    private static bool IsInterrupt(Exception error) =>
        error is SqliteException { SqliteErrorCode: Interrupted } || error.InnerException is SqliteException { SqliteErrorCode: Interrupted };

    private sealed class OnlyServer : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
