using Dashboard.Data.Store;
using Dashboard.Data.Store.Postgres;

namespace Dashboard.Data.Tests.Migrations;

/// <summary>
/// Tables, columns, keys, references and indexes, in words that do not depend on how the SQL is written; what the model cannot say, such as full-text
/// indexes, is left out.
/// </summary>
internal static class SchemaText
{
    public static List<string> Of(StoreConnection connection)
    {
        var lines = connection.Texts(connection is PostgresStoreConnection ? Postgres : Sqlite);
        Assert.True(lines.Count > 10);
        return lines;
    }

    private const string Sqlite = """
        SELECT t.name || '.' || c.name || ' ' || c.type || ' notnull ' || c."notnull" || ' key ' || c.pk
        FROM pragma_table_list t JOIN pragma_table_info(t.name) c WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%'
        UNION ALL
        SELECT t.name || ' -> ' || f."table" || ' ' || f."from" || ' ' || f.on_delete
        FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f WHERE t.schema = 'main'
        UNION ALL
        SELECT t.name || ' index unique ' || i."unique" || ': ' || (
            SELECT group_concat(k.name || ' ' || k.coll) FROM pragma_index_xinfo(i.name) k WHERE k."key" = 1)
        FROM pragma_table_list t JOIN pragma_index_list(t.name) i WHERE t.schema = 'main' AND t.type = 'table' AND i.origin = 'c'
        ORDER BY 1
        """;

    // What is told apart here on purpose: partitions and references that wait for the end of a transaction, which the model cannot say.
    private const string Postgres = """
        SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' notnull ' || a.attnotnull
            || ' identity ' || a.attidentity::text || ' collation ' || coalesce((SELECT collname || ' ' || collprovider::text || ' ' || coalesce(colliculocale, '')
                || ' ' || collisdeterministic FROM pg_collation l WHERE l.oid = a.attcollation), '')
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
        WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace AND c.relname <> 'store_schema'
        UNION ALL
        SELECT conrelid::regclass || ' ' || replace(pg_get_constraintdef(oid), ' DEFERRABLE', '')
        FROM pg_constraint WHERE connamespace = current_schema()::regnamespace AND NOT (contype = 'f' AND conrelid::regclass::text IN ('response', 'tally_row'))
        UNION ALL
        SELECT x.indrelid::regclass || ' index unique ' || x.indisunique || ': ' || (
            SELECT string_agg(a.attname, ', ' ORDER BY k.place) FROM unnest(x.indkey::smallint[]) WITH ORDINALITY k (number, place)
            JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = k.number)
        FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid WHERE c.relnamespace = current_schema()::regnamespace AND x.indexprs IS NULL
        ORDER BY 1
        """;
}
