using Bunit;
using Dashboard.Components;
using Dashboard.Core.Metrics;
using Dashboard.Features.Units;
using Dashboard.Tests.Components;

namespace Dashboard.Tests.Features.Units;

public sealed class VisitorsCardTests : PageContext
{
    [Fact]
    public void Property_ThatVisitsAreNotKnownBy_SaysSoBesideTheOthers()
    {
        var card = RenderCard(new VisitorTable(SegmentKind.AgeBand, new GroupTable(100, [new GroupRow("18–29", 0.1, 0.3, IsLow: true), new GroupRow("30–49", 0.9, 0.7, IsLow: false)])));

        var texts = card.FindAll(".fig svg.wide text").Select(text => text.TextContent).ToList();
        Assert.Equal(["Ikäryhmä", "Kieli", "Vastaustapa"], texts.Where(text => text is "Ikäryhmä" or "Kieli" or "Vastaustapa"));
        Assert.Equal(2, texts.Count(text => text == "Asiointeja ei tiedetä tämän mukaan"));
        Assert.Equal("Vastaavat harvemmin kuin asioivat: ikäryhmä 18–29", card.Find("h2").TextContent);
        Assert.Contains("Ikäryhmä: 18–29 (", card.Find(".tab tbody th").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Unit_WhoseVisitorsAreNotKnown_TellsTheManagerInPlainWords()
    {
        var card = RenderCard();

        Assert.Contains("ei voi sanoa, ketkä jättävät vastaamatta", card.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("segment", card.Find("p.muted").TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(card.FindAll(".fig"));
    }

    private IRenderedComponent<VisitorsCard> RenderCard(params VisitorTable[] visitors) => Render<VisitorsCard>(parameters => parameters
        .Add(card => card.Groups, new UnitGroups(SegmentKind.AgeBand, [], new(null, null), visitors))
        .Add(card => card.Unit, Snapshots.Small.Units.Find("hospital")!)
        .Add(card => card.View, Snapshots.View()));
}
