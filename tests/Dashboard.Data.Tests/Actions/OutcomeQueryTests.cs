using Dashboard.Core.Actions;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Actions;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Actions;

public sealed class OutcomeQueryTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);
    private static readonly DateOnly May = new(2026, 5, 1);

    /// <summary>Newcombe's example (1998, table II a), 48 of 80 and 56 of 70, as answers of April and May.</summary>
    [Fact]
    public async Task Outcome_OfAUnit_HasTheIntervalOfTheDifference()
    {
        await using var store = await TestStore.WithCountyAsync(Today, minimumRespondents: 1);
        await AnswerAsync(store, 48, 80, 56, 70);

        var outcome = (await AskAsync(store, await DoneAsync(store))).Outcome!;

        Assert.Equal((new Period(May.AddMonths(-1), May), new Period(May, May.AddMonths(1))), (outcome.Windows.Before!.Value, outcome.Windows.After!.Value));
        Assert.Equal((80, 0.6, 70, 0.8), (outcome.Before!.Value.N, outcome.Before.Value.Value, outcome.After!.Value.N, outcome.After.Value.Value));
        Assert.Equal((0.0524, 0.3339, ChangeVerdict.Distinct), (Math.Round(outcome.Change!.Interval.Low, 4), Math.Round(outcome.Change.Interval.High, 4), outcome.Change.Verdict));
        Assert.Equal((ChartSaying.TooFew, 13), (outcome.Chart.Saying, outcome.Chart.MonthsToGo));
    }

    [Fact]
    public async Task Outcome_AtAStage_IsOfWhatWasAnsweredThere()
    {
        await using var store = await TestStore.WithCountyAsync(Today, minimumRespondents: 1);
        await AnswerAsync(store, 48, 80, 56, 70);
        await store.ImportAsync([.. Enumerable.Range(1000, 10).Select(id => new ResponseBuilder().Id(id).At("clinic").On(May).Says(WellKnown.Help, "1").Build())]);

        var outcome = (await AskAsync(store, await DoneAsync(store, new PlaceName("hip", "referral", "surgery")))).Outcome!;

        Assert.Equal((80, 70), (outcome.Before!.Value.N, outcome.After!.Value.N));
    }

    [Fact]
    public async Task Outcome_OfTooFewPeople_TellsNeitherFigureNorDifference()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        await AnswerAsync(store, 48, 80, 2, 3);

        var outcome = (await AskAsync(store, await DoneAsync(store))).Outcome!;

        Assert.Null(outcome.After?.Value);
        Assert.Null(outcome.Change);
    }

    /// <summary>The school owns no stage of the path: it is told its own answers there, and that they are.</summary>
    [Fact]
    public async Task Outcome_AtAStageOfOthers_SaysThatItIsOfOwnUnits()
    {
        await using var store = await TestStore.WithCountyAsync(Today, minimumRespondents: 1);
        await store.ImportAsync([SampleCounty.Unit("school", "social")]);
        await AnswerAsync(store, 48, 80, 56, 70);
        await store.ImportAsync([.. Enumerable.Range(1000, 10).Select(id => new ResponseBuilder().Id(id).At("school").OnPath("surgery").On(May).Says(WellKnown.Help, "1").Build())]);
        var draft = new ActionDraft("school", "Kotisoitto", "Hoitaja", new ActionStep(ActionStatus.Done, May, "", "Hoitaja"))
        {
            Metric = WellKnown.Help,
            Wanted = Direction.Up,
            Place = new PlaceName("hip", "referral", "surgery"),
        };
        var id = await WriteAsync(store, draft);

        var (all, own) = (await AskAsync(store, id), (await AskOrNullAsync(store, id, Scope.Of("school")))!);

        Assert.Equal((false, 80), (all.Outcome!.IsOfOwnUnits, all.Compared.Current.N));
        Assert.Equal((true, 10), (own.Outcome!.IsOfOwnUnits, own.Compared.Current.N));
        Assert.False((await AskAsync(store, await DoneAsync(store))).Outcome!.IsOfOwnUnits);
    }

    [Fact]
    public async Task Outcome_AcrossAMerger_TellsItsDay()
    {
        await using var store = await TestStore.WithCountyAsync(Today, minimumRespondents: 1);
        await AnswerAsync(store, 48, 80, 56, 70);
        var merged = new DateOnly(2026, 4, 20);
        await store.ImportAsync([SampleCounty.Unit("clinic", "health") with { ValidTo = merged, MergedInto = "ward" }]);

        Assert.Equal([merged], (await AskAsync(store, await DoneAsync(store))).Outcome!.Moves);
    }

    [Fact]
    public async Task Action_ThatIsNotDoneOrNamesNoMetric_HasNoOutcome()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        var plan = new ActionDraft("ward", "Kotisoitto", "Hoitaja", new ActionStep(ActionStatus.Planned, null, "", "Hoitaja")) { Due = Today };
        var (planned, plain) = (await WriteAsync(store, plan with { Metric = WellKnown.Help, Wanted = Direction.Up }), await WriteAsync(store, plan));

        Assert.Null((await AskAsync(store, planned)).Outcome);
        Assert.Null(await AskOrNullAsync(store, plain, Scope.WholeTree));
        await Assert.ThrowsAsync<OutOfScopeException>(() => AskOrNullAsync(store, planned, Scope.Of("social")));
    }

    private static Task<AppliedBatch> AnswerAsync(TestStore store, int before, int nBefore, int after, int nAfter) => store.ImportAsync(
    [
        .. Enumerable.Range(0, nBefore).Select(i => Answer(1 + i, May.AddMonths(-1), i < before)),
        .. Enumerable.Range(0, nAfter).Select(i => Answer(501 + i, May, i < after)),
    ]);

    private static ResponseRow Answer(int id, DateOnly day, bool helped) =>
        new ResponseBuilder().Id(id).At("ward").OnPath("surgery").On(day).Says(WellKnown.Help, helped ? "5" : "2").Build();

    private static Task<int> DoneAsync(TestStore store, PlaceName? place = null) => WriteAsync(
        store,
        new ActionDraft("ward", "Kotisoitto", "Hoitaja", new ActionStep(ActionStatus.Done, May, "", "Hoitaja")) { Metric = WellKnown.Help, Wanted = Direction.Up, Place = place });

    private static Task<int> WriteAsync(TestStore store, ActionDraft draft) => store.Get<ActionWriter>().WriteAsync(Scope.WholeTree, draft, CancellationToken.None);

    private static async Task<OutcomeAnswer> AskAsync(TestStore store, int id) => (await AskOrNullAsync(store, id, Scope.WholeTree))!;

    private static async Task<OutcomeAnswer?> AskOrNullAsync(TestStore store, int id, Scope scope) => await store.Get<OutcomeQuery>().AskAsync(
        scope,
        (await store.SnapshotAsync()).Actions.Find(id)!,
        new ChartContext(Language.Fi, "ward", new Period(May, May.AddMonths(1)), Today, Demo: false),
        CancellationToken.None);
}
