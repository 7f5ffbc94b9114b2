using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;

namespace Dashboard.Core.Tests.Charts.Builders;

/// <summary>Charts of several units: intervals, funnel, heat map and small multiples.</summary>
public class UnitChartTests
{
    private const string Slug = "continue";

    private static readonly UnitReading Parent = Readings.Unit(1, "Esimerkkialue", Share(4000, 0.8));

    private static readonly UnitReading[] Children =
    [
        Readings.Unit(2, "Vastaanotto", Share(1000, 0.8)),
        Readings.Unit(3, "Vuodeosasto", Share(900, 0.7)),
        Readings.Unit(4, "Kotihoito", Share(1100, 0.81)),
        Readings.Unit(5, "Neuvola", Share(950, 0.85)),
        Readings.Unit(6, "Kipupoliklinikka", Share(0, 0) with { Current = Figure.Hidden }),
        Readings.Unit(7, "Laboratorio", Readings.NotAsked(Readings.Continue)),
    ];

    [Theory]
    [InlineData(Language.Fi, "Tieto jatkosta: 4 yksikön arvot ovat 70,0–85,0\u00a0%", "1 yksikkö: ei näytetä (alle 5 vastaajaa).", "1 yksikkö: ei kysytä.")]
    [InlineData(Language.Sv, "Information om fortsättningen: värdena för 4 enheter är 70,0–85,0\u00a0%", "1 enhet: visas inte (färre än 5 svar).", "1 enhet: frågas inte.")]
    [InlineData(Language.En, "Knowing what happens next: the values of 4 units are 70.0–85.0\u00a0%", "1 unit: not shown (fewer than 5 respondents).", "1 unit: not asked.")]
    public void IntervalChart_SaysTheRangeAndWhatIsHidden(Language language, string title, string hidden, string notAsked)
    {
        var chart = IntervalChartBuilder.Build(Parent, Children, Slug, Readings.Context(language))!;

        Assert.Equal(title, chart.Title);
        Assert.Contains(hidden, chart.Notes);
        Assert.Contains(notAsked, chart.Notes);
    }

    [Fact]
    public void IntervalChart_Rows_KeepTheOrderOfTheOrganisation()
    {
        var chart = IntervalChartBuilder.Build(Parent, Children, Slug, Readings.Context(), unit => "/u/" + unit.Code)!;

        Assert.Equal(Children.Select(child => child.Unit.Name.Fi), chart.Rows.Select(row => row.Name));
        Assert.Equal("/u/u2", chart.Rows[0].Href);
        Assert.Equal(new Level(0.8, "Esimerkkialue 80,0\u00a0%"), chart.Reference);
        Assert.Equal("ei näytetä", chart.Rows[4].ValueText);
        Assert.Equal("ei kysytä täällä", chart.Rows[5].ValueText);
        Assert.All(chart.Table.Rows, row => Assert.Equal(chart.Table.Columns.Count, row.Count));
    }

    [Fact]
    public void IntervalChart_OneUnit_IsSingular() => Assert.Equal(
        "Tieto jatkosta: yhden yksikön arvo on 80,0\u00a0%",
        IntervalChartBuilder.Build(Parent, Children[..1], Slug, Readings.Context())!.Title);

    [Fact]
    public void IntervalChart_MetricNobodyHas_IsNone() =>
        Assert.Null(IntervalChartBuilder.Build(Parent, Children, "nps", Readings.Context()));

    [Theory]
    [InlineData(Language.Fi, "Vuodeosasto: tieto jatkosta alempana kuin sattuma selittää")]
    [InlineData(Language.Sv, "Vuodeosasto: information om fortsättningen lägre än slumpen förklarar")]
    [InlineData(Language.En, "Vuodeosasto: knowing what happens next lower than chance explains")]
    public void Funnel_OneUnitOutside_IsNamed(Language language, string title)
    {
        var chart = FunnelChartBuilder.Build(Children[..3], Slug, Readings.Context(language))!;

        Assert.Equal(title, chart.Title);
        Assert.Equal([Signal.None, Signal.Worse, Signal.None], chart.Marks.Select(mark => mark.Signal));
    }

    [Fact]
    public void Funnel_SeveralOutside_AreCounted()
    {
        var chart = FunnelChartBuilder.Build(Children, Slug, Readings.Context())!;

        Assert.Equal("Tieto jatkosta: 2 yksikköä poikkeaa yhteisestä tasosta enemmän kuin sattuma selittää", chart.Title);
        Assert.Equal(
            ["1 yksikkö: ei näytetä (alle 5 vastaajaa).", "1 yksikkö: ei kysytä."], chart.Notes.Take(2));
        Assert.StartsWith("Yksiköt eroavat toisistaan enemmän kuin sattuma selittää (φ = ", chart.Notes[2], StringComparison.Ordinal);
        Assert.Equal(chart.Edges.OrderBy(edge => edge.N), chart.Edges);
        Assert.True(chart.Edges[^1].N >= 1100);
    }

    [Fact]
    public void Funnel_MostUnitsOutside_SaysThatTheyDifferAndCallsNoneBetterOrWorse()
    {
        double[] shares = [0.9, 0.6, 0.85, 0.65, 0.75];
        var chart = FunnelChartBuilder.Build(
            [.. shares.Select((share, i) => Readings.Unit(i + 2, $"Yksikkö {i}", Share(1000, share)))], Slug, Readings.Context())!;

        Assert.Equal("Tieto jatkosta: useimmat yksiköt eroavat toisistaan, vertaa samanlaisiin", chart.Title);
        Assert.Equal([Signal.Special, Signal.Special, Signal.Special, Signal.Special, Signal.None], chart.Marks.Select(mark => mark.Signal));
    }

    [Fact]
    public void Funnel_OneOutsideOfManyAlike_DoesNotSayThatNoneDiffers()
    {
        double[] shares = [0.8, 0.79, 0.81, 0.8, 0.8, 0.79, 0.81, 0.8, 0.8, 0.85];
        var chart = FunnelChartBuilder.Build(
            [.. shares.Select((share, i) => Readings.Unit(i + 2, $"Yksikkö {i}", Share(1000, share)))], Slug, Readings.Context())!;

        Assert.StartsWith("Yksikkö 9: tieto jatkosta ylempänä", chart.Title, StringComparison.Ordinal);
        Assert.StartsWith("Muuten yksiköiden erot ovat sattuman rajoissa (φ = ", chart.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Funnel_UnitsAlike_NoneStandsOut() => Assert.Equal(
        "Tieto jatkosta: mikään yksikkö ei poikkea yhteisestä tasosta enempää kuin sattuma selittää",
        FunnelChartBuilder.Build([Children[0], Children[2]], Slug, Readings.Context())!.Title);

    [Fact]
    public void Funnel_OneUnitOrCounts_IsNone()
    {
        UnitReading[] counts = [Readings.Unit(2, "A", Readings.Of(Readings.Volume, [60.0])), Readings.Unit(3, "B", Readings.Of(Readings.Volume, [70.0]))];

        Assert.Null(FunnelChartBuilder.Build(Children[..1], Slug, Readings.Context()));
        Assert.Null(FunnelChartBuilder.Build(counts, WellKnown.Responses, Readings.Context()));
    }

    /// <summary>Centre, limits and φ are those of <see cref="Funnels.Nps"/>; a unit whose answers are hidden takes no part.</summary>
    [Fact]
    public void Funnel_OfScores_StandsOnPromotersAndDetractors()
    {
        UnitReading[] units =
        [
            Scores(2, "Vastaanotto", 240, 60, 100), Scores(3, "Vuodeosasto", 60, 110, 30), Scores(4, "Kotihoito", 110, 40, 50),
            Readings.Unit(5, "Neuvola", Readings.Of(Readings.Nps, [70.0]) with { Current = Figure.Hidden }),
        ];
        var expected = Funnels.Nps([new("a", 400, 240, 60), new("b", 200, 60, 110), new("c", 200, 110, 40)]);

        var chart = FunnelChartBuilder.Build(units, "nps", Readings.Context())!;

        Assert.Equal("Suositteluindeksi (NPS): 2 yksikköä poikkeaa yhteisestä tasosta enemmän kuin sattuma selittää", chart.Title);
        Assert.Equal(new Level(expected.Centre, "Yksiköt yhdessä 25,0"), chart.Centre);
        Assert.Equal([45, -25, 35], chart.Marks.Select(mark => mark.Value));
        Assert.Equal([Signal.Better, Signal.Worse, Signal.None], chart.Marks.Select(mark => mark.Signal));
        Assert.All(chart.Edges, edge => Assert.InRange(edge.Low998, -100, edge.Low95));
        Assert.Contains(NumberText.Fixed(expected.Phi!.Value, Language.Fi), chart.Notes[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Fi, "Yksiköt eivät eroa toisistaan enempää kuin sattuma selittää (φ = 0,1; noin 1, kun vain sattuma erottaa).")]
    [InlineData(Language.Sv, "Enheterna skiljer sig inte från varandra mer än slumpen förklarar (φ = 0,1; omkring 1 när bara slumpen skiljer dem åt).")]
    [InlineData(Language.En, "The units differ no more than chance explains (φ = 0.1; around 1 where chance alone sets them apart).")]
    public void Funnel_AlwaysReportsTheDispersion(Language language, string note) =>
        Assert.Equal(note, FunnelChartBuilder.Build([Children[0], Children[2]], Slug, Readings.Context(language))!.Notes[^1]);

    private static UnitReading Scores(int id, string name, long promoters, long detractors, long passives)
    {
        var n = promoters + detractors + passives;
        return Readings.Unit(id, name, Readings.Of(Readings.Nps, [0.0]) with
        {
            Current = new Figure(n, 100.0 * (promoters - detractors) / n),
            Parts = new AnswerParts(detractors, passives, promoters),
        });
    }

    [Theory]
    [InlineData(Language.Fi, "Tieto jatkosta heikkeni 2 yksikössä – ei selity satunnaisvaihtelulla", "Ohjauskortteja 7: vaikka mikään ei muuttuisi, jokin niistä antaisi joskus merkin.")]
    [InlineData(Language.Sv, "Information om fortsättningen försämrades i 2 enheter – förklaras inte av slumpmässig variation", "Styrdiagram: 7. Även om inget förändrades skulle något av dem ibland ge en signal.")]
    [InlineData(Language.En, "“Knowing what happens next” worsened in 2 units – not explained by random variation", "Control charts: 7. Even if nothing changed, one of them would signal now and then.")]
    public void HeatMap_SaysWhichMetricWorsenedWidestAndHowManyFalseAlarmsToExpect(Language language, string title, string falseAlarms)
    {
        var chart = Heat(language);

        Assert.Equal(title, chart.Title);
        Assert.Contains(falseAlarms, chart.Notes);
    }

    [Fact]
    public void HeatMap_Cells_AreColouredByTheirOwnControlChart()
    {
        var chart = Heat(Language.Fi);

        Assert.Equal(["Esimerkkialue", "Vastaanotto", "Kotihoito", "Neuvola"], chart.Rows.Select(row => row.Name));
        Assert.Equal([Signal.None, Signal.Better], chart.Rows[0].Cells.Select(cell => cell.Signal));
        Assert.Equal("77", chart.Rows[1].Cells[0].Text);
        Assert.Equal("Vastaanotto, Tieto jatkosta: 77,0\u00a0%, heikkeni – ei satunnaista", chart.Rows[1].Cells[0].Description);
        Assert.Equal("–", chart.Rows[3].Cells[1].Text);
        Assert.Equal("ei kysytä täällä", chart.Rows[3].Cells[1].Description);
    }

    /// <summary>Seeded: the constant that the note speaks from, against charts in which nothing ever changes.</summary>
    [Fact]
    public void FalseAlarmRate_OfChartsWithoutChange_IsAsStated()
    {
        const int charts = 40_000;
        var random = new Random(20261121);
        var alarms = 0;
        for (var i = 0; i < charts; i++)
        {
            double?[] values = [.. Enumerable.Range(0, 24).Select(_ => (double?)Normal(random))];
            alarms += Xmr.Calculate(values, new XmrOptions()).Variation == Variation.CommonCause ? 0 : 1;
        }

        Assert.Equal(HeatMapBuilder.FalseAlarmRate, (double)alarms / charts, tolerance: 0.002);
    }

    [Theory]
    [InlineData(Language.Fi, "Tieto jatkosta heikkeni 2 yksikössä – ei selity satunnaisvaihtelulla", "Heikkeni: 8 kuukautta keskiarvon alapuolella", "Ennallaan, tavanomaista vaihtelua")]
    [InlineData(Language.Sv, "Information om fortsättningen försämrades i 2 enheter – förklaras inte av slumpmässig variation", "Försämrades: 8 månader under medelvärdet", "Oförändrat, sedvanlig variation")]
    [InlineData(Language.En, "“Knowing what happens next” worsened in 2 units – not explained by random variation", "Worsened: 8 months below the mean", "Unchanged, usual variation")]
    public void SmallMultiples_EachSaysItsState(Language language, string title, string worse, string level)
    {
        var multiples = SmallMultiplesBuilder.Build([.. Moving().Skip(1)], Slug, Readings.Context(language))!;

        Assert.Equal(title, multiples.Title);
        Assert.Equal([worse, worse, level], multiples.Items.Select(item => item.State));
    }

    [Fact]
    public void SmallMultiples_Charts_ShareOneAxisAndHaveTheirOwnIds()
    {
        var charts = SmallMultiplesBuilder.Build([.. Moving().Skip(1)], Slug, Readings.Context())!.Items.Select(item => item.Chart!).ToList();

        Assert.Single(charts.Select(chart => (chart.Axis.Min, chart.Axis.Max)).Distinct());
        Assert.Equal(charts.Count, charts.Select(chart => chart.Id).Distinct().Count());
        Assert.Equal("Vastaanotto", charts[0].Source.Unit);
    }

    [Fact]
    public void SmallMultiples_WhatAUnitHasDone_IsMarkedOnItsChartAlone()
    {
        var done = new ChartNote(new DateOnly(2026, 3, 1), AnnotationKind.Action, "Toimenpide", "Takaisinsoitto");
        var units = Moving().Skip(1).ToList();

        var charts = SmallMultiplesBuilder.Build(units, Slug, Readings.Context(), notesOf: unit => unit == units[0].Unit ? [done] : [])!.Items.Select(item => item.Chart!).ToList();

        Assert.Equal(done.Text, Assert.Single(charts[0].Annotations).Text);
        Assert.All(charts.Skip(1), chart => Assert.Empty(chart.Annotations));
    }

    [Fact]
    public void SmallMultiples_AUnitWithoutFigures_KeepsItsPlaceAndSaysWhy()
    {
        var item = SmallMultiplesBuilder.Build(Children, Slug, Readings.Context())!.Items[5];

        Assert.Null(item.Chart);
        Assert.Equal("Ei kysytä täällä", item.State);
    }

    [Fact]
    public void HeatMap_Signals_AreNamedAndLeadToTheirChart()
    {
        var chart = Heat(Language.Fi);

        Assert.Equal([new(Signal.Better, "parani"), new SignalName(Signal.Worse, "heikkeni")], chart.Legend);
        Assert.Equal(["/u2", "/u2/continue", null], new[] { chart.Rows[1].Href }.Concat(chart.Rows[1].Cells.Select(cell => cell.Href)));
        Assert.Equal(["parani", "heikkeni"], SvgRenderer.Legend(chart).Select(entry => entry.Text));
    }

    private static HeatMapChart Heat(Language language)
    {
        var moving = Moving();
        return HeatMapBuilder.Build(
            moving[0], moving[1..], [Slug, "nps"], Readings.Context(language), (unit, metric) => $"/{unit.Code}" + (metric is null ? "" : "/" + metric));
    }

    private static UnitReading[] Moving()
    {
        var level = Readings.Of(Readings.Continue, Readings.Level(0.8, 0.02, 24));
        var worse = Readings.Of(Readings.Continue, Readings.Shift(0.82, 0.76, 0.01));
        var better = Readings.Of(Readings.Nps, Readings.Shift(64, 71, 3));
        var usual = Readings.Of(Readings.Nps, Readings.Level(60, 3, 24));
        return
        [
            Readings.Unit(1, "Esimerkkialue", level, better),
            Readings.Unit(2, "Vastaanotto", worse, usual),
            Readings.Unit(3, "Kotihoito", worse, better),
            Readings.Unit(4, "Neuvola", level),
        ];
    }

    private static MetricReading Share(long n, double share) => Readings.Of(Readings.Continue, Array.Empty<double>()) with
    {
        Current = n == 0 ? Figure.None : new Figure(n, share, share - 0.03, share + 0.03),
    };

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
