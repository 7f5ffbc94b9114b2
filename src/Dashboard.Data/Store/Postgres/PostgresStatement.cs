using System.Globalization;
using Npgsql;

namespace Dashboard.Data.Store.Postgres;

/// <summary>
/// A prepared statement of PostgreSQL. A connection reads one result at a time, so the rows are taken from it before the first is looked at:
/// all of them, or block by block from a cursor of the server's.
/// </summary>
internal sealed class PostgresStatement : Statement
{
    private const int BlockSize = 5_000;

    private readonly PostgresStoreConnection connection;
    private readonly NpgsqlCommand command;
    private readonly RowBlock rows = new();
    private readonly string? cursor;
    private readonly bool isKept;
    private bool isPrepared;
    private bool isOpen;

    /// <param name="connection">The connection.</param>
    /// <param name="sql">The SQL, with parameters <c>?1</c> and on.</param>
    /// <param name="cursor">The name of the cursor that the rows are read through, or <c>null</c> to take them all at once.</param>
    /// <param name="isKept">Whether the server keeps it prepared, and with it how it was planned.</param>
    public PostgresStatement(PostgresStoreConnection connection, string sql, string? cursor, bool isKept = true)
    {
        (this.connection, this.cursor, this.isKept) = (connection, cursor, isKept);
        var text = PostgresSql.From(sql);
        command = connection.Command(cursor is null ? text : $"DECLARE {cursor} NO SCROLL CURSOR FOR {text}");
    }

    public override Statement Bind(int index, long value)
    {
        Slot<long?>(index).TypedValue = value;
        return this;
    }

    public override Statement Bind(int index, double value)
    {
        Slot<double?>(index).TypedValue = value;
        return this;
    }

    public override Statement Bind(int index, string? value)
    {
        Slot<string>(index).TypedValue = value;
        return this;
    }

    public override Statement Bind(int index, ReadOnlySpan<byte> value)
    {
        Slot<byte[]>(index).TypedValue = value.ToArray();
        return this;
    }

    /// <summary>Binds an array of values.</summary>
    public void Bind<T>(int index, List<T> values) => Slot<List<T>>(index).TypedValue = values;

    public override Statement BindNull(int index)
    {
        Reserve(index);
        switch (command.Parameters[index - 1])
        {
            case NpgsqlParameter<long?> whole:
                whole.TypedValue = null;
                break;
            case NpgsqlParameter<double?> real:
                real.TypedValue = null;
                break;
            case NpgsqlParameter<string> text:
                text.TypedValue = null;
                break;
            case NpgsqlParameter<byte[]> bytes:
                bytes.TypedValue = null;
                break;
        }

        return this;
    }

    public override bool Step()
    {
        if (!isOpen)
        {
            Open();
        }

        if (rows.Next())
        {
            return true;
        }

        if (cursor is null || rows.Count < BlockSize)
        {
            return false;
        }

        Fetch();
        return rows.Next();
    }

    public override int Run()
    {
        Prepare();
        return connection.Run(command);
    }

    public override void Reset()
    {
        if (isOpen && cursor is not null)
        {
            connection.Execute($"CLOSE {cursor}");
        }

        isOpen = false;
        rows.Clear();
    }

    public override bool IsNull(int column) => rows.IsNull(column);

    public override long Long(int column) => rows.Long(column);

    public override double Double(int column) => rows.Double(column);

    public override string? Text(int column) => rows.Text(column);

    public override ReadOnlySpan<byte> Blob(int column) => rows.Bytes(column);

    // A cursor that is still open ends with its transaction.
    public override void Dispose() => command.Dispose();

    private void Open()
    {
        if (cursor is null)
        {
            Prepare();
            connection.Read(command, rows);
        }
        else
        {
            connection.Run(command);
            Fetch();
        }

        isOpen = true;
    }

    private void Fetch()
    {
        using var fetch = connection.Command(string.Create(CultureInfo.InvariantCulture, $"FETCH {BlockSize} FROM {cursor}"));
        connection.Read(fetch, rows);
    }

    // The server keeps a prepared statement as long as the pooled connection lives, so that only the first use of its text pays for it.
    private void Prepare()
    {
        if (isKept && !isPrepared)
        {
            command.Prepare();
            isPrepared = true;
        }
    }

    // A parameter that was null so far has a type now. Prepared statements are known by their text, so that other types need another text.
    private void PrepareAnew()
    {
        if (isPrepared)
        {
            command.CommandText += " ";
            isPrepared = false;
        }
    }

    private NpgsqlParameter<T> Slot<T>(int index)
    {
        Reserve(index);
        if (command.Parameters[index - 1] is not NpgsqlParameter<T> slot)
        {
            slot = new NpgsqlParameter<T>();
            command.Parameters[index - 1] = slot;
            PrepareAnew();
        }

        return slot;
    }

    private void Reserve(int index)
    {
        while (command.Parameters.Count < index)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = DBNull.Value });
        }
    }
}
