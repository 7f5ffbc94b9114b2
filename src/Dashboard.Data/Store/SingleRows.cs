namespace Dashboard.Data.Store;

/// <summary>Runs a statement for each row by itself: nothing is saved by waiting where the database is in this very process.</summary>
/// <param name="statement">The statement, with a parameter for each value of a row.</param>
/// <param name="read">Called for each row of the result, or <c>null</c> when the statement has none.</param>
internal sealed class SingleRows(Statement statement, Action<Statement>? read = null) : RowsStatement
{
    private int column;

    public override RowsStatement Add(long value)
    {
        statement.Bind(++column, value);
        return this;
    }

    public override RowsStatement Add(string? value)
    {
        statement.Bind(++column, value);
        return this;
    }

    public override void End()
    {
        column = 0;
        if (read is null)
        {
            statement.Run();
            return;
        }

        while (statement.Step())
        {
            read(statement);
        }

        statement.Reset();
    }

    public override void Complete()
    {
    }

    public override void Dispose() => statement.Dispose();
}
