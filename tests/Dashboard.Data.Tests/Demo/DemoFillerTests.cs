using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Privacy;
using Dashboard.Data.Demo;
using Dashboard.Data.Import;
using Dashboard.Data.Notes;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Demo;

public class DemoFillerTests
{
    private const int Responses = 1_500;

    [Fact]
    public async Task Fill_EmptyStore_HoldsTheWholeCounty()
    {
        await using var store = await TestStore.CreateAsync();
        var steps = new List<DemoProgress>();

        var fill = await FillAsync(store, new Collect(steps.Add));

        var snapshot = await store.SnapshotAsync();
        Assert.Equal(Responses, fill.Added);
        Assert.Equal(DataOrigin.Demo, snapshot.Origin);
        Assert.Equal(DemoCounty.RootCode, Assert.Single(snapshot.Units.Roots).Code);
        Assert.Equal(8, snapshot.Paths.Count);
        Assert.Equal(2, snapshot.Metrics.Versions(DemoStories.ChangedMetric).Count);
        Assert.Equal(Responses, await SumAsync(store, WellKnown.Responses));
        Assert.Equal(Responses, steps[^1].Done);
        Assert.True(steps.Count > 30);
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Fill_FullStore_AddsNothingEvenTomorrow()
    {
        await using var store = await TestStore.CreateAsync();
        await FillAsync(store);
        var before = await SumAsync(store, WellKnown.Responses);
        store.Clock.Day = store.Clock.Day.AddDays(40);

        var again = await FillAsync(store);

        Assert.Equal(0, again.Added);
        Assert.Equal(before, await SumAsync(store, WellKnown.Responses));
    }

    [Fact]
    public async Task Fill_EmptyStore_IsNoImportOnTheList()
    {
        await using var store = await TestStore.CreateAsync();
        await FillAsync(store);

        Assert.Empty(await store.Get<BatchQuery>().LatestAsync(1, CancellationToken.None));
    }

    [Fact]
    public async Task Fill_Interrupted_GoesOnToTheSameStore()
    {
        await using var whole = await TestStore.CreateAsync();
        await FillAsync(whole);
        await using var store = await TestStore.CreateAsync();
        using var stop = new CancellationTokenSource();
        var batches = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FillAsync(
            store, new Collect(_ => { if (++batches == 5) { stop.Cancel(); } }), stop.Token));
        var part = await SumAsync(store, WellKnown.Responses);
        store.Clock.Day = store.Clock.Day.AddMonths(1);
        var rest = await FillAsync(store);

        Assert.InRange(part, 1, Responses - 1);
        Assert.Equal(Responses, part + rest.Added);
        foreach (var metric in new[] { WellKnown.Nps, WellKnown.Thanks, WellKnown.Participants, WellKnown.HandlingHours })
        {
            Assert.Equal(await FiguresAsync(whole, metric), await FiguresAsync(store, metric));
        }
    }

    [Fact]
    public async Task Fill_OverAnotherDemo_IsRefused()
    {
        await using var store = await TestStore.CreateAsync();
        await FillAsync(store);

        var error = await Assert.ThrowsAsync<StoreRuleException>(() =>
            store.Get<DemoFiller>().FillAsync(2, Responses, null, CancellationToken.None));

        Assert.Contains("--remove", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fill_OverAUnitOfTheSameCode_IsRefused()
    {
        await using var store = await TestStore.WithCountyAsync();

        var error = await Assert.ThrowsAsync<StoreRuleException>(() => FillAsync(store));

        Assert.Contains($"'{DemoCounty.RootCode}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_BesideRealRows_LeavesThemAlone()
    {
        await using var store = await TestStore.CreateAsync();
        await store.ImportAsync([SampleCounty.Unit("clinic", parent: null)]);
        await store.ImportAsync([new ResponseBuilder().Says(WellKnown.Nps, "9").Build()]);
        var shipped = (await store.SnapshotAsync()).Metrics.Slugs;
        await FillAsync(store);
        Assert.Equal(DataOrigin.Mixed, (await store.SnapshotAsync()).Origin);

        var removed = await store.Get<DemoFiller>().RemoveAsync(CancellationToken.None);

        var snapshot = await store.SnapshotAsync();
        Assert.Equal(Responses, removed);
        Assert.Equal(DataOrigin.Real, snapshot.Origin);
        Assert.Equal(shipped, snapshot.Metrics.Slugs);
        Assert.Equal("clinic", Assert.Single(snapshot.Units.All).Code);
        Assert.Empty(snapshot.Paths);
        Assert.Equal(1, await SumAsync(store, WellKnown.Responses, "clinic"));
        Assert.Null(await store.Get<DemoFiller>().PlanAsync(CancellationToken.None));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Notes_OfTheDemo_AreWrittenOnceAndGoWithIt()
    {
        await using var store = await TestStore.CreateAsync();
        await FillAsync(store);
        var snapshot = await store.SnapshotAsync();
        var (ward, line) = (snapshot.Units.Find("kirurginen-vuodeosasto-2")!.Id, snapshot.Units.Find("operatiivinen-hoito")!.Id);
        await store.Get<NoteWriter>().WriteAsync(Scope.WholeTree, new TeamReviewDraft("operatiivinen-hoito", "Joku"), CancellationToken.None);

        await FillAsync(store);

        snapshot = await store.SnapshotAsync();
        Assert.Equal(["Kotiutusohje sähköiseksi"], snapshot.Actions.Marks(line, WellKnown.Continue).Select(action => action.Title));
        Assert.Equal(3, snapshot.Actions.Of(ward).Count());
        Assert.Single(snapshot.Notes.Explanations(ward, WellKnown.Continue));
        Assert.Single(snapshot.Notes.Standing(WellKnown.Responses, snapshot.Units.Find("ensihoito")!.Id));
        await store.Get<DemoFiller>().RemoveAsync(CancellationToken.None);
        await using var connection = await store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);
        Assert.All(
            new[] { "rebase", "action", "action_change", "action_source", "event_line", "participation_event", "explanation", "team_review" }, table => Assert.Equal(0, connection.Scalar($"SELECT count(*) FROM {table}")));
    }

    private static Task<DemoFill> FillAsync(TestStore store, IProgress<DemoProgress>? progress = null, CancellationToken cancellation = default) =>
        store.Get<DemoFiller>().FillAsync(1, Responses, progress, cancellation);

    private static async Task<double> SumAsync(TestStore store, string metric, string unit = DemoCounty.RootCode) =>
        (await FiguresAsync(store, metric, unit)).Sum(figure => figure.Value ?? 0);

    private static async Task<IEnumerable<Figure>> FiguresAsync(TestStore store, string metric, string unit = DemoCounty.RootCode)
    {
        var question = new SeriesQuestion(metric, Unit: unit, From: new DateOnly(2023, 1, 1), To: new DateOnly(2026, 7, 1));
        var series = (await store.Get<SeriesQuery>().AskAsync(Scope.WholeTree, question, CancellationToken.None)).Asked;
        return series.Points.Select(point => point.Figure);
    }

    private sealed class Collect(Action<DemoProgress> tell) : IProgress<DemoProgress>
    {
        public void Report(DemoProgress value) => tell(value);
    }
}
