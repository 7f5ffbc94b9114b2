using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Queries;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Privacy;

/// <summary>Blocks have k people; where some of their answers are left out of the figure, fewer remain: why figures are protected once more.</summary>
public sealed class LeftOutTests
{
    private static readonly MetricVersion Easy = new()
    {
        Slug = "easy", Version = 1, ValidFrom = new DateOnly(2020, 1, 1), Kind = MetricKind.Categories, Name = new LocalizedText("Helppous"), Question = new LocalizedText("Oliko helppoa?"),
        Answers = [new("yes", AnswerRole.Positive), new("no", AnswerRole.Negative), new("cannot-say", AnswerRole.LeftOut)],
    };

    [Theory]
    [InlineData(2, true)]
    [InlineData(5, false)]
    public async Task Figure_OfABlockOfWhichFewCount_IsHidden(int counted, bool hidden)
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync([Easy]);
        await store.ImportAsync([.. Enumerable.Range(1, 6).Select(id =>
            new ResponseBuilder().Id(id).At("ward").On(2026, 5, 5).Says(Easy, id <= counted ? "yes" : "cannot-say").Build())]);

        var question = new UnitQuestion((await store.SnapshotAsync()).Units.Find("ward")!, ["easy"], Grain.Month.PeriodOf(new DateOnly(2026, 5, 5)), Compare: null);
        var figure = (await store.Get<UnitQuery>().AskAsync(Scope.WholeTree, question, CancellationToken.None)).Unit.Metrics["easy"].Current;

        Assert.Equal((hidden, hidden ? (long?)null : counted), (figure.Suppressed, figure.N));
    }
}
