using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Data.Queries;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Privacy;

/// <summary>
/// Whoever looks at a figure before and after an import sees the difference. Of days that come in their order it is of whole blocks too; a row of a
/// day that has been told already is told apart, as docs/privacy.md says.
/// </summary>
public sealed class SecondImportTests
{
    [Fact]
    public async Task Answers_OfALaterDay_AreNotToldApart()
    {
        await using var store = await TestStore.WithCountyAsync(new DateOnly(2026, 5, 6));
        await store.ImportAsync([.. Enumerable.Range(1, 5).Select(id => new ResponseBuilder().Id(id).At("ward").On(2026, 5, 5).Says(WellKnown.Nps, "9").Build())]);
        var before = await PeopleAsync(store);
        await store.ImportAsync([new ResponseBuilder().Id(6).At("ward").On(2026, 5, 6).Says(WellKnown.Nps, "0").Build()]);
        var after = await PeopleAsync(store);

        Assert.True(after - before is 0 or >= 5, $"{before} people before, {after} after: what the others said is told.");
    }

    private static async Task<long> PeopleAsync(TestStore store) =>
        (await store.Get<SeriesQuery>().AskAsync(Scope.WholeTree, new SeriesQuestion(WellKnown.Nps, Unit: "ward"), CancellationToken.None))
        .Whole.Points.Sum(point => point.Figure.N ?? 0);
}
