using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Data.Catalogue;

namespace Dashboard.Data.Tests.Catalogue;

public class ShippedCatalogueTests
{
    private static readonly MetricCatalogue Shipped = new(ShippedCatalogue.Rows);

    [Fact]
    public void Rows_ByDefault_AreTheUniformCatalogueInItsOrder() => Assert.Equal(
        [
            "nps", "help", "whole", "together", "safe", "continue", "clear", "useful",
            "responses", "thanks", "complaints", "ideas", "questions", "visits", "asked",
            "events", "participants", "planned-use", "decided", "told", "heard",
            "pool", "pool-joined", "pool-left", "pool-invited", "experts", "coached-staff", "network-meetings",
            "answered-14d", "handling-hours",
        ],
        Shipped.Slugs);

    [Fact]
    public void Rows_InEveryLanguage_HaveANameOfTheirOwn()
    {
        foreach (var language in Languages.All)
        {
            var names = ShippedCatalogue.Rows.Select(row => row.Name.In(language)).ToList();
            Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        }

        Assert.All(ShippedCatalogue.Rows, row => Assert.False(row.Name.Sv is null || row.Name.En is null, row.Slug));
    }

    [Fact]
    public void Rows_Questions_AreInventedForNone() =>
        Assert.Equal(["nps"], ShippedCatalogue.Rows.Where(row => row.Question is not null).Select(row => row.Slug));

    [Theory]
    [InlineData("nps", MetricKind.Nps, 11)]
    [InlineData("continue", MetricKind.Scale, 5)]
    [InlineData("heard", MetricKind.Share, 2)]
    [InlineData("answered-14d", MetricKind.Categories, 3)]
    [InlineData("complaints", MetricKind.Count, 0)]
    [InlineData("pool", MetricKind.Stock, 0)]
    [InlineData("handling-hours", MetricKind.Duration, 0)]
    public void Rows_OfAKind_HaveItsAnswers(string slug, MetricKind kind, int answers)
    {
        var metric = Shipped.Newest(slug)!;

        Assert.Equal(kind, metric.Kind);
        Assert.Equal(answers, metric.Answers.Count);
    }

    [Fact]
    public void Rows_CountsAndStocks_RewardNeitherMoreNorLess() => Assert.All(
        ShippedCatalogue.Rows.Where(row => row.Kind is MetricKind.Count or MetricKind.Stock),
        row => Assert.Equal(Direction.Neutral, row.Direction));

    [Fact]
    public void Answered14Days_OpenRequest_CountsAsMissed() =>
        Assert.Equal(AnswerRole.Negative, Shipped.Newest("answered-14d")!.Answers.Single(answer => answer.Value == "open").Role);
}
