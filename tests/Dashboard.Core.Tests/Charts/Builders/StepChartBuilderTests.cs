using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;

namespace Dashboard.Core.Tests.Charts.Builders;

public class StepChartBuilderTests
{
    private const string Slug = "continue";

    private static readonly UnitReading[] Children =
        [Readings.Unit(2, "Vastaanotto", Share(600, 0.8, 500, 0.76)), Readings.Unit(3, "Vuodeosasto", Share(400, 0.7, 500, 0.68))];

    /// <summary>R₀ = 0.76, R₁ = 0.72: within 0.55·−0.04 + 0.45·−0.02 = −0.031, the rest −0.009.</summary>
    [Theory]
    [InlineData(Language.Fi, "Tieto jatkosta: muutos −4,0\u00a0%-yks. syntyi pääosin yksiköiden sisällä",
        "Yksiköiden sisäinen muutos on −3,1\u00a0%-yks. ja painotuksen −0,9\u00a0%-yks.; yhteensä −4,0\u00a0%-yks. Kokonaismuutos erottuu otantavaihtelusta.",
        "Tieto jatkosta: vastasi 4 tai 5, % · 1.11.2024–31.10.2025 → 1.11.2025–31.10.2026")]
    [InlineData(Language.Sv, "Information om fortsättningen: förändringen −4,0\u00a0procentenheter finns till största delen inom enheterna",
        "Förändringen inom enheterna är −3,1\u00a0procentenheter och den av svarens fördelning −0,9\u00a0procentenheter; sammanlagt −4,0\u00a0procentenheter. Hela förändringen skiljer sig från urvalsvariationen.",
        "Information om fortsättningen: svarade 4 eller 5, % · 1.11.2024–31.10.2025 → 1.11.2025–31.10.2026")]
    [InlineData(Language.En, "Knowing what happens next: the change of −4.0\u00a0pp is mostly within the units",
        "The change within the units is −3.1\u00a0pp, that of the mix of answers −0.9\u00a0pp; all together −4.0\u00a0pp. The whole change stands out from sampling variation.",
        "Knowing what happens next: answered 4 or 5, % · 1 Nov 2024 – 31 Oct 2025 → 1 Nov 2025 – 31 Oct 2026")]
    public void Build_SaysWhereTheChangeLies(Language language, string title, string sentence, string subtitle)
    {
        var table = Build(Parent(1000, 0.76, 1000, 0.72), Children, language: language)!;

        Assert.Equal(title, table.Title);
        Assert.Equal(sentence, table.Sentence);
        Assert.Equal(subtitle, table.Subtitle);
    }

    [Theory]
    [InlineData(Language.Fi, "Tieto jatkosta: muutos −4,0\u00a0%-yks. ei erotu otantavaihtelusta")]
    [InlineData(Language.Sv, "Information om fortsättningen: förändringen −4,0\u00a0procentenheter skiljer sig inte från urvalsvariationen")]
    [InlineData(Language.En, "Knowing what happens next: the change of −4.0\u00a0pp does not stand out from sampling variation")]
    public void Build_AChangeWithinSampling_SaysThatFirst(Language language, string title)
    {
        var parent = Parent(1000, 0.76, 1000, 0.72);
        var within = parent.Metrics[Slug] with { Change = Readings.Change(-0.04, -0.09, 0.01, ChangeVerdict.NotDistinct) };

        Assert.Equal(title, Build(parent with { Metrics = new Dictionary<string, MetricReading> { [Slug] = within } }, Children, language: language)!.Title);
    }

    [Fact]
    public void Build_Table_HasARowForEachUnitAndOneForAll()
    {
        var table = Build(Parent(1000, 0.76, 1000, 0.72), Children)!.Table;

        Assert.Equal(
            ["Vastaanotto", "600", "500", "60,0\u00a0%", "50,0\u00a0%", "80,0\u00a0%", "76,0\u00a0%", "−2,2", "−0,4"],
            table.Rows[0].Select(cell => cell.Text));
        Assert.Equal(
            ["Yhteensä, muutos −4,0\u00a0%-yks.", "1\u00a0000", "1\u00a0000", "100,0\u00a0%", "100,0\u00a0%", "76,0\u00a0%", "72,0\u00a0%", "−3,1", "−0,9"],
            table.Rows[^1].Select(cell => cell.Text));
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count));
    }

    [Fact]
    public void Build_PartsShown_AddUpInEachColumn()
    {
        var (before, after) = ((480.0 + 280 + 149) / 1210, (380.0 + 340 + 53) / 1103);
        UnitReading[] children = [.. Children, Readings.Unit(4, "Kotihoito", Share(210, 149 / 210.0, 103, 53 / 103.0))];

        var table = Build(Parent(1210, before, 1103, after), children)!.Table;

        foreach (var column in new[] { 7, 8 })
        {
            Assert.Equal(Tenths(table.Rows[^1][column].Text), table.Rows.SkipLast(1).Sum(row => Tenths(row[column].Text)));
        }
    }

    [Fact]
    public void Build_Steps_BeginWhereTheLastEnded_AndReachTheFigureAfter()
    {
        UnitReading[] opened = [.. Children, Readings.Unit(4, "Kotihoito", Share(0, 0, 210, 0.9))];

        var steps = Build(Parent(1000, 0.76, 1210, 0.7512), opened)!.Steps;

        Assert.Equal(5, steps.Count);
        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From, 12));
        Assert.Equal([true, false, false, false, true], steps.Select(step => step.IsLevel));
    }

    [Theory]
    [InlineData(ChangeVerdict.Distinct, Signal.Worse)]
    [InlineData(ChangeVerdict.NotDistinct, Signal.None)]
    public void Build_WithinTheUnits_IsASignalOnlyWhereTheChangeStandsOut(ChangeVerdict verdict, Signal expected)
    {
        var parent = Parent(1000, 0.76, 1000, 0.72);
        var reading = parent.Metrics[Slug] with { Change = Readings.Change(-0.04, -0.09, 0.01, verdict) };

        var steps = Build(parent with { Metrics = new Dictionary<string, MetricReading> { [Slug] = reading } }, Children)!.Steps;

        Assert.Equal([Signal.None, expected, Signal.None, Signal.None], steps.Select(step => step.Signal));
    }

    [Fact]
    public void Build_SimpsonsParadox_SaysBothParts()
    {
        UnitReading[] moved = [Readings.Unit(2, "A", Share(800, 0.6, 200, 0.65)), Readings.Unit(3, "B", Share(200, 0.2, 800, 0.25))];

        Assert.Equal(
            "Tieto jatkosta: yksiköiden sisällä +5,0\u00a0%-yks., painotuksen siirtymä −24,0\u00a0%-yks., yhteensä −19,0\u00a0%-yks.",
            Build(Parent(1000, 0.52, 1000, 0.33), moved)!.Title);
    }

    [Fact]
    public void Build_NewUnit_HasAColumnOfItsOwn()
    {
        UnitReading[] opened = [Readings.Unit(2, "A", Share(500, 0.6, 500, 0.6)), Readings.Unit(3, "B", Share(0, 0, 500, 0.8))];

        var table = Build(Parent(500, 0.6, 1000, 0.7), opened)!;

        Assert.Equal(["Tulos ennen", "Yksiköiden sisällä", "Painotus", "Uudet ja päättyneet", "Tulos nyt"], table.Steps.Select(step => step.Name));
        Assert.Equal(["60,0\u00a0%", "0,0", "+2,5", "+7,5", "70,0\u00a0%"], table.Steps.Select(step => step.ValueText));
        Assert.Equal(["B", "0", "500", "0,0\u00a0%", "50,0\u00a0%", "–", "80,0\u00a0%", "–", "–", "+7,5"], table.Table.Rows[1].Select(cell => cell.Text));
    }

    [Fact]
    public void Build_OwnAnswers_AreOnePart()
    {
        var own = new OwnFigures(new Figure(100, 0.72), new Figure(100, 0.76));

        var table = Build(Parent(1100, 0.76, 1100, 0.72), Children, own)!;

        Assert.Equal("Esimerkkialue: omat vastaukset", table.Table.Rows[2][0].Text);
    }

    [Fact]
    public void Build_HiddenUnits_ArePooledAndNamedByNumber()
    {
        UnitReading[] children = [.. Children, Hidden(4), Hidden(5)];

        var table = Build(Parent(1008, 0.76, 1008, 0.72), children)!;

        Assert.Equal(["Vastaanotto", "Vuodeosasto", "Muut (2)"], table.Table.Rows.SkipLast(1).Select(row => row[0].Text));
        Assert.Equal("8", table.Table.Rows[2][1].Text);
        Assert.Contains(table.Notes, note => note.StartsWith("Muut: osat, joissa on alle 5 vastaajaa", StringComparison.Ordinal));
    }

    [Fact]
    public void Build_ASplitThatWouldTell_IsNotMadeAndSaysWhy()
    {
        var table = Build(Parent(603, 0.8, 503, 0.76), [Children[0], Hidden(4)])!;

        Assert.False(table.HasPicture);
        Assert.Equal("Tieto jatkosta: muutosta ei jaeta osiin", table.Title);
        Assert.Equal("Jako paljastaisi luvun, jonka takana on alle 5 vastaajaa.", table.Sentence);
    }

    [Fact]
    public void Build_AcrossAVersionBreak_IsNotMadeAndSaysWhy()
    {
        var parent = Parent(1000, 0.76, 1000, 0.72);
        var broken = parent with { Metrics = new Dictionary<string, MetricReading> { [Slug] = parent.Metrics[Slug] with { BreakAt = new DateOnly(2026, 2, 1), Previous = null } } };

        Assert.Equal("Kysymys muuttui 1.2.2026: arvoja ennen ja jälkeen ei verrata.", Build(broken, Children)!.Sentence);
    }

    [Fact]
    public void Build_NothingToSplit_IsNone()
    {
        var parent = Parent(1000, 0.76, 1000, 0.72);

        Assert.Null(Build(parent, []));
        Assert.Null(Build(parent, Children[..1]));
        Assert.Null(StepChartBuilder.Build(parent, Children, null, Slug, Readings.Context()));
        Assert.Null(StepChartBuilder.Build(parent, Children, null, "nps", Compared(Language.Fi)));
        Assert.Null(Build(Parent(0, 0, 1000, 0.72), Children));
    }

    private static StepChart? Build(UnitReading parent, UnitReading[] children, OwnFigures? own = null, Language language = Language.Fi) =>
        StepChartBuilder.Build(parent, children, own, Slug, Compared(language));

    private static ChartContext Compared(Language language) =>
        Readings.Context(language) with { Compare = new(new DateOnly(2024, 11, 1), new DateOnly(2025, 11, 1)) };

    private static UnitReading Parent(long before, double old, long after, double recent) => Readings.Unit(1, "Esimerkkialue", Share(before, old, after, recent) with
    {
        Change = Readings.Change(recent - old, -0.08, -0.01, ChangeVerdict.Distinct),
    });

    private static UnitReading Hidden(int id) =>
        Readings.Unit(id, $"Piilo {id}", Share(0, 0, 0, 0) with { Current = Figure.Hidden, Previous = Figure.Hidden });

    private static MetricReading Share(long before, double old, long after, double recent) => Readings.Of(Readings.Continue, [0.8]) with
    {
        Previous = before == 0 ? Figure.None : new Figure(before, old),
        Current = after == 0 ? Figure.None : new Figure(after, recent),
    };

    private static int Tenths(string text) => int.Parse(
        text.Replace(",", "", StringComparison.Ordinal).Replace('−', '-'), System.Globalization.CultureInfo.InvariantCulture);
}
