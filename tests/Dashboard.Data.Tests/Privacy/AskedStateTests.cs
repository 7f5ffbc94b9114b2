using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Privacy;

/// <summary>
/// How many have answered anything is exact, on each day too. Of one who answered alone it must not show whether they complained, asked to be
/// contacted or were answered, neither as a number nor as "not shown" beside "nobody".
/// </summary>
public sealed class AskedStateTests
{
    private static readonly string[] SaidByAnswer =
    [
        WellKnown.Thanks, WellKnown.Complaints, WellKnown.Ideas, WellKnown.Questions, WellKnown.Answered14Days, WellKnown.HandlingHours,
    ];

    private static readonly Period May = Grain.Month.PeriodOf(new DateOnly(2026, 5, 1));
    private static readonly DateOnly First = new(2026, 5, 4);
    private static readonly DateOnly Second = new(2026, 5, 6);

    [Fact]
    public async Task UnitOfOneResponse_ShowsTheSameStatesWhateverItSays()
    {
        await using var store = await WithTwoAsync("ward", "home");

        Assert.Equal(await StatesAsync(store, "home"), await StatesAsync(store, "ward"));
    }

    [Fact]
    public async Task UnitsThatUseAMetric_OnADayOfOneResponse_AreTheSameWhateverItSays()
    {
        await using var store = await WithTwoAsync("ward", "ward");

        foreach (var metric in SaidByAnswer)
        {
            Assert.Equal(await UsersAsync(store, metric, Second), await UsersAsync(store, metric, First));
        }
    }

    [Fact]
    public async Task ContactsOfOneResponse_AreTheSameWhetherItAskedOrNot()
    {
        await using var store = await WithTwoAsync("ward", "home");

        Assert.Equal(await ContactsAsync(store, "home"), await ContactsAsync(store, "ward"));
    }

    /// <summary>On the first day somebody complains and is answered late, on the second somebody says nothing of the kind.</summary>
    private static async Task<TestStore> WithTwoAsync(string first, string second)
    {
        var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(
        [
            new ResponseBuilder().Id(1).At(first).On(First).Says(WellKnown.Nps, "3").Writes("complaint", "Odotin.").AsksContact(20).Build(),
            new ResponseBuilder().Id(2).At(second).On(Second).Says(WellKnown.Nps, "9").Build(),
        ]);
        return store;
    }

    private static async Task<IReadOnlyList<string>> StatesAsync(TestStore store, string unit)
    {
        var question = new UnitQuestion(await UnitAsync(store, unit), SaidByAnswer, May, Compare: null);
        var answer = await store.Get<UnitQuery>().AskAsync(Scope.WholeTree, question, CancellationToken.None);
        return [.. answer.Unit.Metrics.Values.Select(reading => $"{reading.Metric.Slug} {reading.Asked} {reading.Current}")];
    }

    private static async Task<IReadOnlyList<string>> UsersAsync(TestStore store, string metric, DateOnly day) =>
        [.. (await store.Get<MetricUseQuery>().UnitsAsync(Scope.WholeTree, metric, Grain.Day.PeriodOf(day), CancellationToken.None)).Select(unit => $"{metric} {unit.Code}")];

    private static async Task<object> ContactsAsync(TestStore store, string unit) =>
        await store.Get<ContactQuery>().AskAsync(Scope.WholeTree, new ContactQuestion(await UnitAsync(store, unit), May), CancellationToken.None);

    private static async Task<Unit> UnitAsync(TestStore store, string code) => (await store.SnapshotAsync()).Units.Find(code)!;
}
