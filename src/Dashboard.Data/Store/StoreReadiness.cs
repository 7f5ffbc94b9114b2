using System.Data.Common;
using Dashboard.Data.Migrations;
using Dashboard.Data.Office;

namespace Dashboard.Data.Store;

/// <summary>Whether the store and its office can be read and are of this program's schema, asked anew each time.</summary>
public sealed class StoreReadiness(StoreDatabase database, OfficeDatabase office)
{
    /// <summary>Whether the store answers, with this program's schema.</summary>
    public Task<bool> IsStoreReadyAsync(CancellationToken cancellation) => IsReadyAsync(
        async () =>
        {
            await using var connection = await database.OpenReaderAsync(cancellation);
            return database.IsThere && connection.Schema == StoreMigrator.Newest(connection.Provider) && connection.Scalar("SELECT COUNT(*) FROM publication") == 1;
        },
        cancellation);

    /// <summary>Whether the office answers, with this program's schema.</summary>
    public Task<bool> IsOfficeReadyAsync(CancellationToken cancellation) => IsReadyAsync(
        () =>
        {
            using var connection = office.Connect();
            return Task.FromResult(connection.Schema == StoreMigrator.Newest(connection.Provider, StoreMigrator.Office));
        },
        cancellation);

    /// <summary>A database that is away may keep a call until its own patience ends: the asker's ends before.</summary>
    private static async Task<bool> IsReadyAsync(Func<Task<bool>> read, CancellationToken cancellation)
    {
        try
        {
            return await Task.Run(read, cancellation).WaitAsync(cancellation);
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
