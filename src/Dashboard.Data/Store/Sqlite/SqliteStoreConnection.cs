using System.Data.Common;
using System.Globalization;
using Dashboard.Data.Model;
using Dashboard.Data.Rollup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Dashboard.Data.Store.Sqlite;

/// <summary>A connection to the store's SQLite file.</summary>
internal sealed class SqliteStoreConnection(SqliteConnection connection) : StoreConnection(connection)
{
    private const int Busy = 5;

    /// <summary>About a millisecond's work of a statement.</summary>
    private const int StepsBetweenLooks = 10_000;

    public override string Provider => "Sqlite";

    public override int Schema
    {
        get => (int)Scalar("PRAGMA user_version");
        set => Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {value}"));
    }

    public override ResponseTable Responses => new SqliteResponseTable(this);

    public override CommentSearch Search => new SqliteCommentSearch(this);

    public override Statement Prepare(string sql) => new SqliteStatement(connection, sql);

    public override Statement Stream(string sql) => new SqliteStatement(connection, sql);

    public override RollupTable Rollups(string table) => new SqliteRollupTable(this, table);

    public override StoreContext Context()
    {
        // Given with the options, EF would register its functions with the connection at each context, which SQLite refuses as long as the
        // full-text index has a block of it open: until the end of a transaction that has changed a comment. The store's queries need none.
        var context = new StoreContext(new DbContextOptionsBuilder<StoreContext>().UseSqlite().Options);
        context.Database.SetDbConnection(connection);
        if (Transaction is not null)
        {
            context.Database.UseTransaction(Transaction);
        }

        return context;
    }

    public override IReadOnlyList<string> Damage() =>
        Texts("SELECT 'The file is damaged: ' || integrity_check FROM main.pragma_integrity_check WHERE integrity_check <> 'ok'");

    public override void SuspendReferences() => Execute("PRAGMA foreign_keys = OFF");

    public override void KeepBeforeMigration(int newest, CancellationToken cancellation)
    {
        if (Schema > 0 && Schema < newest)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $".before-schema-{newest}.db");

            // Another connection: SQLite copies nothing from one that has begun to write. It reads what is committed, and nobody else can write.
            using var reader = SqliteCopy.Open(connection.DataSource, "PRAGMA query_only = ON");
            SqliteCopy.ToFile(reader, Path.ChangeExtension(connection.DataSource, ending), cancellation);
        }
    }

    public override void OverwriteDeleted() => Execute("PRAGMA secure_delete = ON");

    /// <summary>Begins a transaction that writes, however long another process keeps the lock.</summary>
    public void BeginWriting(CancellationToken cancellation)
    {
        while (Transaction is null)
        {
            try
            {
                Enter(connection.BeginTransaction(deferred: false));
            }
            catch (SqliteException error) when (error.SqliteErrorCode == Busy)
            {
                // Another process is storing a batch: there is no limit to how long that may take, only to our patience.
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>
    /// From when it is cancelled, stops the statement that is running and each later one that takes long. SQLite forgets an interrupt that comes
    /// between two statements: a batch would go on to its end.
    /// </summary>
    public CancellationTokenRegistration StopWhen(CancellationToken cancellation)
    {
        raw.sqlite3_progress_handler(connection.Handle, StepsBetweenLooks, _ => cancellation.IsCancellationRequested ? 1 : 0, null);
        return cancellation.Register(() => raw.sqlite3_interrupt(connection.Handle));
    }

    // Deferred: what is read is one moment of the store, and never stands in a writer's way.
    protected override DbTransaction BeginSnapshot() => connection.BeginTransaction(deferred: true);
}
