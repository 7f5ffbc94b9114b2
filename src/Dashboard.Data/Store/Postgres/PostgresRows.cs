namespace Dashboard.Data.Store.Postgres;

/// <summary>
/// Runs a statement for some hundred rows at a time, because each statement costs a way to the server and back: their values go as one array for
/// each column. It is planned anew each time: a plan that the server keeps from when a table was small reads all of it for each block.
/// </summary>
/// <param name="connection">The connection.</param>
/// <param name="sql">The SQL, with a parameter for the array of each column.</param>
/// <param name="columns">The number of columns.</param>
/// <param name="read">Called for each row of the result, or <c>null</c> when the statement has none.</param>
internal sealed class PostgresRows(PostgresStoreConnection connection, string sql, int columns, Action<Statement>? read = null) : RowsStatement
{
    private const int BlockSize = 1_000;
    private const int MostText = 1 << 20;

    private readonly PostgresStatement statement = new(connection, sql, cursor: null, isKept: false);
    private readonly List<long>?[] numbers = new List<long>?[columns];
    private readonly List<string?>?[] texts = new List<string?>?[columns];
    private int column;
    private int rows;
    private int text;

    public override RowsStatement Add(long value)
    {
        (numbers[column++] ??= new(BlockSize)).Add(value);
        return this;
    }

    public override RowsStatement Add(string? value)
    {
        (texts[column++] ??= new(BlockSize)).Add(value);
        text += value?.Length ?? 0;
        return this;
    }

    public override void End()
    {
        column = 0;
        if (++rows == BlockSize || text > MostText)
        {
            Complete();
        }
    }

    public override void Complete()
    {
        if (rows == 0)
        {
            return;
        }

        Bind();
        if (read is null)
        {
            statement.Run();
        }
        else
        {
            while (statement.Step())
            {
                read(statement);
            }

            statement.Reset();
        }

        Clear();
    }

    public override void Dispose() => statement.Dispose();

    private void Bind()
    {
        for (var index = 0; index < columns; index++)
        {
            if (numbers[index] is { } values)
            {
                statement.Bind(index + 1, values);
            }
            else
            {
                statement.Bind(index + 1, texts[index]!);
            }
        }
    }

    private void Clear()
    {
        foreach (var values in numbers)
        {
            values?.Clear();
        }

        foreach (var values in texts)
        {
            values?.Clear();
        }

        (rows, text) = (0, 0);
    }
}
