using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Programme;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Tests.Programme;

public sealed class GoalTests
{
    private static readonly DateOnly May = new(2026, 5, 1);

    [Fact]
    public void On_ADay_HoldsFromTheFirstDayUntilTheDayAfterTheLast()
    {
        var book = new GoalBook([Of("later", 3), Of("ended", 2) with { ValidTo = May.AddDays(10) }, Of("first", 1), Of("again", 1)]);

        Assert.Equal(["again", "first", "ended", "later"], book.On(May).Select(goal => goal.Slug));
        Assert.Equal(["again", "first", "ended", "later"], book.On(May.AddDays(9)).Select(goal => goal.Slug));
        Assert.Equal(["again", "first", "later"], book.On(May.AddDays(10)).Select(goal => goal.Slug));
        Assert.Empty(book.On(May.AddDays(-1)));
        Assert.Equal(4, book.All.Count);
    }

    [Fact]
    public void Find_Slug_IsTheSameInAnyCase()
    {
        var book = new GoalBook([Of("first", 1)]);

        Assert.Equal("first", book.Find("FIRST")!.Slug);
        Assert.Null(book.Find("second"));
        Assert.Null(book.Find(null));
    }

    [Fact]
    public void Summary_CountsWhatIsTold_AndNothingOfWhatIsHiddenOrNotAsked()
    {
        var summary = GoalSummary.Of(
        [
            (Tile(TileState.Shown, Variation.Improvement), GoalState.Met),
            (Tile(TileState.Shown, Variation.Concern), GoalState.NotMet),
            (Tile(TileState.Shown, Variation.CommonCause), GoalState.Open),
            (Tile(TileState.Shown, Variation.Neutral), GoalState.Unknown),
            (Tile(TileState.Suppressed, null), GoalState.Unknown),
            (Tile(TileState.NotAsked, null), GoalState.Unknown),
        ]);

        Assert.Equal(new GoalSummary(Metrics: 5, Targets: 3, Met: 1, Open: 1, Improved: 1, Worsened: 1), summary);
    }

    private static Goal Of(string slug, int order) => new(slug, order, new("Päämäärä"), May);

    private static Tile Tile(TileState state, Variation? variation) => new() { Metric = "help", Name = "Sain apua", State = state, Value = "1", Variation = variation };
}
