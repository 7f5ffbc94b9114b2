using System.Data.Common;
using System.Globalization;
using Dashboard.Data.Model;
using Dashboard.Data.Rollup;

namespace Dashboard.Data.Store;

/// <summary>
/// One connection to the store's database. Its SQL is the part that all databases the store runs on have in common; what they do differently
/// is a member here.
/// </summary>
internal abstract class StoreConnection(DbConnection connection) : IAsyncDisposable, IDisposable
{
    private DbTransaction? transaction;

    /// <summary>Where work that does not fit in memory may make temporary files.</summary>
    public string StagingFolder { get; init; } = Path.GetTempPath();

    /// <summary>The folder of migration scripts.</summary>
    public abstract string Provider { get; }

    /// <summary>The schema's number; 0 when the store is empty.</summary>
    public abstract int Schema { get; set; }

    /// <summary>A prepared statement, within the open transaction. Its rows may be held in memory.</summary>
    public abstract Statement Prepare(string sql);

    /// <summary>
    /// A query of more rows than memory should hold; other statements may run while it is read. It needs an open transaction.
    /// </summary>
    public abstract Statement Stream(string sql);

    /// <summary>A statement that inserts many rows, within the open transaction.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns, in the order in which a row's values are added.</param>
    /// <param name="onConflict">What happens when a row is there already, as an <c>ON CONFLICT</c> clause.</param>
    public virtual RowsStatement InsertRows(string table, IReadOnlyList<string> columns, string onConflict = "") =>
        new SingleRows(Prepare($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({Parameters(columns)}) {onConflict}"));

    /// <summary>A statement that reads or changes what belongs to many rows of values, within the open transaction.</summary>
    /// <param name="sql">The SQL, which has the values in the table <c>given</c>.</param>
    /// <param name="columns">The columns of <c>given</c>, in the order in which a row's values are added.</param>
    /// <param name="read">Called for each row of the result, or <c>null</c> when the statement has none.</param>
    public virtual RowsStatement PrepareRows(string sql, IReadOnlyList<string> columns, Action<Statement>? read = null) =>
        new SingleRows(Prepare($"WITH given ({string.Join(", ", columns)}) AS (SELECT {Parameters(columns)}) {sql}"), read);

    /// <summary>The responses.</summary>
    public abstract ResponseTable Responses { get; }

    /// <summary>Adds to the roll-ups, or to another table of the same shape.</summary>
    public abstract RollupTable Rollups(string table);

    /// <summary>The model over this connection and its transaction, for small reads and writes.</summary>
    public abstract StoreContext Context();

    /// <summary>What only this database can have damaged, in words.</summary>
    public abstract IReadOnlyList<string> Damage();

    /// <summary>Searches the comments' words.</summary>
    public abstract CommentSearch Search { get; }

    /// <summary>Keeps what a migration is about to change, where that is this program's to do.</summary>
    /// <param name="newest">The schema that the migration leads to.</param>
    /// <param name="cancellation">Stops it; then there is no copy.</param>
    public abstract void KeepBeforeMigration(int newest, CancellationToken cancellation);

    /// <summary>
    /// For <see cref="StoreDatabase.WriteAsync"/> to prepare with: references are not checked row by row, because the work checks them as a
    /// whole, see <see cref="BrokenReferences"/>.
    /// </summary>
    public abstract void SuspendReferences();

    /// <summary>For <see cref="StoreDatabase.WriteAsync"/> to prepare with: what the work deletes is overwritten where it stood.</summary>
    public abstract void OverwriteDeleted();

    /// <summary>Until what it returns is disposed, everything is read as of one moment.</summary>
    public IDisposable BeginReading()
    {
        transaction = BeginSnapshot();
        return new Moment(this);
    }

    /// <summary>Runs one or more statements with parameters <c>@name</c>. Returns the number of rows changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        return Run(command);
    }

    /// <summary>The first value as a whole number; 0 when there is none.</summary>
    public long Scalar(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        return First(command) switch
        {
            null or DBNull => 0,
            var value => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The first column of all rows as text.</summary>
    public List<string> Texts(string sql) => All(sql, row => row.Text(0)!);

    /// <summary>
    /// All rows of a small table. What every start and every import reads is read so: a query of the model costs its first use some ten
    /// milliseconds, and the model itself half a second.
    /// </summary>
    public List<T> All<T>(string sql, Func<Statement, T> read)
    {
        using var rows = Prepare(sql);
        var all = new List<T>();
        while (rows.Step())
        {
            all.Add(read(rows));
        }

        return all;
    }

    public void Commit()
    {
        transaction!.Commit();
        transaction.Dispose();
        transaction = null;
    }

    public void Dispose()
    {
        transaction?.Dispose();
        connection.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        await connection.DisposeAsync();
    }

    protected DbTransaction? Transaction => transaction;

    protected void Enter(DbTransaction begun) => transaction = begun;

    protected abstract DbTransaction BeginSnapshot();

    /// <summary>The database's own form of the common SQL.</summary>
    protected virtual string Dialect(string sql) => sql;

    /// <summary>A parameter for each of the columns.</summary>
    protected static string Parameters(IReadOnlyList<string> columns) => string.Join(", ", columns.Select((_, index) => $"?{index + 1}"));

    /// <summary>Runs a command. Returns the number of rows changed.</summary>
    protected virtual int Run(DbCommand command) => command.ExecuteNonQuery();

    /// <summary>Runs a command. Returns the first value.</summary>
    protected virtual object? First(DbCommand command) => command.ExecuteScalar();

    private DbCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        // The text is always the store's own, values go in as parameters.
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100
        command.CommandText = Dialect(sql);
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private sealed class Moment(StoreConnection connection) : IDisposable
    {
        public void Dispose()
        {
            connection.transaction?.Dispose();
            connection.transaction = null;
        }
    }
}
