using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Core.Tests.Charts.Builders;

public class ComparisonTableTests
{
    private const string Slug = "continue";

    private static readonly UnitReading[] Units =
    [
        Readings.Unit(2, "Vastaanotto", Share(1000, 0.8) with { Change = Readings.Change(0.05, 0.01, 0.09, ChangeVerdict.Distinct) }),
        Readings.Unit(3, "Vuodeosasto", Share(900, 0.7) with { Change = Readings.Change(-0.01, -0.05, 0.03, ChangeVerdict.NotDistinct) }),
        Readings.Unit(4, "Kotihoito", Share(1100, 0.81)),
        Readings.Unit(5, "Neuvola", Share(950, 0.85) with { Previous = Figure.Hidden }),
        Readings.Unit(6, "Kipupoliklinikka", Share(0, 0) with { Current = Figure.Hidden }),
        Readings.Unit(7, "Laboratorio", Readings.NotAsked(Readings.Continue)),
    ];

    [Theory]
    [InlineData(Language.Fi, "Tieto jatkosta poikkeaa yhteisestä tasosta enemmän kuin sattuma selittää. Ylempänä: ”Neuvola”. Alempana: ”Vuodeosasto”. Yksiköt yhdessä 79,2\u00a0%.")]
    [InlineData(Language.Sv, "Information om fortsättningen ligger längre från den gemensamma nivån än slumpen förklarar. Högre: ”Neuvola”. Lägre: ”Vuodeosasto”. Enheterna tillsammans 79,2\u00a0%.")]
    [InlineData(Language.En, "“Knowing what happens next” lies further from the common level than chance explains. Higher: “Neuvola”. Lower: “Vuodeosasto”. All units 79.2\u00a0%.")]
    public void Sentence_NamesTheUnitsThatStandOut(Language language, string sentence) =>
        Assert.Equal(sentence, ComparisonTableBuilder.Build(Units, Slug, Context(language))!.Sentence);

    [Fact]
    public void Sentence_NoneStandsOut_SaysSo() => Assert.StartsWith(
        "Tieto jatkosta: mikään yksikkö ei poikkea yhteisestä tasosta enempää kuin sattuma selittää.",
        ComparisonTableBuilder.Build([Units[0], Units[2]], Slug, Context())!.Sentence,
        StringComparison.Ordinal);

    [Fact]
    public void Sentence_OneShownUnit_IsTooFewToCompare() => Assert.Equal(
        "Vertailuun tarvitaan vähintään kaksi yksikköä, joiden luvun voi näyttää.",
        ComparisonTableBuilder.Build([Units[0], Units[4]], Slug, Context())!.Sentence);

    [Fact]
    public void Table_TellsValueIntervalPlaceAndChange()
    {
        var table = ComparisonTableBuilder.Build(Units, Slug, Context(), href: unit => "/u/" + unit.Code)!;

        Assert.Equal("Tieto jatkosta: muutos erottuu otantavaihtelusta yhdessä yksikössä", table.Title);
        Assert.Equal("Muutos jaksosta 1.11.2024–31.10.2025", table.Table.Columns[^2]);
        Assert.All(table.Table.Rows, row => Assert.Equal(table.Table.Columns.Count, row.Count));
        Assert.Equal(
            ["Vastaanotto", "80,0", "1\u00a0000", "77,0", "83,0", "rajojen sisällä", "+5,0\u00a0%-yks.", "erottuu otantavaihtelusta"],
            table.Table.Rows[0].Select(cell => cell.Text));
        Assert.Equal(
            [Signal.None, Signal.Worse, Signal.None, Signal.Better, Signal.None, Signal.None], table.Rows.Select(row => row.Signal));
        Assert.Equal("/u/u3", table.Rows[1].Href);
    }

    /// <summary>Not in the row itself, and not in what stands beside it.</summary>
    [Fact]
    public void HiddenUnit_ShowsNoNumber_AndIsCounted()
    {
        var table = ComparisonTableBuilder.Build(Units, Slug, Context())!;

        Assert.All(table.Table.Rows[4], cell => Assert.Null(cell.Number));
        Assert.Equal("ei näytetä (alle 5 vastaajaa)", table.Table.Rows[4][1].Text);
        Assert.Equal(["–", "ei näytetä (alle 5 vastaajaa)"], table.Table.Rows[3].Skip(6).Select(cell => cell.Text));
        Assert.Equal(["1 yksikkö: ei näytetä (alle 5 vastaajaa).", "1 yksikkö: ei kysytä."], table.Notes);
        Assert.Equal("Yksiköt yhdessä 79,2\u00a0%", IntervalChartBuilder.BuildPeers(Units, Slug, Context(), OrderOfRows.Name, distinct: true)!.Reference!.Label);
    }

    [Fact]
    public void NothingCompared_HasNoChangeColumns()
    {
        var table = ComparisonTableBuilder.Build(Units, Slug, Readings.Context())!;

        Assert.Equal("Sattumaan nähden", table.Table.Columns[^1]);
        Assert.Equal("Tieto jatkosta: luvut yksiköittäin", table.Title);
    }

    [Fact]
    public void ManyChanges_SayHowManyChanceAloneWouldShow()
    {
        var many = Enumerable.Range(1, 40).Select(id => Readings.Unit(
            id, $"U{id}", Share(900, 0.8) with { Change = Readings.Change(0.01, -0.03, 0.05, ChangeVerdict.NotDistinct) })).ToList();

        Assert.Equal(
            "Muutoksia on arvioitu 40: vaikka mikään ei muuttuisi, noin 2 erottuisi otantavaihtelusta.",
            ComparisonTableBuilder.Build(many, Slug, Context())!.Notes[^1]);
    }

    [Theory]
    [InlineData(Language.Fi)]
    [InlineData(Language.Sv)]
    [InlineData(Language.En)]
    public void Overlap_LeavesNoPlaceInAFunnel(Language language)
    {
        var table = ComparisonTableBuilder.Build(Units, Slug, Context(language), (Units[1].Unit, Units[0].Unit))!;

        Assert.Contains("Vuodeosasto", table.Sentence, StringComparison.Ordinal);
        Assert.All(table.Rows, row => Assert.Equal(Signal.None, row.Signal));
        Assert.Equal(7, table.Table.Columns.Count);
        Assert.Null(IntervalChartBuilder.BuildPeers(Units, Slug, Context(language), OrderOfRows.Tree, distinct: false)!.Reference);
    }

    [Fact]
    public void OrderOfTheAlphabet_IsSaid() => Assert.Equal(
        "Rivit ovat aakkosjärjestyksessä, eivät paremmuuden.",
        IntervalChartBuilder.BuildPeers(Units, Slug, Context(), OrderOfRows.Name, distinct: true)!.Notes[0]);

    [Fact]
    public void MetricNobodyHas_IsNone() => Assert.Null(ComparisonTableBuilder.Build(Units, "nps", Context()));

    private static MetricReading Share(long n, double value) => Readings.Of(Readings.Continue, [value]) with
    {
        Current = new Figure(n, value, value - 0.03, value + 0.03),
    };

    private static ChartContext Context(Language language = Language.Fi) =>
        Readings.Context(language) with { Compare = new Period(new(2024, 11, 1), new(2025, 11, 1)) };
}
