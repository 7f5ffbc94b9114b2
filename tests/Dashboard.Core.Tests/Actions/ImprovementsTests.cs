using Dashboard.Core.Actions;
using Dashboard.Core.Paths;
using Dashboard.Core.Tests.Charts.Builders;
using Dashboard.Core.Text;
using Dashboard.Core.Units;

namespace Dashboard.Core.Tests.Actions;

public sealed class ImprovementsTests
{
    private static readonly UnitTree Tree = new(
    [
        Of(1, "county", "county", null), Of(2, "health", "line", 1), Of(3, "ward", "unit", 2), Of(4, "clinic", "Unit", 2), Of(5, "home", "team", 1), Of(6, "below", "unit", 3),
    ]);

    [Fact]
    public void Improvement_OfARise_IsSeen_AndOfAFallNot()
    {
        var doneOn = new DateOnly(2026, 3, 1);

        Assert.True(IsSeen(Readings.Shift(0.6, 0.8, 0.001), doneOn));
        Assert.False(IsSeen(Readings.Shift(0.8, 0.6, 0.001), doneOn));
        Assert.False(IsSeen(Readings.Level(0.6, 0.001, 24), doneOn));
        Assert.False(IsSeen([], doneOn));
    }

    [Fact]
    public void Improvement_ThatBeganBeforeTheAction_IsNotSeen() => Assert.False(IsSeen(Readings.Shift(0.6, 0.8, 0.001), new DateOnly(2026, 4, 1)));

    [Fact]
    public void Improvement_ForWhichANewBaselineWasMade_IsStillSeen()
    {
        var day = new DateOnly(2026, 3, 1);
        var series = Readings.Of(Readings.Help, Readings.Shift(0.6, 0.8, 0.001)).WithRebase(day, "Toimenpide").Series;

        Assert.True(Improvements.IsSeen(series, Readings.Context(), day));
    }

    /// <summary>What came years after an action is of something else.</summary>
    [Fact]
    public void Improvement_OfLaterYears_IsNotSeen() =>
        Assert.False(IsSeen([.. Readings.Level(0.6, 0.01, 48), .. Readings.Level(0.8, 0.01, 10)], new DateOnly(2024, 11, 1)));

    [Fact]
    public void Weak_IsWhatShowsConcern()
    {
        Assert.True(Improvements.IsWeak(Readings.Of(Readings.Help, Readings.Shift(0.8, 0.6, 0.001)), Readings.Context()));
        Assert.False(Improvements.IsWeak(Readings.Of(Readings.Help, Readings.Shift(0.6, 0.8, 0.001)), Readings.Context()));
    }

    [Fact]
    public void Weak_IsAFigureWhoseWholeIntervalMissesTheTarget()
    {
        var usual = Readings.Of(Readings.Help, Readings.Level(0.8, 0.02, 24));

        Assert.True(Improvements.IsWeak(usual with { Current = new(400, 0.74, 0.7, 0.78), Target = 0.79 }, Readings.Context()));
        Assert.False(Improvements.IsWeak(usual with { Current = new(400, 0.74, 0.7, 0.78), Target = 0.77 }, Readings.Context()));
        Assert.False(Improvements.IsWeak(usual, Readings.Context()));
    }

    [Theory]
    [InlineData("ward", "clinic", true)]
    [InlineData("ward", "ward", false)]
    [InlineData("ward", "below", false)]
    [InlineData("ward", "health", false)]
    [InlineData("ward", "home", true)]
    [InlineData("clinic", "home", false)]
    public void Alike_AreUnitsOfALevelOrAPath(string one, string other, bool alike)
    {
        var path = new ServicePath(1, "hip", new LocalizedText("Lonkka"), [Stage(1, 3), Stage(2, 5)]);

        Assert.Equal(alike, Improvements.AreAlike(Tree.Find(one)!, Tree.Find(other)!, Tree, [path]));
        Assert.Equal(alike, Improvements.AreAlike(Tree.Find(other)!, Tree.Find(one)!, Tree, [path]));
    }

    private static bool IsSeen(IEnumerable<double> values, DateOnly doneOn) =>
        Improvements.IsSeen(Readings.Of(Readings.Help, values).Series, Readings.Context(), doneOn);

    private static Unit Of(int id, string code, string level, int? parent) => new(id, code, new LocalizedText(code), level, parent);

    private static Stage Stage(int id, int owner) => new(id, $"stage-{id}", id, new LocalizedText("Vaihe"), owner, null, null);
}
