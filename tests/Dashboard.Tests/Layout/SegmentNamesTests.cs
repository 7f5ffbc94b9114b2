using Dashboard.Core.Metrics;
using Dashboard.Layout;
using Dashboard.Tests.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Dashboard.Tests.Layout;

public sealed class SegmentNamesTests : PageContext
{
    [Theory]
    [InlineData(SegmentKind.AgeBand, "65-79", "Ikäryhmä: 65–79")]
    [InlineData(SegmentKind.Channel, "sms", "Vastaustapa: tekstiviesti")]
    [InlineData(SegmentKind.Channel, "own-kiosk", "Vastaustapa: own-kiosk")]
    public void Of_NamesKindAndValue(SegmentKind kind, string value, string expected) =>
        Assert.Equal(expected, SegmentNames.Of(new Segment(kind, value), Services.GetRequiredService<IStringLocalizer<LayoutTexts>>()));
}
