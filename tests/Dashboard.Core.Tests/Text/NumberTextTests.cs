using Dashboard.Core.Charts;
using Dashboard.Core.Text;

namespace Dashboard.Core.Tests.Text;

public class NumberTextTests
{
    [Theory]
    [InlineData(Language.Fi, "86,1\u00a0%")]
    [InlineData(Language.Sv, "86,1\u00a0%")]
    [InlineData(Language.En, "86.1\u00a0%")]
    public void Percent_AFraction_HasOneDecimalAndANoBreakSpace(Language language, string expected) =>
        Assert.Equal(expected, NumberText.Percent(0.861, language));

    [Fact]
    public void Percent_AHalfThatBinaryFractionsMiss_RoundsUp() => Assert.Equal("29\u00a0%", NumberText.Percent(0.285, Language.Fi, decimals: 0));

    [Theory]
    [InlineData(58407, "58\u00a0407")]
    [InlineData(999, "999")]
    [InlineData(1234567, "1\u00a0234\u00a0567")]
    [InlineData(-3, "\u22123")]
    public void Count_AnyLanguage_SeparatesThousandsByNoBreakSpace(long count, string expected) =>
        Assert.All(Languages.All, language => Assert.Equal(expected, NumberText.Count(count, language)));

    [Theory]
    [InlineData(-0.04, "0,0")]
    [InlineData(0.04, "0,0")]
    [InlineData(-0.06, "\u22120,1")]
    [InlineData(0.25, "0,3")]
    [InlineData(-0.35, "\u22120,4")]
    public void Fixed_WhatRoundsToZero_HasNoSign(double value, string expected) => Assert.Equal(expected, NumberText.Fixed(value, Language.Fi));

    [Theory]
    [InlineData(Language.Fi, "+1,1\u00a0pistettä", "\u22120,7\u00a0%-yks.")]
    [InlineData(Language.Sv, "+1,1\u00a0poäng", "\u22120,7\u00a0procentenheter")]
    [InlineData(Language.En, "+1.1\u00a0points", "\u22120.7\u00a0pp")]
    public void Difference_PointsAndShares_HaveSignAndUnit(Language language, string points, string share)
    {
        Assert.Equal(points, NumberText.Difference(1.1, ValueFormat.Points, language));
        Assert.Equal(share, NumberText.Difference(-0.007, ValueFormat.Percent, language));
    }

    [Theory]
    [InlineData(Language.Fi, 1, "+1\u00a0piste")]
    [InlineData(Language.Fi, -2, "\u22122\u00a0pistettä")]
    [InlineData(Language.En, -1, "\u22121\u00a0point")]
    [InlineData(Language.En, 2, "+2\u00a0points")]
    public void Difference_ExactlyOne_IsSingular(Language language, double value, string expected) =>
        Assert.Equal(expected, NumberText.Difference(value, ValueFormat.Points, language, decimals: 0));

    [Fact]
    public void Difference_OfCounts_HasNoUnit() => Assert.Equal("+1\u00a0214", NumberText.Difference(1214, ValueFormat.Count, Language.Fi));

    [Fact]
    public void Difference_Zero_HasNoSign() => Assert.Equal("0,0\u00a0%-yks.", NumberText.Difference(0.0001, ValueFormat.Percent, Language.Fi));

    [Theory]
    [InlineData(69, 79, "69–79")]
    [InlineData(-5, 12, "\u22125…12")]
    public void Interval_NegativeEnd_TakesThreeDots(double low, double high, string expected) =>
        Assert.Equal(expected, NumberText.Interval(low, high, ValueFormat.Points, Language.Fi, decimals: 0));

    [Fact]
    public void Value_AStockThatIsNotWhole_KeepsADecimal()
    {
        Assert.Equal("79,5", NumberText.Value(79.5, ValueFormat.Count, Language.Fi));
        Assert.Equal("79", NumberText.Value(79, ValueFormat.Count, Language.Fi));
    }

    [Fact]
    public void Hours_AreWrittenWithTheirUnit() => Assert.Equal("12,5\u00a0h", NumberText.Hours(12.5, Language.Fi));
}
