using Npgsql;

namespace Dashboard.Data.Store.Postgres;

/// <summary>
/// Listens to what writers of all servers tell when they commit. What was told before a question reaches the server comes back before its
/// answer, so that one small question to the kept connection tells whether anything has changed. A connection that was lost may have missed
/// something: then the number changes too.
/// </summary>
internal sealed class PostgresChangeWatch(NpgsqlDataSource readers) : ChangeWatch
{
    private NpgsqlConnection? connection;
    private long version;

    public override async ValueTask<long> VersionAsync(CancellationToken cancellation)
    {
        if (connection is not null)
        {
            try
            {
                await AskAsync(connection, "SELECT 1", cancellation);
                return Interlocked.Read(ref version);
            }
            catch (NpgsqlException)
            {
                // The server was restarted, or the network failed.
                Dispose();
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        connection = await readers.OpenConnectionAsync(cancellation);
        connection.Notification += (_, _) => Interlocked.Increment(ref version);
        await AskAsync(connection, $"LISTEN {PostgresStoreDatabase.Channel}", cancellation);
        return Interlocked.Increment(ref version);
    }

    public override void Dispose()
    {
        connection?.Dispose();
        connection = null;
    }

    private static async Task AskAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
