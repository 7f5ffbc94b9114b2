using Dashboard.Core.Charts;
using Dashboard.Core.Metrics;

namespace Dashboard.Core.Paths;

/// <summary>What one stage's customers said at its two ends: protected shares; <c>null</c> where a question is not asked or nobody asks.</summary>
/// <param name="Leaving">On leaving the stage: I know how it continues (<see cref="WellKnown.Continue"/>).</param>
/// <param name="Arriving">On arriving at it: I got help when I needed it (<see cref="WellKnown.Help"/>).</param>
/// <param name="Handover">On arriving at it: the local question about the hand-over itself (<see cref="WellKnown.Handover"/>).</param>
public sealed record StageEnds(Figure? Leaving, Figure? Arriving, Figure? Handover = null)
{
    /// <summary>The ends of a stage's readings. A stage outside the county asks nothing; a metric that is not read as a share is left out.</summary>
    public static StageEnds Of(StageReading reading)
    {
        return reading.Stage.IsExternal
            ? new StageEnds(null, null)
            : new StageEnds(Share(WellKnown.Continue), Share(WellKnown.Help), Share(WellKnown.Handover));

        Figure? Share(string metric) =>
            reading.Metrics.GetValueOrDefault(metric) is { Asked: true } read && read.Kind.IsShare() ? read.Current : null;
    }
}

/// <summary>The hand-over from one stage to the next.</summary>
/// <param name="Leaving">The end of the stage that is left.</param>
/// <param name="Arriving">The end of the stage that is reached.</param>
/// <param name="ByHandover">Whether <paramref name="Arriving"/> is the hand-over question rather than the general one.</param>
/// <param name="Strength">What both ends say together.</param>
public sealed record Seam(StageInBand Leaving, StageInBand Arriving, bool ByHandover, SeamStrength Strength);

/// <summary>A path's seams, and the bands behind them.</summary>
/// <param name="Leaving">The question on leaving, stage by stage.</param>
/// <param name="Arriving">The general question on arriving, stage by stage.</param>
/// <param name="Handover">The hand-over question on arriving, stage by stage.</param>
/// <param name="Seams">One seam between each stage and the next; empty for a path of one stage.</param>
/// <param name="Weakest">Index of the seam that stands out as the weakest, or <c>null</c>: none stands out.</param>
public sealed record SeamJudgement(PathBand Leaving, PathBand Arriving, PathBand Handover, IReadOnlyList<Seam> Seams, int? Weakest);

/// <summary>
/// Finds weak seams. Leaving and arriving are two questions put to different people: they are never subtracted from each other. Each is
/// compared with the same question across the path's stages, and a seam is weak if an end lies below its band.
/// </summary>
public static class Seams
{
    /// <summary>
    /// Judges the seams of a path. Where the hand-over question can be compared at the reached stage it is used instead of the general one.
    /// The weakest seam has both ends below their bands, else one; among equals, the ends that lie farthest below in widths of their bands.
    /// </summary>
    /// <param name="stages">The stages in order; none and one give no seam.</param>
    public static SeamJudgement Judge(IReadOnlyList<StageEnds> stages)
    {
        var leaving = PathBand.Of([.. stages.Select(stage => stage.Leaving)]);
        var arriving = PathBand.Of([.. stages.Select(stage => stage.Arriving)]);
        var handover = PathBand.Of([.. stages.Select(stage => stage.Handover)]);
        var seams = new Seam[Math.Max(0, stages.Count - 1)];
        for (var i = 0; i < seams.Length; i++)
        {
            var byHandover = handover.Stages[i + 1].Position != BandPosition.Unknown;
            var reached = byHandover ? handover.Stages[i + 1] : arriving.Stages[i + 1];
            seams[i] = new Seam(leaving.Stages[i], reached, byHandover, StrengthOf(leaving.Stages[i].Position, reached.Position));
        }

        return new SeamJudgement(leaving, arriving, handover, seams, WeakestOf(seams));
    }

    private static SeamStrength StrengthOf(BandPosition leaving, BandPosition arriving) => (leaving, arriving) switch
    {
        (BandPosition.Unknown, _) or (_, BandPosition.Unknown) => SeamStrength.Unknown,
        (BandPosition.Below, BandPosition.Below) => SeamStrength.BothEndsWeak,
        (BandPosition.Below, _) or (_, BandPosition.Below) => SeamStrength.OneEndWeak,
        _ => SeamStrength.Normal,
    };

    private static int? WeakestOf(Seam[] seams)
    {
        int? weakest = null;
        for (var i = 0; i < seams.Length; i++)
        {
            if (seams[i].Strength is SeamStrength.OneEndWeak or SeamStrength.BothEndsWeak
                && (weakest is not { } before || Weight(seams[i]).CompareTo(Weight(seams[before])) > 0))
            {
                weakest = i;
            }
        }

        return weakest;
    }

    private static (SeamStrength Strength, double Shortfall) Weight(Seam seam) =>
        (seam.Strength, seam.Leaving.Shortfall + seam.Arriving.Shortfall);
}
