using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Store;

public sealed class MetricRetallyTests
{
    private static readonly DateOnly May = new(2026, 5, 1);

    [Fact]
    public async Task Version_ThatBeginsBeforeAnswers_TakesThemByWhatTheySay()
    {
        await using var store = await TestStore.WithCountyAsync(minimumRespondents: 1);
        await AnswerAsync(store, Rating(1, 2020, "good", "fair", "bad"));

        await store.ImportAsync([Rating(2, May, "bad", "good", "fair", "don't know")]);

        Assert.Equal([(2, 0.5), (2, 0.5)], await SharesAsync(store));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Version_ThatLacksAnAnswerAlreadyGiven_IsRefusedWithLineMetricVersionAndCount()
    {
        await using var store = await TestStore.WithCountyAsync();
        await AnswerAsync(store, Rating(1, 2020, "good", "fair", "bad"));

        var error = await Assert.ThrowsAsync<StoreRuleException>(() => store.ImportAsync(
            ImportKind.Metrics, batch => batch.Add(Rating(2, May, "good", "fair"), line: 7)));

        Assert.StartsWith("Line 7: 1 answers to version 1 of metric 'rating' say 'bad', and version 2", error.Message, StringComparison.Ordinal);
        Assert.Single((await store.SnapshotAsync()).Metrics.Versions("rating"));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Version_OfAnotherKindOverAnswers_IsRefused()
    {
        await using var store = await TestStore.WithCountyAsync();
        await AnswerAsync(store, Rating(1, 2020, "good", "fair", "bad"));

        var error = await Assert.ThrowsAsync<StoreRuleException>(() =>
            store.ImportAsync([Rating(2, May) with { Kind = MetricKind.Nps, Answers = MetricVersion.DefaultAnswers(MetricKind.Nps) }]));

        Assert.Contains("another kind", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_OfACountTheProgramMakes_IsFollowedByItsRows()
    {
        await using var store = await TestStore.WithCountyAsync(minimumRespondents: 1);
        await AnswerAsync(store, Rating(1, 2020, "good", "fair", "bad"));
        var responses = (await store.SnapshotAsync()).Metrics.Newest(WellKnown.Responses)!;

        await store.ImportAsync([responses with { Version = responses.Version + 1, ValidFrom = May }]);

        Assert.Empty(await store.CheckAsync());
        var series = await AskAsync(store, WellKnown.Responses);
        Assert.Equal([2d, 2], series.Points.Where(point => point.Figure.Value > 0).Select(point => point.Figure.Value!.Value));
    }

    [Fact]
    public async Task Version_OfACountTheProgramMakes_KeepsItsKind()
    {
        await using var store = await TestStore.WithCountyAsync();
        var responses = (await store.SnapshotAsync()).Metrics.Newest(WellKnown.Responses)!;

        var error = await Assert.ThrowsAsync<StoreRuleException>(() => store.ImportAsync(
            ImportKind.Metrics, batch => batch.Add(responses with { Version = 9, ValidFrom = May, Kind = MetricKind.Stock }, line: 3)));

        Assert.StartsWith("Line 3: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_OfAVersion_GivesItsAnswersBackToTheOneBefore()
    {
        await using var store = await TestStore.WithCountyAsync(minimumRespondents: 1);
        await AnswerAsync(store, Rating(1, 2020, "good", "fair", "bad"));
        var second = await store.ImportAsync([Rating(2, May, "bad", "good", "fair")]);

        await CorrectionTests.UndoAsync(store, second);

        Assert.Single((await store.SnapshotAsync()).Metrics.Versions("rating"));
        Assert.Equal([(2, 0.5), (2, 0.5)], await SharesAsync(store));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Undo_OfAMetricWithAnswers_IsRefusedWithTheirNumber()
    {
        await using var store = await TestStore.WithCountyAsync();
        var first = await store.ImportAsync([Rating(1, 2020, "good", "fair", "bad")]);
        await store.ImportAsync([new ResponseBuilder().Says(Rating(1, 2020, "good", "fair", "bad"), "fair").Build()]);

        var error = await Assert.ThrowsAsync<StoreRuleException>(() => CorrectionTests.UndoAsync(store, first));

        Assert.Contains("1 answers to version 1 of metric 'rating'", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Two answers in April and two in May: one of each two is good, and one of May's is bad.</summary>
    private static async Task AnswerAsync(TestStore store, MetricVersion version)
    {
        await store.ImportAsync([version]);
        await store.ImportAsync(
        [
            new ResponseBuilder().Id(1).On(2026, 4, 10).Says(version, "good").Build(),
            new ResponseBuilder().Id(2).On(2026, 4, 11).Says(version, "fair").Build(),
            new ResponseBuilder().Id(3).On(2026, 5, 10).Says(version, "good").Build(),
            new ResponseBuilder().Id(4).On(2026, 5, 11).Says(version, "bad").Build(),
        ]);
    }

    private static async Task<IEnumerable<(long, double)>> SharesAsync(TestStore store) => (await AskAsync(store, "rating")).Points
        .Where(point => point.Figure.N > 0).Select(point => (point.Figure.N!.Value, point.Figure.Value!.Value));

    private static async Task<Series> AskAsync(TestStore store, string metric) =>
        (await store.Get<SeriesQuery>().AskAsync(Scope.WholeTree, new SeriesQuestion(metric), CancellationToken.None)).Asked;

    private static MetricVersion Rating(int version, int from, params string[] answers) => Rating(version, new DateOnly(from, 1, 1), answers);

    private static MetricVersion Rating(int version, DateOnly from, params string[] answers) => new()
    {
        Slug = "rating",
        Version = version,
        ValidFrom = from,
        Kind = MetricKind.Categories,
        Name = new LocalizedText("Arvio"),
        Answers = [.. answers.Select(answer => new AnswerOption(answer, answer == "good" ? AnswerRole.Positive : answer == "bad" ? AnswerRole.Negative : AnswerRole.Neutral))],
    };
}
