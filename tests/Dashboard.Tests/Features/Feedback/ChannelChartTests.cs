using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Queries;
using Dashboard.Features.Feedback;
using Dashboard.Layout;
using Dashboard.Tests.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Dashboard.Tests.Features.Feedback;

public sealed class ChannelChartTests : PageContext
{
    [Fact]
    public void Title_OfChannelsThatAreAllShown_NamesTheOneWithMost() =>
        Assert.Equal("Eniten vastauksia: tekstiviesti, 40", Build(("web", 30), ("sms", 40)).Title);

    [Fact]
    public void Title_WhereAChannelIsHidden_ClaimsNoMoreThanWhatIsShown() =>
        Assert.Equal("Näytetyistä vastaustavoista eniten: tekstiviesti, 40", Build(("web", 30), ("paper", null), ("sms", 40)).Title);

    [Fact]
    public void Title_WhereAllButOneAreHidden_ComparesNothing() =>
        Assert.Equal("Vastaukset vastaustavan mukaan", Build(("web", null), ("paper", null), ("sms", 40)).Title);

    [Fact]
    public void HiddenChannels_ShareARowOfThePictureAndKeepTheirsOfTheTable()
    {
        var chart = Build(("web", null), ("sms", 40), ("paper", null));

        Assert.Equal([("tekstiviesti", "40"), ("2 vastaustapaa", "ei näytetä")], chart.Rows.Select(row => (row.Name, row.ValueText)));
        Assert.Equal(3, chart.Table.Rows.Count);
    }

    private Dashboard.Core.Charts.IntervalChart Build(params (string Channel, double? Count)[] channels) => ChannelChart.Build(
        [.. channels.Select(one => new SegmentFigure(
            new Segment(SegmentKind.Channel, one.Channel), one.Count is { } count ? new Figure(null, count) : Figure.Hidden))],
        new ChartContext(Language.Fi, "Sairaala", new Period(new(2025, 11, 1), new(2026, 11, 1)), new(2026, 11, 21), Demo: false) { Id = "channels" },
        Services.GetRequiredService<IStringLocalizer<FeedbackTexts>>(),
        Services.GetRequiredService<IStringLocalizer<LayoutTexts>>())!;
}
