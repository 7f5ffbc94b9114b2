using System.Globalization;
using Dashboard.Core.Metrics;

namespace Dashboard.Core.Statistics;

/// <summary>
/// Control charts of individual values and moving ranges (XmR), with the rules of NHS England's Making Data Count programme.
/// Source: Making Data Count, 2018 and 2023; reference implementation NHSRplotthedots 0.2.2; limits after Wheeler, Understanding Variation.
/// </summary>
/// <remarks>
/// Where references differ:
/// <list type="bullet">
/// <item>Limits are mean ± 2.66 × mean moving range, as Making Data Count and its reference implementation have it; 3/d₂ = 3/1.128 = 2.6596 is the
/// unrounded factor, 0.02 % narrower. Two-sigma lines lie at two thirds of the way.</item>
/// <item>Screening leaves out moving ranges of at least 3.267 × their mean (D₄ of two values), once. The reference implementation screens unless
/// told not to; here it is an option, off by default. The mean keeps all values either way.</item>
/// <item>A trend is seven points, so six steps, strictly in one direction; others ask for six (Nelson). Equal neighbours break it.</item>
/// <item>A run is seven points strictly on one side of the mean; Wheeler asks for eight, Nelson for nine. A point on the mean breaks it; others skip
/// such points.</item>
/// <item>Runs, trends and two-of-three stay inside a re-base group: a new group starts counting anew, though the process may have gone on.</item>
/// </list>
/// A missing value is skipped: what is said of the others is the same as if it had never stood there. "Strictly" means by more than a
/// trillionth of the group's largest value, so that a decimal number that lies on a line does not leave it by the way computers round it.
/// </remarks>
public static class Xmr
{
    /// <summary>Limits lie this many mean moving ranges from the mean.</summary>
    public const double LimitFactor = 2.66;

    /// <summary>A run or a trend is at least so many points long.</summary>
    public const int RunLength = 7;

    private const double Largest = 1e300;

    /// <summary>
    /// Calculates limits, rules and verdicts in one pass over the values. An empty series gives no points; a group with one value has a mean
    /// but no limits; a group without spread has limits at its mean and no special cause.
    /// </summary>
    /// <param name="values">The values in order, in any unit; <c>null</c> is a missing one.</param>
    /// <param name="options">How to calculate.</param>
    /// <exception cref="ArgumentException">
    /// A value is not a number or beyond ±1e300, a re-base index is not one of a point, or limits are to be fixed after fewer than one point.
    /// </exception>
    public static XmrChart Calculate(IReadOnlyList<double?> values, XmrOptions options)
    {
        Check(values, options);
        var points = new XmrPoint[values.Count];
        var starts = options.RebaseAt.Where(index => index > 0).Distinct().Order().ToArray();
        XmrGroup? last = null;
        for (var group = 0; group <= starts.Length; group++)
        {
            var from = group == 0 ? 0 : starts[group - 1];
            var to = group == starts.Length ? values.Count : starts[group];
            last = new XmrGroup(values, from, to, group, options);
            last.WriteTo(points);
        }

        return new XmrChart(
            points,
            Array.FindLast(points, point => point.Value is not null)?.Variation,
            AssuranceOf(last!, options),
            last!.Count);
    }

    private static Assurance? AssuranceOf(XmrGroup group, XmrOptions options)
    {
        if (options.Target is not { } target || group.Limits is not { } limits || options.Direction == Direction.Neutral)
        {
            return null;
        }

        var (onBadSide, onGoodSide) = options.Direction == Direction.Up
            ? (target < limits.Low, target > limits.High)
            : (target > limits.High, target < limits.Low);
        return onBadSide ? Assurance.Pass : onGoodSide ? Assurance.Fail : Assurance.Inconsistent;
    }

    private static void Check(IReadOnlyList<double?> values, XmrOptions options)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value && !(Math.Abs(value) <= Largest))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"The value at index {i} is {value}; expected a number within ±{Largest} or null."),
                    nameof(values));
            }
        }

        if (options.FixAfter < 1)
        {
            throw new ArgumentException($"Limits are fixed after at least 1 point; got {options.FixAfter}.", nameof(options));
        }

        foreach (var index in options.RebaseAt)
        {
            if (index < 0 || index >= values.Count)
            {
                throw new ArgumentException(
                    $"A group cannot start at index {index}; the series has {values.Count} points, counted from 0.", nameof(options));
            }
        }
    }
}
