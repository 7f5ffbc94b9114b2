using System.Data.Common;
using Dashboard.Data.Migrations;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Postgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Dashboard.Data.Office;

/// <summary>The office in a schema of its own of the store's PostgreSQL database, the same for every server.</summary>
public sealed class PostgresOfficeDatabase : OfficeDatabase, IDisposable
{
    private const string Schema = "office";

    // The letters "dashoffi": migrating the office does not wait for an import.
    private const long MigrationLock = 0x64617368_6f666669;

    private readonly NpgsqlDataSource office;
    private readonly string name;

    /// <summary>Takes the connection string of the options.</summary>
    public PostgresOfficeDatabase(StoreOptions options)
    {
        var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString) { SearchPath = Schema };
        name = $"Store:ConnectionString: the office of the store {settings.Database} on {settings.Host}";
        office = NpgsqlDataSource.Create(settings);
    }

    /// <inheritdoc/>
    public void Dispose() => office.Dispose();

    internal override OfficeContext Open() =>
        new(new DbContextOptionsBuilder<OfficeContext>().UseNpgsql(office.CreateConnection(), contextOwnsConnection: true).Options);

    internal override StoreConnection Connect() => new PostgresStoreConnection(office.OpenConnection());

    internal override void Prepare(CancellationToken cancellation)
    {
        try
        {
            using var connection = new PostgresStoreConnection(office.OpenConnection(), cancellation);
            if (connection.Schema != StoreMigrator.Newest(connection.Provider, StoreMigrator.Office))
            {
                connection.BeginWriting(MigrationLock);
                connection.Execute($"CREATE SCHEMA IF NOT EXISTS {Schema}");
                StoreMigrator.Migrate(connection, name, StoreMigrator.Office);
                connection.Commit();
            }
        }
        catch (DbException error)
        {
            throw new StoreStartException($"{name} cannot be opened: {error.Message}", error);
        }
    }
}
