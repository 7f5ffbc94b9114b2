using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Units;

namespace Dashboard.Core.Attention;

/// <summary>One metric of one unit, or one path, with all that deserves attention there.</summary>
/// <param name="Grade">The grade of the strongest finding.</param>
/// <param name="Kinds">The findings, strongest first; never empty.</param>
/// <param name="People">
/// How many people it concerns in one period of the page's grain: answers to the metric in the latest complete one; for a silent unit the usual
/// number; for a seam the answers at both ends, on average. 0 where it is not known, as of levels.
/// </param>
internal abstract record AttentionItem(EvidenceGrade Grade, IReadOnlyList<AttentionKind> Kinds, double People);

/// <summary>An item of a unit.</summary>
internal sealed record UnitItem(
    EvidenceGrade Grade, IReadOnlyList<AttentionKind> Kinds, double People, Unit Unit, MetricReading Reading, ControlSeries Series, Silence? Silence)
    : AttentionItem(Grade, Kinds, People);

/// <summary>An item of a path: its weakest seam.</summary>
internal sealed record PathItem(
    EvidenceGrade Grade, IReadOnlyList<AttentionKind> Kinds, double People, ServicePath Path, IReadOnlyList<StageReading> Stages)
    : AttentionItem(Grade, Kinds, People);

/// <summary>One metric of a unit with its control chart.</summary>
internal sealed record Charted(UnitReading Unit, MetricReading Reading, ControlSeries Series);

/// <summary>A unit without answers.</summary>
/// <param name="Periods">Complete periods without any, at least 1.</param>
/// <param name="Usual">Usual answers per period: the median of up to twelve periods before.</param>
internal sealed record Silence(int Periods, double Usual)
{
    private const int FewestBefore = 6;
    private const int MostBefore = 12;

    /// <summary>The silence at the end of a series of response counts; <c>null</c> when there is none, or chance would give it.</summary>
    /// <param name="values">The complete periods' counts in order; <c>null</c> is not known.</param>
    public static Silence? Of(IReadOnlyList<double?> values)
    {
        var periods = values.Reverse().TakeWhile(value => value == 0).Count();
        var before = values.SkipLast(periods).TakeLast(MostBefore).OfType<double>().Order().ToList();
        if (periods == 0 || before.Count < FewestBefore)
        {
            return null;
        }

        var usual = (before[(before.Count - 1) / 2] + before[before.Count / 2]) / 2;
        return usual * periods >= EvidenceTable.SilentFrom ? new Silence(periods, usual) : null;
    }
}
