using System.Text.RegularExpressions;

namespace Dashboard.Data.Store.Postgres;

/// <summary>Turns the store's SQL into PostgreSQL's where SQLite writes it otherwise.</summary>
internal static partial class PostgresSql
{
    /// <summary>
    /// <c>?1</c> is <c>$1</c> here, and temporary tables stand in <c>pg_temp</c>. <c>CROSS JOIN … ON</c> is how SQLite is told the order of a join;
    /// PostgreSQL finds it by itself and allows no ON there.
    /// </summary>
    public static string From(string sql) => Temporary().Replace(Parameter().Replace(sql, "$$$1"), "pg_temp.")
        .Replace("CROSS JOIN", "JOIN", StringComparison.Ordinal);

    [GeneratedRegex(@"\?(\d+)")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\btemp\.")]
    private static partial Regex Temporary();
}
