using Dashboard.Data.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Rollup;

public sealed class RollupLawTests
{
    /// <summary>More seeds than the suite runs: so many from 100 on.</summary>
    private static readonly int MoreSeeds = int.TryParse(Environment.GetEnvironmentVariable("DASHBOARD_TEST_LAW_SEEDS"), out var more) ? more : 0;

    // A server answers each of the hundreds of questions of a sequence some ten times slower.
    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, PostgresServer.IsUsed ? 1 : 8), .. Enumerable.Range(100, MoreSeeds)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Store_AfterAnySequenceOfImportsCorrectionsErasuresUndosAndMoves_IsWhatARecountSays(int seed) => LawSequence.RunAsync(seed, length: 14);

    [Fact]
    public async Task Check_OfACellThatWasTamperedWith_NamesIt()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(RandomResponses.Of(seed: 1, count: 20));
        await store.Get<StoreDatabase>().WriteAsync(
            connection => connection.Execute(
                """
                DELETE FROM rollup WHERE grain = 1 AND unit_id = 1 AND stage_id = 0 AND segment_id = 0 AND start =
                    (SELECT min(start) FROM rollup WHERE grain = 1 AND unit_id = 1 AND stage_id = 0 AND segment_id = 0);
                DELETE FROM unit_closure WHERE depth = 2
                """),
            CancellationToken.None);

        var faults = await store.CheckAsync();

        Assert.Contains(faults, fault => fault.Contains("grain 1, unit 1, stage 0, segment 0", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("closure lacks", StringComparison.Ordinal));
    }
}
