using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Tests;

/// <summary>Answers of the store, made by hand: 36 months that end before November 2026.</summary>
internal static class Readings
{
    private static readonly DateOnly First = new(2023, 11, 1);

    public static MetricCatalogue Catalogue { get; } = new(
    [
        Metric("nps", MetricKind.Nps),
        Metric("help", MetricKind.Scale),
        Metric("local", MetricKind.Share),
        Metric("responses", MetricKind.Count),
        Metric("thanks", MetricKind.Count),
        Metric("complaints", MetricKind.Count),
        Metric("events", MetricKind.Count),
        Metric("participants", MetricKind.Count),
        Metric("decided", MetricKind.Share),
        Metric("told", MetricKind.Share),
    ]);

    public static ViewContext View(FilterState? state = null)
    {
        var view = Snapshots.View(state);
        return view with { Snapshot = view.Snapshot with { Metrics = Catalogue } };
    }

    /// <summary>The answer for a unit of <see cref="Snapshots.Small"/> whose metrics, and those of its children, are all asked but the named ones.</summary>
    public static UnitAnswer Answer(string unit, params IReadOnlyList<string> notAsked)
    {
        var tree = Snapshots.Small.Units;
        var at = tree.Find(unit)!;
        return new UnitAnswer(Of(at, notAsked), [.. tree.ChildrenOf(at).Select(child => Of(child, notAsked))]);
    }

    private static UnitReading Of(Unit unit, IReadOnlyList<string> notAsked) => new(
        unit,
        Catalogue.Slugs.ToDictionary(slug => slug, slug => Of(Catalogue.Newest(slug)!, unit.Id, !notAsked.Contains(slug))),
        0.31);

    private static MetricReading Of(MetricVersion metric, int unit, bool asked)
    {
        var kind = Figures.DefaultKind(metric.Kind);
        var points = Enumerable.Range(0, 36).Select(month => new SeriesPoint(
            Grain.Month.PeriodOf(First.AddMonths(month)), asked ? At(metric, unit, month) : Figure.None, Provisional: false)).ToList();
        return new MetricReading(
            metric, kind, points[^1].Figure, points[^13].Figure, null, new Series(metric, kind, Grain.Month, points, []), null, asked, null);
    }

    /// <summary>Each unit without units below it gives 400 answers.</summary>
    private static int Answers(int unit) => Snapshots.Small.Units.ChildrenOf(Snapshots.Small.Units[unit]).ToList() is [_, ..] children
        ? children.Sum(child => Answers(child.Id))
        : 400;

    private static Figure At(MetricVersion metric, int unit, int month)
    {
        var n = Answers(unit);
        var wave = Math.Sin(month * 1.7) + Math.Cos((month * 0.9) + unit);
        return metric.Kind switch
        {
            MetricKind.Count => new Figure(30, Math.Round(200 + (20 * wave))),
            MetricKind.Nps => new Figure(n, 50 + (4 * wave), 45 + (4 * wave), 55 + (4 * wave)),
            _ => new Figure(n, 0.8 + (0.02 * wave), 0.76 + (0.02 * wave), 0.84 + (0.02 * wave)),
        };
    }

    private static MetricVersion Metric(string slug, MetricKind kind) => new()
    {
        Slug = slug,
        Version = 1,
        ValidFrom = new(2020, 1, 1),
        Kind = kind,
        Name = new LocalizedText(slug.ToUpperInvariant()),
        Answers = MetricVersion.DefaultAnswers(kind),
    };
}
