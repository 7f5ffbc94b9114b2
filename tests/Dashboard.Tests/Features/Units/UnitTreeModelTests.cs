using Dashboard.Core.Charts;
using Dashboard.Core.Text;
using Dashboard.Core.Units;
using Dashboard.Features.Units;
using Dashboard.Layout;

namespace Dashboard.Tests.Features.Units;

public sealed class UnitTreeModelTests
{
    private static readonly Dictionary<int, long> Responses = new() { [1] = 12_345, [3] = 700 };

    [Fact]
    public void Tree_OpensTheBranchOfTheUnitOnly()
    {
        var tree = Build("out");

        var county = Assert.Single(tree.Rows);
        Assert.Equal(["Avopalvelut", "Sairaala"], county.Children.Select(row => row.Name));
        Assert.Empty(county.Children[1].Children);
        Assert.True(county.Children[1].HasChildren);
        Assert.Equal("out", Assert.Single(county.Children, row => row.Selected).Unit.Code);
    }

    [Fact]
    public void Row_TellsResponsesSignalAndAddress()
    {
        var ward = Build("hospital").Rows[0].Children[1].Children[0];

        Assert.Equal(("Osasto 1", "0", Signal.Worse, "/units?unit=ward%2F1"), (ward.Name, ward.Responses, ward.Signal, ward.Href));
        Assert.Equal("12\u00a0345", Build("hospital").Rows[0].Responses);
    }

    [Theory]
    [InlineData("osasto", "Osasto 1,Osasto 2")]
    [InlineData("2 OSA", "Osasto 2")]
    [InlineData("ward-2", "Osasto 2")]
    [InlineData("xyzzy", "")]
    public void Search_FindsEveryWordInNameOrCode(string search, string names) =>
        Assert.Equal(names, string.Join(',', Build("county", search).Hits.Select(hit => hit.Name)));

    [Fact]
    public void Search_InAnotherLanguage_FindsNamesOfThatLanguage()
    {
        var hit = Assert.Single(Build("county", "ward 1", Language.En).Hits);

        Assert.Equal(("Ward 1", "County › Hospital"), (hit.Name, hit.Above));
    }

    [Fact]
    public void Search_WithManyHits_ShowsFiftyAndCountsAll()
    {
        var tree = new UnitTree(Enumerable.Range(1, 8000).Select(id => new Unit(id, $"u{id}", new($"Yksikkö {id}"), null, id == 1 ? null : 1)));
        var view = Snapshots.View(new() { Search = "yksikkö" });
        view = view with { Snapshot = view.Snapshot with { Units = tree } };

        var model = UnitTreeModel.Build(view, tree[1], Responses, new Dictionary<int, Signal>());

        Assert.Equal((50, 8000), (model.Hits.Count, model.HitCount));
    }

    private static UnitTreeModel Build(string unit, string? search = null, Language language = Language.Fi)
    {
        var view = Snapshots.View(new() { Search = search }, language);
        return UnitTreeModel.Build(view, view.Snapshot.Units.Find(unit)!, Responses, new Dictionary<int, Signal> { [4] = Signal.Worse });
    }
}
