using Dashboard.Core.Feedback;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Tests.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Queries;

public sealed class CommentQueryTests
{
    private static readonly DateOnly April = new(2026, 4, 7);
    private static readonly DateOnly January = new(2026, 1, 7);
    private static readonly Period Spring = new(new(2026, 1, 1), new(2026, 7, 1));

    [Fact]
    public async Task Comments_OfAUnitAndQuarterWithFewRespondents_AreHeldBack()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Many("ward", April, 5, "Kiitos hoidosta."), .. Many("home", April, 4, "Salainen."), .. Many("home", January, 6, "Vanhempi.")]);

        var answer = await AskAsync(store);

        Assert.Equal((11, 1), (answer.Total, answer.UnitsHeldBack));
        Assert.DoesNotContain(answer.Comments, comment => comment.Text == "Salainen.");
        Assert.Equal(0, (await AskAsync(store, search: "salainen")).Total);
    }

    [Fact]
    public async Task Comments_OfFewOfAKind_WaitForTheirBlock()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Many("ward", April, 8, "Kiitos."), .. Many("ward", January, 4, "Moite.", kind: "complaint")]);
        var before = await AskAsync(store);
        await store.ImportAsync(Many("ward", April, 1, "Moite.", kind: "complaint", firstId: 100));

        var after = await AskAsync(store, kind: "complaint");

        Assert.Equal((8, 1), (before.Total, before.UnitsHeldBack));
        Assert.Equal([(5L, Grain.Quarter.PeriodOf(April))], after.Comments.GroupBy(comment => comment.Quarter).Select(quarter => (quarter.LongCount(), quarter.Key)));
    }

    [Fact]
    public async Task Comments_OfAKindThatIsNotKnown_ComeWithABlockOfAllWhoAnswered()
    {
        await using var store = await TestStore.WithCountyAsync();
        var silent = Enumerable.Range(1, 4).Select(id => new ResponseBuilder().Id(id).At("ward").On(April).Says(WellKnown.Nps, "9").Build());
        await store.ImportAsync([.. silent, new ResponseBuilder().Id(9).At("ward").On(April).Says(WellKnown.Nps, "9").Build() with { Comment = "Ainoa." }]);

        var comment = Assert.Single((await AskAsync(store)).Comments);

        Assert.Equal(("Ainoa.", "ward", Grain.Quarter.PeriodOf(April)), (comment.Text, comment.Unit.Code, comment.Quarter));
        Assert.Empty(comment.Kinds);
        Assert.Empty(comment.Contact);
    }

    [Fact]
    public async Task Comments_OfABlockOfWhichSomeAreKeptNoMore_AreNotShown()
    {
        await using var store = await TestStore.WithCountyAsync(today: new(2026, 6, 15), commentMonths: 3);
        await store.ImportAsync(
        [
            .. Many("ward", new(2025, 12, 1), 3, comment: null).Select(row => row with { FeedbackKind = "thanks" }),
            .. Many("ward", January, 2, "samasta joukosta"), .. Many("ward", January.AddDays(9), 6, "seuraavasta", firstId: 100),
        ]);

        Assert.Equal(Enumerable.Repeat("seuraavasta", 6), (await AskAsync(store)).Comments.Select(comment => comment.Text));
    }

    [Fact]
    public async Task Comments_OfARangeOfDays_AreThoseOfWholeQuarters()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Many("ward", April, 6, "a"), .. Many("ward", January, 5, "b", firstId: 100)]);

        var answer = await AskAsync(store, period: new Period(new(2026, 5, 20), new(2026, 5, 21)));

        Assert.Equal((6, Grain.Quarter.PeriodOf(April)), (answer.Total, answer.Quarters));
    }

    [Fact]
    public async Task Comments_OfAllPages_AreEachThereOnceNewestQuarterFirst()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Many("ward", January, 30, "vanha", firstId: 100), .. Many("clinic", April, 25, "uusi")]);

        var pages = new List<CommentAnswer>();
        for (var page = 1; page <= 3; page++)
        {
            pages.Add(await AskAsync(store, page: page));
        }

        var texts = pages.SelectMany(page => page.Comments.Select(comment => comment.Text)).ToList();
        Assert.Equal(Enumerable.Range(1, 25).Select(number => $"uusi {number}").Order(), texts.Take(25).Order());
        Assert.Equal(55, texts.Distinct().Count());
        Assert.NotEqual(Enumerable.Range(1, 25).Select(number => $"uusi {number}"), texts.Take(25));
        Assert.Equal((3, 55), (pages[0].Pages, pages[0].Total));
        Assert.Equal(3, (await AskAsync(store, page: 99)).Page);
    }

    [Fact]
    public async Task Comments_OfAStoreThatChanges_AreThoseOfNow()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Many("ward", April, 4, "ensin"));
        var held = await AskAsync(store);

        var more = await store.ImportAsync(Many("ward", April, 2, "sitten", firstId: 100));
        var shown = await AskAsync(store);
        var searched = await AskAsync(store, search: "sitten");

        await CorrectionTests.UndoAsync(store, more);
        var again = await AskAsync(store);

        Assert.Equal(((0L, 1), (6L, 0), (0L, 1)), ((held.Total, held.UnitsHeldBack), (shown.Total, shown.UnitsHeldBack), (again.Total, again.UnitsHeldBack)));
        Assert.Equal(["sitten", "sitten"], searched.Comments.Select(comment => comment.Text));
    }

    [Fact]
    public async Task Comments_OfThousandsOfYears_AreThoseThatThereAre()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Many("ward", April, 5, "a"));

        Assert.Equal(5, (await AskAsync(store, period: new Period(new(1, 1, 1), new(9000, 1, 1)))).Total);
    }

    [Fact]
    public async Task Comments_AreThoseOfTheUnitAndBelow()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Many("ward", April, 5, "osasto"), .. Many("home", April, 6, "koti", firstId: 100)]);

        Assert.Equal((5, 11), ((await AskAsync(store, unit: "health")).Total, (await AskAsync(store, unit: "county")).Total));
        await Assert.ThrowsAsync<OutOfScopeException>(() => AskAsync(store, unit: "health", scope: Scope.Of("social")));
    }

    [Fact]
    public async Task Comments_ByKind_AreThoseOfTheKind()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(
        [
            .. Many("ward", April, 6, "k"), .. Many("ward", April, 6, "i", kind: "idea", firstId: 100), .. Many("ward", April, 2, "q", kind: "question", firstId: 200),
        ]);

        var ideas = await AskAsync(store, kind: "idea");

        Assert.Equal((6, 6, 0), ((await AskAsync(store, kind: "thanks")).Total, ideas.Total, (await AskAsync(store, kind: "question")).Total));
        Assert.All(ideas.Comments, comment => Assert.Equal(["idea"], comment.Kinds));
    }

    [Fact]
    public async Task Comments_ByPathAndStage_AreThoseWhoseStageIsTold()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Many("ward", April, 6, "polulla").Select(row => row with { Path = "hip", Stage = "surgery" }), .. Many("ward", April, 7, "muu", firstId: 100)]);

        var onPath = await AskAsync(store, path: "hip");

        Assert.Equal((6, 6, 0), (onPath.Total, (await AskAsync(store, path: "hip", stage: "surgery")).Total, (await AskAsync(store, path: "hip", stage: "home")).Total));
        Assert.All(onPath.Comments, comment => Assert.Equal("surgery", comment.Stage!.Stage.Code));
    }

    [Fact]
    public async Task Bands_AreOfferedWhereEachHasAGroup()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Scored("ward", 10, 6, 0), .. Scored("ward", 7, 6, 100)]);
        var without = await AskAsync(store);
        await store.ImportAsync(Scored("ward", 2, 5, 200));

        var with = await AskAsync(store);

        Assert.Equal((false, true), (without.HasBands, with.HasBands));
        Assert.Equal(5, (await AskAsync(store, band: ScoreBand.Detractor)).Total);
        Assert.All((await AskAsync(store, band: ScoreBand.Detractor)).Comments, comment => Assert.StartsWith("arvosana 2", comment.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Contact_IsToldInGroups()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(
        [
            .. Many("ward", April, 6, "ei"), .. Many("ward", April, 5, "odottaa", firstId: 100).Select(row => row with { ContactRequested = true }),
        ]);

        var waiting = (await AskAsync(store, search: "odottaa")).Comments;

        Assert.All(waiting, comment => Assert.Equal([ContactState.Waiting], comment.Contact));
        Assert.Equal(5, waiting.Count);
    }

    [Theory]
    [InlineData("kiitos", 5)]
    [InlineData("KIIT", 5)]
    [InlineData("hyvästä kiitos", 5)]
    [InlineData("kiitos moite", 0)]
    [InlineData("ÄÄNI", 6)]
    [InlineData("aani", 0)]
    [InlineData("\"kiitos\"", 5)]
    [InlineData("kiitos*", 5)]
    [InlineData("-kiitos", 5)]
    [InlineData("kiitos AND", 0)]
    [InlineData("kiitos OR moite", 0)]
    [InlineData("NEAR(kiitos hyvästä)", 0)]
    [InlineData("text:kiitos", 0)]
    [InlineData("{text} : ^kiitos + \"", 0)]
    [InlineData("'; DELETE FROM comment; --", 0)]
    [InlineData("kiitos' | !x & (y <-> z):*", 0)]
    [InlineData("%_\\", 0)]
    [InlineData("👍🏽", 0)]
    [InlineData("\u202e\u202d", 0)]
    [InlineData("\0", 0)]
    [InlineData("\ud83d", 0)]
    [InlineData("   ", 0)]
    public async Task Search_OfAnyWords_FindsThoseThatBeginSo(string typed, int hits)
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Many("ward", April, 5, "Kiitos hyvästä hoidosta!"), .. Many("ward", April, 6, "ÄÄNI 👍🏽 kuului \u202ehuonosti", firstId: 100)]);

        Assert.Equal(hits, (await AskAsync(store, search: typed)).Total);
    }

    [Fact]
    public async Task Search_OfALongText_IsAnswered()
    {
        await using var store = await TestStore.WithCountyAsync();
        var text = string.Join(' ', Enumerable.Range(0, 2_000).Select(number => $"sana{number}"));
        await store.ImportAsync(Many("ward", April, 5, text));

        Assert.Equal(5, (await AskAsync(store, search: text)).Total);
        Assert.Equal(0, (await AskAsync(store, search: new string('x', 10_000))).Total);
        Assert.Equal(5, (await AskAsync(store, search: "sana1999")).Total);
    }

    [PostgresFact]
    public async Task Search_OnPostgres_FindsWordsOfTheSameStem()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Many("ward", April, 5, "Hoitajat olivat ystävällisiä."));

        var answer = await AskAsync(store, search: "hoitajien");

        Assert.Equal(5, answer.Total);
        Assert.Contains(SearchWords.Mark("Hoitajat olivat", answer.Marks), piece => piece is { Text: "Hoitajat", Marked: true });
    }

    private static async Task<CommentAnswer> AskAsync(
        TestStore store,
        string unit = "county",
        string? search = null,
        string? path = null,
        string? stage = null,
        string? kind = null,
        ScoreBand? band = null,
        Period? period = null,
        int page = 1,
        Scope? scope = null)
    {
        var snapshot = await store.SnapshotAsync();
        var found = snapshot.FindPath(path);
        var question = new CommentQuestion(
            snapshot.Units.Find(unit)!, period ?? Spring, search, found, found?.Stages.First(one => stage is null || one.Code == stage) is { } at && stage is not null ? at : null,
            kind, band, page);
        return await store.Get<CommentQuery>().AskAsync(scope ?? Scope.WholeTree, question, CancellationToken.None);
    }

    private static IEnumerable<ResponseRow> Many(string unit, DateOnly day, int count, string? comment, string kind = "thanks", int firstId = 0) =>
        Enumerable.Range(1, count).Select(number =>
        {
            var response = new ResponseBuilder().Id(Id(unit, day) + firstId + number).At(unit).On(day);
            return comment is null ? response.Build() : response.Writes(kind, comment is "uusi" or "vanha" ? $"{comment} {number}" : comment).Build();
        });

    private static int Id(string unit, DateOnly day) => (day.Month * 10_000) + (unit[0] * 100_000);

    private static IEnumerable<ResponseRow> Scored(string unit, int score, int count, int firstId) => Enumerable.Range(1, count).Select(number =>
        new ResponseBuilder().Id(firstId + number).At(unit).On(April.AddDays(number))
            .Says(WellKnown.Nps, $"{score}").Writes("thanks", $"arvosana {score}").Build());
}
