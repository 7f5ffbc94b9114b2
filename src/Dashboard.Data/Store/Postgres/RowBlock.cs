using Npgsql;

namespace Dashboard.Data.Store.Postgres;

/// <summary>Rows that have been read from the connection, so that it is free for other statements while they are looked at.</summary>
internal sealed class RowBlock
{
    private Cell[] cells = [];
    private Form[] forms = [];
    private int at = -1;

    private enum Form
    {
        Whole,
        Real,
        Text,
        Bytes,
    }

    /// <summary>Number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Takes all rows of the reader in place of those before.</summary>
    public void Fill(NpgsqlDataReader reader)
    {
        Clear();
        forms = [.. Enumerable.Range(0, reader.FieldCount).Select(column => FormOf(reader.GetFieldType(column)))];
        while (reader.Read())
        {
            var first = Count++ * forms.Length;
            if (first + forms.Length > cells.Length)
            {
                Array.Resize(ref cells, Math.Max(2 * cells.Length, first + forms.Length));
            }

            for (var column = 0; column < forms.Length; column++)
            {
                cells[first + column] = Read(reader, column);
            }
        }
    }

    public void Clear() => (Count, at) = (0, -1);

    public bool Next() => ++at < Count;

    public bool IsNull(int column) => Of(column).Reference is DBNull;

    public long Long(int column) => Of(column).Number;

    public double Double(int column) =>
        forms[column] == Form.Whole ? Of(column).Number : BitConverter.Int64BitsToDouble(Of(column).Number);

    public string? Text(int column) => Of(column).Reference as string;

    public byte[] Bytes(int column) => Of(column).Reference as byte[] ?? [];

    private Cell Of(int column) => cells[(at * forms.Length) + column];

    private Cell Read(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? new Cell(0, DBNull.Value) : forms[column] switch
    {
        Form.Whole => new Cell(reader.GetInt64(column), null),
        Form.Real => new Cell(BitConverter.DoubleToInt64Bits(reader.GetDouble(column)), null),
        Form.Text => new Cell(0, reader.GetString(column)),
        _ => new Cell(0, reader.GetFieldValue<byte[]>(column)),
    };

    private static Form FormOf(Type type) =>
        type == typeof(int) || type == typeof(long) ? Form.Whole
        : type == typeof(double) ? Form.Real
        : type == typeof(string) ? Form.Text
        : type == typeof(byte[]) ? Form.Bytes
        : throw new NotSupportedException($"The store has no columns of type {type.Name}.");

    private readonly record struct Cell(long Number, object? Reference);
}
