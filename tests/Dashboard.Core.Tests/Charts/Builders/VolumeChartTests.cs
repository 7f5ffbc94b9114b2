using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Core.Tests.Charts.Builders;

/// <summary>Columns of feedback, open feedback by kind, and lines.</summary>
public class VolumeChartTests
{
    private static readonly MetricReading Thanks = Kind(WellKnown.Thanks, "Kiitokset", 40) with { Current = new Figure(812, 812) };
    private static readonly MetricReading Ideas = Kind(WellKnown.Ideas, "Ideat", 10) with { Current = Figure.Hidden };

    [Fact]
    public void Columns_StandOnZeroAndCarryTheSignalsOfTheirControlChart()
    {
        var chart = ColumnChartBuilder.Build(Readings.Of(Readings.Volume, Readings.Shift(5000, 5330, 120)), Readings.Context());

        Assert.Equal(0, chart.Axis.Min);
        Assert.Equal(24, chart.Columns.Count);
        Assert.Equal(new Column("10/2026", 5450, "5\u00a0450", Signal.Special), chart.Columns[^1]);
        Assert.Equal("Palautemäärä: 8 kuukautta keskiarvon yläpuolella – ei selity satunnaisvaihtelulla", chart.Title);
    }

    [Theory]
    [InlineData(Language.Fi, "Avoin palaute: kiitokset 812, ideat ei näytetä")]
    [InlineData(Language.Sv, "Öppen respons: kiitokset 812, ideat visas inte")]
    [InlineData(Language.En, "Open feedback: kiitokset 812, ideat not shown")]
    public void Stacked_Title_TellsTheTotals(Language language, string title) =>
        Assert.Equal(title, StackedColumnBuilder.Build([Thanks, Ideas], Readings.Context(language))!.Title);

    [Fact]
    public void Stacked_Layers_ShareTheirPeriods()
    {
        var shorter = Ideas with { Series = Ideas.Series with { Points = [.. Ideas.Series.Points.Skip(20)] } };
        var chart = StackedColumnBuilder.Build([Thanks, shorter], Readings.Context())!;

        Assert.All(chart.Layers, layer => Assert.Equal(chart.Labels.Count, layer.Values.Count));
        Assert.Null(chart.Layers[1].Values[0]);
        Assert.True(chart.Axis.Max >= 52);
        Assert.All(chart.Table.Rows, row => Assert.Equal(chart.Table.Columns.Count, row.Count));
    }

    [Fact]
    public void Stacked_LastPeriodStillRunning_SaysSoAndWhatIsDrawn()
    {
        var context = Readings.Context() with { Drawn = new(new(2024, 11, 1), new(2026, 12, 1)) };

        var chart = StackedColumnBuilder.Build([Thanks.WithRunning(20), Ideas], context)!;

        Assert.Equal("1.11.2025–31.10.2026 · kuukausittain 11/2024–11/2026", chart.Subtitle);
        Assert.Equal(["Viimeinen pylväs: jakso on kesken."], chart.Notes);
        Assert.Empty(StackedColumnBuilder.Build([Thanks, Ideas], context)!.Notes);
    }

    [Fact]
    public void Stacked_NothingToDraw_IsNone()
    {
        Assert.Null(StackedColumnBuilder.Build([], Readings.Context()));
        Assert.Null(StackedColumnBuilder.Build([Readings.NotAsked(Readings.Volume)], Readings.Context()));
    }

    [Fact]
    public void Lines_OfDifferentLength_AreAligned()
    {
        var chart = LineChartBuilder.Build(
            [("Vastaanotto", Readings.Of(Readings.Nps, Readings.Level(60, 3, 24))), ("Kotihoito", Readings.Of(Readings.Nps, Readings.Level(50, 3, 6)))],
            Readings.Context())!;

        Assert.Equal("Suositteluindeksi (NPS): Vastaanotto 57,0, Kotihoito 47,0", chart.Title);
        Assert.Equal([24, 24], chart.Lines.Select(line => line.Points.Count));
        Assert.Equal("ei vastauksia", chart.Lines[1].Points[0].ValueText);
        Assert.Equal("Suositteluindeksi (NPS): pistettä · kuukausittain 11/2024–10/2026", chart.Subtitle);
    }

    [Fact]
    public void Line_ThatBearsTheMetricsName_IsNamedOnce() => Assert.Equal(
        "Suositteluindeksi (NPS): 57,0",
        LineChartBuilder.Build([("Suositteluindeksi (NPS)", Readings.Of(Readings.Nps, Readings.Level(60, 3, 24)))], Readings.Context())!.Title);

    [Fact]
    public void Lines_WithoutAnyValue_AreNone() => Assert.Null(
        LineChartBuilder.Build([("A", Readings.NotAsked(Readings.Nps))], Readings.Context()));

    private static MetricReading Kind(string slug, string name, double level) => Readings.Of(
        Readings.Volume with { Slug = slug, Name = new LocalizedText(name) }, Readings.Level(level, 2, 24));

    [Fact]
    public void LineChart_OfSeveralUnits_CountsTheAnswersOfAllThatShowThem()
    {
        var one = Readings.Of(Readings.Help, Readings.Level(.8, .01, 24));
        var hidden = Readings.OfFigures(Readings.Help, Grain.Month, [Figure.Hidden]);

        var chart = LineChartBuilder.Build([("Yksi", one), ("Kaksi", one), ("Kolme", hidden)], Readings.Context())!;

        Assert.Equal("n = 1\u00a0252 (1.11.2025–31.10.2026)", chart.Source.N);
    }

    [Theory]
    [InlineData(.8, .8, true)]
    [InlineData(.8, .9, false)]
    [InlineData(.8, null, false)]
    public void LineChart_Target_IsDrawnWhereAllLinesHaveIt(double first, double? second, bool drawn)
    {
        var reading = Readings.Of(Readings.Help, Readings.Level(.8, .01, 24));

        var chart = LineChartBuilder.Build([("Yksi", reading with { Target = first }), ("Kaksi", reading with { Target = second })], Readings.Context())!;

        Assert.Equal(drawn ? first : null, chart.Target?.Value);
    }
}
