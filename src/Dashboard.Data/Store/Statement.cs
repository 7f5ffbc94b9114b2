using System.Text;

namespace Dashboard.Data.Store;

/// <summary>
/// A prepared statement of the store's database, with parameters <c>?1</c>, <c>?2</c> … It is a thin layer without ADO.NET's parameter and
/// reader objects: on the paths of millions of rows they cost more than the database itself. Truth values are stored as 0 and 1.
/// </summary>
internal abstract class Statement : IDisposable
{
    public abstract Statement Bind(int index, long value);

    public abstract Statement Bind(int index, double value);

    public abstract Statement Bind(int index, string? value);

    public abstract Statement Bind(int index, ReadOnlySpan<byte> value);

    /// <summary>Binds a text that is UTF-8 already.</summary>
    public virtual Statement BindText(int index, ReadOnlySpan<byte> utf8) => Bind(index, Encoding.UTF8.GetString(utf8));

    public abstract Statement BindNull(int index);

    public Statement Bind(int index, long? value) => value is { } number ? Bind(index, number) : BindNull(index);

    /// <summary>Goes to the next row. Returns whether there is one.</summary>
    public abstract bool Step();

    /// <summary>Runs a statement that returns no rows and makes it ready for the next values. Returns the number of rows changed.</summary>
    public abstract int Run();

    /// <summary>Makes the statement ready for the next values.</summary>
    public abstract void Reset();

    public abstract bool IsNull(int column);

    public abstract long Long(int column);

    public abstract double Double(int column);

    public abstract string? Text(int column);

    /// <summary>Valid until the next step.</summary>
    public abstract ReadOnlySpan<byte> Blob(int column);

    public int Int(int column) => checked((int)Long(column));

    public long? NullableLong(int column) => IsNull(column) ? null : Long(column);

    public int? NullableInt(int column) => IsNull(column) ? null : Int(column);

    public double? NullableDouble(int column) => IsNull(column) ? null : Double(column);

    public bool Flag(int column) => Long(column) != 0;

    public DateOnly Day(int column) => DateOnly.FromDayNumber(Int(column));

    public DateOnly? NullableDay(int column) => IsNull(column) ? null : Day(column);

    /// <summary>A word of an enum.</summary>
    public TWord Word<TWord>(int column)
        where TWord : struct, Enum
        => Enum.Parse<TWord>(Text(column)!);

    public abstract void Dispose();
}
