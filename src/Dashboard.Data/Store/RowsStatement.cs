namespace Dashboard.Data.Store;

/// <summary>
/// A statement for many rows of values. How many it is run for at a time is the database's own matter, so that the rows of one statement must not
/// build on each other.
/// </summary>
internal abstract class RowsStatement : IDisposable
{
    /// <summary>Adds the row's next value.</summary>
    public abstract RowsStatement Add(long value);

    /// <inheritdoc cref="Add(long)"/>
    public abstract RowsStatement Add(string? value);

    /// <summary>Ends the row. The statement is run for it now or later.</summary>
    public abstract void End();

    /// <summary>Runs the statement for the rows that it has not been run for.</summary>
    public abstract void Complete();

    public abstract void Dispose();
}
