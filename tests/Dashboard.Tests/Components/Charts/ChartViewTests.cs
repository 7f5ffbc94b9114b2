using System.Text.Json;
using Bunit;
using Dashboard.Components.Charts;
using Dashboard.Core.Charts;
using Dashboard.Core.Text;
using Dashboard.Testing;

namespace Dashboard.Tests.Components.Charts;

public sealed class ChartViewTests : PageContext
{
    public static TheoryData<string> Kinds => [.. ChartSamples.All.Select(chart => chart.Id)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryKind_HasFindingPictureAndTable(string id)
    {
        var view = View(ChartSamples.All.Single(chart => chart.Id == id));

        Assert.Equal("Tieto jatkosta heikkeni & \"muu\" <ennallaan>", view.Find("h2").TextContent);
        Assert.NotNull(view.Find(id == "heat" ? ".fig table.heat" : ".fig > svg.chart"));
        Assert.Equal(["Kuukausi", "Arvo, %", "n"], view.FindAll(".tab thead th[scope=col]").Select(th => th.TextContent));
        Assert.Equal(["1/2026", "2/2026"], view.FindAll(".tab tbody th[scope=row]").Select(th => th.TextContent));
    }

    [Fact]
    public void OwnPicture_StandsInTheChartsPlaceAndTheRestBeneath()
    {
        var view = Render<ChartView>(parameters => parameters
            .Add(view => view.Chart, ChartSamples.House())
            .Add(view => view.Picture, "<p id=\"own\"></p>")
            .Add(view => view.After, "<p id=\"after\"></p>"));

        Assert.NotNull(view.Find(".fig > #own"));
        Assert.Empty(view.FindAll(".fig > svg.chart"));
        Assert.NotNull(view.Find("figure > .tab ~ #after"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Model_IsInThePage_AndNoTextCanEndIt(string id)
    {
        var chart = ChartSamples.All.Single(chart => chart.Id == id) with { Sentence = "</script><script>alert(1)</script>" };

        var json = View(chart).Find("script[type='application/json']").TextContent;

        Assert.DoesNotContain('<', json);
        Assert.Equal(chart.Sentence, JsonSerializer.Deserialize<ChartModel>(json, ChartJson.Options)!.Sentence);
    }

    [Fact]
    public void Model_HasTheNamesTheScriptReads()
    {
        var json = JsonDocument.Parse(View(ChartSamples.Control()).Find("script[type='application/json']").TextContent).RootElement;

        Assert.Equal("control", json.GetProperty("kind").GetString());
        Assert.Equal("fi", json.GetProperty("language").GetString());
        Assert.Equal("percent", json.GetProperty("axis").GetProperty("format").GetString());
        Assert.Equal("worse", json.GetProperty("points")[15].GetProperty("signal").GetString());
        Assert.Equal("break", json.GetProperty("annotations")[0].GetProperty("kind").GetString());
        Assert.False(json.GetProperty("points")[4].GetProperty("point").TryGetProperty("value", out _));
    }

    [Fact]
    public void NothingToDraw_LeavesFindingAndNotesOnly()
    {
        var view = View(ChartSamples.Control() with { Points = [], Notes = ["6 kuukautta: ei näytetä (alle 5 vastaajaa)."] }, "/download/overview/nps.svg");

        Assert.NotNull(view.Find("h2"));
        Assert.Contains("ei näytetä", view.Find("figcaption").TextContent, StringComparison.Ordinal);
        Assert.Empty(view.FindAll(".fig, .tab, .acts"));
    }

    [Fact]
    public void SaveMenu_LinksToTheFiles_AndOffersPngToScriptsOnly()
    {
        var view = View(ChartSamples.Line(), "/download/overview/line.svg?unit=a.svg&period=12");

        Assert.Equal(
            new[] { "svg", "pptx", "xlsx", "csv" }.Select(form => $"/download/overview/line.{form}?unit=a.svg&period=12")
                .Append("/packs/add?chart=overview%2Fline%3Funit%3Da.svg%26period%3D12"),
            view.FindAll(".menu a").Select(a => a.GetAttribute("href")));
        Assert.NotNull(view.Find(".menu li.png button[type=button]"));
    }

    [Fact]
    public void SaveMenu_AddressOfAnotherKind_IsRefused() =>
        Assert.Throws<ArgumentException>(() => View(ChartSamples.Line(), "/download/overview/line"));

    [Fact]
    public void SaveMenu_WithoutAddress_IsNotThere() => Assert.Empty(View(ChartSamples.Line(), url: null).FindAll(".menu"));

    [Fact]
    public void Notes_SayTheSourceAndTheDemoMark()
    {
        var notes = View(ChartSamples.Line()).FindAll(".note span").Select(span => span.TextContent);

        Assert.Equal(["n = 412", "Vastasi 4 tai 5, osuus", "mdc-2018", "Esimerkkiaineisto"], notes);
    }

    [Fact]
    public void Annotations_AreListedWithTheirLetters() =>
        Assert.Equal(["A", "B"], View(ChartSamples.Control()).FindAll("ol.notes b").Select(b => b.TextContent));

    [Fact]
    public void Words_FollowTheChartsLanguage()
    {
        var view = View(ChartSamples.Line() with { Language = Language.Sv });

        Assert.Equal(["Diagram", "Tabell"], view.FindAll(".view label").Select(label => label.TextContent));
        Assert.Contains("konfidensintervall", view.Find("dashboard-chart").GetAttribute("data-words"), StringComparison.Ordinal);
    }

    [Fact]
    public void HeatMap_CellsSayTheirSignalInWordsAndShape()
    {
        var worse = View(ChartSamples.HeatMap()).Find("td.worse");

        Assert.Contains("heikkeni", worse.TextContent, StringComparison.Ordinal);
        Assert.NotNull(worse.QuerySelector("svg"));
    }

    private IRenderedComponent<ChartView> View(ChartModel chart, string? url = "/download/overview/x.svg") => Render<ChartView>(parameters => parameters
        .Add(view => view.Chart, chart)
        .Add(view => view.DownloadUrl, url));
}
