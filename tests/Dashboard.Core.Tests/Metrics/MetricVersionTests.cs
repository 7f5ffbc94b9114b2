using Dashboard.Core.Metrics;

namespace Dashboard.Core.Tests.Metrics;

public class MetricVersionTests
{
    [Theory]
    [InlineData("always", 0)]
    [InlineData("NEVER", 2)]
    [InlineData("now and then", -1)]
    [InlineData("", -1)]
    public void CellOf_IsThePlaceOfTheAnswerInAnyCase(string answer, int expected) => Assert.Equal(expected, A.Categories().CellOf(answer));

    [Fact]
    public void DefaultAnswers_OfNps_AreDetractorsToSixAndPromotersFromNine()
    {
        var answers = MetricVersion.DefaultAnswers(MetricKind.Nps);

        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"], answers.Select(answer => answer.Value));
        Assert.Equal([7, 2, 2], answers.GroupBy(answer => answer.Role).OrderByDescending(group => group.Key).Select(group => group.Count()));
        Assert.Equal([AnswerRole.Negative, AnswerRole.Neutral, AnswerRole.Positive], answers.Select(answer => answer.Role).Distinct());
    }

    [Fact]
    public void DefaultAnswers_OfAScale_AreTopTwoFromFour() =>
        Assert.Equal(
            [AnswerRole.Negative, AnswerRole.Negative, AnswerRole.Neutral, AnswerRole.Positive, AnswerRole.Positive],
            MetricVersion.DefaultAnswers(MetricKind.Scale).Select(answer => answer.Role));

    [Theory]
    [InlineData(MetricKind.Categories)]
    [InlineData(MetricKind.Count)]
    [InlineData(MetricKind.Stock)]
    [InlineData(MetricKind.Duration)]
    public void DefaultAnswers_OfKindsWithoutFixedOnes_AreEmpty(MetricKind kind) => Assert.Empty(MetricVersion.DefaultAnswers(kind));
}
