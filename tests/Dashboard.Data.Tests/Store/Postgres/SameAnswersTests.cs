using System.Text.Json;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Demo;
using Dashboard.Data.Queries;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Store.Postgres;

public sealed class SameAnswersTests
{
    [PostgresFact]
    public async Task Series_OfTheSameCountyOnBothDatabases_AreEqual()
    {
        await using var file = await TestStore.CreateAsync(inFile: true);
        await using var server = await TestStore.CreateAsync();
        foreach (var store in new[] { file, server })
        {
            await store.Get<DemoFiller>().FillAsync(seed: 3, responses: 1_200, progress: null, CancellationToken.None);
        }

        foreach (var question in Questions())
        {
            Assert.Equal(await AskAsync(file, question), await AskAsync(server, question));
        }

        Assert.Empty(await server.CheckAsync());
    }

    private static IEnumerable<SeriesQuestion> Questions()
    {
        string[] metrics = [WellKnown.Nps, WellKnown.Help, WellKnown.Responses, WellKnown.Visits, WellKnown.Participants, WellKnown.HandlingHours, "pool"];
        foreach (var metric in metrics)
        {
            yield return new SeriesQuestion(metric);
            yield return new SeriesQuestion(metric, Unit: DemoCounty.RootCode.ToUpperInvariant(), Grain: Grain.Week, From: new DateOnly(2026, 1, 10), To: new DateOnly(2026, 5, 20));
            yield return new SeriesQuestion(metric, Unit: "kotihoito", Segment: new Segment(SegmentKind.Language, "sv"));
        }
    }

    private static async Task<string> AskAsync(TestStore store, SeriesQuestion question)
    {
        var series = (await store.Get<SeriesQuery>().AskAsync(Scope.WholeTree, question, CancellationToken.None)).Asked;
        return $"{question} {JsonSerializer.Serialize(series.Points)}";
    }
}
