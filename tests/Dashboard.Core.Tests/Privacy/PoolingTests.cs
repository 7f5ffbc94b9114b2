using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using FsCheck.Fluent;

namespace Dashboard.Core.Tests.Privacy;

public class PoolingTests
{
    private static readonly PartFigures A = new("a", new(100, 0.8), new(120, 0.7));
    private static readonly PartFigures B = new("b", new(50, 0.6), new(40, 0.5));

    [Fact]
    public void NothingHidden_AllKeepTheirNames()
    {
        var pooled = Pooling.Of(Whole(150, 110), Whole(160, 104), [A, B, new("empty", Figure.None, Figure.None)], 5)!;

        Assert.Equal(["a", "b"], pooled.Shown.Select(part => part.Name));
        Assert.Null(pooled.Others);
    }

    [Fact]
    public void TwoHiddenParts_WithEnoughAnswersTogether_AreTheRest()
    {
        var pooled = Pooling.Of(Whole(157, 115), Whole(168, 109), [A, B, Hidden("c"), Hidden("d")], 5)!;

        Assert.Equal(["a", "b"], pooled.Shown.Select(part => part.Name));
        Assert.Equal((7L, 8L, 2), (pooled.Others!.NBefore, pooled.Others.NAfter, pooled.Members));
        Assert.Equal(5 / 7.0, pooled.Others.Before, 1e-12);
        Assert.Equal(5 / 8.0, pooled.Others.After, 1e-12);
    }

    [Fact]
    public void OneHiddenPart_TakesTheSmallestNamedOneWithIt()
    {
        var pooled = Pooling.Of(Whole(154, 113), Whole(163, 106), [A, B, Hidden("c")], 5)!;

        Assert.Equal(["a"], pooled.Shown.Select(part => part.Name));
        Assert.Equal((54L, 43L, 2), (pooled.Others!.NBefore, pooled.Others.NAfter, pooled.Members));
    }

    [Fact]
    public void TwoHiddenPartsOfFewAnswers_TakeTheSmallestNamedOneWithThem() =>
        Assert.Equal(3, Pooling.Of(Whole(152, 111), Whole(168, 109), [A, B, Hidden("c"), Hidden("d")], 5)!.Members);

    [Fact]
    public void AHiddenPartAloneInOnePeriod_IsNotToldApart()
    {
        var opened = new PartFigures("opened", Figure.None, Figure.Hidden);
        var closed = new PartFigures("closed", Figure.Hidden, Figure.None);

        Assert.Equal(["a"], Pooling.Of(Whole(154, 113), Whole(163, 106), [A, B, opened, closed], 5)!.Shown.Select(part => part.Name));
    }

    [Fact]
    public void TooFewParts_GiveNoSplit()
    {
        Assert.Null(Pooling.Of(Whole(103, 82), Whole(124, 87), [A, Hidden("c")], 5));
        Assert.Null(Pooling.Of(Whole(100, 80), Whole(120, 84), [A], 5));
        Assert.Null(Pooling.Of(Whole(120, 90), Whole(160, 104), [A, B], 5));
        Assert.Null(Pooling.Of(Figure.Hidden, Whole(3, 3), [A, B], 5));
        Assert.Null(Pooling.Of(Figure.None, Whole(160, 104), [A, B], 5));
    }

    /// <summary>Whatever is hidden: the rest is at least k answers of at least two parts in each period in which it has any.</summary>
    [Fact]
    public void AnyParts_LeaveNoHiddenOneAlone()
    {
        var sizes = Gen.Choose(0, 9).Two().ListOf();
        Property.Holds(sizes.Select(list => list.ToList()), list =>
        {
            var parts = list.ConvertAll(n => new PartFigures("u", Of(n.Item1), Of(n.Item2)));
            var pooled = Pooling.Of(Of(list.Sum(n => n.Item1)), Of(list.Sum(n => n.Item2)), parts, 5);
            return pooled?.Others is not { } others
                || (IsSafe(others.NBefore) && IsSafe(others.NAfter) && pooled.Members >= 2 && pooled.Shown.All(part => part.NBefore is 0 or >= 5));
        });

        static bool IsSafe(long n) => n is 0 or >= 5;
        static Figure Of(int n) => n == 0 ? Figure.None : n < 5 ? Figure.Hidden : new Figure(n, 0.5);
    }

    private static PartFigures Hidden(string name) => new(name, Figure.Hidden, Figure.Hidden);

    private static Figure Whole(long n, double hits) => new(n, hits / n);
}
