using Dashboard.Core.Paths;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Core.Units;

namespace Dashboard.Core.Tests.Privacy;

public class ScopeTests
{
    private static readonly UnitTree Tree = new([A.Unit(1), A.Unit(2, 1), A.Unit(3, 2), A.Unit(4, 1), A.Unit(5)]);

    [Fact]
    public void WholeTree_CoversEverythingFromTheRoots()
    {
        Assert.All(Tree.All, unit => Assert.True(Scope.WholeTree.Covers(Tree, unit)));
        Assert.Equal([1, 5], Scope.WholeTree.Roots(Tree).Select(unit => unit.Id));
    }

    [Fact]
    public void Of_CoversTheSubtreesOnly() =>
        Assert.Equal([2, 3, 5], Tree.All.Where(unit => Scope.Of("u2", "U5").Covers(Tree, unit)).Select(unit => unit.Id).Order());

    [Fact]
    public void Roots_AUnitWithinAnotherOfTheScopeOrGivenTwice_IsNotARootOfItsOwn() =>
        Assert.Equal([2, 5], Scope.Of("u3", "u2", "u5", "u2").Roots(Tree).Select(unit => unit.Id));

    [Fact]
    public void Of_NothingOrUnknownUnits_CoversNothing()
    {
        Assert.All(Tree.All, unit => Assert.False(Scope.Of().Covers(Tree, unit)));
        Assert.All(Tree.All, unit => Assert.False(Scope.Of("u99").Covers(Tree, unit)));
        Assert.Empty(Scope.Of("u99").Roots(Tree));
    }

    [Fact]
    public void And_FurtherUnits_AddsTheirSubtreesAndNothingToEverything()
    {
        Assert.Equal([3, 4], Tree.All.Where(unit => Scope.Of("u3").And(["u4"]).Covers(Tree, unit)).Select(unit => unit.Id).Order());
        Assert.True(Scope.WholeTree.And(["u4"]).IsWholeTree);
        Assert.Empty(Scope.Nothing.And([]).Roots(Tree));
    }

    [Fact]
    public void RootsOn_OwnerOfAStage_IsTheWholeTree()
    {
        var path = new ServicePath(1, "hip", new LocalizedText("Polku"), [A.Stage(owner: 3), A.Stage(owner: 5, code: "end"), A.Stage(owner: null, code: "kela")]);

        Assert.Equal([1, 5], Scope.Of("u3").RootsOn(Tree, path).Select(unit => unit.Id));
        Assert.Equal([1, 5], Scope.Of("u2").RootsOn(Tree, path).Select(unit => unit.Id));
        Assert.Equal([4], Scope.Of("u4").RootsOn(Tree, path).Select(unit => unit.Id));
        Assert.Empty(Scope.Nothing.RootsOn(Tree, path));
    }

    [Fact]
    public void SeesAllOn_OwnersAndWhoeverSeesEverything_AreTheOnly()
    {
        var path = new ServicePath(1, "hip", new LocalizedText("Polku"), [A.Stage(owner: 3), A.Stage(owner: null, code: "kela")]);

        Assert.True(Scope.Of("u2").SeesAllOn(Tree, path));
        Assert.True(Scope.Of("u1", "u5").SeesAllOn(Tree, path));
        Assert.False(Scope.Of("u4", "u5").SeesAllOn(Tree, path));
        Assert.True(Scope.WholeTree.SeesAllOn(Tree, path with { Stages = [A.Stage(owner: null, code: "kela")] }));
    }
}
