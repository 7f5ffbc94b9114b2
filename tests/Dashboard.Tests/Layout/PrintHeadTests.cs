using Bunit;
using Dashboard.Layout;
using Dashboard.Tests.Components;

namespace Dashboard.Tests.Layout;

public sealed class PrintHeadTests : PageContext
{
    [Fact]
    public void Head_OfAUnitsPage_TellsUnitPeriodComparisonAndDay()
    {
        var head = RenderHead(new() { Unit = "hospital" }, periodOnly: false);

        Assert.Equal(
            ["Yleiskuva", "Sairaala", "1.11.2025–31.10.2026", "verrataan jaksoon 1.11.2024–31.10.2025", "Tulostettu 21.11.2026", "Esimerkkiaineisto"],
            head.FindAll("span").Select(span => span.TextContent));
    }

    [Fact]
    public void Head_OfAPageThatComparesNothing_SaysNothingOfIt() => Assert.DoesNotContain(
        "vertailua", RenderHead(new() { Compare = CompareTo.Nothing }, periodOnly: true).Markup, StringComparison.Ordinal);

    [Fact]
    public void Head_WithoutComparison_SaysSo() => Assert.Contains(
        "ei vertailua", RenderHead(new() { Compare = CompareTo.Nothing }, periodOnly: false).Markup, StringComparison.Ordinal);

    private IRenderedComponent<PrintHead> RenderHead(FilterState state, bool periodOnly) => Render<PrintHead>(parameters => parameters
        .Add(head => head.View, Snapshots.View(state)).Add(head => head.Title, "Yleiskuva").Add(head => head.PeriodOnly, periodOnly).Add(head => head.Filtered, true));
}
