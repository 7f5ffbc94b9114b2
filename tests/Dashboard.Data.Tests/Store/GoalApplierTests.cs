using Dashboard.Core.Metrics;
using Dashboard.Core.Participation;
using Dashboard.Core.Programme;
using Dashboard.Core.Text;
using Dashboard.Data.Import;
using Dashboard.Data.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Store;

public sealed class GoalApplierTests
{
    private static readonly GoalRow Row = new(
        "polku-ei-katkea", 1, new LocalizedText("Polku ei katkea", "Stigen bryts inte"), new LocalizedText("Kuvaus"), [WellKnown.Continue, WellKnown.Help], new DateOnly(2026, 1, 1))
    {
        Floor = Floor.Feedback,
    };

    [Fact]
    public async Task Goal_ThatIsImported_IsReadAsItIs_AndAgainIsADuplicate()
    {
        await using var store = await TestStore.WithCountyAsync();

        var first = await AddAsync(store, Row);
        var again = await AddAsync(store, Row);

        var goal = Assert.Single((await store.SnapshotAsync()).Programme.All);
        Assert.Equal(("polku-ei-katkea", 1, "Stigen bryts inte", "Kuvaus", Floor.Feedback), (goal.Slug, goal.Order, goal.Title.Sv, goal.Words!.Fi, goal.Floor));
        Assert.Equal((new DateOnly(2026, 1, 1), null), (goal.ValidFrom, goal.ValidTo));
        Assert.Equal([WellKnown.Continue, WellKnown.Help], goal.Metrics);
        Assert.Equal(((1, 0, 0), (0, 1, 0)), ((first.Accepted, first.Duplicates, first.Corrected), (again.Accepted, again.Duplicates, again.Corrected)));
    }

    [Fact]
    public async Task Undo_OfACorrection_BringsBackWordsEndAndMetrics()
    {
        await using var store = await TestStore.WithCountyAsync();
        var first = await AddAsync(store, Row);
        var second = await AddAsync(store, Row with { Title = new LocalizedText("Toinen"), Metrics = [WellKnown.Nps, WellKnown.Continue], ValidTo = new DateOnly(2026, 6, 1) });
        Assert.Equal([WellKnown.Nps, WellKnown.Continue], (await GoalAsync(store)).Metrics);
        Assert.Equal(1, second.Corrected);

        var refused = await Assert.ThrowsAsync<StoreRuleException>(() => CorrectionTests.UndoAsync(store, first));
        Assert.Contains("goal 'polku-ei-katkea' of the programme", refused.Message, StringComparison.Ordinal);
        await CorrectionTests.UndoAsync(store, second);

        var goal = await GoalAsync(store);
        Assert.Equal(("Polku ei katkea", null), (goal.Title.Fi, goal.ValidTo));
        Assert.Equal([WellKnown.Continue, WellKnown.Help], goal.Metrics);
        await CorrectionTests.UndoAsync(store, first);
        Assert.Empty((await store.SnapshotAsync()).Programme.All);
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Metric_OfAGoal_CannotBeUndoneOrRemovedFromUnderIt()
    {
        await using var store = await TestStore.WithCountyAsync();
        var metric = await store.ImportAsync(
            [new MetricVersion { Slug = "own", Version = 1, ValidFrom = new(2026, 1, 1), Kind = MetricKind.Share, Name = new("Oma"), Answers = MetricVersion.DefaultAnswers(MetricKind.Share) }], "other");
        var goals = await AddAsync(store, Row with { Metrics = ["own"] });

        var undo = await Assert.ThrowsAsync<StoreRuleException>(() => CorrectionTests.UndoAsync(store, metric));
        Assert.Contains("goals of the programme of other files use metric 'own'", undo.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreRuleException>(() => store.Get<SourceRemoval>().RemoveAsync("other", CancellationToken.None));

        await store.Get<SourceRemoval>().RemoveAsync("programme", CancellationToken.None);
        Assert.Empty((await store.SnapshotAsync()).Programme.All);
        Assert.Empty(await store.CheckAsync());
        Assert.Equal(1, goals.Accepted);
    }

    private static Task<AppliedBatch> AddAsync(TestStore store, GoalRow row) => store.ImportAsync(ImportKind.Programme, batch => batch.Add(row), "programme");

    private static async Task<Goal> GoalAsync(TestStore store) => Assert.Single((await store.SnapshotAsync()).Programme.All);
}
