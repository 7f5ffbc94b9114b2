using Dashboard.Core.Charts;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Features.Guide;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Dashboard.Tests.Features.Guide;

public sealed class GuideExamplesTests
{
    public static TheoryData<XmrRule> Rules => [.. GuideExamples.Drawn];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_OfAPicture_IsTheOnlyOneThatHoldsAndHoldsNow(XmrRule rule)
    {
        var values = Examples(Language.En).Rule(rule).Points.Select(point => point.Point.Value).ToList();
        var chart = Xmr.Calculate(values, new XmrOptions());

        Assert.True(chart.HasVerdict);
        Assert.Equal([rule], chart.Points.SelectMany(point => point.Rules).Distinct());
        Assert.Equal(rule, chart.Points[^1].Rule);
    }

    [Fact]
    public void Rule_OfTheProgram_HasAPicture() =>
        Assert.Equal(Enum.GetValues<XmrRule>().Except([XmrRule.None]).Order(), GuideExamples.Drawn.Order());

    [Fact]
    public void Baseline_SplitsTheSeriesInTwoGroupsWithoutASignal()
    {
        var chart = Examples(Language.Fi).Baseline();

        Assert.Equal([0, 1], chart.Points.Select(point => point.Group).Distinct());
        Assert.All(chart.Points, point => Assert.Equal(Signal.None, point.Signal));
        Assert.True(chart.Points[^1].Mean > chart.Points[0].Mean);
    }

    [Fact]
    public void Change_IsMostlyAMatterOfMix()
    {
        var chart = Examples(Language.En).Change();

        Assert.True(chart.HasPicture);
        Assert.Contains("mix", chart.Title, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(Language.Fi)]
    [InlineData(Language.Sv)]
    [InlineData(Language.En)]
    public void Picture_InEveryLanguage_IsDrawn(Language language)
    {
        var charts = Charts(language);

        Assert.All(charts, chart => Assert.Contains("<svg", SvgRenderer.Render(chart), StringComparison.Ordinal));
        Assert.Equal(charts.Count, charts.Select(chart => chart.Id).Distinct().Count());
    }

    internal static IReadOnlyList<ChartModel> Charts(Language language)
    {
        var examples = Examples(language);
        return [.. GuideExamples.Drawn.Select(examples.Rule), examples.Baseline(), examples.Intervals(), examples.Funnel(), examples.Change()];
    }

    private static GuideExamples Examples(Language language)
    {
        System.Globalization.CultureInfo.CurrentUICulture = language.Culture();
        var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        return new GuideExamples(services.GetRequiredService<IStringLocalizer<GuideTexts>>(), 5, language);
    }
}
