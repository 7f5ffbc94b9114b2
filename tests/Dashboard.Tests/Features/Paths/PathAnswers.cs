using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Queries;

namespace Dashboard.Tests.Features.Paths;

/// <summary>A path of three stages of the county and one outside it; the hand-over from the ward to home care is weak at both ends.</summary>
internal static class PathAnswers
{
    public static MetricCatalogue Catalogue { get; } = new([Scale(WellKnown.Continue), Scale(WellKnown.Help), Scale("safe"), Count(WellKnown.Responses)]);

    public static ServicePath Path { get; } = new(1, "hip", new("Lonkkapolku", "Höftstigen", "Hip path"),
    [
        new(11, "referral", 1, new("Lähete"), 2, null, "Lähetekoordinaattori"),
        new(12, "ward", 2, new("Osasto"), 4, null, "Kotiutuskoordinaattori"),
        new(13, "home", 3, new("Kotikuntoutus"), 5, null, "Kuntoutuskoordinaattori"),
        new(14, "work", 4, new("Työhön paluu"), null, "Työterveyshuolto", null),
    ]);

    /// <summary>Shares of the two questions: arriving, leaving.</summary>
    public static PathAnswer Weak { get; } = Answer((.88, .84), (.90, .60), (.50, .83));

    public static PathAnswer Even { get; } = Answer((.85, .84), (.86, .83), (.85, .84));

    public static PathAnswer Silent { get; } = new(Path, [.. Path.Stages.Select(stage => new StageReading(stage, Owner(stage), Unasked(stage)))]);

    private static PathAnswer Answer(params (double Arriving, double Leaving)[] stages) => new(Path,
    [
        .. Path.Stages.Select((stage, i) => new StageReading(stage, Owner(stage), stage.IsExternal ? Unasked(stage) : Readings(400, stages[i]))),
    ]);

    private static Dashboard.Core.Units.Unit? Owner(Stage stage) => stage.OwnerUnitId is { } id ? Snapshots.Small.Units[id] : null;

    private static Dictionary<string, MetricReading> Readings(long n, (double Arriving, double Leaving) shares) => new(StringComparer.Ordinal)
    {
        [WellKnown.Help] = Reading(WellKnown.Help, FigureKind.TopTwo, Share(n, shares.Arriving)),
        [WellKnown.Continue] = Reading(WellKnown.Continue, FigureKind.TopTwo, Share(n, shares.Leaving)),
        ["safe"] = Reading("safe", FigureKind.TopTwo, Figure.None, asked: false),
        [WellKnown.Responses] = Reading(WellKnown.Responses, FigureKind.Sum, new Figure(n, n)),
    };

    private static Dictionary<string, MetricReading> Unasked(Stage stage) => Catalogue.Slugs.ToDictionary(
        slug => slug, slug => Reading(slug, slug == WellKnown.Responses ? FigureKind.Sum : FigureKind.TopTwo, Figure.None, asked: false));

    private static Figure Share(long n, double share) => new(n, share, share - .03, share + .03);

    private static MetricReading Reading(string slug, FigureKind kind, Figure figure, bool asked = true)
    {
        var metric = Catalogue.Newest(slug)!;
        var points = Grain.Month.Split(new Period(new(2025, 1, 1), new(2026, 11, 1))).Select(month => new SeriesPoint(month, figure, false));
        return new MetricReading(metric, kind, figure, null, null, new Series(metric, kind, Grain.Month, [.. points], []), null, asked, null);
    }

    private static MetricVersion Scale(string slug) => Metric(slug, MetricKind.Scale);

    private static MetricVersion Count(string slug) => Metric(slug, MetricKind.Count);

    private static MetricVersion Metric(string slug, MetricKind kind) => new()
    {
        Slug = slug,
        Version = 1,
        ValidFrom = new(2024, 1, 1),
        Kind = kind,
        Name = new LocalizedText(slug),
        Answers = MetricVersion.DefaultAnswers(kind),
    };
}
