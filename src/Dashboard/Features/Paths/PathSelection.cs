using Dashboard.Components;
using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Features.Paths;

/// <summary>The stage and the metric whose trend is shown.</summary>
/// <param name="Stage">The stage; <c>null</c> where all stages are outside the county.</param>
/// <param name="Reading">What the metric says there; <c>null</c> where nothing is asked.</param>
/// <param name="Metrics">The metrics that are asked at the stage.</param>
public sealed record PathSelection(Stage? Stage, MetricReading? Reading, IReadOnlyList<MetricVersion> Metrics)
{
    /// <summary>The metrics whose trend may be chosen: the two ends of a seam first, then the other scores.</summary>
    public static IReadOnlyList<string> Choosable(MetricCatalogue metrics) =>
    [
        .. new[] { WellKnown.Continue, WellKnown.Handover, WellKnown.Help }.Where(slug => metrics.Newest(slug) is not null)
            .Union(MetricChoice.Scores(metrics)),
    ];

    /// <summary>
    /// What the address names; else the end of the weakest seam that lies below; else the first stage that asks something, by the question
    /// put to those who leave it.
    /// </summary>
    public static PathSelection Of(PathAnswer answer, ViewContext view)
    {
        var choosable = Choosable(view.Snapshot.Metrics);
        var (weakest, weakMetric) = WeakestEnd(answer);
        var stage = Named(answer, view.State.Stage)
            ?? weakest
            ?? answer.Stages.FirstOrDefault(reading => choosable.Any(slug => MetricChoice.IsAsked(reading.Metrics, slug)))
            ?? answer.Stages.FirstOrDefault(reading => !reading.Stage.IsExternal);
        if (stage is null)
        {
            return new(null, null, []);
        }

        var asked = choosable.Where(slug => MetricChoice.IsAsked(stage.Metrics, slug)).ToList();
        string?[] wanted = [view.State.Metric, stage == weakest ? weakMetric : null];
        var metric = wanted.FirstOrDefault(slug => slug is not null && asked.Contains(slug)) ?? asked.FirstOrDefault();
        return new(stage.Stage, metric is null ? null : stage.Metrics[metric], [.. asked.Select(slug => stage.Metrics[slug].Metric)]);
    }

    /// <summary>The page with the trend of another stage or metric.</summary>
    public string Url(ViewContext view, ServicePath path, Stage? stage, string? metric = null) =>
        DashboardUrls.Path(path.Code, view.State with { Stage = (stage ?? Stage)?.Code, Metric = metric ?? view.State.Metric }) + "#trend";

    private static StageReading? Named(PathAnswer answer, string? code) =>
        answer.Path.Find(code) is { IsExternal: false } named ? answer.Stages.First(reading => reading.Stage.Id == named.Id) : null;

    private static (StageReading? Stage, string? Metric) WeakestEnd(PathAnswer answer)
    {
        var judgement = Seams.Judge([.. answer.Stages.Select(StageEnds.Of)]);
        if (judgement.Weakest is not { } at)
        {
            return (null, null);
        }

        var seam = judgement.Seams[at];
        return seam.Leaving.Position == BandPosition.Below
            ? (answer.Stages[at], WellKnown.Continue)
            : (answer.Stages[at + 1], seam.ByHandover ? WellKnown.Handover : WellKnown.Help);
    }
}
