using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Units;

namespace Dashboard.Core.Tests.Privacy;

public class AccessTests
{
    private static readonly UnitTree Tree = new([A.Unit(1), A.Unit(2, 1)]);

    [Theory]
    [InlineData(Right.Import)]
    [InlineData(Right.Erase)]
    [InlineData(Right.EditCatalogue)]
    public void May_WhatConcernsEverybodyOnUnitsAlone_IsRefused(Right right)
    {
        Assert.True(new Access("a", Role.Analyst, Scope.WholeTree).May(right));
        Assert.False(new Access("a", Role.Analyst, Scope.Of("u1")).May(right));
    }

    [Fact]
    public void May_AdministerOnUnitsAlone_IsRefused()
    {
        Assert.True(new Access("a", Role.Administrator, Scope.WholeTree).May(Right.Administer));
        Assert.False(new Access("a", Role.Administrator, Scope.Of("u1")).May(Right.Administer));
    }

    [Fact]
    public void Sight_OfOtherRightsOrUnits_Differs()
    {
        Access[] readers =
        [
            new("a", Role.Viewer, Scope.WholeTree), new("a", Role.Manager, Scope.WholeTree), new("a", Role.Viewer, Scope.Nothing), new("a", Role.Viewer, Scope.Of("*")),
            new("a", Role.Viewer, Scope.Of("a", "b")), new("a", Role.Viewer, Scope.Of("b", "a")), new("a", Role.Viewer, Scope.Of("a 1:b")), new("a", Role.Viewer, Scope.Of("a")),
            new("a", new HashSet<Right> { Right.ReadFigures }, Scope.Of("a")), Access.Nobody,
        ];

        Assert.Equal(readers.Length, readers.Select(reader => reader.Sight).Distinct().Count());
    }

    [Fact]
    public void Sight_OfTheSameRightsAndUnits_IsOne() =>
        Assert.Equal(new Access("a", Role.Manager, Scope.Of("u1")).Sight, new Access("b", Role.Manager, Scope.Of("u1")).Sight);

    [Fact]
    public void Comments_AreThoseOfTheScopeOrNone()
    {
        Assert.Equal([2], new Access("m", Role.Manager, Scope.Of("u2")).Comments.Roots(Tree).Select(unit => unit.Id));
        Assert.Empty(new Access("v", Role.Viewer, Scope.WholeTree).Comments.Roots(Tree));
        Assert.Empty(new Access("a", Role.Administrator, Scope.WholeTree).Comments.Roots(Tree));
    }

    [Fact]
    public void Notes_AreThoseOfTheScopeOrNone()
    {
        Assert.Equal([2], new Access("m", Role.Manager, Scope.Of("u2")).Notes.Roots(Tree).Select(unit => unit.Id));
        Assert.Empty(new Access("v", Role.Viewer, Scope.WholeTree).Notes.Roots(Tree));
    }

    [Theory]
    [InlineData(Role.Viewer, false, false, false)]
    [InlineData(Role.Viewer, true, false, false)]
    [InlineData(Role.Viewer, false, true, true)]
    [InlineData(Role.Manager, false, false, false)]
    [InlineData(Role.Manager, true, false, true)]
    [InlineData(Role.Manager, false, true, true)]
    [InlineData(Role.Analyst, true, false, true)]
    [InlineData(Role.Administrator, true, false, false)]
    public void FiguresOf_AMetric_AreOfEveryUnitWhereItIsPublishedToTheRole(Role role, bool peerVisible, bool isPublic, bool everywhere)
    {
        var metric = Metric(peerVisible, isPublic);
        var access = new Access("a", role, Scope.Of("u2"));

        Assert.Equal(everywhere, access.FiguresOf(metric).IsWholeTree);
        Assert.Equal([2], access.Scope.Roots(Tree).Select(unit => unit.Id));
        Assert.False(access.Comments.IsWholeTree);
        Assert.Same(Scope.Nothing, Access.Nobody.FiguresOf(metric));
    }

    [Theory]
    [InlineData(Role.Viewer, false, "u2", "u3")]
    [InlineData(Role.Administrator, true, "u2", "u3")]
    [InlineData(Role.Manager, false, "u2", "u3")]
    [InlineData(Role.Manager, true, "u1")]
    public void FiguresOf_AMetricPublishedForUnits_AreThoseAndTheReadersOwn(Role role, bool peerVisible, params string[] roots)
    {
        var tree = new UnitTree([A.Unit(1), A.Unit(2, 1), A.Unit(3, 1), A.Unit(4, 3), A.Unit(5, 1)]);
        var metric = Metric(peerVisible, isPublic: true) with { PublicUnits = ["U3", "gone"] };

        var figures = new Access("a", role, Scope.Of("u2")).FiguresOf(metric);

        Assert.Equal(roots, figures.Roots(tree).Select(unit => unit.Code));
        Assert.Equal(peerVisible && role == Role.Manager, figures.Covers(tree, tree.Find("u5")!));
        Assert.True(figures.Covers(tree, tree.Find("u4")!));
        Assert.True(new Access("a", role, Scope.WholeTree).FiguresOf(metric).IsWholeTree);
        Assert.Same(Scope.Nothing, Access.Nobody.FiguresOf(metric));
    }

    [Fact]
    public void FiguresOf_AMetricThatIsNotPublicAnyMore_AreTheReadersOwnThoughUnitsAreStillNamed()
    {
        var own = Scope.Of("u2");

        Assert.Same(own, new Access("a", Role.Viewer, own).FiguresOf(Metric(peerVisible: false, isPublic: false) with { PublicUnits = ["u1"] }));
    }

    [Fact]
    public void Nobody_MayDoNothingAnywhere()
    {
        Assert.All(Enum.GetValues<Right>(), right => Assert.False(Access.Nobody.May(right)));
        Assert.Empty(Access.Nobody.Scope.Roots(Tree));
    }

    [Fact]
    public void Name_Empty_IsRefused() => Assert.Throws<ArgumentException>(() => new Access(" ", Role.Viewer, Scope.WholeTree));

    private static MetricVersion Metric(bool peerVisible, bool isPublic) => new()
    {
        Slug = "m",
        Version = 1,
        ValidFrom = new(2025, 1, 1),
        Kind = MetricKind.Scale,
        Name = new("M"),
        PeerVisible = peerVisible,
        Public = isPublic,
    };
}
