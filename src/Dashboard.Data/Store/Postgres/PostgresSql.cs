using System.Text.RegularExpressions;

namespace Dashboard.Data.Store.Postgres;

/// <summary>Turns the store's SQL into PostgreSQL's where SQLite writes it otherwise.</summary>
internal static partial class PostgresSql
{
    /// <summary>
    /// <c>?1</c> is <c>$1</c> here. <c>CROSS JOIN … ON</c> is how SQLite is told the order of a join; PostgreSQL finds it by itself and allows no
    /// ON there.
    /// </summary>
    public static string From(string sql) => Parameter().Replace(sql, "$$$1").Replace("CROSS JOIN", "JOIN", StringComparison.Ordinal)
        .Replace("staged.", "pg_temp.staged_", StringComparison.Ordinal).Replace("temp.", "pg_temp.", StringComparison.Ordinal).Replace("pg_pg_temp", "pg_temp", StringComparison.Ordinal);

    [GeneratedRegex(@"\?(\d+)")]
    private static partial Regex Parameter();
}
