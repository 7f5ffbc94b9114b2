using System.Text;
using Dashboard.Data.Import;
using Dashboard.Data.Import.Reading;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Sqlite;

namespace Dashboard.Data.Backup;

/// <summary>
/// What was erased stays erased: a backup from before an erasure still holds the person's answers, so they are erased from it before it takes
/// the store's place.
/// </summary>
internal static class CarriedErasures
{
    /// <summary>How many erasures a store knows of; 0 when there is no store, or one of before there were erasures.</summary>
    public static long Count(SqliteStoreDatabase store)
    {
        using var connection = Open(store.FilePath);
        return Knows(connection) ? connection.Scalar("SELECT count(*) FROM erased_response") : 0;
    }

    /// <summary>Erases from a copy what the store has erased.</summary>
    /// <param name="store">The store.</param>
    /// <param name="copy">A copy of an earlier store, of this program's schema.</param>
    /// <param name="clock">The time of the erasures in the copy.</param>
    /// <param name="cancellation">Stops it.</param>
    public static void Apply(SqliteStoreDatabase store, string copy, TimeProvider clock, CancellationToken cancellation)
    {
        Dictionary<string, List<string>> found;
        using (var connection = Open(copy))
        {
            using var live = Open(store.FilePath);
            var erasures = Erasures.Read(live);
            Remember(connection, store.FilePath);
            found = Find(connection, erasures, cancellation);
        }

        var erasure = new ResponseErasure(new SqliteStoreDatabase(new StoreOptions(Path: copy)), clock);
        foreach (var (source, ids) in found)
        {
            erasure.EraseAsync(source, ids, cancellation).GetAwaiter().GetResult();
        }
    }

    /// <summary>The hashes go along when they are of the same salt, or the copy has none.</summary>
    private static void Remember(SqliteStoreConnection copy, string store)
    {
        copy.Execute("ATTACH @path AS live", ("@path", store));
        copy.Execute(
            """
            INSERT INTO erasure_salt SELECT * FROM live.erasure_salt WHERE NOT EXISTS (SELECT 1 FROM main.erasure_salt);
            INSERT INTO erased_response
            SELECT * FROM live.erased_response WHERE (SELECT salt FROM main.erasure_salt) = (SELECT salt FROM live.erasure_salt)
            ON CONFLICT DO NOTHING;
            DETACH live;
            """);
    }

    private static Dictionary<string, List<string>> Find(SqliteStoreConnection copy, Erasures erasures, CancellationToken cancellation)
    {
        var found = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        using (var rows = copy.Prepare("SELECT s.name, r.external_id FROM response r JOIN source s ON s.id = r.source_id"))
        {
            while (rows.Step())
            {
                cancellation.ThrowIfCancellationRequested();
                Note(rows.Text(0)!, rows.Text(1)!);
            }
        }

        using var rejected = copy.Prepare(
            """
            SELECT s.name, b.header, r.raw FROM rejected_row r JOIN batch b ON b.id = r.batch_id JOIN source s ON s.id = b.source_id
            WHERE b.kind = ?1
            """);
        rejected.Bind(1, nameof(ImportKind.Responses));
        while (rejected.Step())
        {
            foreach (var field in Fields(rejected.Text(1) ?? "", rejected.Text(2)!))
            {
                Note(rejected.Text(0)!, field);
            }
        }

        return found;

        void Note(string source, string id)
        {
            if (erasures.Contains(source, id))
            {
                if (!found.TryGetValue(source, out var ids))
                {
                    found.Add(source, ids = []);
                }

                ids.Add(id);
            }
        }
    }

    /// <summary>A rejected row's fields, one of which may be the id: a mapping can give the column any name.</summary>
    private static List<string> Fields(string header, string raw)
    {
        try
        {
            using var table = new CsvReader(new MemoryStream(Encoding.UTF8.GetBytes($"{header}\n{raw}\n")));
            return table.Read() && table.Error is null
                ? [.. Enumerable.Range(0, table.Header.Count).Select(column => table.Field(column).Trim().ToString())]
                : [.. raw.Split(CsvDelimiter.Of(header)).Select(field => field.Trim())];
        }
        catch (ImportFileException)
        {
            return [];
        }
    }

    private static bool Knows(SqliteStoreConnection connection) =>
        connection.Scalar("SELECT count(*) FROM sqlite_schema WHERE name = 'erased_response'") > 0;

    private static SqliteStoreConnection Open(string path) => new(SqliteCopy.Open(path, ""));
}
