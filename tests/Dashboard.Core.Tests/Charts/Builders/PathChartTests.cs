using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Text;

namespace Dashboard.Core.Tests.Charts.Builders;

/// <summary>Path chart, seam table and the path page's first line. The figures are those of the mock path.</summary>
public class PathChartTests
{
    private static readonly IReadOnlyList<StageReading> Weak =
    [
        Stage(1, "Ajanvaraus", (388, 0.84), (384, 0.81)),
        Stage(2, "Poliklinikka", (521, 0.881), (516, 0.849)),
        Stage(3, "Vuodeosasto", (418, 0.921), (412, 0.721)),
        Stage(4, "Kotikuntoutus", (263, 0.57), (259, 0.78)),
        Outside(5, "Työhön paluu"),
    ];

    private static readonly IReadOnlyList<StageReading> Even =
        [Stage(1, "Ajanvaraus", (400, 0.84), (400, 0.81)), Stage(2, "Poliklinikka", (400, 0.84), (400, 0.81))];

    private static readonly ServicePath Path = new(1, "lonkka", new LocalizedText("Lonkan tekonivelpotilaan polku"), [.. Weak.Select(stage => stage.Stage)]);

    [Theory]
    [InlineData(Language.Fi, "Vuodeosasto → Kotikuntoutus: molemmat päät heikkoja",
        "Lähtiessä: tieto jatkosta 72\u00a0% (69–75, n = 412) – alle polun tason. "
        + "Saapuessa: sain apua, kun tarvitsin 57\u00a0% (54–60, n = 263) – alle polun tason. Tietoa puuttuu yhdestä saumakohdasta.")]
    [InlineData(Language.Sv, "Vuodeosasto → Kotikuntoutus: båda ändarna svaga",
        "Vid avfärd: information om fortsättningen 72\u00a0% (69–75, n = 412) – under stigens nivå. "
        + "Vid ankomst: jag fick hjälp när jag behövde det 57\u00a0% (54–60, n = 263) – under stigens nivå. Uppgifter saknas om en övergång.")]
    [InlineData(Language.En, "Vuodeosasto → Kotikuntoutus: both ends weak",
        "On leaving: knowing what happens next 72\u00a0% (69–75, n = 412) – below the path's level. "
        + "On arriving: got help when needed 57\u00a0% (54–60, n = 263) – below the path's level. Of one seam nothing can be said.")]
    public void Finding_AWeakSeam_NamesItWithBothEnds(Language language, string heading, string lede) =>
        Assert.Equal(new Finding(heading, lede), FindingText.OfPath(Weak, Readings.Context(language)));

    [Theory]
    [InlineData(Language.Fi, "Mikään saumakohta ei erotu muista", "Kumpaakin kysymystä verrataan vain samaan kysymykseen polun vaiheissa.")]
    [InlineData(Language.Sv, "Ingen övergång skiljer sig från de andra", "Vardera frågan jämförs bara med samma fråga i stigens skeden.")]
    [InlineData(Language.En, "No seam stands out", "Each question is compared only with the same question across the path's stages.")]
    public void Finding_NoWeakSeam_SaysThatNoneStandsOut(Language language, string heading, string lede) =>
        Assert.Equal(new Finding(heading, lede), FindingText.OfPath(Even, Readings.Context(language)));

    [Fact]
    public void Finding_NothingKnown_SaysSo() => Assert.Equal(
        "Saumakohdista ei voi sanoa mitään: tietoa on liian vähän",
        FindingText.OfPath([Outside(1, "A"), Outside(2, "B")], Readings.Context()).Heading);

    [Fact]
    public void Chart_Rows_AreTwoQuestionsEachOnItsOwnScale()
    {
        var chart = Build();

        Assert.Equal("Saapuessa: sain apua, kun tarvitsin", chart.Arriving.Title);
        Assert.Equal("Lähtiessä: tieto jatkosta", chart.Leaving.Title);
        Assert.StartsWith("polun keskiarvo ", chart.Leaving.Mean!.Label, StringComparison.Ordinal);
        Assert.Equal(
            [SeamStrength.Normal, SeamStrength.Normal, SeamStrength.BothEndsWeak, SeamStrength.Unknown], chart.Seams);
        Assert.Equal("57\u00a0%", chart.Arriving.Values[3].ValueText);
        Assert.Equal(Signal.Worse, chart.Arriving.Values[3].Signal);
        Assert.Contains("Kaksi eri kysymystä ja eri vastaajat: lukuja ei vähennetä toisistaan.", chart.Notes);
    }

    [Fact]
    public void Chart_AStageOutsideTheCounty_IsNotAsked()
    {
        var chart = Build();

        Assert.Equal(new PathStage(5, "Työhön paluu", "Työterveyshuolto, alueen ulkopuolinen", External: true, Selected: false, "/5"), chart.Stages[4]);
        Assert.Equal(new PathValue(null, "ei kysytä täällä", null, null, null), chart.Arriving.Values[4]);
    }

    [Fact]
    public void Chart_TheSelectedStage_IsMarked() => Assert.Equal([false, false, true, false, false], Build().Stages.Select(stage => stage.Selected));

    [Fact]
    public void Chart_ASuppressedEnd_SaysSo()
    {
        StageReading[] stages = [.. Even, Stage(3, "Pieni", (0, 0), (400, 0.81), Figure.Hidden)];

        Assert.Equal(
            "ei näytetä (alle 5 vastaajaa)",
            PathChartBuilder.Build(Path, stages, Readings.Context()).Arriving.Values[2].ValueText);
    }

    [Fact]
    public void Chart_EveryRowOfTheTable_HasAsManyCellsAsThereAreColumns()
    {
        var table = Build().Table;

        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count));
    }

    [Theory]
    [InlineData(Language.Fi, "Yhdessä saumakohdassa molemmat päät ovat heikkoja")]
    [InlineData(Language.Sv, "I en övergång är båda ändarna svaga")]
    [InlineData(Language.En, "In one seam both ends are weak")]
    public void SeamTable_Title_CountsWeakSeams(Language language, string title) =>
        Assert.Equal(title, SeamTableBuilder.Build(Weak, Readings.Context(language)).Title);

    [Fact]
    public void SeamTable_Row_HasBothEndsOwnersAndCoordinator()
    {
        var row = SeamTableBuilder.Build(Weak, Readings.Context()).Rows[2];

        Assert.Equal(("Vuodeosasto", "Kotikuntoutus", "molemmat päät heikkoja"), (row.From, row.To, row.StrengthText));
        Assert.Equal(new SeamCell("72\u00a0%", "(69–75)", "n = 412", "alle polun tason", Signal.Worse), row.Leaving);
        Assert.Equal(new SeamCell("57\u00a0%", "(54–60)", "n = 263", "alle polun tason", Signal.Worse), row.Arriving);
        Assert.Equal(("Yksikkö 3", "Yksikkö 4", "Koordinaattori 3"), (row.FromOwner, row.ToOwner, row.Coordinator));
    }

    [Fact]
    public void SeamTable_AnEndNotAsked_SaysSoWithoutVerdict()
    {
        var row = SeamTableBuilder.Build(Weak, Readings.Context()).Rows[3];

        Assert.Equal(SeamStrength.Unknown, row.Strength);
        Assert.Null(row.StrengthText);
        Assert.Equal(new SeamCell("ei kysytä täällä", null, null, null, Signal.None), row.Arriving);
    }

    [Fact]
    public void SeamTable_ByTheHandOverQuestion_NamesItInItsCell()
    {
        var handover = A.Share() with { Slug = WellKnown.Handover, Name = new LocalizedText("Siirto sujui") };
        StageReading[] stages = [Even[0], With(Even[1], handover, 0.9), With(Stage(3, "Kotikuntoutus", (400, 0.84), (400, 0.81)), handover, 0.6)];
        var table = SeamTableBuilder.Build(stages, Readings.Context());

        Assert.Equal("Saapuessa: sain apua, kun tarvitsin", table.ArrivingTitle);
        Assert.Equal("Saapuessa: siirto sujui", table.Rows[1].Arriving.Question);
    }

    private static PathChart Build() => PathChartBuilder.Build(
        Path, Weak, Readings.Context(), "s3", stage => FormattableString.Invariant($"/{stage.Id}"));

    private static StageReading With(StageReading stage, MetricVersion metric, double share) => stage with
    {
        Metrics = stage.Metrics.Append(new(metric.Slug, Reading(metric, (400, share), null))).ToDictionary(),
    };

    private static StageReading Stage(int id, string name, (long N, double Share) help, (long N, double Share) next, Figure? arriving = null)
    {
        MetricReading[] readings = [Reading(Readings.Help, help, arriving), Reading(Readings.Continue, next, null)];
        return new StageReading(
            new Stage(id, $"s{id}", id, new LocalizedText(name), id, null, $"Koordinaattori {id}"),
            A.Unit(id),
            readings.ToDictionary(reading => reading.Metric.Slug));
    }

    private static MetricReading Reading(MetricVersion metric, (long N, double Share) counted, Figure? figure) =>
        Readings.Of(metric, Array.Empty<double>()) with
        {
            Current = figure ?? new Figure(counted.N, counted.Share, counted.Share - 0.03, counted.Share + 0.03),
        };

    private static StageReading Outside(int id, string name) => new(
        new Stage(id, $"s{id}", id, new LocalizedText(name), null, "Työterveyshuolto", null),
        null,
        new[] { Readings.NotAsked(Readings.Help), Readings.NotAsked(Readings.Continue) }.ToDictionary(reading => reading.Metric.Slug));
}
