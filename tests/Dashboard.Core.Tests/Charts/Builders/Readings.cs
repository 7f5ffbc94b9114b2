using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;

namespace Dashboard.Core.Tests.Charts.Builders;

/// <summary>Readings with series of known shapes, ending in October 2026.</summary>
internal static class Readings
{
    public static readonly DateOnly Made = new(2026, 11, 21);
    public static readonly Period Year = new(new(2025, 11, 1), new(2026, 11, 1));

    public static readonly MetricVersion Nps = A.Nps() with
    {
        Name = new LocalizedText("Suositteluindeksi (NPS)", "Rekommendationsindex (NPS)", "Net Promoter Score (NPS)"),
    };

    public static readonly MetricVersion Continue = A.Metric("continue", MetricKind.Scale) with
    {
        Name = new LocalizedText("Tieto jatkosta", "Information om fortsättningen", "Knowing what happens next"),
    };

    public static readonly MetricVersion Help = A.Scale() with
    {
        Name = new LocalizedText("Sain apua, kun tarvitsin", "Jag fick hjälp när jag behövde det", "Got help when needed"),
    };

    public static readonly MetricVersion Volume = A.Count(WellKnown.Responses) with
    {
        Name = new LocalizedText("Palautemäärä", "Antal respons", "Feedback volume"),
        Direction = Direction.Neutral,
    };

    public static ChartContext Context(Language language = Language.Fi) => new(language, "Esimerkkialue", Year, Made, Demo: false);

    /// <summary>Values around a level without any signal.</summary>
    public static double[] Level(double level, double swing, int count) =>
        [.. Enumerable.Range(0, count).Select(i => level + (i % 2 == 0 ? swing : -swing))];

    /// <summary>16 months at one level, then 8 at another.</summary>
    public static double[] Shift(double before, double after, double swing) => [.. Level(before, swing, 16), .. Level(after, -swing, 8)];

    /// <summary>A reading whose monthly values end in October 2026; <c>null</c> is a month without answers.</summary>
    public static MetricReading Of(MetricVersion metric, params IEnumerable<double?> values) =>
        OfFigures(metric, Grain.Month, [.. values.Select(value => value is { } known ? Point(metric, known) : Figure.None)]);

    public static MetricReading Of(MetricVersion metric, IEnumerable<double> values) => Of(metric, values.Select(value => (double?)value));

    public static MetricReading OfFigures(MetricVersion metric, Grain grain, IReadOnlyList<Figure> figures)
    {
        var kind = Figures.DefaultKind(metric.Kind);
        var last = grain.StartOf(new DateOnly(2026, 10, 31));
        var points = figures.Select((figure, i) => new SeriesPoint(
            grain.PeriodOf(grain.Add(last, i - figures.Count + 1)), figure, Provisional: false)).ToList();
        var current = figures.Count == 0 ? Figure.None : figures[^1];
        return new MetricReading(metric, kind, current, null, null, new Series(metric, kind, grain, points, []), null, Asked: true, null);
    }

    /// <summary>The month after October, still running.</summary>
    public static MetricReading WithRunning(this MetricReading reading, double value) => reading with
    {
        Series = reading.Series with
        {
            Points = [.. reading.Series.Points, new SeriesPoint(Grain.Month.PeriodOf(new(2026, 11, 1)), Point(reading.Metric, value), true)],
        },
    };

    public static MetricReading WithBreak(this MetricReading reading, DateOnly day) =>
        reading with { Series = reading.Series with { Breaks = [day] } };

    public static MetricReading WithRebase(this MetricReading reading, DateOnly day, string reason) => reading with
    {
        Series = reading.Series with
        {
            Rebases = [new Rebase(1, reading.Metric.Slug, 1, null, day, reason, new Signature(new DateOnly(2025, 6, 12), "Laatupäällikkö"))],
        },
    };

    public static Figure Point(MetricVersion metric, double value) => metric.Kind switch
    {
        MetricKind.Count or MetricKind.Stock => new Figure(1, value),
        MetricKind.Nps => new Figure(412, value, value - 5, value + 5),
        _ => new Figure(626, value, value - 0.03, value + 0.03),
    };

    public static UnitReading Unit(int id, string name, params MetricReading[] readings) => new(
        new Unit(id, $"u{id}", new LocalizedText(name), null, null),
        readings.ToDictionary(reading => reading.Metric.Slug),
        null);

    public static MetricReading NotAsked(MetricVersion metric) => OfFigures(metric, Grain.Month, []) with { Asked = false };

    public static Change Change(double value, double low, double high, ChangeVerdict verdict) => new(value, new Interval(low, high), verdict);
}
