using Dashboard.Data.Store;
using Dashboard.Data.Store.Postgres;

namespace Dashboard.Data.Tests.Store;

/// <summary>Everything in the store, table by table.</summary>
internal static class StoreContent
{
    public static List<string> Of(StoreConnection connection) => connection is PostgresStoreConnection
        ? Rows(
            connection,
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
            table => $"SELECT t::text FROM {table} t ORDER BY 1")
        : Rows(
            connection,
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1",
            table => $"SELECT {ColumnsOf(connection, table)} FROM {table} ORDER BY 1");

    private static List<string> Rows(StoreConnection connection, string tables, Func<string, string> select) =>
        [.. connection.Texts(tables).SelectMany(table => connection.Texts(select(table)).Select(row => $"{table} {row}"))];

    private static string ColumnsOf(StoreConnection connection, string table) => string.Join(
        " || '|' || ",
        connection.Texts($"SELECT name FROM pragma_table_info('{table}')").Select(column => $"coalesce(quote(\"{column}\"), '')"));
}
