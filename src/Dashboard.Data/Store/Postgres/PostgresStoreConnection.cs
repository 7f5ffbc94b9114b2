using System.Data;
using System.Data.Common;
using System.Globalization;
using Dashboard.Data.Model;
using Dashboard.Data.Rollup;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Dashboard.Data.Store.Postgres;

/// <summary>A connection to the store's PostgreSQL database.</summary>
/// <param name="connection">The open connection.</param>
/// <param name="stop">Stops the statement that is running, and each one after it.</param>
internal sealed class PostgresStoreConnection(NpgsqlConnection connection, CancellationToken stop = default) : StoreConnection(connection)
{
    private int cursors;

    public override string Provider => "Postgres";

    public override int Schema
    {
        get => Scalar("SELECT count(*) FROM pg_class WHERE oid = to_regclass('store_schema')") == 0
            ? 0
            : (int)Scalar("SELECT number FROM store_schema");
        set => Execute("DELETE FROM store_schema; INSERT INTO store_schema VALUES (@number)", ("@number", value));
    }

    public override ResponseTable Responses => new PostgresResponseTable(this);

    public override CommentSearch Search => new PostgresCommentSearch(this);

    public override Statement Prepare(string sql) => new PostgresStatement(this, sql, cursor: null);

    public override Statement Stream(string sql) =>
        new PostgresStatement(this, sql, string.Create(CultureInfo.InvariantCulture, $"rows_{++cursors}"));

    public override RowsStatement InsertRows(string table, IReadOnlyList<string> columns, string onConflict = "") => new PostgresRows(
        this,
        $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT * FROM unnest({Parameters(columns)}) {onConflict}",
        columns.Count);

    public override RowsStatement PrepareRows(string sql, IReadOnlyList<string> columns, Action<Statement>? read = null) => new PostgresRows(
        this,
        $"WITH given ({string.Join(", ", columns)}) AS (SELECT * FROM unnest({Parameters(columns)})) {sql}",
        columns.Count,
        read);

    public override RollupTable Rollups(string table) => new PostgresRollupTable(this, table);

    public override StoreContext Context()
    {
        var context = new StoreContext(new DbContextOptionsBuilder<StoreContext>().UseNpgsql(connection).Options);
        if (Transaction is not null)
        {
            context.Database.UseTransaction(Transaction);
        }

        return context;
    }

    // Pages are the server's to check (data checksums, amcheck); what it has no constraint for is ours.
    public override IReadOnlyList<string> Damage() => Texts(
        """
        SELECT 'The comment of response ' || response_id || ' of source ' || source_id || ' has no response.' FROM comment c
        WHERE NOT EXISTS (SELECT 1 FROM response r WHERE r.id = c.response_id AND r.source_id = c.source_id)
        LIMIT 20
        """);

    // A copy of the database is its administrator's to keep (pg_dump), and a migration that fails leaves nothing behind.
    public override void KeepBeforeMigration(int newest, CancellationToken cancellation)
    {
    }

    // What is deleted is gone with the next vacuum; there is nothing to ask for.
    public override void OverwriteDeleted()
    {
    }

    public override void SuspendReferences() => Execute("SET CONSTRAINTS ALL DEFERRED");

    /// <summary>Begins a transaction that writes, however long another server keeps the lock.</summary>
    public void BeginWriting(long key)
    {
        Enter(connection.BeginTransaction(IsolationLevel.ReadCommitted));
        Execute("SELECT pg_advisory_xact_lock(@key)", ("@key", key));
    }

    public NpgsqlCommand Command(string sql)
    {
        // The text is always the store's own, values go in as parameters.
#pragma warning disable CA2100
        return new NpgsqlCommand(sql, connection, (NpgsqlTransaction?)Transaction);
#pragma warning restore CA2100
    }

    public NpgsqlBinaryImporter Copy(string into) => connection.BeginBinaryImport($"COPY {into} FROM STDIN (FORMAT BINARY)");

    public int Run(NpgsqlCommand command) => Run((DbCommand)command);

    /// <summary>Takes all rows of a query.</summary>
    public void Read(NpgsqlCommand command, RowBlock rows)
    {
        using var reader = stop.CanBeCanceled ? Wait(command.ExecuteReaderAsync(stop)) : command.ExecuteReader();
        rows.Fill(reader);
    }

    protected override string Dialect(string sql) => PostgresSql.From(sql);

    protected override DbTransaction BeginSnapshot() => connection.BeginTransaction(IsolationLevel.RepeatableRead);

    protected override int Run(DbCommand command) => stop.CanBeCanceled ? Wait(command.ExecuteNonQueryAsync(stop)) : command.ExecuteNonQuery();

    protected override object? First(DbCommand command) => stop.CanBeCanceled ? Wait(command.ExecuteScalarAsync(stop)) : command.ExecuteScalar();

    // Only the asynchronous calls can be stopped at any moment without a race; the writer has a thread of its own to wait on.
    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
