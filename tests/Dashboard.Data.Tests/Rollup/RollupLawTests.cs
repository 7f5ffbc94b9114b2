using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Data.Catalogue;
using Dashboard.Data.Import;
using Dashboard.Data.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Rollup;

public sealed class RollupLawTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Rollups_AfterAnySequenceOfImports_EqualARebuildFromTheRows(int seed)
    {
        await using var store = await TestStore.WithCountyAsync();
        var random = new Random(seed);
        for (var step = 0; step < 12; step++)
        {
            await (random.Next(5) switch
            {
                0 or 1 => store.ImportAsync(RandomResponses.Of(random.Next(), random.Next(1, 80), firstId: random.Next(1, 150)), Source()),
                2 => store.ImportAsync(Tallies(random), Source()),
                3 => store.ImportAsync(ImportKind.Participation, batch => Events(random).ForEach(batch.Add), Source()),
                _ => store.ImportAsync([SampleCounty.Unit("ward", random.Next(2) == 0 ? "health" : "social")]),
            });
        }

        await store.Get<SourceRemoval>().RemoveAsync(Source(), CancellationToken.None);
        Assert.Empty(await store.CheckAsync());

        string Source() => random.Next(2) == 0 ? "a" : "b";
    }

    [Fact]
    public async Task Check_OfACellThatWasTamperedWith_NamesIt()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(RandomResponses.Of(seed: 1, count: 20));
        await store.Get<StoreDatabase>().WriteAsync(
            connection => connection.Execute(
                """
                DELETE FROM rollup WHERE grain = 1 AND unit_id = 1 AND stage_id = 0 AND segment_id = 0 AND start = (SELECT min(start) FROM rollup);
                DELETE FROM unit_closure WHERE depth = 2
                """),
            CancellationToken.None);

        var faults = await store.CheckAsync();

        Assert.Contains(faults, fault => fault.Contains("grain 1, unit 1, stage 0, segment 0", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("closure lacks", StringComparison.Ordinal));
    }

    private static List<TallyRow> Tallies(Random random) => [.. Enumerable.Range(0, 10).Select(_ =>
    {
        var slug = random.Next(2) == 0 ? WellKnown.Visits : WellKnown.Nps;
        var metric = ShippedCatalogue.Rows.Single(row => row.Slug == slug);
        return new TallyRow(
            Grain.Month.PeriodOf(new DateOnly(2026, random.Next(1, 6), 1)),
            random.Next(2) == 0 ? "ward" : "home",
            random.Next(2) == 0 ? "hip" : null,
            Stage: null,
            metric,
            metric.Kind == MetricKind.Count ? 0 : random.Next(11),
            random.Next(50),
            random.Next(2) == 0 ? new Segment(SegmentKind.AgeBand, "65+") : null);
    })];

    private static List<ParticipationRow> Events(Random random) => [.. Enumerable.Range(0, 4).Select(_ => new ParticipationRow(
        $"{random.Next(6)}", "Raati", "panel", "dialogue", Mode: null, random.Next(2) == 0 ? "ward" : "county", random.Next(2) == 0 ? "hip" : null, Partner: null,
        PlannedOn: null, PlannedUse: null, Date: new DateOnly(2026, random.Next(1, 6), 3), Invited: null, Participants: random.Next(30),
        AgeBands: [], Languages: [], Decision: random.Next(2) == 0 ? "Kyllä" : null, DecidedOn: null, ToldOn: null, ToldWhere: null,
        HeardYes: 3, HeardAsked: 4, Lesson: null))];
}
