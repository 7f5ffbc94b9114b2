using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Dashboard.Data.Store.Postgres;

/// <summary>Sends the rows of a staging file to temporary tables of the server.</summary>
internal static class PostgresStaging
{
    private static readonly Dictionary<string, (string Name, string Type)[]> Tables = new()
    {
        ["response"] =
        [
            ("id", "bigint"), ("external_id", "text"), ("answered_at", "bigint"), ("day", "integer"), ("unit", "integer"), ("stage", "integer"),
            ("questionnaire", "text"), ("channel", "integer"), ("language", "integer"), ("age_band", "integer"), ("answers", "bytea"),
            ("feedback_kind", "text"), ("contact_requested", "integer"), ("contact_answered_at", "bigint"), ("comment", "text"),
        ],
        ["tally"] =
        [
            ("id", "bigint"), ("period_start", "integer"), ("period_end", "integer"), ("unit", "integer"), ("stage", "integer"),
            ("segment", "integer"), ("version", "integer"), ("cell", "integer"), ("count", "bigint"), ("in_total", "integer"),
        ],
        ["rejected"] =
        [
            ("id", "bigint"), ("line", "bigint"), ("column", "text"), ("value", "text"), ("expected", "text"), ("raw", "text"),
        ],
    };

    public static void Send(PostgresStoreConnection connection, string path)
    {
        using var file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        file.Open();
        foreach (var (table, columns) in Tables)
        {
            connection.Execute($"CREATE TEMP TABLE staged_{table} ({string.Join(", ", columns.Select(c => $"\"{c.Name}\" {c.Type}"))}) ON COMMIT DROP");
            using var rows = file.CreateCommand();
            rows.CommandText = $"SELECT * FROM {table} ORDER BY id";
            using var reader = rows.ExecuteReader();
            using var copy = connection.Copy($"pg_temp.staged_{table}");
            while (reader.Read())
            {
                copy.StartRow();
                for (var i = 0; i < columns.Length; i++)
                {
                    Write(copy, reader, i, columns[i].Type);
                }
            }

            copy.Complete();
        }
    }

    private static void Write(NpgsqlBinaryImporter copy, SqliteDataReader reader, int i, string type)
    {
        if (reader.IsDBNull(i)) copy.WriteNull();
        else if (type == "bigint") copy.Write(reader.GetInt64(i), NpgsqlDbType.Bigint);
        else if (type == "integer") copy.Write(reader.GetInt32(i), NpgsqlDbType.Integer);
        else if (type == "text") copy.Write(reader.GetString(i), NpgsqlDbType.Text);
        else copy.Write(reader.GetFieldValue<byte[]>(i), NpgsqlDbType.Bytea);
    }
}
