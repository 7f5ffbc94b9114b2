using Dashboard.Core.Notes;
using Dashboard.Core.Packs;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Core.Tests.Packs;

public sealed class PackContentTests
{
    private static readonly PackContent Content = new(
        "Asiakaskokemus", "county", Grain.Quarter.PeriodOf(new DateOnly(2026, 7, 1)), Language.Fi, ReportAudience.Internal,
        [Chart("overview/nps?metric=nps"), Chart("path/path?path=a"), new PackItem { Kind = PackItemKind.Text, Finding = "Sanoin", Text = "Yksi.\nKaksi." }]);

    [Fact]
    public void Faults_OfAWholePack_AreNone() => Assert.Empty(Content.Faults());

    [Fact]
    public void Faults_NameItemAndField()
    {
        var content = Content with
        {
            Title = " ",
            Items =
            [
                Chart("nowhere"),
                new PackItem { Kind = PackItemKind.Text, Finding = new string('a', 201) },
                Chart("units/nps") with { Finding = "", Explanation = "a\tb", Actions = [new("Soitto", "", "1.12."), new("")] },
            ],
        };

        Assert.Equal(
            [
                new PackFault(null, "title", NoteFault.Missing, 200),
                new PackFault(0, "chart", NoteFault.Missing),
                new PackFault(1, "finding", NoteFault.TooLong, 200),
                new PackFault(1, "text", NoteFault.Missing, 4000),
                new PackFault(2, "finding", NoteFault.Missing, 200),
                new PackFault(2, "explanation", NoteFault.ControlCharacter, 1000),
                new PackFault(2, "action", NoteFault.Missing, 200),
                new PackFault(2, "action", NoteFault.Missing, 200),
            ],
            content.Faults());
    }

    [Fact]
    public void Faults_OfTooMuch_SayHowMuchThereMayBe()
    {
        var content = Content with { Items = [.. Enumerable.Repeat(Chart("units/nps") with { Actions = [.. Enumerable.Repeat(new ReportAction("a"), 7)] }, 101)] };

        Assert.Contains(new PackFault(null, "items", NoteFault.TooLong, 100), content.Faults());
        Assert.Contains(new PackFault(100, "action", NoteFault.TooLong, 6), content.Faults());
    }

    [Theory]
    [InlineData(0, 2, "path/path?path=a,,overview/nps?metric=nps")]
    [InlineData(2, 0, ",overview/nps?metric=nps,path/path?path=a")]
    [InlineData(1, 99, "overview/nps?metric=nps,,path/path?path=a")]
    [InlineData(1, -5, "path/path?path=a,overview/nps?metric=nps,")]
    public void Move_AnItem_KeepsTheOthersInOrder(int from, int to, string order) =>
        Assert.Equal(order, string.Join(',', Content.Move(from, to).Items.Select(item => item.Chart)));

    [Theory]
    [InlineData("units/nps?unit=a&metric=nps", "units", "nps", "unit=a&metric=nps")]
    [InlineData("participation/house", "participation", "house", "")]
    public void Address_Written_IsReadAsItWas(string text, string page, string chart, string query)
    {
        Assert.Equal(new ChartAddress(page, chart, query), ChartAddress.Parse(text));
        Assert.Equal(text, ChartAddress.Parse(text)!.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("units")]
    [InlineData("/nps")]
    [InlineData("units/")]
    [InlineData("../units/nps")]
    [InlineData("Units/nps")]
    [InlineData("units/nps?a\nb")]
    [InlineData("https://example.fi/units")]
    public void Address_OfAnythingElse_IsNone(string? text) => Assert.Null(ChartAddress.Parse(text));

    private static PackItem Chart(string address) => new() { Kind = PackItemKind.Chart, Chart = address };
}
