using Dashboard.Core.Statistics;
using FsCheck.Fluent;

namespace Dashboard.Core.Tests.Statistics;

public class ChangeAndMixTests
{
    private const double Precision = 1e-12;

    private static readonly FsCheck.Gen<MixChild> Child =
        from before in Gen.Frequency((1, Gen.Constant(0)), (5, Gen.Choose(1, 5000)))
        from after in Gen.Frequency((1, Gen.Constant(0)), (5, Gen.Choose(1, 5000)))
        from old in Gen.Choose(-100, 100)
        from recent in Gen.Choose(-100, 100)
        select new MixChild("u", before, before == 0 ? double.NaN : old, after, after == 0 ? double.NaN : recent);

    private static readonly FsCheck.Gen<MixChild[]> Children =
        Child.NonEmptyListOf().Select(list => list.ToArray())
            .Where(list => list.Any(child => child.NBefore > 0) && list.Any(child => child.NAfter > 0));

    [Fact]
    public void Split_AnyChildren_AddsUpToTheChange() => Property.Holds(Children, children =>
    {
        var split = ChangeAndMix.Split(children);
        return Math.Abs(split.Within + split.Mix + split.New + split.Closed - (split.After - split.Before)) < 1e-9;
    });

    [Fact]
    public void Split_AnyOrder_IsTheSame() => Property.Holds(Children, children =>
    {
        var (forth, back) = (ChangeAndMix.Split(children), ChangeAndMix.Split([.. children.Reverse()]));
        return Math.Abs(forth.Within - back.Within) < 1e-9 && Math.Abs(forth.Mix - back.Mix) < 1e-9
            && Math.Abs(forth.New - back.New) < 1e-9 && Math.Abs(forth.Closed - back.Closed) < 1e-9;
    });

    [Fact]
    public void Split_PeriodsSwapped_IsTheMirror() => Property.Holds(Children, children =>
    {
        var forth = ChangeAndMix.Split(children);
        var back = ChangeAndMix.Split([.. children.Select(child => new MixChild(child.Name, child.NAfter, child.After, child.NBefore, child.Before))]);
        return Math.Abs(forth.Within + back.Within) < 1e-9 && Math.Abs(forth.Mix + back.Mix) < 1e-9 && Math.Abs(forth.New + back.Closed) < 1e-9;
    });

    [Fact]
    public void Split_OnlySharesChange_HasNothingWithin() => Property.Holds(Children, children =>
        ChangeAndMix.Split([.. children.Select(child => child with { Before = 10, After = 10 }).Append(new("x", 1, -5, 1, -5))]).Within == 0);

    /// <summary>By hand, in fractions: w₀ = ½, ½; w₁ = ¾, ¼; R₀ = 0.7, R₁ = 0.75, R̄ = 0.725.</summary>
    [Fact]
    public void Split_TwoChildren_IsThatByHand()
    {
        var split = ChangeAndMix.Split([new("a", 100, 0.8, 150, 0.8), new("b", 100, 0.6, 50, 0.6)]);

        Assert.Equal((0.7, 0.75), (split.Before, split.After));
        Assert.Equal(0.25 * 0.075, split.Parts[0].Mix, Precision);
        Assert.Equal(0.25 * 0.125, split.Parts[1].Mix, Precision);
        Assert.Equal(0, split.Within);
        Assert.Equal((0.5, 0.75), (split.Parts[0].ShareBefore, split.Parts[0].ShareAfter));
    }

    /// <summary>Simpson: both children improve, the whole falls, because answers moved to the lower one.</summary>
    [Fact]
    public void Split_SimpsonsParadox_IsWithinUpAndMixDown()
    {
        var split = ChangeAndMix.Split([new("ward", 80, 60, 20, 65), new("emergency", 20, 20, 80, 25)]);

        Assert.Equal(-19, split.Change, Precision);
        Assert.Equal(5, split.Within, Precision);
        Assert.Equal(-24, split.Mix, Precision);
    }

    /// <summary>w₀ = ¾, ¼, 0; w₁ = ½, 0, ½; R₀ = 55, R₁ = 70, R̄ = 62.5.</summary>
    [Fact]
    public void Split_NewAndClosedChildren_AreCountedByTheirDistanceFromTheMiddle()
    {
        var split = ChangeAndMix.Split([new("stays", 150, 60, 100, 60), new("closes", 50, 40, 0, double.NaN), new("opens", 0, double.NaN, 100, 80)]);

        Assert.Equal(0.5 * 17.5, split.New, Precision);
        Assert.Equal(0.25 * 22.5, split.Closed, Precision);
        Assert.Equal(-0.25 * -2.5, split.Mix, Precision);
        Assert.Equal(15, split.New + split.Closed + split.Mix + split.Within, Precision);
    }

    [Fact]
    public void Split_OneChild_IsAllWithin()
    {
        var split = ChangeAndMix.Split([new("a", 10, 0.2, 20, 0.5)]);

        Assert.Equal((0.3, 0d), (split.Within, split.Mix));
    }

    [Fact]
    public void Split_ChildrenWithoutAnswers_AreLeftOut() =>
        Assert.Equal(["a"], ChangeAndMix.Split([new("a", 10, 0.2, 20, 0.5), new("b", 0, double.NaN, 0, double.NaN)]).Parts.Select(part => part.Child.Name));

    [Theory]
    [InlineData(-1, 0.5, 5, 0.5)]
    [InlineData(5, double.NaN, 5, 0.5)]
    [InlineData(5, 0.5, 5, double.PositiveInfinity)]
    [InlineData(0, 0.5, 5, 0.5)]
    [InlineData(5, 0.5, 0, 0.5)]
    public void Split_ImpossibleChildren_AreRefused(long before, double old, long after, double recent) =>
        Assert.Throws<ArgumentException>(() => ChangeAndMix.Split([new("a", before, old, after, recent)]));
}
