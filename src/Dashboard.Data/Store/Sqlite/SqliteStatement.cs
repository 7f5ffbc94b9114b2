using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dashboard.Data.Store.Sqlite;

/// <summary>A statement of SQLite itself, through its own C interface.</summary>
internal sealed class SqliteStatement : Statement
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private byte[] text = new byte[256];

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
    }

    public override Statement Bind(int index, long value)
    {
        Check(raw.sqlite3_bind_int64(statement, index, value));
        return this;
    }

    public override Statement Bind(int index, double value)
    {
        Check(raw.sqlite3_bind_double(statement, index, value));
        return this;
    }

    public override Statement Bind(int index, string? value)
    {
        if (value is null)
        {
            return BindNull(index);
        }

        var needed = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (text.Length < needed)
        {
            text = new byte[needed];
        }

        Check(raw.sqlite3_bind_text(statement, index, text.AsSpan(0, Encoding.UTF8.GetBytes(value, text))));
        return this;
    }

    public override Statement Bind(int index, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(statement, index, value));
        return this;
    }

    public override Statement BindNull(int index)
    {
        Check(raw.sqlite3_bind_null(statement, index));
        return this;
    }

    public override bool Step()
    {
        var code = raw.sqlite3_step(statement);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            return code == raw.SQLITE_ROW;
        }

        raw.sqlite3_reset(statement);
        throw Error(code);
    }

    public override int Run()
    {
        Step();
        var changes = raw.sqlite3_changes(database);
        Reset();
        return changes;
    }

    public override void Reset() => raw.sqlite3_reset(statement);

    public override bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public override long Long(int column) => raw.sqlite3_column_int64(statement, column);

    public override double Double(int column) => raw.sqlite3_column_double(statement, column);

    public override string? Text(int column) => IsNull(column) ? null : raw.sqlite3_column_text(statement, column).utf8_to_string();

    public override ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(statement, column);

    public override void Dispose() => statement.Dispose();

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
