using Dashboard.Core.Metrics;
using Dashboard.Core.Participation;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Catalogue;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Store;

public sealed class AppliersTests
{
    private static readonly Period May = Grain.Month.PeriodOf(new DateOnly(2026, 5, 1));

    [Fact]
    public async Task Units_ImportedAgain_AreDuplicatesAndChangedOnesAreTaken()
    {
        await using var store = await TestStore.WithCountyAsync();

        var same = await store.ImportAsync(SampleCounty.Units);
        var changed = await store.ImportAsync([SampleCounty.Unit("WARD", "health") with { Name = new LocalizedText("Osasto") }]);

        Assert.Equal((0, 6), (same.Accepted, same.Duplicates));
        Assert.Equal((1, 0), (changed.Accepted, changed.Duplicates));
        var snapshot = await store.SnapshotAsync();
        Assert.Equal("Osasto", snapshot.Units.Find("ward")!.Name.Fi);
        Assert.Equal(6, snapshot.Units.Count);
    }

    [Fact]
    public async Task Units_WithChildrenBeforeParents_AreTaken()
    {
        await using var store = await TestStore.CreateAsync();

        await store.ImportAsync(SampleCounty.Units.Reverse());

        var tree = (await store.SnapshotAsync()).Units;
        Assert.Equal(["county", "health", "clinic"], tree.PathTo(tree.Find("clinic")!).Select(unit => unit.Code));
    }

    [Fact]
    public async Task Units_WithAnUnknownParent_AreRefusedByName()
    {
        await using var store = await TestStore.CreateAsync();

        var error = await Assert.ThrowsAsync<StoreRuleException>(() => store.ImportAsync([SampleCounty.Unit("ward", "hospital")]));

        Assert.Contains("'ward'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'hospital'", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await store.SnapshotAsync()).Units.Count);
    }

    [Fact]
    public async Task Units_WhoseParentsFormACircle_AreRefusedByName()
    {
        await using var store = await TestStore.WithCountyAsync();

        var error = await Assert.ThrowsAsync<StoreRuleException>(() => store.ImportAsync([SampleCounty.Unit("county", "ward")]));

        Assert.Contains("circle", error.Message, StringComparison.Ordinal);
        Assert.Null((await store.SnapshotAsync()).Units.Find("county")!.ParentId);
    }

    [Fact]
    public async Task Unit_ThatMoves_TakesItsAnswersToItsNewAncestors()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(RandomResponses.Of(seed: 1, count: 300));
        var ward = await CountAsync(store, "ward");
        var (health, social) = (await CountAsync(store, "health"), await CountAsync(store, "social"));

        await store.ImportAsync([SampleCounty.Unit("ward", "social") with { ValidFrom = new DateOnly(2026, 4, 1) }]);

        Assert.Equal((health - ward, social + ward), (await CountAsync(store, "health"), await CountAsync(store, "social")));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Unit_ThatMovesOnALaterDay_MovesWhenTheDayHasCome()
    {
        await using var store = await TestStore.WithCountyAsync(new DateOnly(2026, 6, 15));
        await store.ImportAsync(RandomResponses.Of(seed: 1, count: 300));
        var (health, ward) = (await CountAsync(store, "health"), await CountAsync(store, "ward"));
        await store.ImportAsync([SampleCounty.Unit("ward", "social") with { ValidFrom = new DateOnly(2026, 7, 1) }]);
        Assert.Equal(health, await CountAsync(store, "health"));

        store.Clock.Day = new DateOnly(2026, 7, 1);
        await store.Get<StoreStartup>().PrepareAsync(CancellationToken.None);

        Assert.Equal(health - ward, await CountAsync(store, "health"));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Unit_ThatWasMerged_CountsInTheUnitThatTookItOver()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(RandomResponses.Of(seed: 1, count: 300));
        var (ward, home) = (await CountAsync(store, "ward"), await CountAsync(store, "home"));

        await store.ImportAsync([SampleCounty.Unit("ward", "health") with { ValidTo = new DateOnly(2026, 4, 1), MergedInto = "home" }]);

        Assert.Equal(home + ward, await CountAsync(store, "home"));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Unit_WhoseMergerIsYetToCome_CountsWhereItIsUntilThen()
    {
        await using var store = await TestStore.WithCountyAsync(new DateOnly(2026, 6, 15));
        await store.ImportAsync(RandomResponses.Of(seed: 1, count: 300));
        var home = await CountAsync(store, "home");

        await store.ImportAsync([SampleCounty.Unit("ward", "health") with { ValidTo = new DateOnly(2026, 7, 1), MergedInto = "home" }]);

        Assert.Equal(home, await CountAsync(store, "home"));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task MissingUnits_ComeWithTheRowsThatNameThemAndLeaveKnownOnesAlone()
    {
        await using var store = await TestStore.WithCountyAsync();

        var applied = await store.ImportAsync(ImportKind.Responses, batch =>
        {
            batch.AddMissing(SampleCounty.Unit("annex", "ward"));
            batch.AddMissing(SampleCounty.Unit("ward", "social"));
            batch.Add(new ResponseBuilder().At("annex").Build());
        });

        Assert.Equal((1, 0), (applied.Accepted, applied.Duplicates));
        Assert.Equal((1, 0), (await CountAsync(store, "health"), await CountAsync(store, "social")));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Metric_WhoseAnswersOnlyChangeRoles_IsReadAnew()
    {
        await using var store = await TestStore.WithCountyAsync();
        var version = Rating(AnswerRole.Neutral);
        await store.ImportAsync([version]);
        await store.ImportAsync(Enumerable.Range(1, 10).Select(id => new ResponseBuilder().Id(id).Says(version, id <= 6 ? "good" : "fair").Build()));
        Assert.Equal(0.6, await ShareAsync(store, version.Slug));

        await store.ImportAsync([Rating(AnswerRole.LeftOut)]);

        Assert.Equal(1, await ShareAsync(store, version.Slug));
    }

    [Fact]
    public async Task Metric_WithAnswersAlready_CannotGetOthersInTheSameVersion()
    {
        await using var store = await TestStore.WithCountyAsync();
        var version = Rating(AnswerRole.Neutral);
        await store.ImportAsync([version]);
        await store.ImportAsync([new ResponseBuilder().Says(version, "good").Build()]);

        var error = await Assert.ThrowsAsync<StoreRuleException>(() =>
            store.ImportAsync([version with { Answers = [new("fair", AnswerRole.Neutral), new("good", AnswerRole.Positive)] }]));

        Assert.Contains("new version", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tallies_OfMoreThanABlockWithKeysThatComeTwice_CountAsTheirLastRowSays()
    {
        await using var store = await TestStore.WithCountyAsync();
        var visits = ShippedCatalogue.Rows.Single(metric => metric.Slug == WellKnown.Visits);
        IEnumerable<TallyRow> Days(int count) => Enumerable.Range(0, 1_500).Select(day => new TallyRow(
            Grain.Day.PeriodOf(new DateOnly(2020, 1, 1).AddDays(day)), "ward", null, null, visits, 0, count, null));

        // The first 700 come twice in a block, the rest twice in different ones.
        var first = await store.ImportAsync(Days(1).Take(700).Concat(Days(2).Take(700)).Concat(Days(1).Skip(700)).Concat(Days(2)));
        var second = await store.ImportAsync(Days(2).Take(1).Concat(Days(3)).Concat(Days(4)).Concat(Days(4)));

        Assert.Equal((3_000, 700, 0), (first.Accepted, first.Duplicates, first.Corrected));
        Assert.Equal((3_000, 1_501, 1_500), (second.Accepted, second.Duplicates, second.Corrected));
        Assert.Empty(await store.CheckAsync());
        Assert.Equal(1_500 * 4, await SumAsync());
        await store.Get<BatchUndo>().UndoAsync(second.Batch, CancellationToken.None);
        Assert.Empty(await store.CheckAsync());
        Assert.Equal(1_500 * 2, await SumAsync());

        async Task<long> SumAsync()
        {
            await using var connection = await store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);
            return connection.Scalar("SELECT sum(count) FROM tally_row");
        }
    }

    [Fact]
    public async Task Tallies_ImportedAgain_ReplaceAndSegmentedOnesStayOutOfTotals()
    {
        await using var store = await TestStore.WithCountyAsync();
        var visits = ShippedCatalogue.Rows.Single(metric => metric.Slug == WellKnown.Visits);
        var sms = new Segment(SegmentKind.Channel, "sms");
        await store.ImportAsync([Tally("ward", visits, 100, null), Tally("home", visits, 40, null), Tally("ward", visits, 70, sms)]);

        var again = await store.ImportAsync([Tally("ward", visits, 90, null), Tally("home", visits, 40, null)]);

        Assert.Equal((1, 1), (again.Accepted, again.Duplicates));
        Assert.Equal(130, await SumAsync(store, visits.Slug, null));
        Assert.Equal(70, await SumAsync(store, visits.Slug, sms));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Participation_ImportedAgain_ReplacesAndItsFiguresFollow()
    {
        await using var store = await TestStore.WithCountyAsync();
        var first = await ImportAsync(store, Event("1", 12, heardYes: 8), Event("2", 5, heardYes: null));

        var again = await ImportAsync(store, Event("1", 20, heardYes: 9) with { Unit = "home" }, Event("2", 5, heardYes: null));

        Assert.Equal((2, 0), (first.Accepted, first.Duplicates));
        Assert.Equal((1, 1), (again.Accepted, again.Duplicates));
        Assert.Equal(2, await SumAsync(store, WellKnown.Events, null));
        Assert.Equal(25, await SumAsync(store, WellKnown.Participants, null));
        Assert.Equal(0.9, await ShareAsync(store, WellKnown.Heard));
        Assert.Equal(0.5, await ShareAsync(store, WellKnown.PlannedUse));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Participation_NothingDecidedAndTold_WaitsForNothingAndIsNotDecided()
    {
        await using var store = await TestStore.WithCountyAsync();
        var told = new DateOnly(2026, 5, 20);

        await ImportAsync(
            store,
            Event("1", 12, heardYes: 8) with { Undecided = "Ei rahaa", DecidedOn = told, ToldOn = told },
            Event("2", 5, heardYes: null) with { ToldOn = told });

        var unit = (await store.SnapshotAsync()).Units.Find("county")!;
        var answer = await store.Get<ParticipationQuery>().AskAsync(Scope.WholeTree, new ParticipationQuestion(unit, May, May), CancellationToken.None);
        Assert.Equal(["Ei rahaa", null], answer.Events.Select(held => held.Undecided).Order().Reverse());
        Assert.Equal(EventWait.Conclusion, Assert.Single(answer.Waiting).For);
        Assert.Equal(0, await ShareAsync(store, WellKnown.Decided));
    }

    [Fact]
    public async Task Stocks_ImportedAgain_Replace()
    {
        await using var store = await TestStore.WithCountyAsync();
        var pool = ShippedCatalogue.Rows.Single(metric => metric.Slug == "pool");
        await store.ImportAsync(ImportKind.Stocks, batch => batch.Add(new StockRow(new DateOnly(2026, 5, 31), "county", pool, 10, null, null)));

        var again = await store.ImportAsync(ImportKind.Stocks, batch =>
        {
            batch.Add(new StockRow(new DateOnly(2026, 5, 31), "county", pool, 12, 11, 13));
            batch.Add(new StockRow(new DateOnly(2026, 5, 31), "county", pool, 12, 11, 13));
        });

        Assert.Equal((1, 1), (again.Accepted, again.Duplicates));
        Assert.Equal(new Figure(null, 12, 11, 13), (await ReadAsync(store, "county", pool.Slug)).Current);
        Assert.False((await ReadAsync(store, "health", pool.Slug)).Asked);
    }

    [Fact]
    public async Task Source_Removed_TakesItsRowsAndLeavesTheOthers()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(RandomResponses.Of(seed: 1, count: 40), source: "kept");
        var before = await CountAsync(store, "county");
        await store.ImportAsync(RandomResponses.Of(seed: 2, count: 60), source: "gone");
        await store.ImportAsync([Tally("ward", ShippedCatalogue.Rows.Single(metric => metric.Slug == WellKnown.Visits), 9, null)], source: "gone");

        var removed = await store.Get<SourceRemoval>().RemoveAsync("gone", CancellationToken.None);

        Assert.Equal(60, removed);
        Assert.Equal(before, await CountAsync(store, "county"));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Source_WhoseUnitsOthersUse_IsNotRemoved()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([new ResponseBuilder().Build()], source: "other");

        await Assert.ThrowsAsync<StoreRuleException>(() => store.Get<SourceRemoval>().RemoveAsync("test", CancellationToken.None));

        Assert.Equal(1, await CountAsync(store, "county"));
    }

    private static Task<AppliedBatch> ImportAsync(TestStore store, params ParticipationRow[] rows) =>
        store.ImportAsync(ImportKind.Participation, batch => Array.ForEach(rows, batch.Add));

    private static ParticipationRow Event(string id, int participants, int? heardYes) => new(
        id, "Työpaja", "workshop", "dialogue", Mode: null, "ward", "hip", Partner: null,
        PlannedOn: id == "1" ? new DateOnly(2026, 4, 1) : null, PlannedUse: id == "1" ? "Päätökseen" : null, Date: new DateOnly(2026, 5, 6),
        Invited: null, participants, AgeBands: [], Languages: [], Decision: null, DecidedOn: null, ToldOn: null, ToldWhere: null,
        heardYes, heardYes is null ? null : 10, Lesson: null);

    private static TallyRow Tally(string unit, MetricVersion metric, long count, Segment? segment) =>
        new(May, unit, Path: null, Stage: null, metric, Cell: 0, count, segment);

    private static MetricVersion Rating(AnswerRole fair) => new()
    {
        Slug = "rating",
        Version = 1,
        ValidFrom = new DateOnly(2020, 1, 1),
        Kind = MetricKind.Categories,
        Name = new LocalizedText("Arvio"),
        Answers = [new("good", AnswerRole.Positive), new("fair", fair)],
    };

    private static async Task<double> CountAsync(TestStore store, string unit) => (await store.Get<ResponseCountQuery>().AskAsync(
        Scope.WholeTree, new Period(new DateOnly(2026, 1, 1), new DateOnly(2026, 7, 1)), CancellationToken.None))
        .GetValueOrDefault((await store.SnapshotAsync()).Units.Find(unit)!.Id);

    private static async Task<double> ShareAsync(TestStore store, string metric) => (await ReadAsync(store, "county", metric)).Current.Value!.Value;

    private static async Task<double> SumAsync(TestStore store, string metric, Segment? segment) =>
        (await ReadAsync(store, "county", metric, segment)).Current.Value!.Value;

    private static async Task<MetricReading> ReadAsync(TestStore store, string unit, string metric, Segment? segment = null)
    {
        var snapshot = await store.SnapshotAsync();
        var answer = await store.Get<UnitQuery>().AskAsync(
            Scope.WholeTree, new UnitQuestion(snapshot.Units.Find(unit)!, [metric], May, null, Segment: segment), CancellationToken.None);
        return answer.Unit.Metrics[metric];
    }
}
