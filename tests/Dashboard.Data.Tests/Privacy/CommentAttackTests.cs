using Dashboard.Data.Import;
using Dashboard.Data.Store;
using Dashboard.Testing;
using Dashboard.Testing.Attack;
using Xunit.Abstractions;

namespace Dashboard.Data.Tests.Privacy;

/// <summary>
/// Somebody who may read the comments of the whole tree, and lays every list of them beside the figures. Lists are of whole quarters and figures
/// of whole blocks, so that the end of a quarter cuts the block that is open then, and nothing else is told: no day, no group, nothing within.
/// </summary>
public sealed class CommentAttackTests(ITestOutputHelper output)
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, PostgresServer.IsUsed ? 1 : 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Comments_BesideFigures_TellNothingButWhatTheEndsOfQuartersCutOff(int seed)
    {
        var county = CountyOf(seed);
        await using var store = await WithAsync(county);
        var attacker = new CommentAttacker(county, await CommentDoors.LookAsync(store, county));

        var recovered = attacker.Recover();

        var within = recovered.Where(cell => !attacker.IsCutByAQuarter(cell)).ToList();
        output.WriteLine($"Seed {seed}: k = {county.Minimum}, {county.Rows.Count} responses, {recovered.Count} pieces of blocks.");
        Assert.True(within.Count == 0, $"{within.Count} cells are given away:\n{string.Join('\n', within.Take(8))}");
    }

    /// <summary>What README says is not promised; it also shows that the attack can find something.</summary>
    [Fact]
    public async Task Comments_OfAQuarterThatEndsWithinABlock_TellAPieceOfIt()
    {
        var county = CountyOf(seed: 8);
        await using var store = await WithAsync(county);

        Assert.NotEmpty(new CommentAttacker(county, await CommentDoors.LookAsync(store, county)).Recover());
        Assert.Empty(new CommentAttacker(county, []).Recover());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Search_FindsThoseOfTheListAndCountsNoOther(int seed)
    {
        var county = CountyOf(seed);
        await using var store = await WithAsync(county);
        var random = new Random(seed);
        var questions = CommentDoors.Questions(await store.SnapshotAsync()).ToArray();
        foreach (var question in random.GetItems(questions, 12))
        {
            var shown = (await CommentDoors.ReadAsync(store, question)).Select(comment => comment.Text).ToList();
            var typed = county.Rows[random.Next(county.Rows.Count)].Id;

            var found = await CommentDoors.ReadAsync(store, question with { Search = typed });

            Assert.Equal(shown.Where(text => text.Split(' ', '.').Any(word => word.StartsWith(typed, StringComparison.Ordinal))), found.Select(comment => comment.Text));
        }
    }

    private static async Task<TestStore> WithAsync(RandomCounty county)
    {
        var store = await TestStore.CreateAsync(RandomCounty.Today, county.Minimum);
        await county.ImportAsync(store.Get<BatchStore>(), _ => Task.CompletedTask);
        return store;
    }

    /// <summary>In every other county everybody writes, and who has said nothing thanks: then the comments of a score are all answers of that score.</summary>
    private static RandomCounty CountyOf(int seed) => RandomCounty.Of(seed) is var county && seed % 2 == 0 ? county : new(
        county.Seed, county.Minimum, county.Units, county.Stages, [.. county.Batches.Select(batch => (IReadOnlyList<ResponseRow>)[.. batch.Select(row =>
            row.Comment is null ? row with { FeedbackKind = "thanks", Comment = $"Hyvin hoidettu {row.Id}." } : row)])]);
}
