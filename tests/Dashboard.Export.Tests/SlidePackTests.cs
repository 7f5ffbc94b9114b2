using Dashboard.Core.Charts;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Testing;

namespace Dashboard.Export.Tests;

public sealed class SlidePackTests
{
    [Theory]
    [InlineData(Language.Fi, "Kokous 24.11.2026", "Julkinen · Esimerkkiaineisto", "Julkaissut Maija Meikäläinen · Tiedot luettu 1.11.2026", "Edellisen kokouksen päätökset", "Mitä\nKuka\nMilloin")]
    [InlineData(Language.Sv, "Möte 2026-11-24", "Offentlig · Exempelmaterial", "Publicerad av Maija Meikäläinen · Uppgifterna lästa 2026-11-01", "Föregående mötes beslut", "Vad\nVem\nNär")]
    [InlineData(Language.En, "Meeting 24/11/2026", "Public · Demo data", "Published by Maija Meikäläinen · Data read 01/11/2026", "Decisions of the previous meeting", "What\nWho\nWhen")]
    public void Write_Pack_BeginsWithItsTitleAndEndsWithWhatWasDecided(Language language, string meeting, string mark, string origin, string decisions, string heads)
    {
        using var file = OfficeFiles.Deck(OfficeFiles.Pack(language));
        using var archive = new OfficeArchive(file);

        Assert.Empty(OfficeFiles.Faults(file));
        var slides = archive.Parts("ppt/slides/slide").Select(OfficeArchive.TextOf).ToList();
        Assert.Equal($"Asiakaskokemus\n{ChartSamples.Source.Unit}\n5–8/2026\n{meeting}\n{mark}\n{origin}\n1", slides[0]);
        Assert.StartsWith(decisions, slides[^1], StringComparison.Ordinal);
        Assert.Contains(heads, slides[^1], StringComparison.Ordinal);
        Assert.Contains("Takaisinsoitto käyttöön\npalvelujohtaja\n30.9.2026\nTilat tarkistetaan", slides[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SingleChart_HasNoTitleSlide()
    {
        using var file = OfficeFiles.Deck(ChartSamples.Line());
        using var archive = new OfficeArchive(file);

        Assert.Single(archive.Parts("ppt/slides/slide"));
    }

    [Fact]
    public void Write_NothingDecidedBefore_EndsWithTheLastItem()
    {
        using var file = OfficeFiles.Deck(OfficeFiles.ReportOf(new ReportItem(ChartSamples.Line())) with { Audience = ReportAudience.Internal });
        using var archive = new OfficeArchive(file);

        var slides = archive.Parts("ppt/slides/slide").Select(OfficeArchive.TextOf).ToList();
        Assert.Equal(2, slides.Count);
        Assert.StartsWith(ChartSamples.Line().Title, slides[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Text_IsItsParagraphsUnderItsFinding()
    {
        using var file = OfficeFiles.Deck(OfficeFiles.Pack());
        using var archive = new OfficeArchive(file);

        var slide = archive.Parts("ppt/slides/slide").Select(OfficeArchive.TextOf).Single(text => text.StartsWith("Mitä kuulimme", StringComparison.Ordinal));
        Assert.Contains("Ensimmäinen kappale.\nToinen kappale & <b>.", slide, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_LongText_GoesOnOverSlidesWithoutLosingAWord()
    {
        var words = Enumerable.Range(0, 900).Select(i => $"sana{i}").ToList();
        using var file = OfficeFiles.Deck(OfficeFiles.ReportOf(
            new ReportItem(ChartSamples.Line()),
            new ReportItem(null) { Finding = "Pitkä", Text = string.Join(' ', words) }));
        using var archive = new OfficeArchive(file);

        var pages = archive.Parts("ppt/slides/slide").Select(OfficeArchive.TextOf).Where(text => text.StartsWith("Pitkä", StringComparison.Ordinal)).ToList();
        Assert.InRange(pages.Count, 3, 8);
        Assert.Equal(words, string.Join(' ', pages).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.StartsWith("sana", StringComparison.Ordinal)));
    }

    [Fact]
    public void Write_AsTable_HasNoChart()
    {
        using var file = OfficeFiles.Deck(OfficeFiles.ReportOf(new ReportItem(ChartSamples.Line()) { AsTable = true }));
        using var archive = new OfficeArchive(file);

        Assert.Empty(archive.Charts());
        Assert.Contains("78,4 %", OfficeArchive.TextOf(Assert.Single(archive.Parts("ppt/slides/slide"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_LongFindingAndExplanation_AreSmallerRatherThanOver()
    {
        var item = new ReportItem(ChartSamples.Line())
        {
            Finding = string.Concat(Enumerable.Repeat("Pitkä havainto ", 20)),
            Explanation = string.Concat(Enumerable.Repeat("Pitkä selitys, joka ei mahdu. ", 60)),
        };
        using var file = OfficeFiles.Deck(OfficeFiles.ReportOf(item));
        using var archive = new OfficeArchive(file);

        Assert.Empty(OfficeFiles.Faults(file));
        var scales = Assert.Single(archive.Parts("ppt/slides/slide")).Descendants().Where(element => element.Name.LocalName == "normAutofit")
            .Select(fit => (int?)fit.Attribute("fontScale")).Where(scale => scale < 100_000);
        Assert.Equal(2, scales.Count());
    }

    [Fact]
    public void Write_RowsOfManyLines_GoOnEarlier()
    {
        var table = new ChartTable(["Mitä", "Miten"], [.. Enumerable.Range(0, 10).Select(i => (IReadOnlyList<ChartCell>)[new($"Rivi {i}"), new(string.Concat(Enumerable.Repeat("pitkä teksti ", 30)))])]);
        using var file = OfficeFiles.Deck(ChartSamples.House() with { Table = table });
        using var archive = new OfficeArchive(file);

        Assert.InRange(archive.Parts("ppt/slides/slide").Count, 2, 5);
    }
}
