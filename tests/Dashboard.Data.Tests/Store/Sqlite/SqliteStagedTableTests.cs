using Dashboard.Core.Metrics;
using Dashboard.Data.Store;
using Dashboard.Testing;
using Microsoft.Data.Sqlite;

namespace Dashboard.Data.Tests.Store.Sqlite;

public sealed class SqliteStagedTableTests
{
    [Fact]
    public async Task Batch_ThatIsStored_LeavesNoFileAndStandsInTheStoresOwn()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);

        await store.ImportAsync(RandomResponses.Of(seed: 1, count: 200));

        Assert.Empty(Directory.GetFiles(store.FilePath + ".staging"));
        Assert.Equal(200, CountWithoutItsLog(store.FilePath));
    }

    [Fact]
    public async Task Batch_OfWhichNothingIsNew_CorrectsWhatIsOther()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        var rows = RandomResponses.Of(seed: 1, count: 200).ToList();
        await store.ImportAsync(rows);

        var again = await store.ImportAsync([.. rows.Take(150), .. rows.Skip(150).Select(row => row with { Channel = "kiosk", FeedbackKind = "idea", Comment = "Uusi ajatus" })]);

        Assert.Equal((50, 150, 50), (again.Accepted, again.Duplicates, again.Corrected));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Batch_OfRowsThatWereErased_LeavesThemOut()
    {
        await using var store = await TestStore.WithCountyAsync(inFile: true);
        await store.ImportAsync([new ResponseBuilder().Id(1).Build(), new ResponseBuilder().Id(2).Build()]);
        await store.Get<ResponseErasure>().EraseAsync("test", ["2"], CancellationToken.None);

        var again = await store.ImportAsync([new ResponseBuilder().Id(2).Writes("thanks", "Kiitos").Build(), new ResponseBuilder().Id(3).Says(WellKnown.Nps, "9").Build()]);

        Assert.Equal((1, 1), (again.Accepted, again.Duplicates));
        Assert.Equal(2, CountWithoutItsLog(store.FilePath));
        Assert.Empty(await store.CheckAsync());
    }

    /// <summary>How many responses somebody finds who copies the store's file and not the log beside it.</summary>
    private static long CountWithoutItsLog(string store)
    {
        using var connection = new SqliteConnection($"Data Source=file:{store}?immutable=1;Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM response";
        return (long)command.ExecuteScalar()!;
    }
}
