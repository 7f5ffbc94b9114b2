using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Core.Tests.Charts.Builders;

public class ControlChartBuilderTests
{
    [Fact]
    public void Build_Points_EndWithTheDrawingAndCoverAtLeast24()
    {
        var chart = Build(Readings.Of(Readings.Nps, Readings.Level(60, 3, 40)).WithRunning(80));

        Assert.Equal(24, chart.Points.Count);
        Assert.Equal("11/2024", chart.Points[0].Point.Label);
        Assert.Equal("10/2026", chart.Points[^1].Point.Label);
    }

    [Fact]
    public void Build_ACroppedDrawing_ChangesNoLimit()
    {
        var reading = Readings.Of(Readings.Nps, Readings.Shift(60, 66, 3));
        var whole = Build(reading);
        var cropped = Build(reading, Readings.Context() with { Drawn = new Period(new(2026, 5, 1), new(2026, 11, 1)) });

        Assert.Equal(6, cropped.Points.Count);
        Assert.Equal(whole.Points.TakeLast(6).Select(point => (point.Mean, point.Lower, point.Upper, point.Signal)),
            cropped.Points.Select(point => (point.Mean, point.Lower, point.Upper, point.Signal)));
        Assert.Equal(whole.Title, cropped.Title);
    }

    [Fact]
    public void Build_ADrawingThatEndsEarlier_SpeaksOfItsOwnLastPoint()
    {
        var reading = Readings.Of(Readings.Nps, Readings.Shift(60, 75, 3));
        var chart = Build(reading, Readings.Context() with { Drawn = new Period(new(2025, 1, 1), new(2026, 1, 1)) });

        Assert.Equal("Suositteluindeksi (NPS) heikkeni: 16 kuukautta keskiarvon alapuolella (11/2024–2/2026) – ei selity satunnaisvaihtelulla", chart.Title);
    }

    [Fact]
    public void Build_ARunningPeriod_IsHollowAndTakesNoRule()
    {
        var reading = Readings.Of(Readings.Nps, Readings.Level(60, 3, 24)).WithRunning(-90);
        var chart = Build(reading, Readings.Context() with { Period = new Period(new(2025, 12, 1), new(2026, 12, 1)) });

        Assert.True(chart.Points[^1].Point.Hollow);
        Assert.Equal(Signal.None, chart.Points[^1].Signal);
        Assert.Equal(chart.Points[^2].Upper, chart.Points[^1].Upper);
        Assert.Equal("Suositteluindeksi (NPS) on ennallaan: tavanomaista vaihtelua", chart.Title);
        Assert.Contains("Avoin merkki: jakso on kesken, eikä siitä päätellä.", chart.Notes);
        Assert.Equal("jakso kesken", chart.Table.Rows[^1][^1].Text);
    }

    [Fact]
    public void Build_SuppressedMonth_IsAGapThatSaysWhy()
    {
        var reading = Readings.Of(Readings.Continue, Readings.Level(0.8, 0.02, 24));
        var points = reading.Series.Points.ToList();
        points[20] = points[20] with { Figure = Figure.Hidden };
        var chart = Build(reading with { Series = reading.Series with { Points = points } });

        Assert.Null(chart.Points[20].Point.Value);
        Assert.Null(chart.Points[20].Point.N);
        Assert.Equal("ei näytetä (alle 5 vastaajaa)", chart.Points[20].Point.ValueText);
        Assert.Equal("ei näytetä (alle 5 vastaajaa)", chart.Table.Rows[20][1].Text);
        Assert.Null(chart.Table.Rows[20][1].Number);
        Assert.Contains("1 kuukausi: ei näytetä (alle 5 vastaajaa).", chart.Notes);
    }

    [Fact]
    public void Build_FigureAfterHiddenMonths_SaysWhoseAnswersItMayHold()
    {
        var reading = Hidden(19, 20);
        var chart = Build(reading);
        const string Said = "voi sisältää myös ";

        Assert.Equal([21], Enumerable.Range(0, 24).Where(i => chart.Points[i].Point.Waited is not null));
        Assert.Equal($"{Said}{chart.Points[19].Point.Label}–{chart.Points[20].Point.Label}", chart.Points[21].Point.Waited);
        Assert.EndsWith(chart.Points[21].Point.Waited!, chart.Table.Rows[21][^1].Text, StringComparison.Ordinal);
        Assert.Contains("Niiden vastaukset odottavat, kunnes vastaajia on tarpeeksi, ja sisältyvät myöhempään lukuun.", chart.Notes);
        Assert.Equal(Said + chart.Points[0].Point.Label, Build(Hidden(0)).Points[1].Point.Waited);
    }

    [Fact]
    public void Build_HiddenMonthsOfAGroupOrBeforeANewQuestion_AreNotSaidToBeToldLater()
    {
        var reading = Hidden(19, 20);
        var changed = reading with { Series = reading.Series with { Breaks = [reading.Series.Points[21].Period.Start] } };

        Assert.Null(Build(changed).Points[21].Point.Waited);
        var group = ControlChartBuilder.Build(reading, Readings.Context() with { Respondents = "Vastaajat: 18–29" });
        Assert.All(group.Points, point => Assert.Null(point.Point.Waited));
        Assert.DoesNotContain(group.Notes, note => note.Contains("odottavat", StringComparison.Ordinal));
    }

    private static MetricReading Hidden(params int[] months)
    {
        var reading = Readings.Of(Readings.Continue, Readings.Level(0.8, 0.02, 24));
        return reading with
        {
            Series = reading.Series with
            {
                Points = [.. reading.Series.Points.Select((point, i) => months.Contains(i) ? point with { Figure = Figure.Hidden } : point)],
            },
        };
    }

    [Fact]
    public void Build_ABreakInside_BreaksLineAndLimitsAndIsAnnotated()
    {
        var reading = Readings.Of(Readings.Continue, [.. Readings.Level(0.6, 0.02, 6), .. Readings.Level(0.8, 0.02, 18)])
            .WithBreak(new DateOnly(2025, 5, 1));
        var chart = Build(reading);

        Assert.Equal(2, chart.Points.Select(point => point.Group).Distinct().Count());
        Assert.All(chart.Points.Take(6), point => Assert.Null(point.Upper));
        Assert.All(chart.Points.Skip(6), point => Assert.Equal(0.8, point.Mean!.Value, 9));
        Assert.All(chart.Points, point => Assert.Equal(Signal.None, point.Signal));
        Assert.Equal(
            new Annotation("A", new(2025, 5, 1), AnnotationKind.Break, "Kysymys muuttui", "1.5.2025 Kysymys muuttui. Arvoja ennen ja jälkeen ei verrata."),
            Assert.Single(chart.Annotations));
    }

    [Fact]
    public void Build_NotesOfThePage_AreLetteredByDateAfterTheDrawingStarts()
    {
        var reading = Readings.Of(Readings.Continue, Readings.Level(0.8, 0.02, 30)).WithBreak(new DateOnly(2024, 8, 1))
            .WithRebase(new DateOnly(2025, 5, 1), "osastot 2 ja 3 yhdistyivät");
        var context = Readings.Context() with { Notes = [new(new(2026, 4, 1), AnnotationKind.Action, "Ohje sähköiseksi", "1.4.2026 Toimenpide")] };
        var chart = Build(reading, context);

        Assert.Equal(
            [("A", "Uusi perustaso"), ("B", "Ohje sähköiseksi")],
            chart.Annotations.Select(annotation => (annotation.Letter, annotation.Label)));
        Assert.Equal("1.5.2025 Uusi perustaso. Osastot 2 ja 3 yhdistyivät. Kirjasi Laatupäällikkö 12.6.2025.", chart.Annotations[0].Text);
        Assert.Equal([1, 2], chart.Points.Select(point => point.Group).Distinct());
    }

    [Fact]
    public void Build_ANewBaseline_GivesTheLimitsOfXmrThatStartsThere()
    {
        var values = Readings.Shift(0.8, 0.7, 0.02).Concat(Readings.Level(0.7, 0.01, 12)).ToArray();
        var first = new DateOnly(2026, 10, 1).AddMonths(1 - values.Length);
        var reading = Readings.Of(Readings.Continue, values).WithRebase(first.AddMonths(16).AddDays(14), "syy");
        var expected = Xmr.Calculate([.. values.Select(value => (double?)value)], new XmrOptions { RebaseAt = [16] });

        var chart = Build(reading);

        Assert.Equal(expected.Points.TakeLast(24).Select(point => point.Upper!.Value), chart.Points.Select(point => point.Upper!.Value));
        Assert.Equal([0, 1], chart.Points.Select(point => point.Group).Distinct());
        Assert.DoesNotContain(chart.Points, point => point.Signal != Signal.None);
    }

    [Fact]
    public void Build_FewerThan15Points_IsARunChartThatSaysWhy()
    {
        var chart = Build(Readings.Of(Readings.Nps, Readings.Level(60, 3, 14)) with { Target = 70 });

        Assert.All(chart.Points, point => Assert.Null(point.Lower));
        Assert.All(chart.Points, point => Assert.Equal(60, point.Mean));
        Assert.Null(chart.Upper);
        Assert.Null(chart.Source.Rules);
        Assert.Contains("Nykyisessä sarjassa on 14 kuukautta; päätelmään muutoksesta tarvitaan vähintään 15.", chart.Notes);
    }

    [Fact]
    public void Build_FifteenPoints_HasLimitsAndRules()
    {
        var chart = Build(Readings.Of(Readings.Nps, Readings.Level(60, 3, 15)));

        Assert.NotNull(chart.Upper);
        Assert.Equal("mdc-2018", chart.Source.Rules);
    }

    [Fact]
    public void Build_ALimitBeyondThePossible_IsDrawnAtItsEdge()
    {
        var chart = Build(Readings.Of(Readings.Continue, Readings.Level(0.97, 0.02, 24)));

        Assert.Equal(new Level(1, "Yläraja 100,0"), chart.Upper);
    }

    [Fact]
    public void Build_Labels_NameTheLines()
    {
        var chart = Build(Readings.Of(Readings.Continue, Readings.Level(0.7889, 0.02, 24)) with { Target = 0.82 });

        Assert.Equal("Tavoite 82\u00a0%", chart.Target!.Label);
        Assert.Equal("Keskiarvo 78,9", chart.Mean!.Label);
        Assert.Equal("Tieto jatkosta: vastasi 4 tai 5, % · kuukausittain 11/2024–10/2026", chart.Subtitle);
        Assert.Equal("1.11.2025–31.10.2026", chart.Source.Period);
        Assert.Equal("n = 626 (1.11.2025–31.10.2026)", chart.Source.N);
    }

    [Fact]
    public void Build_EveryRow_HasAsManyCellsAsThereAreColumns()
    {
        foreach (var reading in new[] { Readings.Of(Readings.Volume, Readings.Level(5000, 100, 20)), Readings.Of(Readings.Nps, Readings.Level(60, 3, 20)) })
        {
            var table = Build(reading).Table;
            Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count));
        }
    }

    [Fact]
    public void Build_NothingButARunningMonth_IsTooEarly() => Assert.Equal(
        "Suositteluindeksi (NPS): 0 kuukautta on liian vähän päätelmään muutoksesta",
        Build(Readings.Of(Readings.Nps, Array.Empty<double>()).WithRunning(50)).Title);

    [Fact]
    public void Sparkline_Points_AreThoseOfTheChart()
    {
        var reading = Readings.Of(Readings.Nps, Readings.Shift(60, 66, 3));

        Assert.Equal(Build(reading).Points, ControlChartBuilder.Sparkline(reading, Readings.Context()).Points);
    }

    [Fact]
    public void Build_MissingMonthsWithinARun_CountsValuesNotMonths()
    {
        double?[] values = [.. Readings.Shift(60, 66, 3).Select(value => (double?)value)];
        var chart = Build(Readings.Of(Readings.Nps, [.. values[..20], null, .. values[20..]]));

        Assert.Equal("Suositteluindeksi (NPS) parani: 8 arvoa keskiarvon yläpuolella – ei selity satunnaisvaihtelulla", chart.Title);
    }

    [Fact]
    public void Build_ByWeek_SpeaksOfWeeks()
    {
        var reading = Readings.OfFigures(Readings.Nps, Grain.Week, [.. Readings.Shift(60, 66, 3).Select(value => Readings.Point(Readings.Nps, value))]);
        var chart = ControlChartBuilder.Build(reading, Readings.Context(Language.Sv));

        Assert.Equal("Rekommendationsindex (NPS) förbättrades: 8 veckor över medelvärdet – förklaras inte av slumpmässig variation", chart.Title);
    }

    private static ControlChart Build(MetricReading reading, ChartContext? context = null) =>
        ControlChartBuilder.Build(reading, context ?? Readings.Context());
}
