namespace Dashboard.Core.Statistics;

/// <summary>One period's count.</summary>
/// <param name="Count">Events, from 0.</param>
/// <param name="Exposure">The time they were counted in, in any unit that all share (days), greater than 0.</param>
public readonly record struct CountOver(double Count, double Exposure);

/// <summary>How much more counts vary than chance alone would make them (Poisson), by how they have varied.</summary>
/// <param name="Phi">The variance as a multiple of the mean, at least 1.</param>
/// <param name="DegreesOfFreedom">How many independent deviations it rests on, at least 1.</param>
public readonly record struct CountDispersion(double Phi, int DegreesOfFreedom)
{
    /// <summary>
    /// φ = max(1, Σ(x − r·e)² / (r·e) / Σ(m − 1)): Pearson's χ² over its degrees of freedom, where each group of m periods has its own rate
    /// r = Σx / Σe. Seasons and trends within a group count as variation, so that it errs towards caution. <c>null</c> when no group has two
    /// periods or nothing was ever counted.
    /// Source: McCullagh P, Nelder JA, Generalized Linear Models, 2nd ed., 1989, §4.5 and §6.2 (quasi-Poisson).
    /// </summary>
    /// <param name="groups">Groups of periods between which the level may differ; order and empty groups do not matter.</param>
    /// <exception cref="ArgumentException">A count is negative or an exposure is not greater than 0.</exception>
    public static CountDispersion? Of(IReadOnlyList<IReadOnlyList<CountOver>> groups)
    {
        var (squares, freedom) = (0.0, 0);
        foreach (var group in groups)
        {
            if (group.Any(period => !(period.Count >= 0 && period.Exposure > 0)))
            {
                throw new ArgumentException("Counts are numbers from 0 over a time greater than 0.", nameof(groups));
            }

            var rate = group.Sum(period => period.Count) / group.Sum(period => period.Exposure);
            if (rate > 0)
            {
                squares += group.Sum(period => Math.Pow(period.Count - (rate * period.Exposure), 2) / (rate * period.Exposure));
                freedom += group.Count - 1;
            }
        }

        return freedom == 0 ? null : new CountDispersion(Math.Max(1, squares / freedom), freedom);
    }
}
