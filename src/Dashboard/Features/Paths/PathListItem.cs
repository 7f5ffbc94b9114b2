using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Text;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Features.Paths;

/// <summary>One path of the list.</summary>
/// <param name="Name">The path.</param>
/// <param name="Url">Its page.</param>
/// <param name="Stages">Number of stages.</param>
/// <param name="Responses">Responses on the path in the period.</param>
/// <param name="Finding">The weakest seam in words, or that none stands out.</param>
/// <param name="IsWeak">Whether a seam stands out.</param>
public sealed record PathListItem(string Name, string Url, int Stages, long Responses, string Finding, bool IsWeak)
{
    public static PathQuestion Question(ViewContext view, ServicePath path) => new(
        path,
        [WellKnown.Continue, WellKnown.Handover, WellKnown.Help, WellKnown.Responses],
        view.Period,
        null,
        Grain: null,
        view.Segment);

    public static PathListItem Build(PathAnswer answer, ViewContext view)
    {
        var path = answer.Path;
        return new PathListItem(
            path.Name.In(view.Language),
            DashboardUrls.Path(path.Code, view.State.Elsewhere()),
            path.Stages.Count,
            (long)answer.Stages.Sum(stage => stage.Metrics.GetValueOrDefault(WellKnown.Responses)?.Current.Value ?? 0),
            FindingText.OfPath(answer.Stages, view.ChartContext(path.Name)).Heading,
            Seams.Judge([.. answer.Stages.Select(StageEnds.Of)]).Weakest is not null);
    }
}
