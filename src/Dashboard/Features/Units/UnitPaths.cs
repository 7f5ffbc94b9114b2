using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Features.Units;

/// <summary>A service path that runs through the unit.</summary>
/// <param name="Name">The path.</param>
/// <param name="Href">Its page, on the stage that is spoken of.</param>
/// <param name="Stages">The unit's stages of it, by name.</param>
/// <param name="Weak">The weakest seam that a stage of the unit takes part in; <c>null</c> where none is weak.</param>
/// <param name="IsKnown">Whether anything can be said of the unit's seams.</param>
public sealed record UnitPath(string Name, string Href, IReadOnlyList<string> Stages, SeamRow? Weak, bool IsKnown);

/// <summary>The paths of which a unit, or one below it, owns a stage.</summary>
public static class UnitPaths
{
    /// <summary>Only those paths are asked, and none for its series.</summary>
    public static IEnumerable<PathQuestion> Questions(ViewContext view, Unit unit) => view.Snapshot.Paths
        .Where(path => path.Stages.Any(stage => IsOwn(stage, unit, view.Snapshot.Units)))
        .Select(path => new PathQuestion(
            path, [WellKnown.Continue, WellKnown.Handover, WellKnown.Help], view.Period, Compare: null, Grain: null, view.Segment));

    public static UnitPath Build(PathAnswer answer, Unit unit, ViewContext view)
    {
        var own = answer.Stages.Select(stage => IsOwn(stage.Stage, unit, view.Snapshot.Units)).ToList();
        var seams = SeamTableBuilder.Build(answer.Stages, view.ChartContext(answer.Path.Name)).Rows
            .Select((row, at) => (Row: row, At: at))
            .Where(seam => own[seam.At] || own[seam.At + 1]).ToList();
        var weak = seams.Where(seam => IsWeak(seam.Row)).OrderByDescending(seam => seam.Row.Strength == SeamStrength.BothEndsWeak).ToList();
        var stage = weak is [var worst, ..] ? worst.At + (own[worst.At] ? 0 : 1) : own.IndexOf(true);
        return new UnitPath(
            answer.Path.Name.In(view.Language),
            DashboardUrls.Path(answer.Path.Code, view.State.Elsewhere() with { Stage = answer.Stages[stage].Stage.Code }),
            [.. answer.Stages.Where((_, at) => own[at]).Select(one => one.Stage.Name.In(view.Language))],
            weak is [var first, ..] ? first.Row : null,
            seams.Exists(seam => seam.Row.Strength != SeamStrength.Unknown));
    }

    private static bool IsWeak(SeamRow seam) => seam.Strength is SeamStrength.BothEndsWeak or SeamStrength.OneEndWeak;

    private static bool IsOwn(Stage stage, Unit unit, UnitTree tree) =>
        stage.OwnerUnitId is { } owner && tree.IsWithin(tree[owner], unit);
}
