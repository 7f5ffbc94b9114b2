using System.Globalization;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Queries;

public sealed class SegmentQueryTests
{
    private static readonly Period April = Grain.Month.PeriodOf(new DateOnly(2026, 4, 1));
    private static readonly Period May = Grain.Month.PeriodOf(new DateOnly(2026, 5, 1));

    [Theory]
    [InlineData("ward")]
    [InlineData("county")]
    public async Task Figures_OfAUnitsGroups_AreThoseOfThePeriodOnly(string unit)
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Of("fi", "9", 6, May, 1), .. Of("sv", "0", 7, May, 100), .. Of("sv", "9", 50, April, 200)]);

        var answer = await AskAsync(store, unit, May);

        Assert.Equal(
            [("fi", 100, 6), ("sv", -100, 7)],
            answer.Of(WellKnown.Nps, SegmentKind.Language).Where(group => group.Figure.N > 0).Select(group => (group.Segment.Value, group.Figure.Value!.Value, group.Figure.N!.Value)));
        Assert.Equal([6, 7], answer.Of(WellKnown.Responses, SegmentKind.Language).Select(group => group.Figure.Value).OfType<double>().Where(count => count > 0));
    }

    [Theory]
    [InlineData("ward", "2026-05-06", "2026-06-01", 8)]
    [InlineData("county", "2026-05-06", "2026-06-01", 8)]
    [InlineData("ward", "2026-03-29", "2026-05-03", 15)]
    [InlineData("county", "2026-03-29", "2026-05-03", 15)]
    public async Task Figures_OfAPeriodThatCutsMonths_CountItsDays(string unit, string first, string end, long n)
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Of("fi", "9", 6, May, 1), .. Of("fi", "9", 8, new Period(May.Start.AddDays(9), May.End), 100), .. Of("fi", "9", 9, April, 200)]);
        var period = new Period(DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(end, CultureInfo.InvariantCulture));

        var answer = await AskAsync(store, unit, period);

        Assert.Equal(n, answer.Of(WellKnown.Nps, SegmentKind.Language).Single(group => group.Segment.Value == "fi").Figure.N);
    }

    [Fact]
    public async Task RareGroup_IsWaitedForAQuarter_ThenAnotherStaysHiddenWithIt()
    {
        var (early, whole) = (new Period(new(2026, 1, 5), new(2026, 1, 6)), new Period(new(2026, 1, 1), new(2026, 6, 1)));
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Of("fi", "9", 40, early, 1), .. Of("sv", "0", 9, early, 100), .. Of("en", "9", 2, early, 200)]);

        Assert.Empty(Told(await AskAsync(store, "ward", whole), WellKnown.Nps));

        await store.ImportAsync(Of("fi", "9", 40, May, 300));
        var answer = await AskAsync(store, "ward", whole);

        Assert.Equal([("fi", 80)], Told(answer, WellKnown.Nps));
        Assert.Equal([("fi", 80)], Told(answer, WellKnown.Responses));
    }

    [Fact]
    public async Task GroupOfWhichNothingIsPublished_IsHiddenAndNotNobodys()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Of("fi", "9", 6, May, 1), .. Of("sv", "0", 2, new Period(May.Start.AddDays(1), May.End), 100)]);

        var answer = await AskAsync(store, "ward", May);

        foreach (var slug in new[] { WellKnown.Nps, WellKnown.Responses })
        {
            Assert.True(answer.Of(slug, SegmentKind.Language).Single(group => group.Segment.Value == "sv").Figure.Suppressed, slug);
            Assert.Equal([("fi", 6)], Told(answer, slug));
        }

        Assert.Equal(2, answer.Untold(SegmentKind.Language));
    }

    [Fact]
    public async Task MetricThatTellsNoGroupsApart_HasNone()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Of("fi", "9", 6, May, 1));

        Assert.Empty((await AskAsync(store, "ward", May)).Of(WellKnown.Visits, SegmentKind.Language));
    }

    [Fact]
    public async Task UnitOutsideTheScope_IsRefused()
    {
        await using var store = await TestStore.WithCountyAsync();
        var unit = (await store.SnapshotAsync()).Units.Find("home")!;

        await Assert.ThrowsAsync<OutOfScopeException>(() => store.Get<SegmentQuery>().AskAsync(
            Scope.Of("health"), new SegmentQuestion(unit, [WellKnown.Nps], May), CancellationToken.None));
    }

    private static IEnumerable<(string Group, long People)> Told(SegmentAnswer answer, string slug) => answer.Of(slug, SegmentKind.Language)
        .Select(group => (group.Segment.Value, slug == WellKnown.Responses ? (long)(group.Figure.Value ?? 0) : group.Figure.N ?? 0)).Where(group => group.Item2 > 0);

    private static ResponseRow[] Of(string language, string answer, int count, Period period, int firstId) =>
        [.. Enumerable.Range(firstId, count).Select(id => new ResponseBuilder().Id(id).On(period.Start).At("ward").Says(WellKnown.Nps, answer).Build() with { Language = language })];

    private static async Task<SegmentAnswer> AskAsync(TestStore store, string unit, Period period)
    {
        var asked = (await store.SnapshotAsync()).Units.Find(unit)!;
        return await store.Get<SegmentQuery>().AskAsync(
            Scope.WholeTree, new SegmentQuestion(asked, [WellKnown.Nps, WellKnown.Responses, WellKnown.Visits], period), CancellationToken.None);
    }
}
