using System.Globalization;
using Dashboard.Core.Charts;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Testing;

namespace Dashboard.Export.Tests;

public sealed class SlideDeckTests
{
    private static readonly System.Xml.Linq.XName Properties = System.Xml.Linq.XName.Get("cNvPr", "http://schemas.openxmlformats.org/presentationml/2006/main");

    public static TheoryData<string> Kinds => OfficeFiles.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Write_AnyKind_IsTakenByTheSchemas(string kind)
    {
        foreach (var language in Languages.All)
        {
            using var file = OfficeFiles.Deck(OfficeFiles.Sample(kind) with { Language = language });

            Assert.Empty(OfficeFiles.Faults(file));
        }
    }

    [Theory]
    [InlineData(Language.Fi, "Julkinen", "Mitä tehdään, kuka, milloin", "Yksikön selitys", "Lähde: ")]
    [InlineData(Language.Sv, "Offentlig", "Vad görs, vem, när", "Enhetens förklaring", "Källa: ")]
    [InlineData(Language.En, "Public", "What is done, by whom, when", "The unit’s explanation", "Source: ")]
    public void Write_Item_SaysWhatIsFoundMeantAndDone(Language language, params string[] words)
    {
        var chart = ChartSamples.Control() with { Language = language };
        var item = new ReportItem(chart) { Actions = [new("Kotiutussoitto", "ylihoitaja", "1.12.2026")], Explanation = "Ohje muuttui." };
        using var file = OfficeFiles.Deck(OfficeFiles.ReportOf(item) with { Audience = ReportAudience.Public });
        using var archive = new OfficeArchive(file);

        var slide = archive.Parts("ppt/slides/slide")[1];
        var text = OfficeArchive.TextOf(slide);
        Assert.StartsWith(chart.Title, text, StringComparison.Ordinal);
        Assert.All([.. words, "n = 412", "1.1.2026–31.10.2026", "mdc-2018", "Kotiutussoitto", "ylihoitaja · 1.12.2026", "Ohje muuttui.", "A: 1.11.2025 Kysymys muuttui."], word => Assert.Contains(word, text, StringComparison.Ordinal));
        var chartFrame = slide.Descendants(Properties).Single(shape => shape.Attribute("name")!.Value == "Chart");
        Assert.Equal($"{chart.Title}. {chart.Sentence}", chartFrame.Attribute("descr")!.Value);
        var notes = OfficeArchive.TextOf(archive.Parts("ppt/notesSlides/notesSlide")[1]);
        Assert.All([chart.Source.Definition, "mdc-2018", "5"], word => Assert.Contains(word, notes, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Write_NativeChart_HasTheSameValuesInItsWorkbook(string kind)
    {
        using var file = OfficeFiles.Deck(OfficeFiles.Sample(kind));
        using var archive = new OfficeArchive(file);

        foreach (var (series, workbook) in archive.Charts().Zip(archive.Workbooks()))
        {
            var cells = workbook.Cells(1);
            Assert.All(series, one => Assert.All(one.Values, value => Assert.Equal(
                value.Value, double.Parse(cells[OfficeCells.At(one.Formula, value.Key)], CultureInfo.InvariantCulture))));
        }

        Assert.Equal(archive.Charts().Count, archive.Workbooks().Count);
    }

    [Fact]
    public void Write_Interval_DrawsBarsFromZeroWithTheirErrors()
    {
        using var file = OfficeFiles.Deck(ChartSamples.Interval());
        using var archive = new OfficeArchive(file);

        var series = Assert.Single(Assert.Single(archive.Charts()));
        Assert.Equal([(0, .78), (1, .8), (2, .7)], series.Values.Select(value => (value.Key, value.Value)));
        var chart = archive.ChartParts()[0];
        string[] Values(string name) => [.. chart.Descendants().Single(element => element.Name.LocalName == name).Descendants().Where(element => element.Name.LocalName == "v").Select(element => element.Value)];
        Assert.Equal([.05, .1], Values("minus").Select(value => Math.Round(double.Parse(value, CultureInfo.InvariantCulture), 9)));
        Assert.Equal([.05, .1], Values("plus").Select(value => Math.Round(double.Parse(value, CultureInfo.InvariantCulture), 9)));
        Assert.Equal("0", chart.Descendants().Single(element => element.Name.LocalName == "min").Attribute("val")!.Value);
        Assert.Contains("Pieni: ei näytetä (alle 5 vastaajaa)", archive.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Funnel_NamesOnlyThoseOutside()
    {
        using var file = OfficeFiles.Deck(ChartSamples.Funnel());
        using var archive = new OfficeArchive(file);

        var labels = OfficeArchive.TextOf(archive.ChartParts()[0]);
        Assert.Contains("Ylhäällä", labels, StringComparison.Ordinal);
        Assert.Contains("Alhaalla", labels, StringComparison.Ordinal);
        Assert.DoesNotContain("Keskellä", archive.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Steps_FloatBetweenTheirEndsAlsoAcrossZero()
    {
        var chart = ChartSamples.Steps() with
        {
            Axis = new Axis(-20, 20, [-20, 0, 20], ValueFormat.Points),
            Steps = [new("a", 10, 10, "", IsLevel: true), new("b", 10, -5, ""), new("c", -5, -8, ""), new("d", -8, -8, "", IsLevel: true)],
        };
        using var file = OfficeFiles.Deck(chart);
        using var archive = new OfficeArchive(file);

        var series = Assert.Single(archive.Charts());
        Assert.Equal([0, 0, -5, 0], series[0].Values.Values);
        Assert.Equal([0, 10, 0, 0], series[1].Values.Values);
        Assert.Equal([0, -5, -3, 0], series[2].Values.Values);
        Assert.Equal([(0, 10), (3, -8)], series[3].Values.Select(value => (value.Key, value.Value)));
    }

    [Fact]
    public void Write_LongTable_GoesOnOverSlides()
    {
        var table = new ChartTable(["Yksikkö", "Arvo"], [.. Enumerable.Range(0, 30).Select(i => (IReadOnlyList<ChartCell>)[new($"Yksikkö {i}"), new("1", 1)])]);
        using var file = OfficeFiles.Deck(ChartSamples.House() with { Table = table });
        using var archive = new OfficeArchive(file);

        Assert.Empty(OfficeFiles.Faults(file));
        var slides = archive.Parts("ppt/slides/slide").Select(OfficeArchive.TextOf).ToList();
        Assert.Equal(3, slides.Count);
        Assert.Contains("1/3", slides[0], StringComparison.Ordinal);
        Assert.All(Enumerable.Range(0, 30), i => Assert.Single(slides, slide => slide.Split('\n').Contains($"Yksikkö {i}")));
    }

    [Fact]
    public void Write_HeatMap_IsATableOfShortFiguresWithMarks()
    {
        using var file = OfficeFiles.Deck(ChartSamples.HeatMap());
        using var archive = new OfficeArchive(file);

        var texts = OfficeArchive.TextOf(Assert.Single(archive.Parts("ppt/slides/slide"))).Split('\n');
        Assert.All(["NPS", "Koko alue", "◆ 60", "86", "Kotihoito", "55", "■ 81"], text => Assert.Contains(text, texts));
    }

    [Fact]
    public void Write_ItemsInOrder_TellsProgressAndStopsWhenCancelled()
    {
        var report = OfficeFiles.ReportOf([.. ChartSamples.All.Select(chart => new ReportItem(chart))]);
        using var cancellation = new CancellationTokenSource();
        var told = new List<int>();

        Assert.Throws<OperationCanceledException>(() => SlideDeck.Write(report, new MemoryStream(), progress: new Told(done =>
        {
            told.Add(done);
            if (done == 2)
            {
                cancellation.Cancel();
            }
        }), cancellation: cancellation.Token));

        Assert.Equal([1, 2], told);
    }

    [Fact]
    public void Write_TheSameReport_IsTheSameBytes()
    {
        var report = OfficeFiles.ReportOf([.. ChartSamples.All.Select(chart => new ReportItem(chart))]);

        Assert.Equal(OfficeFiles.Deck(report).ToArray(), OfficeFiles.Deck(report).ToArray());
    }

    [Fact]
    public void Write_NoItem_Throws() =>
        Assert.Throws<ArgumentException>(() => SlideDeck.Write(new Report("x", "y", Language.Fi, new DateOnly(2026, 11, 1), []), new MemoryStream()));

    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
