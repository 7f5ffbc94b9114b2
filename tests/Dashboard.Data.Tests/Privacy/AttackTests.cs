using Dashboard.Data.Store;
using Dashboard.Testing;
using Dashboard.Testing.Attack;
using Xunit.Abstractions;

namespace Dashboard.Data.Tests.Privacy;

/// <summary>Small counties by chance, and somebody with an account for the whole tree who takes down every figure after every import.</summary>
public sealed class AttackTests(ITestOutputHelper output)
{
    // What is told of rows is the same on both databases; a server answers each of the thousands of questions some times slower.
    public static TheoryData<int> Seeds => AttackSeeds.Of(24);

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Figures_OfEveryQuery_AreSumsOfWholeBlocksThatGiveNoHiddenCellAway(int seed)
    {
        var county = seed % 3 == 0 ? RandomCounty.Of(seed) : RandomCounty.Changing(seed);
        var seen = await LookAsync(county, county.Minimum);

        var recovered = new Attacker(county).Recover(seen.Figures, county.Minimum, Asked.Metrics.Select(metric => new[] { metric }));

        Assert.True(seen.Faults.Count == 0, string.Join('\n', seen.Faults.Take(8)));
        Assert.True(recovered.Count == 0, $"{recovered.Count} cells are given away:\n{string.Join('\n', recovered.Take(8))}");
    }

    [Fact]
    public async Task Attack_OnAnUnprotectedStore_Recovers()
    {
        var county = RandomCounty.Of(seed: 1, minimum: 1);
        var seen = await LookAsync(county, minimum: 1);

        var recovered = new Attacker(county).Recover(seen.Figures, minimum: 5, Asked.Metrics.Select(metric => new[] { metric }));

        Assert.Empty(seen.Faults);
        Assert.All(Asked.Metrics, metric => Assert.Contains(recovered, cell => cell.Metric == metric));
    }

    private async Task<(IReadOnlyList<string> Faults, IReadOnlyList<(Seen Seen, IReadOnlyList<Block> Blocks)> Figures)> LookAsync(RandomCounty county, int minimum)
    {
        await using var store = await TestStore.CreateAsync(RandomCounty.Today, minimum);
        var (faults, figures) = (new List<string>(), new List<(Seen, IReadOnlyList<Block>)>());
        await county.ImportAsync(store.Get<BatchStore>(), async count =>
        {
            var oracle = new Oracle(county, [.. county.Batches.Take(count).SelectMany(rows => rows)]);
            foreach (var figure in (await StoreDoors.LookAsync(store, county.Seed + count, isBrief: count < county.Batches.Count)).DistinctBy(figure => figure with { Door = "" }))
            {
                var blocks = oracle.BlocksOf(figure);
                figures.Add((figure, blocks));
                faults.AddRange(oracle.FaultOf(figure, blocks) is { } fault ? [fault] : []);
            }
        });

        output.WriteLine($"Seed {county.Seed}: k = {minimum}, {county.Units.Count} units, {county.Rows.Count} responses, {county.Batches.Count} batches, {figures.Count} figures.");
        return (faults, figures);
    }
}
