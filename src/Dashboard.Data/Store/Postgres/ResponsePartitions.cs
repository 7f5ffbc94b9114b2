using System.Globalization;

namespace Dashboard.Data.Store.Postgres;

/// <summary>The months that the responses are parted by.</summary>
internal static class ResponsePartitions
{
    /// <summary>
    /// Makes the partitions of months that have none yet. They are made beside their table and then attached: that lets others go on reading it.
    /// </summary>
    public static void Ensure(StoreConnection connection, IEnumerable<DateOnly> months)
    {
        foreach (var month in months.Order())
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"response_{month:yyyyMM}");
            if (connection.Scalar("SELECT count(*) FROM pg_class WHERE oid = to_regclass(@name)", ("@name", name)) == 0)
            {
                connection.Execute(string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                    CREATE TABLE {name} (LIKE response INCLUDING ALL);
                    ALTER TABLE response ATTACH PARTITION {name} FOR VALUES FROM ({month.DayNumber}) TO ({month.AddMonths(1).DayNumber})
                    """));
            }
        }
    }
}
