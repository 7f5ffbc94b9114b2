using Dashboard.Data.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Store;

public sealed class RowsStatementTests
{
    private const int Rows = 2_500;

    [Fact]
    public async Task InsertRows_OfManyRows_StoresEachWithItsNulls()
    {
        var stored = await InAsync(connection =>
        {
            Insert(connection, Enumerable.Range(1, Rows).Select(id => (id, id % 3 == 0 ? null : $"text ä {id}")));
            return connection.Texts("SELECT id || ' ' || coalesce(text, '-') FROM temp.pair ORDER BY id");
        });

        Assert.Equal(Enumerable.Range(1, Rows).Select(id => id % 3 == 0 ? $"{id} -" : $"{id} text ä {id}"), stored);
    }

    [Fact]
    public async Task InsertRows_OfLongTexts_StoresEach()
    {
        var lengths = await InAsync(connection =>
        {
            Insert(connection, Enumerable.Range(1, 5).Select(id => (id, (string?)new string('x', id * 300_000))));
            return connection.Texts("SELECT CAST(length(text) AS text) FROM temp.pair ORDER BY id");
        });

        Assert.Equal(["300000", "600000", "900000", "1200000", "1500000"], lengths);
    }

    [Fact]
    public async Task InsertRows_OfRowsThatAreThere_DoesWhatItsClauseSays()
    {
        var stored = await InAsync(connection =>
        {
            Insert(connection, [(1, "one"), (2, "two")]);
            Insert(connection, [(2, "zwei"), (3, "drei")], "ON CONFLICT (id) DO UPDATE SET text = excluded.text");
            return connection.Texts("SELECT text FROM temp.pair ORDER BY id");
        });

        Assert.Equal(["one", "zwei", "drei"], stored);
    }

    [Fact]
    public async Task PrepareRows_ThatReads_FindsTheRowsOfAllThatAreGivenAndNoneTwice()
    {
        var found = await InAsync(connection =>
        {
            Insert(connection, Enumerable.Range(1, Rows).Select(id => (id, (string?)$"text {id}")));
            var texts = new List<string>();
            using var select = connection.PrepareRows(
                "SELECT p.text FROM given g CROSS JOIN temp.pair p ON p.id = g.id", ["id"], row => texts.Add(row.Text(0)!));
            foreach (var id in Enumerable.Range(1, Rows))
            {
                select.Add(2 * id).End();
            }

            select.Complete();
            select.Add(1).End();
            select.Complete();
            select.Complete();
            return texts;
        });

        Assert.Equal(Enumerable.Range(1, Rows / 2).Select(id => $"text {2 * id}").Append("text 1").Order(), found.Order());
    }

    private static void Insert(StoreConnection connection, IEnumerable<(int Id, string? Text)> rows, string onConflict = "")
    {
        using var insert = connection.InsertRows("temp.pair", ["id", "text"], onConflict);
        foreach (var (id, text) in rows)
        {
            insert.Add(id).Add(text).End();
        }

        insert.Complete();
    }

    private static async Task<List<string>> InAsync(Func<StoreConnection, List<string>> work)
    {
        await using var store = await TestStore.CreateAsync();
        return await store.Get<StoreDatabase>().WriteAsync(
            connection =>
            {
                connection.Execute("CREATE TEMP TABLE pair (id integer PRIMARY KEY, text text)");
                return work(connection);
            },
            CancellationToken.None);
    }
}
