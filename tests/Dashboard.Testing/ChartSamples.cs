using Dashboard.Core.Charts;
using Dashboard.Core.Text;

namespace Dashboard.Testing;

/// <summary>One chart of each kind, small and whole.</summary>
public static class ChartSamples
{
    private static readonly Axis Percent = new(.7, .9, [.7, .75, .8, .85, .9], ValueFormat.Percent);

    /// <summary>A source with everything in it.</summary>
    public static ChartSource Source { get; } = new(
        "Kirurgia & \"muut\" <yksiköt>", "1.1.2026–31.10.2026", "n = 412", "Vastasi 4 tai 5, osuus", "mdc-2018", new DateOnly(2026, 11, 1), Demo: true);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ChartModel> All =>
        [Control(), Line(), Column(), Stacked(), Steps(), Interval(), Funnel(), Sparkline(), HeatMap(), Path(), Pairs(), Bars(), House()];

    /// <summary>Two baselines of ten months with limits; the last seven points of concern, a gap, and the running month hollow.</summary>
    public static ControlChart Control() => With(new ControlChart
    {
        Id = "trend", Title = "", Subtitle = "", Sentence = "", Table = Table, Source = Source, Language = Language.Fi,
        Axis = Percent,
        Points = [.. Enumerable.Range(0, 21).Select(i => new ControlPoint(
            Month(i, i == 4 ? null : .75 + (.01 * (i % 7)), hollow: i == 20),
            i < 10 ? 0 : 1,
            i < 10 ? .78 : .77, i < 10 ? .72 : .71, i < 10 ? .84 : .83,
            i is >= 13 and < 20 ? Signal.Worse : Signal.None,
            i is >= 13 and < 20 ? "7 keskiarvon alapuolella" : null))],
        Target = new Level(.82, "Tavoite 82 %"),
        Mean = new Level(.77, "Keskiarvo 77,0"),
        Lower = new Level(.71, "Alaraja 71,0"),
        Upper = new Level(.83, "Yläraja 83,0"),
        Annotations =
        [
            new("A", new DateOnly(2025, 11, 1), AnnotationKind.Break, "Kysymys muuttui", "1.11.2025 Kysymys muuttui."),
            new("B", new DateOnly(2026, 4, 1), AnnotationKind.Action, "Ohje", "1.4.2026 Toimenpide: uusi ohje."),
        ],
    });

    /// <summary>Two lines and a target.</summary>
    public static LineChart Line() => With(new LineChart
    {
        Id = "line", Title = "", Subtitle = "", Sentence = "", Table = Table, Source = Source, Language = Language.Fi,
        Axis = Percent,
        Lines = [new("Yksi", [.. Enumerable.Range(0, 12).Select(i => Month(i, .74 + (.01 * i)))]), new("Kaksi & <b>", [.. Enumerable.Range(0, 12).Select(i => Month(i, .85))])],
        Target = new Level(.82, "Tavoite 82 %"),
    });

    /// <summary>Columns with a signal, a suppressed one and the running month.</summary>
    public static ColumnChart Column() => With(new ColumnChart
    {
        Id = "column", Title = "", Subtitle = "", Sentence = "", Table = Table, Source = Source, Language = Language.Fi,
        Axis = new Axis(0, 600, [0, 200, 400, 600], ValueFormat.Count),
        Columns = [new("1/2026", 400, "400"), new("2/2026", null, "ei näytetä"), new("3/2026", 550, "550", Signal.Better), new("4/2026", 100, "100", Signal.Worse), new("5/2026", 200, "200", Hollow: true)],
    });

    /// <summary>Two layers.</summary>
    public static StackedColumnChart Stacked() => With(new StackedColumnChart
    {
        Id = "stacked", Title = "", Subtitle = "", Sentence = "", Table = Table, Source = Source, Language = Language.Fi,
        Axis = new Axis(0, 100, [0, 50, 100], ValueFormat.Count),
        Labels = ["1/2026", "2/2026"],
        Layers = [new("kiitokset", [60, 40]), new("moitteet", [20, null])],
    });

    /// <summary>A fall within the units and a step of nothing.</summary>
    public static StepChart Steps() => With(new StepChart
    {
        Id = "steps", Title = "", Subtitle = "", Sentence = "", Table = Table, Source = Source, Language = Language.Fi,
        Axis = Percent,
        Steps =
        [
            new("Tulos ennen", .84, .84, "84,0 %", IsLevel: true), new("Yksiköiden sisällä", .84, .78, "−6,0", Signal.Worse),
            new("Painotus", .78, .78, "0,0"), new("Uudet ja päättyneet", .78, .79, "+1,0"), new("Tulos nyt", .79, .79, "79,0 %", IsLevel: true),
        ],
    });

    /// <summary>Three rows, one of them suppressed.</summary>
    public static IntervalChart Interval() => With(new IntervalChart
    {
        Id = "interval", Title = "", Subtitle = "", Sentence = "", Table = Table, Source = Source, Language = Language.Fi,
        Axis = new Axis(.5, 1, [.5, .75, 1], ValueFormat.Percent),
        Rows = [new("Poliklinikka", .8, .75, .85, 312, "80,0 %"), new("Vuodeosasto", .7, .6, .8, 97, "70,0 %", "/units/v"), new("Pieni", null, null, null, null, "ei näytetä (alle 5 vastaajaa)")],
        Reference = new Level(.78, "Koko linja 78,0 %"),
    });

    /// <summary>Three units, two of them outside.</summary>
    public static FunnelChart Funnel() => With(new FunnelChart
    {
        Id = "funnel", Title = "", Subtitle = "", Sentence = "", Table = Table, Source = Source, Language = Language.Fi,
        Axis = Percent,
        Across = new Axis(0, 500, [0, 250, 500], ValueFormat.Count),
        Centre = new Level(.8, "Koko linja 80,0 %"),
        Edges = [.. new[] { 10, 50, 100, 200, 500 }.Select(n => new FunnelEdge(n, .8 - (.8 / Math.Sqrt(n)), .8 + (.8 / Math.Sqrt(n)), .8 - (1.2 / Math.Sqrt(n)), .8 + (1.2 / Math.Sqrt(n))))],
        Marks = [new("Ylhäällä", 300, .89, "89,0 %", Signal.Better, true, "/units/y"), new("Alhaalla", 400, .71, "71,0 %", Signal.Worse, true), new("Keskellä", 200, .8, "80,0 %", Signal.None, false)],
        Legend = new FunnelLegend("Vastauksia", "95 %:n rajat", "99,8 %:n rajat", "yläpuolella", "alapuolella"),
    });

    /// <summary>Eight points, the last of them better.</summary>
    public static SparklineChart Sparkline() => With(new SparklineChart
    {
        Id = "spark", Title = "", Subtitle = "", Sentence = "", Table = Table, Source = Source, Language = Language.Fi,
        Axis = Percent,
        Points = [.. Enumerable.Range(0, 8).Select(i => new ControlPoint(Month(i, .75 + (.01 * i)), 0, .78, .72, .84, i == 7 ? Signal.Better : Signal.None))],
        Target = .8,
    });

    /// <summary>Two units by two metrics.</summary>
    public static HeatMapChart HeatMap() => With(new HeatMapChart
    {
        Id = "heat", Title = "", Subtitle = "", Sentence = "", Table = Table, Source = Source, Language = Language.Fi,
        Columns = ["NPS", "Sain apua, kun tarvitsin"],
        Rows =
        [
            new("Koko alue", null, [new("60", 60, Signal.Better, "Koko alue, NPS 60, parani"), new("86", .86, Signal.None, "Koko alue, Sain apua 86 %")]),
            new("Kotihoito", "/units/k", [new("55", 55, Signal.None, "Kotihoito, NPS 55", "/units/k?metric=nps"), new("81", .81, Signal.Worse, "Kotihoito, Sain apua 81 %, heikkeni")]),
        ],
    });

    /// <summary>Three stages: a seam weak at both ends, then a stage outside the county.</summary>
    public static PathChart Path() => With(new PathChart
    {
        Id = "path", Title = "", Subtitle = "", Sentence = "", Table = Table, Source = Source, Language = Language.Fi,
        Stages = [new(1, "Leikkaus ja vuodeosasto", "Vuodeosasto 2", false, true, "?stage=1"), new(2, "Kotikuntoutus", "Kotikuntoutuksen tiimi", false, false, "?stage=2"), new(3, "Työhön paluu", "Työterveyshuolto", true, false, null)],
        Arriving = new PathRow("Saapuessa: sain apua, kun tarvitsin", new Axis(.5, 1, [.6, .8, 1], ValueFormat.Percent), new Level(.85, "polun keskiarvo 84,8"), [Asked(.92, Signal.Better), Asked(.57, Signal.Worse), NotAsked]),
        Leaving = new PathRow("Lähtiessä: tieto jatkosta", new Axis(.5, 1, [.6, .8, 1], ValueFormat.Percent), new Level(.82, "polun keskiarvo 81,7"), [Asked(.72, Signal.Worse), Asked(.83, Signal.None), NotAsked]),
        Seams = [SeamStrength.BothEndsWeak, SeamStrength.Unknown],
        BothEndsWeakLabel = "molemmat päät heikkoja",
    });

    /// <summary>Two properties: a missing group, a hidden one, one that is read against nothing; of the second nothing is known.</summary>
    public static PairChart Pairs() => With(new PairChart
    {
        Id = "pairs", Title = "", Subtitle = "", Sentence = "", Table = Table, Source = Source, Language = Language.Fi,
        OfValue = "osallistumiskerroista", OfAgainst = "palautteen antajista",
        Sections =
        [
            new("Ikä", new Axis(0, .4, [0, .2, .4], ValueFormat.Percent),
                [new("18–29", .06, "6 %", .2, "20 %", IsLow: true), new("30–49", null, "ei näytetä", .3, "30 %"), new("80+", .1, "10 %", null, "–")]),
            new("Kieli", new Axis(0, 1, [0, 1], ValueFormat.Percent), [], "Ei tiedossa"),
        ],
    });

    /// <summary>Two bars and one beside them.</summary>
    public static BarChart Bars() => With(new BarChart
    {
        Id = "bars", Title = "", Subtitle = "", Sentence = "", Table = Table, Source = Source, Language = Language.Fi,
        Bars = [new("Suunniteltu", .8, "80", "80 %"), new("Päätettiin", .5, "50", "50 %"), new("Kerrottiin", .4, "40", "40 %", Outlined: true)],
        Beside = "Oma mittarinsa",
    });

    /// <summary>A floor of events and one of a statement.</summary>
    public static HouseChart House() => With(new HouseChart
    {
        Id = "house", Title = "", Subtitle = "", Sentence = "", Table = Table, Source = Source, Language = Language.Fi,
        Roof = "Strategia ja ohjelma", Goals = "1/2 tavoitetta", Key = "ikkuna = 4 tilaisuutta",
        Storeys =
        [
            new("dialogue", "Vuoropuhelu", "Asiakasraadit ja kuulemiset", [new("78", "tilaisuutta", "#events"), new("1 368", "osallistumiskertaa"), new("1 180", "kertaa vertailujaksolla")])
            {
                Windows = 20, Quarters = [100, 0, 400, 300], QuartersText = "100, 0, 400, 300", Aside = "Lisääntyi", Stands = true,
            },
            new("own-service", "Oma palvelu", "Asiakas suunnittelee", [new("79,2 %", "n = 56 890"), new("78,8–79,5", "95 %:n luottamusväli")]) { Statement = "Päätökset yhdessä" },
        ],
    });

    private static ChartTable Table => new(
        ["Kuukausi", "Arvo, %", "n"],
        [[new("1/2026"), new("78,4 %", .784, ValueFormat.Percent), new("412", 412, ValueFormat.Count)], [new("2/2026"), new("ei näytetä (alle 5 vastaajaa)"), new("")]]);

    private static PathValue NotAsked => new(null, "ei kysytä täällä", null, null, null);

    private static PathValue Asked(double value, Signal signal) => new(value, NumberText.Percent(value, Language.Fi, 0), 400, value - .04, value + .04, signal);

    private static TimePoint Month(int index, double? value, bool hollow = false)
    {
        var start = new DateOnly(2025, 1, 1).AddMonths(index);
        return new TimePoint(start, $"{start.Month}/{start.Year}", value, value is null ? "ei vastauksia" : NumberText.Percent(value.Value, Language.Fi), 150, value - .03, value + .03, hollow);
    }

    private static T With<T>(T chart)
        where T : ChartModel => chart with
        {
            Title = "Tieto jatkosta heikkeni & \"muu\" <ennallaan>",
            Subtitle = "Vastasi 4 tai 5, % · kuukausittain",
            Sentence = "Viimeiset 7 kuukautta keskiarvon alapuolella.",
        };
}
