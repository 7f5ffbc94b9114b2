using Dashboard.Core.Feedback.Themes;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Feedback;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Feedback;

public sealed class CommentThemeTests
{
    private static readonly DateOnly April = new(2026, 4, 7);
    private static readonly DateOnly January = new(2026, 1, 7);
    private static readonly Period Spring = new(new(2026, 1, 1), new(2026, 7, 1));

    [Fact]
    public async Task Counts_OfThemes_AreThoseOfTheCommentsThatTheReaderFinds()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(
        [
            .. Many("ward", 6, "Odotin kauan ja ruoka oli kylmää."), .. Many("ward", 5, "Ruoka maistui.", firstId: 100), .. Many("home", 5, "Jonotin.", firstId: 200),
            .. Many("clinic", 4, "Odotin salaa.", firstId: 300),
        ]);

        var county = await AskAsync(store, "county");

        Assert.Equal([("access", 11), ("food", 11)], Counts(county));
        Assert.Equal([("access", 6), ("food", 11)], Counts(await AskAsync(store, "ward")).Order());
        Assert.Equal([("access", 5)], Counts(await AskAsync(store, "county", search: "jono")));
        foreach (var (theme, count) in county.Themes)
        {
            var found = await AskAsync(store, "county", theme: theme);
            Assert.Equal((count, 11L), (found.Total, found.Total));
            Assert.All(found.Comments, comment => Assert.Contains(theme, comment.Themes));
            Assert.Equal(Counts(county), Counts(found));
        }
    }

    [Fact]
    public async Task Themes_ThatSomebodySets_TakeThePlaceOfThoseProposed()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Many("ward", 5, "Odotin kauan."));
        var comments = (await AskAsync(store, "ward")).Comments;

        Assert.True(await SetAsync(store, comments[0].Key, ["food", "cost", "none"]));
        Assert.True(await SetAsync(store, comments[1].Key, []));
        Assert.True(await SetAsync(store, comments[2].Key, ["food"]));
        Assert.True(await SetAsync(store, comments[2].Key, ["cost"]));

        Assert.Equal([("access", 2), ("cost", 2), ("food", 1)], Counts(await AskAsync(store, "ward")).OrderBy(theme => theme.Slug, StringComparer.Ordinal));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Themes_OfCommentsOfTheSameWords_AreSetTogether()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Many("ward", 5, "Odotin kauan."), .. Many("ward", 5, "Odotin kauan.", firstId: 100), .. Many("home", 5, "Odotin kauan.", firstId: 200)]);

        await SetAsync(store, (await AskAsync(store, "ward")).Comments[0].Key, ["food"]);

        Assert.Equal([("access", 13), ("food", 2)], Counts(await AskAsync(store, "county")));
    }

    [Fact]
    public async Task Themes_OfACommentThatTheWriterIsNotShown_AreNotSet()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([.. Many("ward", 5, "Odotin kauan."), .. Many("home", 4, "Salainen.", firstId: 100)]);
        var key = (await AskAsync(store, "ward")).Comments[0].Key;

        Assert.False(await SetAsync(store, key, ["food"], Scope.Of("social")));
        Assert.False(await SetAsync(store, key with { Unit = "home" }, ["food"]));
        Assert.False(await SetAsync(store, key with { Unit = "nowhere" }, ["food"]));
        Assert.False(await SetAsync(store, key with { Quarter = January }, ["food"]));
        Assert.False(await SetAsync(store, key with { Unit = "home", Words = CommentKey.WordsOf("Salainen. 1") }, ["food"]));
        Assert.Equal([("access", 5)], Counts(await AskAsync(store, "county")));
    }

    [Fact]
    public async Task Themes_ThatWereSet_StayWithAnImportOfTheSameResponseAndGoWithIt()
    {
        await using var store = await TestStore.WithCountyAsync();
        var batch = await store.ImportAsync(Many("ward", 6, "Odotin kauan."));
        var comments = (await AskAsync(store, "ward")).Comments;
        await SetAsync(store, comments[0].Key, ["food"]);
        await SetAsync(store, comments[1].Key, ["cost"]);
        await store.ImportAsync(Many("ward", 6, "Odotin kauan!"));
        Assert.Equal([("access", 4), ("food", 1), ("cost", 1)], Counts(await AskAsync(store, "ward")));

        await store.Get<ResponseErasure>().EraseAsync("test", [comments[0].Text.Split(' ')[^1]], CancellationToken.None);
        Assert.Equal(1, await SetsAsync(store));

        await store.Get<SourceRemoval>().RemoveAsync("test", CancellationToken.None);
        Assert.Equal((0, 6), (await SetsAsync(store), batch.Accepted));
    }

    [Fact]
    public async Task Catalogue_ThatIsShipped_HasWordsThatPropose()
    {
        await using var store = await TestStore.WithCountyAsync();

        var themes = (await store.SnapshotAsync()).Themes;

        Assert.Equal(10, themes.All.Count);
        Assert.All(themes.All, theme =>
        {
            Assert.True(Theme.IsSlug(theme.Slug));
            Assert.Null(Theme.WrongWord(theme.Words));
            Assert.NotNull(theme.Name.Sv);
            Assert.NotNull(theme.Name.En);
        });
        Assert.Equal("access digital", string.Join(' ', themes.Of(themes.Propose("Ajanvaraus netissä ei onnistunut, ja sähköinen asiointi takkuili.")).Select(theme => theme.Slug)));
        Assert.Equal("respect care", string.Join(' ', themes.Of(themes.Propose("Vänligt bemötande och god vård.")).Select(theme => theme.Slug)));
    }

    [Fact]
    public async Task Theme_ThatIsWritten_IsAddedChangedAndRemoved()
    {
        await using var store = await TestStore.WithCountyAsync();
        var writer = store.Get<ThemeWriter>();
        var theme = new Theme("parking", new LocalizedText("Pysäköinti"), ["parkki*"]);

        Assert.Equal(ThemeWriting.Gone, await writer.WriteAsync(theme, isNew: false, CancellationToken.None));
        Assert.Equal(ThemeWriting.Written, await writer.WriteAsync(theme, isNew: true, CancellationToken.None));
        Assert.Equal(ThemeWriting.Unchanged, await writer.WriteAsync(theme, isNew: false, CancellationToken.None));
        Assert.Equal(ThemeWriting.Written, await writer.WriteAsync(theme with { Words = ["parkki*", "auto"] }, isNew: false, CancellationToken.None));
        Assert.Equal(ThemeWriting.Taken, await writer.WriteAsync(theme with { Words = ["muu"] }, isNew: true, CancellationToken.None));

        Assert.Equal(["parkki*", "auto"], (await store.SnapshotAsync()).Themes.All[^1].Words);
        Assert.True(await writer.RemoveAsync("parking", CancellationToken.None));
        Assert.False(await writer.RemoveAsync("parking", CancellationToken.None));
        Assert.Null((await store.SnapshotAsync()).Themes.Find("parking"));
    }

    [Fact]
    public async Task Theme_BeyondTheMost_IsSaidNotToFit()
    {
        await using var store = await TestStore.WithCountyAsync();
        var writer = store.Get<ThemeWriter>();
        foreach (var number in Enumerable.Range(11, ThemeBook.Most - 10))
        {
            Assert.Equal(ThemeWriting.Written, await writer.WriteAsync(Of(number), isNew: true, CancellationToken.None));
        }

        Assert.Equal(ThemeWriting.Full, await writer.WriteAsync(Of(99), isNew: true, CancellationToken.None));
        Assert.Equal(ThemeBook.Most, (await store.SnapshotAsync()).Themes.All.Count);

        static Theme Of(int number) => new($"theme-{number}", new LocalizedText("Teema"), []);
    }

    [Fact]
    public async Task Theme_ThatIsRemoved_DoesNotComeBackToCommentsWithItsSlug()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Many("ward", 5, "Hyvä päivä."));
        var comments = (await AskAsync(store, "ward")).Comments;
        await SetAsync(store, comments[0].Key, ["food"]);
        await SetAsync(store, comments[1].Key, ["access", "food", "cost"]);
        await SetAsync(store, comments[2].Key, ["food", "cost"]);
        var (writer, food) = (store.Get<ThemeWriter>(), (await store.SnapshotAsync()).Themes.Find("food")!);
        await writer.WriteAsync(new Theme("food-safety", new LocalizedText("Ruoan turvallisuus"), []), isNew: true, CancellationToken.None);
        await SetAsync(store, comments[3].Key, ["food-safety"]);

        Assert.True(await writer.RemoveAsync("food", CancellationToken.None));
        await writer.WriteAsync(food, isNew: true, CancellationToken.None);

        Assert.Equal(
            [("access", 1), ("cost", 2), ("food-safety", 1)],
            Counts(await AskAsync(store, "ward")).OrderBy(theme => theme.Slug, StringComparer.Ordinal));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Themes_ThatSomebodyElseHasSetMeanwhile_AreNotWrittenOver()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Many("ward", 5, "Odotin kauan."));
        var key = (await AskAsync(store, "ward")).Comments[0].Key;
        Assert.True(await SetAsync(store, key, ["food"], seen: ["access"]));

        await Assert.ThrowsAsync<CommentThemesChangedException>(() => SetAsync(store, key, ["cost"], seen: ["access"]));

        Assert.True(await SetAsync(store, key, ["food", "cost"], seen: ["food"]));
        Assert.Equal([("access", 4), ("cost", 1), ("food", 1)], Counts(await AskAsync(store, "ward")).OrderBy(theme => theme.Slug, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Retention_ThatForgetsAComment_ForgetsItsThemes()
    {
        await using var store = await TestStore.WithCountyAsync(commentMonths: 6);
        await store.ImportAsync(Many("ward", 5, "Odotin kauan."));
        await SetAsync(store, (await AskAsync(store, "ward")).Comments[0].Key, ["food"]);
        store.Clock.Day = store.Clock.Day.AddYears(1);

        await store.Get<CommentRetention>().ForgetAsync(CancellationToken.None);

        Assert.Equal(0, await SetsAsync(store));
    }

    private static IEnumerable<(string Slug, int Count)> Counts(CommentAnswer answer) => answer.Themes.Select(theme => (theme.Theme.Slug, theme.Count));

    private static async Task<CommentAnswer> AskAsync(TestStore store, string unit, string? search = null, Theme? theme = null) => await store.Get<CommentQuery>().AskAsync(
        Scope.WholeTree,
        new CommentQuestion((await store.SnapshotAsync()).Units.Find(unit)!, Spring, search) { WithThemes = true, Theme = theme },
        CancellationToken.None);

    private static Task<bool> SetAsync(TestStore store, CommentKey key, IReadOnlyList<string> slugs, Scope? scope = null, IReadOnlyList<string>? seen = null) =>
        store.Get<ThemeWriter>().SetAsync(scope ?? Scope.WholeTree, key, slugs, seen, "Hoitaja", CancellationToken.None);

    private static async Task<long> SetsAsync(TestStore store)
    {
        await using var connection = await store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);
        return connection.Scalar("SELECT count(*) FROM comment_theme");
    }

    private static IEnumerable<ResponseRow> Many(string unit, int count, string comment, int firstId = 0) => Enumerable.Range(1, count)
        .Select(number => new ResponseBuilder().Id(firstId + number).At(unit).On(April).Writes("thanks", $"{comment} {number}").Build());
}
