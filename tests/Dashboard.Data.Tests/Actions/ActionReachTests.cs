using Dashboard.Core.Actions;
using Dashboard.Core.Charts;
using Dashboard.Core.Notes;
using Dashboard.Core.Packs;
using Dashboard.Core.Participation;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Actions;
using Dashboard.Data.Office.Packs;
using Dashboard.Data.Participation;
using Dashboard.Data.Queries;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Actions;

/// <summary>What an action may name: whoever writes it speaks for their own units only.</summary>
public sealed class ActionReachTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);
    private static readonly Scope Ward = Scope.Of("ward");

    [Fact]
    public async Task Decision_OfAPack_IsNamedByThoseWhoMayReadIt()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        var (pack, decision) = await DecideAsync(store, "county");
        var (own, ownDecision) = await DecideAsync(store, "ward");
        var source = ActionSource.OfDecision(pack, decision);

        await RefusedAsync(store, Ward, source);
        await RefusedAsync(store, Scope.WholeTree, ActionSource.OfDecision(pack, decision + 99));
        await RefusedAsync(store, Scope.WholeTree, new ActionSource(ActionSourceKind.Decision, "x/y"));
        Assert.Empty((await store.SnapshotAsync()).Actions.From(source));

        await WriteAsync(store, Scope.WholeTree, Draft() with { Sources = [source] });
        await WriteAsync(store, Ward, Draft() with { Sources = [ActionSource.OfDecision(own, ownDecision)] });
        Assert.Single((await store.SnapshotAsync()).Actions.From(source));
    }

    [Theory]
    [InlineData("Comment:2026-Q1/home")]
    [InlineData("Comment:2026-Q1/no-such")]
    [InlineData("Attention:nps/home")]
    [InlineData("Attention:no-such/ward")]
    [InlineData("Seam:hip/rehab/home")]
    [InlineData("Seam:hip/surgery/home")]
    [InlineData("Seam:hip/surgery/no-such")]
    [InlineData("Event:2026-05-20/Muiden raati")]
    [InlineData("Event:2026-05-20/Olematon")]
    [InlineData("Event:toukokuu/Oma raati")]
    public async Task Source_OfOthersOrNoSuch_IsRefused(string source)
    {
        await using var store = await WithEventsAsync();

        await RefusedAsync(store, Ward, ActionSource.Parse(source)!);
    }

    [Theory]
    [InlineData("Comment:2026-Q1/ward")]
    [InlineData("Attention:nps/ward")]
    [InlineData("Seam:hip/surgery/rehab")]
    [InlineData("Seam:hip/referral/surgery")]
    [InlineData("Event:2026-05-20/Oma raati")]
    public async Task Source_OfTheWritersUnits_IsKept(string source)
    {
        await using var store = await WithEventsAsync();

        await WriteAsync(store, Ward, Draft() with { Sources = [ActionSource.Parse(source)!] });

        Assert.Single((await store.SnapshotAsync()).Actions.From(ActionSource.Parse(source)!));
    }

    [Fact]
    public async Task Source_AddedToAnAction_IsThereOnce_AndOneOfOthersIsRefused()
    {
        await using var store = await WithEventsAsync();
        var (seam, comment) = (ActionSource.Parse("Seam:hip/surgery/rehab")!, ActionSource.Parse("Comment:2026-Q1/ward")!);
        var id = await WriteAsync(store, Ward, Draft() with { Sources = [seam] });
        var writer = store.Get<ActionWriter>();

        Assert.True(await writer.AddSourceAsync(Ward, id, comment, CancellationToken.None));
        Assert.False(await writer.AddSourceAsync(Ward, id, comment, CancellationToken.None));
        await Assert.ThrowsAsync<ActionException>(() => writer.AddSourceAsync(Ward, id, ActionSource.Parse("Comment:2026-Q1/home")!, CancellationToken.None));
        await Assert.ThrowsAsync<OutOfScopeException>(() => writer.AddSourceAsync(Scope.Of("home"), id, comment, CancellationToken.None));

        Assert.Equal([seam, comment], (await store.SnapshotAsync()).Actions.Find(id)!.Sources);
    }

    /// <summary>An action at a stage is marked on its owner's charts, and its page tells the stage's figures.</summary>
    [Theory]
    [InlineData("home", null)]
    [InlineData("rehab", null)]
    [InlineData("rehab", "home")]
    [InlineData("surgery", "home")]
    [InlineData("surgery", "referral")]
    public async Task Place_OfOthers_IsRefused(string stage, string? to)
    {
        await using var store = await TestStore.WithCountyAsync(Today);

        var refused = await Assert.ThrowsAsync<ActionException>(() => WriteAsync(store, Ward, Draft() with { Place = new PlaceName("hip", stage, to) }));

        Assert.Equal((ActionField.Place, NoteFault.NotOwn), (refused.Problems.Single().Field, refused.Problems.Single().Fault));
        Assert.Contains($"hip/{stage}", refused.Message, StringComparison.Ordinal);
        Assert.Empty((await store.SnapshotAsync()).Actions.All);
    }

    [Theory]
    [InlineData("surgery", null)]
    [InlineData("surgery", "rehab")]
    [InlineData("referral", "surgery")]
    public async Task Place_WithAnEndOfTheWriters_IsKept(string stage, string? to)
    {
        await using var store = await TestStore.WithCountyAsync(Today);

        await WriteAsync(store, Ward, Draft() with { Place = new PlaceName("hip", stage, to) });

        Assert.NotNull(Assert.Single((await store.SnapshotAsync()).Actions.All).Place);
    }

    [Fact]
    public async Task Place_WithoutAnOwnerInTheCounty_IsOfThoseWhoAnswerForTheWhole()
    {
        await using var store = await TestStore.WithCountyAsync(Today);

        await WriteAsync(store, Scope.WholeTree, Draft() with { Place = new PlaceName("hip", "rehab") });

        Assert.Single((await store.SnapshotAsync()).Actions.All);
    }

    private static async Task<TestStore> WithEventsAsync()
    {
        var store = await TestStore.WithCountyAsync(Today);
        foreach (var (unit, title) in new[] { ("ward", "Oma raati"), ("home", "Muiden raati") })
        {
            await store.Get<EventWriter>().PlanAsync(
                Scope.WholeTree,
                new EventDraft(unit, title, "panel", Floor.Dialogue, "Ohje uusitaan", "Hoitaja", "Hoitaja") { Date = new DateOnly(2026, 5, 20) },
                CancellationToken.None);
        }

        return store;
    }

    private static async Task<(int Pack, int Decision)> DecideAsync(TestStore store, string unit)
    {
        var packs = store.Get<PackStore>();
        var content = new PackContent(
            "Katsaus", unit, Grain.Quarter.PeriodOf(new DateOnly(2026, 1, 1)), Language.Fi, ReportAudience.Internal,
            [new PackItem { Kind = PackItemKind.Table, Chart = "units/nps?metric=nps" }]);
        var pack = await packs.AddAsync(Scope.WholeTree, content, "anna", CancellationToken.None);
        var report = new Report("Katsaus", unit, Language.Fi, Today, [new ReportItem(ChartSamples.Control())]);
        await packs.PublishAsync(Scope.WholeTree, pack, 1, report, "12", "anna", CancellationToken.None);
        await packs.DecideAsync(Scope.WholeTree, pack, new ReportAction("Soitto"), "anna", CancellationToken.None);
        return (pack, (await packs.FindAsync(Scope.WholeTree, pack, CancellationToken.None))!.Decisions.Single().Id);
    }

    private static async Task RefusedAsync(TestStore store, Scope scope, ActionSource source)
    {
        var refused = await Assert.ThrowsAsync<ActionException>(() => WriteAsync(store, scope, Draft() with { Sources = [source] }));

        Assert.Equal([new ActionProblem(ActionField.Source, NoteFault.NotOwn, Found: source.ToString())], refused.Problems);
    }

    private static ActionDraft Draft() =>
        new("ward", "Kotisoitto", "Osastonhoitaja", new ActionStep(ActionStatus.Planned, null, "", "Hoitaja")) { Due = Today.AddDays(30) };

    private static Task<int> WriteAsync(TestStore store, Scope scope, ActionDraft draft) => store.Get<ActionWriter>().WriteAsync(scope, draft, CancellationToken.None);
}
