using Dashboard.Core.Units;

namespace Dashboard.Core.Tests.Units;

public class UnitTreeTests
{
    private static readonly UnitTree Tree = new(
        [A.Unit(1), A.Unit(2, 1), A.Unit(3, 1), A.Unit(4, 2), A.Unit(5, 2), A.Unit(6, 5), A.Unit(7)]);

    [Fact]
    public void Subtree_IsDepthFirstInTheGivenOrder() =>
        Assert.Equal([1, 2, 4, 5, 6, 3], Tree.Subtree(Tree[1]).Select(unit => unit.Id));

    [Fact]
    public void Subtree_OfALeaf_IsItself() => Assert.Equal([6], Tree.Subtree(Tree[6]).Select(unit => unit.Id));

    [Fact]
    public void RootsChildrenAndParents_AreThoseGiven()
    {
        Assert.Equal([1, 7], Tree.Roots.Select(unit => unit.Id));
        Assert.Equal([4, 5], Tree.ChildrenOf(Tree[2]).Select(unit => unit.Id));
        Assert.Equal(2, Tree.ParentOf(Tree[5])!.Id);
        Assert.Null(Tree.ParentOf(Tree[7]));
        Assert.Equal(7, Tree.Count);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], Tree.All.Select(unit => unit.Id).Order());
    }

    [Fact]
    public void PathTo_GoesFromTheRootToTheUnit() => Assert.Equal([1, 2, 5, 6], Tree.PathTo(Tree[6]).Select(unit => unit.Id));

    [Fact]
    public void IsWithin_ItselfAndItsAncestorsOnly()
    {
        Assert.True(Tree.IsWithin(Tree[6], Tree[6]));
        Assert.True(Tree.IsWithin(Tree[6], Tree[1]));
        Assert.False(Tree.IsWithin(Tree[1], Tree[6]));
        Assert.False(Tree.IsWithin(Tree[6], Tree[7]));
    }

    [Fact]
    public void Find_IsByCodeInAnyCase()
    {
        Assert.Equal(4, Tree.Find("U4")!.Id);
        Assert.Null(Tree.Find("u99"));
        Assert.Null(Tree.Find(null));
        Assert.Throws<KeyNotFoundException>(() => Tree[99]);
    }

    [Fact]
    public void Constructor_AMissingParent_IsRefusedByName()
    {
        var error = Assert.Throws<ArgumentException>(() => new UnitTree([A.Unit(1), A.Unit(2, 9)]));

        Assert.Contains("u2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_ACircle_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new UnitTree([A.Unit(1), A.Unit(2, 3), A.Unit(3, 2)]));
        Assert.Throws<ArgumentException>(() => new UnitTree([A.Unit(1, 1)]));
    }

    [Fact]
    public void Constructor_AnIdOrCodeTwice_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new UnitTree([A.Unit(1), A.Unit(1)]));
        Assert.Throws<ArgumentException>(() => new UnitTree([A.Unit(1), A.Unit(2) with { Code = "U1" }]));
    }

    [Fact]
    public void ADeepTree_IsWalkedWithoutRecursion()
    {
        var deep = new UnitTree(Enumerable.Range(1, 20_000).Select(id => A.Unit(id, id == 1 ? null : id - 1)));

        Assert.Equal(20_000, deep.Subtree(deep[1]).Count());
        Assert.Equal(20_000, deep.PathTo(deep[20_000]).Count);
    }

    [Fact]
    public void Empty_HasNoUnits()
    {
        Assert.Equal(0, UnitTree.Empty.Count);
        Assert.Empty(UnitTree.Empty.Roots);
    }
}
