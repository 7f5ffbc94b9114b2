using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Core.Tests.Charts.Builders;

public sealed class GroupChartBuilderTests
{
    private static readonly ChartContext Context = new(
        Language.Fi, "Sairaala", new Period(new(2025, 11, 1), new(2026, 11, 1)), new(2026, 11, 21), Demo: false) { Id = "groups" };

    [Fact]
    public void Title_NamesTheOneGroupThatChanceDoesNotExplain() => Assert.Equal(
        "Ikäryhmä 18–29: tieto jatkosta alempana kuin sattuma selittää",
        Build(Group("18–29", 100, .60), Group("30–49", 900, .85), Group("50–64", 900, .84), Group("65–79", 900, .86)).Title);

    [Fact]
    public void Title_OfGroupsThatChanceExplains_SaysSo() =>
        Assert.Contains("mikään vastaajaryhmä ei poikkea", Build(Group("18–29", 40, .84), Group("30–49", 90, .85)).Title, StringComparison.Ordinal);

    [Fact]
    public void UnknownGroup_IsShownButStandsOutNowhere()
    {
        var chart = Build(Group("18–29", 900, .85), Group("30–49", 900, .84), Group("ei tiedossa", 400, .40) with { IsKnown = false });

        Assert.Contains("mikään vastaajaryhmä ei poikkea", chart.Title, StringComparison.Ordinal);
        Assert.Equal("ei tiedossa", chart.Rows[^1].Name);
    }

    [Fact]
    public void HiddenGroup_KeepsItsRowWithoutNumbersAndIsNotSaidToBeSmall()
    {
        var chart = Build(new GroupReading("0–17", Figure.Hidden, null), Group("18–29", 900, .85), Group("30–49", 900, .84));

        Assert.Equal([("0–17", "ei näytetä"), ("18–29", "85,0\u00a0%"), ("30–49", "84,0\u00a0%")], chart.Rows.Select(row => (row.Name, row.ValueText)));
        Assert.Contains("1 ryhmää ei näytetä: alle 5 vastaajaa, tai ryhmä, joka paljastaisi sellaisen.", chart.Notes);
    }

    [Fact]
    public void HiddenGroups_ShareARowOfThePictureAndKeepTheirsOfTheTable()
    {
        var chart = Build(new GroupReading("0–17", Figure.Hidden, null), Group("18–29", 900, .85), new GroupReading("80+", Figure.Hidden, null), Group("30–49", 0, 0));

        Assert.Equal([("18–29", "85,0\u00a0%"), ("2 ryhmää", "ei näytetä")], chart.Rows.Select(row => (row.Name, row.ValueText)));
        Assert.Equal(["0–17", "18–29", "80+"], chart.Table.Rows.Select(row => row[0].Text));
        Assert.All(chart.Table.Rows.Where(row => row[0].Text != "18–29").SelectMany(row => row), cell => Assert.Null(cell.Number));
        Assert.Contains("2 ryhmää ei näytetä: alle 5 vastaajaa, tai ryhmä, joka paljastaisi sellaisen.", chart.Notes);
    }

    [Fact]
    public void Groups_AreReadAgainstAllRespondents() =>
        Assert.Equal("Kaikki vastaajat 82,0\u00a0%", Build(Group("18–29", 900, .85), Group("30–49", 900, .84)).Reference!.Label);

    [Fact]
    public void OneGroup_IsNotCompared() => Assert.Null(GroupChartBuilder.Build(Whole, [Group("18–29", 900, .85), Group("30–49", 0, 0)], "Ikäryhmä", Context));

    private static MetricReading Whole { get; } = new(
        Metric, FigureKind.TopTwo, new Figure(2000, .82, .80, .84), null, null, new Series(Metric, FigureKind.TopTwo, Grain.Month, [], []), null, Asked: true, null);

    private static MetricVersion Metric => new()
    {
        Slug = WellKnown.Continue,
        Version = 1,
        ValidFrom = new(2020, 1, 1),
        Kind = MetricKind.Scale,
        Name = new LocalizedText("Tieto jatkosta"),
        Answers = MetricVersion.DefaultAnswers(MetricKind.Scale),
    };

    private static GroupReading Group(string name, long n, double share) =>
        new(name, n == 0 ? Figure.None : new Figure(n, share, share - .03, share + .03), null);

    private static Core.Charts.IntervalChart Build(params GroupReading[] groups) => GroupChartBuilder.Build(Whole, groups, "Ikäryhmä", Context)!;
}
