namespace Dashboard.Core.Statistics;

/// <summary>
/// Rounds the parts of a whole so that they add up to the rounded whole: each part is rounded down, and the steps that are missing go to the
/// parts with the largest remainders. Source: Hamilton's method of apportionment; Balinski ML, Young HP, Fair Representation, 1982.
/// </summary>
public static class LargestRemainder
{
    /// <summary>So many decimals of a step are kept: what lies beyond them is made by the way computers round.</summary>
    private const int Exact = 9;

    /// <summary>
    /// The parts as whole numbers of steps. Their sum is the sum of the parts in steps, rounded with halves away from zero; no part is moved by
    /// a whole step or more. Of equal remainders the earlier one is rounded up. No parts give none.
    /// </summary>
    /// <param name="parts">The parts, any sign.</param>
    /// <param name="step">The resolution, greater than 0: 0.001 for tenths of a percentage point.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is not greater than 0.</exception>
    public static IReadOnlyList<long> Steps(IReadOnlyList<double> parts, double step) =>
        Steps(parts, step, Round(parts.Sum() / NotZero(step)));

    /// <summary>The same with the whole given, where it is rounded elsewhere; it may lie at most as many steps off as there are parts.</summary>
    /// <param name="parts">The parts, any sign.</param>
    /// <param name="step">The resolution, greater than 0.</param>
    /// <param name="whole">What the parts shall add up to, in steps.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="step"/> is not greater than 0, or <paramref name="whole"/> is not to be had by rounding each part up or down.
    /// </exception>
    public static IReadOnlyList<long> Steps(IReadOnlyList<double> parts, double step, long whole)
    {
        NotZero(step);
        var exact = parts.Select(part => Math.Round(part / step, Exact)).ToList();
        var steps = exact.Select(part => (long)Math.Floor(part)).ToArray();
        var missing = whole - steps.Sum();
        if (missing < 0 || missing > steps.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(whole), whole, $"The parts are {string.Join(", ", exact)} steps and cannot be rounded to it.");
        }

        foreach (var at in Enumerable.Range(0, steps.Length).OrderByDescending(i => exact[i] - steps[i]).ThenBy(i => i).Take((int)missing))
        {
            steps[at]++;
        }

        return steps;
    }

    /// <summary>A number of steps, halves away from zero.</summary>
    public static long Round(double steps) => (long)Math.Round(Math.Round(steps, Exact), MidpointRounding.AwayFromZero);

    private static double NotZero(double step)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        return step;
    }
}
