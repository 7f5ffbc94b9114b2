using Dashboard.Data.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Store;

public sealed class WriterTests
{
    private const string Long = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000000) SELECT count(*) FROM n";

    [Fact]
    public async Task Write_CancelledBetweenTwoStatements_StopsTheNextThatTakesLong()
    {
        await using var store = await TestStore.CreateAsync();
        using var cancellation = new CancellationTokenSource();
        var ranToItsEnd = false;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Get<StoreDatabase>().WriteAsync(
            connection =>
            {
                connection.Execute("DELETE FROM target");
                cancellation.Cancel();
                connection.Scalar(Long);
                return ranToItsEnd = true;
            },
            cancellation.Token));

        Assert.False(ranToItsEnd);
    }

    [Fact]
    public async Task Write_CancelledAmongManyShortStatements_StopsAtOneOfThem()
    {
        await using var store = await TestStore.CreateAsync();
        using var cancellation = new CancellationTokenSource();
        var ranToItsEnd = false;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Get<StoreDatabase>().WriteAsync(
            connection =>
            {
                connection.Execute("CREATE TEMP TABLE number (id INTEGER PRIMARY KEY)");
                using var insert = connection.InsertRows("number", ["id"]);
                cancellation.Cancel();
                for (var id = 0; id < 100_000; id++)
                {
                    insert.Add(id).End();
                }

                insert.Complete();
                return ranToItsEnd = true;
            },
            cancellation.Token));

        Assert.False(ranToItsEnd);
    }
}
