using Dashboard.Data.Store;

namespace Dashboard.Data.Tests.Migrations;

/// <summary>Tables, columns, keys, references and indexes, in words that do not depend on how the SQL is written.</summary>
internal static class SchemaText
{
    public static List<string> Of(StoreConnection connection)
    {
        const string Sql = """
            SELECT t.name || '.' || c.name || ' ' || c.type || ' notnull ' || c."notnull" || ' key ' || c.pk
            FROM pragma_table_list t JOIN pragma_table_info(t.name) c WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite%'
            UNION ALL
            SELECT t.name || ' -> ' || f."table" || ' ' || f."from" || ' ' || f.on_delete
            FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f WHERE t.schema = 'main'
            UNION ALL
            SELECT t.name || ' index unique ' || i."unique" || ': ' || (
                SELECT group_concat(k.name || ' ' || k.coll) FROM pragma_index_xinfo(i.name) k WHERE k."key" = 1)
            FROM pragma_table_list t JOIN pragma_index_list(t.name) i WHERE t.schema = 'main' AND i.origin = 'c'
            ORDER BY 1
            """;
        var lines = connection.Texts(Sql);
        Assert.True(lines.Count > 10);
        return lines;
    }
}
