using Dashboard.Core.Metrics;
using Dashboard.Features.Metrics;
using Dashboard.Tests.Components;

namespace Dashboard.Tests.Features.Metrics;

public sealed class MetricIndexModelTests : PageContext
{
    private readonly MetricIndexModel model = MetricIndexModel.Build(MetricSamples.Figures, MetricSamples.View(), MetricSamples.Text);

    [Fact]
    public void Groups_AreByKind_WithTheGeneralQuestionnaireFirst()
    {
        Assert.Equal(
            [
                (MetricKind.Nps, null), (MetricKind.Scale, null), (MetricKind.Share, null), (MetricKind.Categories, null), (MetricKind.Categories, "local"),
                (MetricKind.Count, null), (MetricKind.Stock, null), (MetricKind.Duration, null),
            ],
            model.Groups.Select(group => (group.Kind, group.Questionnaire)));
        Assert.Equal(model.Groups.Count, model.Groups.Select(group => group.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(WellKnown.Nps, "1\u00a0200")]
    [InlineData(WellKnown.Responses, "5\u00a0432")]
    [InlineData(WellKnown.Pool, "80,5")]
    [InlineData(WellKnown.Help, "ei näytetä (alle 5 vastaajaa)")]
    [InlineData(WellKnown.Continue, null)]
    public void Amount_IsAnswersSumOrLevel_AndHiddenWhereProtected(string slug, string? amount) => Assert.Equal(amount, Item(slug).Amount);

    [Fact]
    public void Counts_AreOfTheCatalogueAndOfWhatHasData() => Assert.Equal((31, 4), (model.Count, model.WithData));

    [Fact]
    public void Measures_IsTheQuestionWhereThereIsOne()
    {
        Assert.Equal(("Oliko vaivatonta?", true), (Item("easy").Measures, Item("easy").IsQuestion));
        Assert.Equal(("Pidetyt osallistumistilaisuudet.", false), (Item(WellKnown.Events).Measures, Item(WellKnown.Events).IsQuestion));
    }

    [Fact]
    public void Definition_EveryShippedMetricHasItsOwn() =>
        Assert.All(Data.Catalogue.ShippedCatalogue.Rows, metric => Assert.False(MetricSamples.Text["Definition-" + metric.Slug].ResourceNotFound, metric.Slug));

    private MetricListItem Item(string slug) => model.Groups.SelectMany(group => group.Items).Single(item => item.Slug == slug);
}
