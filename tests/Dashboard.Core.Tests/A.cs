using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Text;
using Dashboard.Core.Units;

namespace Dashboard.Core.Tests;

/// <summary>Small parts that tests of the core are made of.</summary>
internal static class A
{
    public static readonly DateOnly Start = new(2024, 1, 1);

    public static MetricVersion Nps() => Metric("nps", MetricKind.Nps);

    public static MetricVersion Scale() => Metric("help", MetricKind.Scale);

    public static MetricVersion Share() => Metric("heard", MetricKind.Share);

    public static MetricVersion Count(string slug = "visits") => Metric(slug, MetricKind.Count);

    public static MetricVersion Stock() => Metric("pool", MetricKind.Stock);

    public static MetricVersion Duration(double? limitHours = 336) => Metric("handling-hours", MetricKind.Duration) with { LimitHours = limitHours };

    /// <summary>Cells: always, sometimes, never, don't know.</summary>
    public static MetricVersion Categories() => Metric("fft", MetricKind.Categories) with
    {
        Answers =
        [
            new("always", AnswerRole.Positive), new("sometimes", AnswerRole.Neutral), new("never", AnswerRole.Negative),
            new("don't know", AnswerRole.LeftOut),
        ],
    };

    public static MetricVersion Metric(string slug, MetricKind kind) => new()
    {
        Slug = slug,
        Version = 1,
        ValidFrom = Start,
        Kind = kind,
        Name = new LocalizedText(slug),
        Answers = MetricVersion.DefaultAnswers(kind),
    };

    public static Unit Unit(int id, int? parent = null, string? level = null) => new(id, $"u{id}", new LocalizedText($"Yksikkö {id}"), level, parent);

    public static Stage Stage(int? owner, string code = "arrival") =>
        new(1, code, 1, new LocalizedText(code), owner, owner is null ? "Kela" : null, null);
}
