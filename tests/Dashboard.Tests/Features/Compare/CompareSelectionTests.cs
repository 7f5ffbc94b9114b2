using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Core.Units;
using Dashboard.Features.Compare;
using Dashboard.Layout;

namespace Dashboard.Tests.Features.Compare;

public sealed class CompareSelectionTests
{
    [Theory]
    [InlineData("county", null, "out,hospital")]
    [InlineData("ward-2", null, "ward/1,ward-2")]
    [InlineData("out", PeerKind.Children, "")]
    [InlineData("hospital", PeerKind.Siblings, "out,hospital")]
    [InlineData("county", PeerKind.Siblings, "county")]
    [InlineData("ward-2", PeerKind.Level, "ward/1,ward-2")]
    public void Units_AreThoseOfTheirKindInTheTreesOrder(string unit, PeerKind? kind, string codes) =>
        Assert.Equal(codes, Codes(Of(unit, new(kind, [], OrderOfRows.Tree))));

    [Fact]
    public void Chosen_StandInTheTreesOrder_AndUnknownOnesAreTold()
    {
        var selection = Of("county", new(null, ["ward-2", "xyzzy", "OUT"], OrderOfRows.Tree));

        Assert.Equal((PeerKind.Chosen, "out,ward-2"), (selection.Kind, Codes(selection)));
        Assert.Equal(["xyzzy"], selection.Unknown);
        Assert.Null(selection.Overlap);
    }

    [Fact]
    public void Chosen_OneWithinAnother_Overlap()
    {
        var overlap = Of("county", new(PeerKind.Chosen, ["hospital", "out", "ward/1"], OrderOfRows.Tree)).Overlap;

        Assert.Equal(("ward/1", "hospital"), (overlap!.Value.Inner.Code, overlap.Value.Outer.Code));
    }

    [Fact]
    public void OrderByName_IsThatOfTheReadersAlphabet()
    {
        var view = Snapshots.View(new() { Peers = new(PeerKind.Children, [], OrderOfRows.Name) });
        UnitTree tree = new(
            [new(1, "c", new("Alue"), null, null), new(2, "o", new("Öljy"), null, 1), new(3, "a", new("Ångström"), null, 1), new(4, "z", new("Zeta"), null, 1)]);

        var selection = CompareSelection.Of(view with { Snapshot = view.Snapshot with { Units = tree } }, tree[1]);

        Assert.Equal("z,a,o", Codes(selection));
    }

    [Fact]
    public void UnitsThatEndedBeforeThePeriod_AreLeftOut_UnlessChosen()
    {
        var view = Snapshots.View();
        UnitTree tree = new(
        [
            new(1, "c", new("Alue"), null, null), new(2, "a", new("A"), "l", 1), new(3, "b", new("B"), "l", 1),
            new(4, "old", new("Old"), "l", 1, ValidTo: view.Period.Start),
            new(5, "merged", new("Merged"), "l", 2),
        ]);
        view = view with { Snapshot = view.Snapshot with { Units = tree } };

        Assert.Equal("a,b", Codes(CompareSelection.Of(view, tree[1])));
        Assert.Equal("a,b", Codes(CompareSelection.Of(With(PeerKind.Level), tree[2])));
        Assert.Equal("old", Codes(CompareSelection.Of(With(PeerKind.Chosen, "old"), tree[1])));

        ViewContext With(PeerKind kind, params string[] codes) => view with { State = view.State with { Peers = new(kind, codes, OrderOfRows.Tree) } };
    }

    [Fact]
    public void GreatLevel_IsCutAndCounted()
    {
        var view = Snapshots.View(new() { Peers = new(PeerKind.Children, [], OrderOfRows.Tree) });
        var tree = new UnitTree(Enumerable.Range(1, 1000).Select(id => new Unit(id, $"u{id}", new($"Yksikkö {id}"), null, id == 1 ? null : 1)));

        var selection = CompareSelection.Of(view with { Snapshot = view.Snapshot with { Units = tree } }, tree[1]);

        Assert.Equal((CompareSelection.MostUnits, 999), (selection.Units.Count, selection.Found));
    }

    /// <summary>Nothing outside a reader's part of the tree is compared, not even by name.</summary>
    [Fact]
    public void Scope_HoldsForEveryKind()
    {
        var view = Snapshots.View() with { Access = new Access("m", Role.Manager, Scope.Of("hospital")) };
        var hospital = view.Snapshot.Units.Find("hospital")!;

        foreach (var kind in Enum.GetValues<PeerKind>())
        {
            var state = view.State with { Peers = new(kind, ["out", "county", "ward-2"], OrderOfRows.Tree) };
            var selection = CompareSelection.Of(view with { State = state }, hospital);

            Assert.All(selection.Units, unit => Assert.True(view.Scope.Covers(view.Snapshot.Units, unit)));
            Assert.Equal("hospital", selection.Basis(view).Code);
        }
    }

    private static CompareSelection Of(string unit, PeerChoice peers)
    {
        var view = Snapshots.View(new() { Peers = peers });
        return CompareSelection.Of(view, view.Snapshot.Units.Find(unit)!);
    }

    private static string Codes(CompareSelection selection) => string.Join(',', selection.Units.Select(unit => unit.Code));
}
