using Microsoft.Data.Sqlite;

namespace Dashboard.Testing;

/// <summary>The audit of a store, as it lies in its file.</summary>
public static class AuditLines
{
    /// <summary>All lines, oldest first: who, origin, action, subject, outcome and details with a space between.</summary>
    /// <param name="storePath">The store's file; its office lies beside it.</param>
    public static IReadOnlyList<string> Of(string storePath)
    {
        var office = new SqliteConnectionStringBuilder { DataSource = Path.ChangeExtension(storePath, ".office.db"), Pooling = false };
        using var file = new SqliteConnection(office.ToString());
        file.Open();
        using var command = file.CreateCommand();
        command.CommandText =
            "SELECT who || ' ' || origin || ' ' || action || ' ' || subject || ' ' || outcome || ' ' || coalesce(details, '') FROM audit ORDER BY id";
        using var rows = command.ExecuteReader();
        var lines = new List<string>();
        while (rows.Read())
        {
            lines.Add(rows.GetString(0));
        }

        return lines;
    }
}
