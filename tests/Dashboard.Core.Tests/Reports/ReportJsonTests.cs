using System.Text.Json;
using Dashboard.Core.Charts;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Testing;

namespace Dashboard.Core.Tests.Reports;

public sealed class ReportJsonTests
{
    private static Report Report => new(
        "Asiakaskokemus", "Esimerkkialue", Language.Sv, new DateOnly(2026, 11, 2),
        [
            .. ChartSamples.All.Select(chart => new ReportItem(chart)),
            new ReportItem(new RecordTable
            {
                Id = "events", Title = "Tilaisuudet", Subtitle = "2026", Sentence = "", Language = Language.Sv, Source = ChartSamples.Source,
                Table = new ChartTable(["Päivä", "n"], [[new ChartCell("2.11.2026") { Date = new DateOnly(2026, 11, 2) }, new ChartCell("3", 3, ValueFormat.Count)]]),
            }),
            new ReportItem((ChartModel?)null)
            {
                Finding = "Sanoin", Text = "Yksi.\nKaksi.", Explanation = "Ohje muuttui.", Actions = [new("Soitto", "ylihoitaja", "1.12."), new("Ohje")], AsTable = true,
            },
        ])
    {
        Audience = ReportAudience.Public,
        MinimumRespondents = 7,
        Meeting = new DateOnly(2026, 12, 1),
        Period = "Q3/2026",
        Author = "anna",
        Before = new ReportDecisions("Edellinen", null, [new("Päätös")]),
    };

    [Fact]
    public void Write_AnyReport_IsReadAsItWas()
    {
        var text = ReportJson.Write(Report);

        var read = ReportJson.Read(text);

        Assert.Equal(text, ReportJson.Write(read));
        Assert.Equal(Report.Items.Select(item => item.Chart?.GetType()), read.Items.Select(item => item.Chart?.GetType()));
        Assert.Equal(new DateOnly(2026, 11, 2), read.Items[^2].Chart!.Table.Rows[0][0].Date);
    }

    [Fact]
    public void Read_ChartsOfAnyKind_DrawWhatTheyDrew()
    {
        var read = ReportJson.Read(ReportJson.Write(Report));

        Assert.All(Report.Items.Zip(read.Items).Where(pair => pair.First.Chart is { HasPicture: true }), pair =>
        {
            Assert.Equal(SvgRenderer.Render(pair.First.Chart!), SvgRenderer.Render(pair.Second.Chart!));
            Assert.Equal(SvgRenderer.RenderFile(pair.First.Chart!, 800), SvgRenderer.RenderFile(pair.Second.Chart!, 800));
        });
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"format":1}""")]
    [InlineData("""{"format":2,"report":{"title":"a","unit":"b","language":"fi","made":"2026-01-01","items":[]}}""")]
    [InlineData("no json")]
    public void Read_AnythingElse_IsRefused(string text) => Assert.Throws<JsonException>(() => ReportJson.Read(text));
}
