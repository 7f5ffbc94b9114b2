using Dashboard.Core.Privacy;

namespace Dashboard.Core.Tests.Privacy;

public class RolesTests
{
    private static readonly Right[] Figures = [Right.ReadFigures, Right.Export];
    private static readonly Right[] Words = [Right.SeePeers, Right.ReadComments, Right.WriteNotes];
    private static readonly Right[] Data = [Right.Import, Right.Erase, Right.EditCatalogue];

    [Fact]
    public void Of_EachRole_IsTheTable()
    {
        Assert.Equal(Figures.Order(), Roles.Of(Role.Viewer).Order());
        Assert.Equal(Figures.Concat(Words).Order(), Roles.Of(Role.Manager).Order());
        Assert.Equal(Figures.Concat(Words).Concat(Data).Order(), Roles.Of(Role.Analyst).Order());
        Assert.Equal(Figures.Concat(Data).Append(Right.Administer).Order(), Roles.Of(Role.Administrator).Order());
    }

    [Fact]
    public void Of_WhatIsNoRole_IsNothing() => Assert.Empty(Roles.Of((Role)99));

    [Fact]
    public void Comments_AreReadByWhoWorksWithThem() =>
        Assert.Equal([Role.Manager, Role.Analyst], Roles.All.Where(role => Roles.Of(role).Contains(Right.ReadComments)));

    [Fact]
    public void Slug_OfEachRole_IsReadInAnyCase() =>
        Assert.All(Roles.All, role => Assert.Equal(role, Roles.Parse(role.Slug().ToUpperInvariant())));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("owner")]
    [InlineData("1")]
    public void Parse_OfAnotherWord_IsNull(string? word) => Assert.Null(Roles.Parse(word));
}
