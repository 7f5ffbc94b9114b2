using Dashboard.Core.Metrics;
using Dashboard.Core.Text;

namespace Dashboard.Core.Tests.Metrics;

public class MetricCatalogueTests
{
    private static readonly MetricVersion First = A.Categories();
    private static readonly MetricVersion Second = First with { Version = 2, ValidFrom = new DateOnly(2025, 9, 1) };

    [Fact]
    public void Slugs_KeepTheOrderInWhichMetricsAreGiven() =>
        Assert.Equal(["nps", "fft", "help"], new MetricCatalogue([A.Nps(), Second, A.Scale(), First]).Slugs);

    [Fact]
    public void Versions_AreOldestFirst()
    {
        var catalogue = new MetricCatalogue([Second, First]);

        Assert.Equal([1, 2], catalogue.Versions("fft").Select(version => version.Version));
        Assert.Equal(2, catalogue.Newest("fft")!.Version);
        Assert.Empty(catalogue.Versions("other"));
        Assert.Null(catalogue.Newest("other"));
    }

    [Theory]
    [InlineData("2023-12-31", null)]
    [InlineData("2024-01-01", 1)]
    [InlineData("2025-08-31", 1)]
    [InlineData("2025-09-01", 2)]
    public void VersionAt_FollowsFromTheDayOfTheAnswer(string day, int? expected) =>
        Assert.Equal(expected, new MetricCatalogue([First, Second]).VersionAt("fft", DateOnly.Parse(day, null))?.Version);

    [Fact]
    public void Constructor_VersionsThatDoNotStartLaterAndLater_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new MetricCatalogue([First, Second with { ValidFrom = First.ValidFrom }]));
        Assert.Throws<ArgumentException>(() => new MetricCatalogue([First, Second with { Version = 1 }]));
    }

    [Fact]
    public void Breaks_AVersionThatOnlyReclassifiesAnswers_MakesNone()
    {
        var reclassified = Second with { Answers = [.. First.Answers.Select(answer => answer with { Role = AnswerRole.Neutral })] };

        Assert.Empty(new MetricCatalogue([First, reclassified]).Breaks("fft"));
    }

    [Fact]
    public void Breaks_AnotherQuestionFormKindLimitOrAnswers_MakesOne()
    {
        MetricVersion[] others =
        [
            Second with { Question = new LocalizedText("Toinen kysymys") },
            Second with { Questionnaire = "child" },
            Second with { Kind = MetricKind.Share },
            Second with { LimitHours = 24 },
            Second with { Answers = [.. First.Answers.Take(3)] },
        ];

        Assert.All(others, other => Assert.Equal([other.ValidFrom], new MetricCatalogue([First, other]).Breaks("fft")));
    }

    [Fact]
    public void Empty_HasNothing()
    {
        Assert.Empty(MetricCatalogue.Empty.Slugs);
        Assert.Empty(MetricCatalogue.Empty.Breaks("nps"));
    }
}
