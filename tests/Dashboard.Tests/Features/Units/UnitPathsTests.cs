using Dashboard.Data.Queries;
using Dashboard.Features.Units;
using Dashboard.Layout;
using Dashboard.Tests.Features.Paths;

namespace Dashboard.Tests.Features.Units;

public sealed class UnitPathsTests
{
    private static readonly ViewContext View = Readings.View() with { Snapshot = Snapshots.Small with { Paths = [PathAnswers.Path] } };

    [Theory]
    [InlineData("county", true)]
    [InlineData("hospital", true)]
    [InlineData("ward-2", true)]
    [InlineData("ward/1", false)]
    [InlineData("out", false)]
    public void Paths_AreAskedWhereTheUnitOrOneBelowOwnsAStage_AndNotForTheirSeries(string unit, bool asked)
    {
        var home = PathAnswers.Path with { Stages = [PathAnswers.Path.Find("home")!, PathAnswers.Path.Find("work")!] };
        var questions = UnitPaths.Questions(View with { Snapshot = View.Snapshot with { Paths = [home] } }, View.Snapshot.Units.Find(unit)!).ToList();

        Assert.Equal(asked, questions.Count == 1);
        Assert.All(questions, question => Assert.Null(question.Grain));
    }

    [Fact]
    public void WeakSeam_IsToldToBothItsOwners_OnTheirOwnStage()
    {
        var leaving = Build(PathAnswers.Weak, "ward/1");
        var arriving = Build(PathAnswers.Weak, "ward-2");

        Assert.Equal(("Osasto", "Kotikuntoutus", "molemmat päät heikkoja"), (leaving.Weak!.From, leaving.Weak.To, leaving.Weak.StrengthText));
        Assert.Equal(leaving.Weak, arriving.Weak);
        Assert.Equal(("/paths/hip?stage=ward", "/paths/hip?stage=home"), (leaving.Href, arriving.Href));
        Assert.Equal(["Kotikuntoutus"], arriving.Stages);
    }

    [Fact]
    public void EvenPath_HasNoWeakSeam_AndASilentOneSaysNothing()
    {
        Assert.Equal((null, true), (Build(PathAnswers.Even, "hospital").Weak, Build(PathAnswers.Even, "hospital").IsKnown));
        Assert.Equal((null, false), (Build(PathAnswers.Silent, "hospital").Weak, Build(PathAnswers.Silent, "hospital").IsKnown));
    }

    private static UnitPath Build(PathAnswer answer, string unit) => UnitPaths.Build(answer, View.Snapshot.Units.Find(unit)!, View);
}
