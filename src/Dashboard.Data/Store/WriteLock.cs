using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dashboard.Data.Store;

/// <summary>
/// One writer at a time: in this process by a semaphore, so that waiting costs nothing, among processes by SQLite's own lock.
/// </summary>
internal static class WriteLock
{
    private const int Busy = 5;
    private const int Interrupted = 9;

    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new(StringComparer.Ordinal);

    /// <summary>
    /// Runs the work in one transaction and commits it. Whatever stops it before the commit, the store is as before.
    /// </summary>
    /// <param name="database">The store.</param>
    /// <param name="prepare">Runs on the open connection before the transaction, for what SQLite allows only there.</param>
    /// <param name="work">The work.</param>
    /// <param name="cancellation">Stops waiting, and SQLite in the middle of a statement.</param>
    public static async Task<T> RunAsync<T>(
        StoreDatabase database,
        Action<SqliteConnection> prepare,
        Func<SqliteConnection, SqliteTransaction, T> work,
        CancellationToken cancellation)
    {
        var gate = Gates.GetOrAdd(database.FilePath, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => Run(database, prepare, work, cancellation), cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    private static T Run<T>(
        StoreDatabase database,
        Action<SqliteConnection> prepare,
        Func<SqliteConnection, SqliteTransaction, T> work,
        CancellationToken cancellation)
    {
        using var connection = database.OpenWriter();
        prepare(connection);
        using var transaction = Begin(connection, cancellation);
        try
        {
            T result;
            using (cancellation.Register(() => raw.sqlite3_interrupt(connection.Handle)))
            {
                result = work(connection, transaction);
            }

            cancellation.ThrowIfCancellationRequested();
            transaction.Commit();
            return result;
        }
        catch (Exception error) when (cancellation.IsCancellationRequested && IsInterrupt(error))
        {
            throw new OperationCanceledException("The batch was cancelled; nothing was stored.", error, cancellation);
        }
    }

    private static SqliteTransaction Begin(SqliteConnection connection, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return connection.BeginTransaction(deferred: false);
            }
            catch (SqliteException error) when (error.SqliteErrorCode == Busy)
            {
                // Another process is storing a batch: there is no limit to how long that may take, only to our patience.
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    private static bool IsInterrupt(Exception error) =>
        error is SqliteException { SqliteErrorCode: Interrupted } || error.InnerException is SqliteException { SqliteErrorCode: Interrupted };
}
