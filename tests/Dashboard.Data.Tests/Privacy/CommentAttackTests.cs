using Dashboard.Core.Feedback;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Store;
using Dashboard.Testing;
using Dashboard.Testing.Attack;
using Xunit.Abstractions;

namespace Dashboard.Data.Tests.Privacy;

/// <summary>
/// Somebody who may read the comments of the whole tree, and lays every list of them after every import beside the figures. Both are of whole
/// blocks, so that nothing follows.
/// </summary>
public sealed class CommentAttackTests(ITestOutputHelper output)
{
    private static readonly string[] OfFigures = [WellKnown.Nps, WellKnown.Answered14Days];

    public static TheoryData<int> Seeds => AttackSeeds.Of(12);

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Comments_BesideFigures_GiveNoHiddenCellAway(int seed)
    {
        var county = CountyOf(seed);
        var moments = new List<SeenComments>();
        await using var store = await WithAsync(county, async (store, batches) => moments.Add(await CommentDoors.LookAsync(store, county, batches)));
        var attacker = new CommentAttacker(county, moments, moment => new ToldByBlocks(county, moment.Rows));

        var recovered = attacker.Recover(CommentAttacker.Metrics);
        var ofWhoAllWrite = seed % 2 == 0 ? [] : attacker.Recover(OfFigures, allWrite: true);

        output.WriteLine($"Seed {seed}: k = {county.Minimum}, {county.Rows.Count} responses, {moments[^1].Lists.Max(list => list.Writers.Count)} comments in a list.");
        Assert.True(recovered.Count == 0, $"{recovered.Count} cells are given away:\n{string.Join('\n', recovered.Take(8))}");
        Assert.True(ofWhoAllWrite.Count == 0, $"{ofWhoAllWrite.Count} cells are given away where all write:\n{string.Join('\n', ofWhoAllWrite.Take(8))}");
    }

    /// <summary>The same attack on lists by the quarter in which a comment was written, each group of k writers or more: why they come in blocks.</summary>
    [Fact]
    public void Comments_ByTheirOwnQuarter_GivePiecesOfBlocksAway()
    {
        var county = CountyOf(seed: 1);
        var lists =
            from writers in county.Rows.Where(row => row.Comment is not null)
                .GroupBy(row => (row.Unit, Quarter: Grain.Quarter.PeriodOf(LocalTime.DateOf(row.AnsweredAt))))
            where writers.Count() >= county.Minimum
            from kind in new[] { null, "thanks", "complaint" }
            from band in ScoreBands.All.Cast<ScoreBand?>().Prepend(null)
            let found = writers.Where(row => (kind ?? row.FeedbackKind) == row.FeedbackKind && (band is null || BandOf(row) == band)).ToList()
            where found.Count >= county.Minimum
            select new FoundComments(writers.Key.Unit, writers.Key.Quarter, new CommentFilter(Kind: kind, Band: band), null, found);
        var attacker = new CommentAttacker(county, [new SeenComments(county.Rows, [.. lists])], _ => new ToldByDay());

        Assert.Contains(attacker.Recover(CommentAttacker.Metrics), cell => cell.Metric is WellKnown.Thanks or WellKnown.Complaints);
        Assert.Contains(attacker.Recover(OfFigures, allWrite: true), cell => cell.Metric == WellKnown.Nps);
        Assert.Empty(new CommentAttacker(county, [], _ => new ToldByDay()).Recover(CommentAttacker.Metrics));
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

    private static ScoreBand? BandOf(ResponseRow row) => Asked.ClassOf(row, WellKnown.Nps) is { } role ? (ScoreBand)(role + 1) : null;

    private static async Task<TestStore> WithAsync(RandomCounty county, Func<TestStore, int, Task>? look = null)
    {
        var store = await TestStore.CreateAsync(RandomCounty.Today, county.Minimum);
        await county.ImportAsync(store.Get<BatchStore>(), batches => look?.Invoke(store, batches) ?? Task.CompletedTask);
        return store;
    }

    /// <summary>
    /// In every other county everybody writes, and who has said nothing thanks: then the comments of a score are all answers of that score. In two
    /// of three there are new versions of metrics.
    /// </summary>
    private static RandomCounty CountyOf(int seed)
    {
        var county = seed % 3 == 0 ? RandomCounty.Of(seed) : RandomCounty.Changing(seed);
        return new RandomCounty(
            county.Seed, county.Minimum, county.Units, county.Stages,
            [.. county.Batches.Select(batch => (IReadOnlyList<ResponseRow>)[.. batch.Where(row => !RandomCounty.IsTallied(row)).Select(Writing)])]) { Versions = county.Versions };

        ResponseRow Writing(ResponseRow row) => seed % 2 == 0 || row.Comment is not null ? row : row with { FeedbackKind = "thanks", Comment = $"Hyvin hoidettu {row.Id}." };
    }
}
