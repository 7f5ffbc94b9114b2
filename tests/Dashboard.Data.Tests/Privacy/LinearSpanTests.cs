using Dashboard.Testing.Attack;

namespace Dashboard.Data.Tests.Privacy;

/// <summary>The attacker's own tools, by hand.</summary>
public sealed class LinearSpanTests
{
    [Fact]
    public void Difference_OfTwoSums_IsKnown_AndAPartOfOneIsNot()
    {
        var known = new LinearSpan(4);
        known.Add([(0, 1), (1, 1), (2, 1)]);
        known.Add([(1, 1), (2, 1)]);
        known.Add([(0, 1), (1, -1), (2, -1)]);

        Assert.Equal(2, known.Rank);
        Assert.True(known.Contains([(0, 1)]));
        Assert.True(known.Contains([(2, 3), (1, 3), (0, 5)]));
        Assert.False(known.Contains([(1, 1)]));
        Assert.False(known.Contains([(3, 1)]));
        Assert.True(known.Contains([]));
    }

    [Fact]
    public void Range_OfACellBetweenItsMargins_IsFrechets()
    {
        // Two by two: rows of 6 and 4, columns of 7 and 3.
        var known = new Simplex(4, [([0, 1], 6), ([2, 3], 4), ([0, 2], 7), ([1, 3], 3)]);

        Assert.Equal((3d, 6d), Rounded(known.Range([0])));
        Assert.Equal((0d, 3d), Rounded(known.Range([1])));
        Assert.Equal((10d, 10d), Rounded(known.Range([0, 1, 2, 3])));
    }

    [Fact]
    public void Sums_ThatContradictEachOther_AreRefused() =>
        Assert.Throws<ArgumentException>(() => new Simplex(2, [([0, 1], 3), ([0], 4)]));

    private static (double, double) Rounded((double Least, double Most) range) => (Math.Round(range.Least, 6), Math.Round(range.Most, 6));
}
