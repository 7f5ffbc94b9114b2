using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Privacy;

/// <summary>One part of a whole with its protected figures.</summary>
/// <param name="Name">The part.</param>
/// <param name="Before">Its figure before.</param>
/// <param name="After">Its figure after.</param>
public sealed record PartFigures(string Name, Figure Before, Figure After);

/// <summary>A whole as parts that may stand side by side.</summary>
/// <param name="Shown">The parts that keep their names, in the order given.</param>
/// <param name="Others">All other parts together, without a name; <c>null</c> when there are none.</param>
/// <param name="Members">How many parts <paramref name="Others"/> holds.</param>
public sealed record PooledParts(IReadOnlyList<MixChild> Shown, MixChild? Others, int Members);

/// <summary>
/// Pools the hidden parts of a whole, so that the parts still add up and none of the hidden ones can be told from the rest: what is left when
/// the named parts are taken from the whole never is the answers of fewer than k people, nor of one part alone.
/// </summary>
public static class Pooling
{
    /// <summary>
    /// Pools the parts that are hidden in either period. Where in a period the pool has fewer than k answers or a single part with answers, the
    /// smallest named part (by answers in both periods; of equal ones the last) joins it, until that is no longer so.
    /// </summary>
    /// <param name="before">The whole before: a figure that is an average over answers.</param>
    /// <param name="after">The whole after.</param>
    /// <param name="parts">All parts of the whole; those without any answers are left out.</param>
    /// <param name="minimumRespondents">k, at least 1.</param>
    /// <returns>
    /// <c>null</c> when the whole is hidden or empty in a period, the parts hold more answers than the whole, or fewer than two of them would
    /// remain to stand side by side.
    /// </returns>
    public static PooledParts? Of(Figure before, Figure after, IReadOnlyList<PartFigures> parts, int minimumRespondents)
    {
        if (before is not { N: > 0, Value: not null } || after is not { N: > 0, Value: not null })
        {
            return null;
        }

        var pooled = parts.Where(part => part.Before.Suppressed || part.After.Suppressed).ToList();
        var shown = parts.Where(part => !pooled.Contains(part) && (Answers(part.Before) || Answers(part.After))).ToList();
        if (Left(before, shown, part => part.Before) < 0 || Left(after, shown, part => part.After) < 0)
        {
            return null;
        }

        while (!IsSafe(before, shown, pooled, part => part.Before, minimumRespondents)
            || !IsSafe(after, shown, pooled, part => part.After, minimumRespondents))
        {
            if (shown.Count == 0)
            {
                return null;
            }

            var smallest = shown.MinBy(part => (part.Before.N + part.After.N, -shown.IndexOf(part)))!;
            shown.Remove(smallest);
            pooled.Add(smallest);
        }

        var named = shown.ConvertAll(part => new MixChild(
            part.Name, part.Before.N ?? 0, part.Before.Value ?? 0, part.After.N ?? 0, part.After.Value ?? 0));
        var others = pooled.Count == 0 ? null : Rest(before, after, named);
        return named.Count + (others is null ? 0 : 1) < 2 ? null : new PooledParts(named, others, pooled.Count);
    }

    private static bool IsSafe(
        Figure whole, List<PartFigures> shown, List<PartFigures> pooled, Func<PartFigures, Figure> period, int minimumRespondents)
    {
        var left = Left(whole, shown, period);
        return left == 0 || (left >= minimumRespondents && pooled.Count(part => Answers(period(part))) >= 2);
    }

    private static long Left(Figure whole, List<PartFigures> shown, Func<PartFigures, Figure> period) =>
        whole.N!.Value - shown.Sum(part => period(part).N ?? 0);

    private static bool Answers(Figure figure) => figure.Suppressed || figure.N > 0;

    private static MixChild Rest(Figure before, Figure after, List<MixChild> named)
    {
        var (nBefore, nAfter) = (before.N!.Value - named.Sum(part => part.NBefore), after.N!.Value - named.Sum(part => part.NAfter));
        var sumBefore = (before.N.Value * before.Value!.Value) - named.Sum(part => part.NBefore * part.Before);
        var sumAfter = (after.N.Value * after.Value!.Value) - named.Sum(part => part.NAfter * part.After);
        return new MixChild("", nBefore, nBefore == 0 ? 0 : sumBefore / nBefore, nAfter, nAfter == 0 ? 0 : sumAfter / nAfter);
    }
}
