using System.Globalization;
using System.Xml.Linq;
using Dashboard.Core.Charts;
using Dashboard.Core.Text;
using Dashboard.Testing;

namespace Dashboard.Core.Tests.Charts;

public sealed class SvgRendererTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Kinds => [.. ChartSamples.All.Select(chart => chart.Id)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Page_EveryPicture_IsNamedAndDescribed(string id)
    {
        foreach (var picture in Page(Sample(id)))
        {
            var named = picture.Attribute("aria-labelledby")!.Value.Split(' ');
            Assert.Equal(["title", "desc"], named.Select(name => picture.Elements().Single(e => (string?)e.Attribute("id") == name).Name.LocalName));
            Assert.Equal(Sample(id).Title, picture.Element(Svg + "title")!.Value);
            Assert.Equal(Sample(id).Sentence, picture.Element(Svg + "desc")!.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Page_EveryKind_HasNoStyleAttributeNorColourOfItsOwn(string id)
    {
        foreach (var attribute in Page(Sample(id)).DescendantsAndSelf().Attributes())
        {
            Assert.DoesNotContain(attribute.Name.LocalName, (string[])["style", "fill", "stroke", "font-size", "color"]);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void File_EveryKind_CarriesFindingAndSource(string id)
    {
        var file = XElement.Parse(SvgRenderer.RenderFile(Sample(id), 1200));
        var text = string.Join(' ', file.Descendants(Svg + "text").Select(e => e.Value));

        Assert.Contains("Tieto jatkosta heikkeni & \"muu\" <ennallaan>", text, StringComparison.Ordinal);
        Assert.All(
            ["Vastasi 4 tai 5, % · kuukausittain", "Yksikkö: Kirurgia & \"muut\" <yksiköt>", "Jakso: 1.1.2026–31.10.2026", "n = 412", "Määritelmä: Vastasi", "Säännöt: mdc-2018", "1.11.2026", "Esimerkkiaineisto"],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void File_EveryKind_StandsAlone(string id)
    {
        var file = SvgRenderer.RenderFile(Sample(id), 1200);

        Assert.DoesNotContain("var(--", file, StringComparison.Ordinal);
        Assert.DoesNotContain("href", file, StringComparison.Ordinal);
        Assert.DoesNotContain('%', XElement.Parse(file).Element(Svg + "g")!.Descendants().Attributes().Where(a => a.Name != "class").Aggregate("", (all, a) => all + a.Value));
    }

    [Fact]
    public void File_WiderOne_IsTheSamePictureEnlarged()
    {
        var (one, other) = (XElement.Parse(SvgRenderer.RenderFile(ChartSamples.Control(), 1200)), XElement.Parse(SvgRenderer.RenderFile(ChartSamples.Control(), 2400)));

        Assert.Equal(one.Attribute("viewBox")!.Value, other.Attribute("viewBox")!.Value);
        Assert.Equal("2400", other.Attribute("width")!.Value);
    }

    [Fact]
    public void Line_GoesOnOverSuppressedValues_AndBreaksWhereThereIsNothing()
    {
        (double? Value, bool Suppressed)[] months = [(.7, false), (null, true), (.8, false), (null, false), (.7, false), (null, false), (null, true), (.8, false), (null, true)];
        var chart = ChartSamples.Control() with
        {
            Points = [.. months.Select((month, i) => new ControlPoint(
                new TimePoint(new DateOnly(2026, 1, 1).AddMonths(i), "", month.Value, "", null, Suppressed: month.Suppressed), 0, .75, null, null))],
        };

        var lines = Page(chart).SelectMany(picture => picture.Descendants(Svg + "polyline")).Where(line => (string?)line.Attribute("class") == "series").ToList();

        Assert.Equal(Page(chart).Count() * 2, lines.Count);
        Assert.All(lines, line => Assert.Equal(2, line.Attribute("points")!.Value.Split(' ').Length));
    }

    [Fact]
    public void File_InSwedish_HasSwedishWordsAndDate()
    {
        var file = SvgRenderer.RenderFile(ChartSamples.Line() with { Language = Language.Sv }, 1200);

        Assert.Contains("Enhet: ", file, StringComparison.Ordinal);
        Assert.Contains("Exempelmaterial", file, StringComparison.Ordinal);
    }

    [Fact]
    public void File_TooNarrow_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SvgRenderer.RenderFile(ChartSamples.Line(), 319));

    [Fact]
    public void File_UnderAnotherCulture_IsTheSame()
    {
        var expected = SvgRenderer.RenderFile(ChartSamples.Funnel(), 1200);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(expected, SvgRenderer.RenderFile(ChartSamples.Funnel(), 1200));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Control_Series_BreaksAtGapsWhereTheGroupChangesAndBeforeTheRunningPeriod()
    {
        var lines = Wide(ChartSamples.Control()).Descendants(Svg + "polyline").Where(e => Css(e) == "series");

        Assert.Equal([4, 5, 10], lines.Select(line => line.Attribute("points")!.Value.Split(' ').Length));
    }

    [Fact]
    public void Control_Limits_AreDrawnForEachGroup()
    {
        var bands = Wide(ChartSamples.Control()).Descendants(Svg + "rect").Where(e => Css(e) == "band").ToList();

        Assert.Equal(["0%", "47.62%"], bands.Select(band => band.Attribute("x")!.Value));
        Assert.Equal(["47.62%", "52.38%"], bands.Select(band => band.Attribute("width")!.Value));
    }

    [Fact]
    public void Control_WithoutLimits_IsARunChart()
    {
        var run = ChartSamples.Control();
        run = run with { Points = [.. run.Points.Select(p => p with { Lower = null, Upper = null })], Lower = null, Upper = null };

        var picture = Wide(run);

        Assert.DoesNotContain(picture.Descendants(), e => Css(e) is "band" or "limit");
        Assert.Contains(picture.Descendants(), e => Css(e) == "mean");
    }

    [Fact]
    public void Control_Signals_HaveShapesAndTheRunningPeriodIsHollow()
    {
        var picture = Wide(ChartSamples.Control());

        Assert.Equal(7, picture.Descendants(Svg + "path").Count(e => Css(e) == "wr"));
        Assert.Single(picture.Descendants(Svg + "circle"), e => Css(e) == "hollow");
        Assert.Equal(12, picture.Descendants(Svg + "path").Single(e => Css(e) == "dots").Attribute("d")!.Value.Split('M').Length - 1);
    }

    [Fact]
    public void Control_LastLabel_IsOfTheLastFinishedPeriod() =>
        Assert.Contains(Texts(Wide(ChartSamples.Control())), text => text.Value == "80,0\u00a0%");

    [Fact]
    public void Control_LabelsAtTheEnd_DoNotTouch()
    {
        var close = ChartSamples.Control() with { Target = new Level(.771, "Tavoite"), Mean = new Level(.77, "Keskiarvo"), Lower = new Level(.769, "Alaraja"), Upper = new Level(.772, "Yläraja") };

        var places = Texts(Wide(close)).Where(e => (string?)e.Attribute("dx") == "8").Select(e => double.Parse(e.Attribute("y")!.Value, CultureInfo.InvariantCulture)).Order().ToList();

        Assert.Equal(5, places.Count);
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 14.9, $"{pair.First} and {pair.Second}"));
    }

    [Fact]
    public void Control_Flags_StandWhereTheirDateIs()
    {
        var flags = Texts(Wide(ChartSamples.Control())).Where(e => Css(e) == "flagt").ToDictionary(e => e.Value, e => e.Attribute("x")!.Value);

        Assert.Equal("47.62%", flags["A"]);
        Assert.Equal("71.43%", flags["B"]);
    }

    [Fact]
    public void Control_NoteOutsideTheDrawnPeriod_HasNoFlag()
    {
        var early = ChartSamples.Control() with { Annotations = [new("A", new DateOnly(2020, 1, 1), AnnotationKind.Action, "x", "x")] };

        Assert.DoesNotContain(Texts(Wide(early)), e => Css(e) == "flagt");
    }

    [Fact]
    public void Control_NarrowPicture_ShowsTheCurrentBaselineOnly()
    {
        var pictures = Page(ChartSamples.Control()).ToList();

        Assert.Equal(["wide", "narrow"], pictures.Select(picture => Css(picture)!.Split(' ')[1]));
        Assert.Single(pictures[1].Descendants(Svg + "rect"), e => Css(e) == "band");
    }

    [Fact]
    public void Funnel_OnlyUnitsOutside_AreColouredAndNamed()
    {
        var picture = Wide(ChartSamples.Funnel());

        Assert.Single(picture.Descendants(Svg + "path"), e => Css(e) == "bt");
        Assert.Single(picture.Descendants(Svg + "path"), e => Css(e) == "wr");
        Assert.Contains(Texts(picture), e => e.Value == "Ylhäällä 89,0 %");
        Assert.DoesNotContain(Texts(picture), e => e.Value.StartsWith("Keskellä", StringComparison.Ordinal));
    }

    [Fact]
    public void Path_Seams_ShowTheirStrengthAndStagesLead()
    {
        var picture = Page(ChartSamples.Path()).First();

        Assert.Single(picture.Descendants(Svg + "polyline"), e => Css(e) == "lk both");
        Assert.Contains(Texts(picture), e => e.Value == "molemmat päät heikkoja");
        Assert.Equal(["?stage=1", "?stage=2"], picture.Descendants(Svg + "a").Select(a => a.Attribute("href")!.Value));
        Assert.Equal("group", picture.Attribute("role")!.Value);
    }

    [Fact]
    public void Interval_RowWithoutAValue_SaysSoWhereTheValuesStandAndNotAcrossTheReference()
    {
        foreach (var picture in Page(ChartSamples.Interval()))
        {
            var places = Texts(picture).Where(text => text.Value is "80,0 %" or "70,0 %" or "ei näytetä (alle 5 vastaajaa)")
                .Select(text => ((string?)text.Attribute("x"), (string?)text.Attribute("dx"))).ToList();
            Assert.Equal(3, places.Count);
            Assert.Single(places.Distinct());
        }
    }

    [Fact]
    public void Interval_NarrowWithLongTicks_HasRoomForHalfOfTheFirst()
    {
        var chart = ChartSamples.Interval() with { Axis = new Axis(-10000, 10000, [-10000, 0, 10000], ValueFormat.Count) };
        var narrow = Page(chart).Last();
        var tick = Texts(narrow).Single(text => text.Value == "−10\u00a0000");
        var left = int.Parse(Css(narrow)!.Split(' ').Single(name => name.StartsWith("pl", StringComparison.Ordinal))[2..], CultureInfo.InvariantCulture);

        Assert.Equal("middle", (string?)tick.Attribute("text-anchor"));
        Assert.True(left >= 24, $"{left} pixels for half of six digits");
    }

    [Fact]
    public void Column_NarrowWithLabelsWiderThanTheirPlace_TheLastStandsAtTheEdge()
    {
        var column = ChartSamples.Column().Columns[0];
        var chart = ChartSamples.Column() with { Columns = [.. Enumerable.Range(0, 12).Select(i => column with { Label = $"Q{(i % 4) + 1}/{2024 + (i / 4)}" })] };

        var labels = Texts(Page(chart).Last()).Where(text => text.Value.StartsWith('Q')).ToList();

        Assert.Equal(["Q4/2026", "Q4/2025", "Q4/2024"], labels.Select(label => label.Value));
        Assert.Equal(("100%", "end"), ((string?)labels[0].Attribute("x"), (string?)labels[0].Attribute("text-anchor")));
    }

    private static ChartModel Sample(string id) => ChartSamples.All.Single(chart => chart.Id == id);

    private static IEnumerable<XElement> Page(ChartModel chart) => XElement.Parse($"<page>{SvgRenderer.Render(chart)}</page>").Elements();

    private static XElement Wide(ChartModel chart) => Page(chart).First();

    private static IEnumerable<XElement> Texts(XElement picture) => picture.Descendants(Svg + "text");

    private static string? Css(XElement element) => (string?)element.Attribute("class");
}
