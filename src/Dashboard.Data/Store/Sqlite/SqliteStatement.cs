using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dashboard.Data.Store.Sqlite;

/// <summary>A statement of SQLite itself, through its own C interface.</summary>
internal sealed class SqliteStatement : Statement
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    // The handle is looked at once, not at each of the millions of calls: the statement lives as long as this object does.
    private readonly nint handle;
    private readonly nint databaseHandle;
    private readonly Utf8Buffer text = new();

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
        handle = statement.DangerousGetHandle();
        databaseHandle = database.DangerousGetHandle();
    }

    public override Statement Bind(int index, long value)
    {
        Check(SqliteNative.BindLong(handle, index, value));
        return this;
    }

    public override Statement Bind(int index, double value)
    {
        Check(SqliteNative.BindDouble(handle, index, value));
        return this;
    }

    public override Statement Bind(int index, string? value) => value is null ? BindNull(index) : BindText(index, text.Of(value));

    public override unsafe Statement BindText(int index, ReadOnlySpan<byte> utf8)
    {
        fixed (byte* bytes = NotNull(utf8))
        {
            Check(SqliteNative.BindText(handle, index, bytes, utf8.Length, SqliteNative.Copy));
        }

        return this;
    }

    public override unsafe Statement Bind(int index, ReadOnlySpan<byte> value)
    {
        fixed (byte* bytes = NotNull(value))
        {
            Check(SqliteNative.BindBlob(handle, index, bytes, value.Length, SqliteNative.Copy));
        }

        return this;
    }

    public override Statement BindNull(int index)
    {
        Check(SqliteNative.BindNull(handle, index));
        return this;
    }

    public override bool Step()
    {
        var code = SqliteNative.Step(handle);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            return code == raw.SQLITE_ROW;
        }

        var error = Error(code);
        Reset();
        throw error;
    }

    public override int Run()
    {
        Step();
        var changes = SqliteNative.Changes(databaseHandle);
        Reset();
        return changes;
    }

    // What went wrong was told by the step.
    public override void Reset() => _ = SqliteNative.Reset(handle);

    public override bool IsNull(int column) => SqliteNative.ColumnType(handle, column) == raw.SQLITE_NULL;

    public override long Long(int column) => SqliteNative.ColumnLong(handle, column);

    public override double Double(int column) => SqliteNative.ColumnDouble(handle, column);

    public override string? Text(int column) => IsNull(column) ? null : raw.sqlite3_column_text(statement, column).utf8_to_string();

    public override unsafe ReadOnlySpan<byte> Blob(int column)
    {
        var bytes = SqliteNative.ColumnBlob(handle, column);
        return new ReadOnlySpan<byte>(bytes, bytes is null ? 0 : SqliteNative.ColumnBytes(handle, column));
    }

    public override void Dispose() => statement.Dispose();

    // A null pointer would be bound as NULL, an empty text or blob is something else.
    private static ReadOnlySpan<byte> NotNull(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? "\0"u8 : bytes;

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw Error(code);
        }
    }

    private SqliteException Error(int code) =>
        new($"SQLite Error {code}: '{raw.sqlite3_errmsg(database).utf8_to_string()}'.", code & 0xFF, code);
}
