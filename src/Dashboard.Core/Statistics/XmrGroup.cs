using Dashboard.Core.Metrics;

namespace Dashboard.Core.Statistics;

/// <summary>One re-base group of a control chart: its limits, and the rules that its points meet. Missing values have no place in it.</summary>
internal sealed class XmrGroup
{
    private const double NearFactor = Xmr.LimitFactor * 2 / 3;
    private const double ScreenFactor = 3.267;
    private const double RelativeSlack = 1e-12;

    /// <summary>Every combination of rules by its bits: bit 0 is <see cref="XmrRule.Outside"/>.</summary>
    private static readonly XmrRule[][] Combinations =
        [.. Enumerable.Range(0, 16).Select(bits => Enum.GetValues<XmrRule>()
            .Where(rule => rule != XmrRule.None && (bits & Bit(true, rule)) != 0).ToArray())];

    private readonly IReadOnlyList<double?> all;
    private readonly int from;
    private readonly int to;
    private readonly int group;
    private readonly XmrOptions options;
    private readonly double[] values;
    private readonly double? mean;
    private readonly Interval? nearLimits;
    private readonly double slack;

    public XmrGroup(IReadOnlyList<double?> all, int from, int to, int group, XmrOptions options)
    {
        (this.all, this.from, this.to, this.group, this.options) = (all, from, to, group, options);
        values = Present(all, from, to);
        if (values.Length == 0)
        {
            return;
        }

        var basis = values.AsSpan(0, Math.Min(options.FixAfter ?? values.Length, values.Length));
        var centre = MeanOf(basis);
        mean = centre;
        slack = RelativeSlack * values.Max(Math.Abs);
        if (basis.Length > 1)
        {
            var range = MeanRange(basis, options.Screen);
            Limits = new Interval(centre - (Xmr.LimitFactor * range), centre + (Xmr.LimitFactor * range));
            nearLimits = new Interval(centre - (NearFactor * range), centre + (NearFactor * range));
        }
    }

    /// <summary>Number of values.</summary>
    public int Count => values.Length;

    /// <summary>The process limits; <c>null</c> with fewer than two values to calculate them from.</summary>
    public Interval? Limits { get; }

    /// <summary>Writes the group's points, missing ones included, to their places in the chart.</summary>
    public void WriteTo(XmrPoint[] points)
    {
        var sides = Array.ConvertAll(values, value => Beyond(value, mean is { } at ? new Interval(at, at) : null));
        var outside = Array.ConvertAll(values, value => Beyond(value, Limits) != 0);
        var near = Array.ConvertAll(values, value => Beyond(value, nearLimits) != 0
            && (options.Rules == RuleSet.Mdc2023 || Beyond(value, Limits) == 0));
        var trends = XmrRules.Trends(values);
        var twoOfThree = XmrRules.TwoOfThree(near, sides);
        var runs = XmrRules.Runs(sides);

        var (lower, upper, nearLower, nearUpper) = (Limits?.Low, Limits?.High, nearLimits?.Low, nearLimits?.High);
        var at = 0;
        for (var i = from; i < to; i++)
        {
            var met = all[i] is null ? Combinations[0] : Combinations[Bit(outside[at], XmrRule.Outside)
                | Bit(trends[at] != 0, XmrRule.Trend) | Bit(twoOfThree[at], XmrRule.TwoOfThree) | Bit(runs[at], XmrRule.Run)];
            points[i] = new XmrPoint(
                all[i], group, mean, lower, upper, nearLower, nearUpper,
                met is [] ? XmrRule.None : met[0],
                met,
                met is [] ? Variation.CommonCause : VariationOf(met[0] == XmrRule.Trend ? trends[at] : sides[at]));
            at += all[i] is null ? 0 : 1;
        }
    }

    private Variation VariationOf(sbyte way) => options.Direction switch
    {
        Direction.Neutral => Variation.Neutral,
        Direction.Up => way > 0 ? Variation.Improvement : Variation.Concern,
        _ => way < 0 ? Variation.Improvement : Variation.Concern,
    };

    /// <summary>1 strictly above the lines, −1 strictly below them, else 0.</summary>
    private sbyte Beyond(double value, Interval? lines) =>
        lines is not { } at ? (sbyte)0 : value > at.High + slack ? (sbyte)1 : value < at.Low - slack ? (sbyte)-1 : (sbyte)0;

    private static int Bit(bool met, XmrRule rule) => met ? 1 << ((int)rule - 1) : 0;

    private static double[] Present(IReadOnlyList<double?> all, int from, int to)
    {
        var present = new List<double>(to - from);
        for (var i = from; i < to; i++)
        {
            if (all[i] is { } value)
            {
                present.Add(value);
            }
        }

        return [.. present];
    }

    /// <summary>The mean, corrected by a second pass so that equal values have their own value as mean.</summary>
    private static double MeanOf(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        var rough = sum / values.Length;
        var rest = 0.0;
        foreach (var value in values)
        {
            rest += value - rough;
        }

        return rough + (rest / values.Length);
    }

    private static double MeanRange(ReadOnlySpan<double> values, bool screen)
    {
        var ranges = new double[values.Length - 1];
        for (var i = 0; i < ranges.Length; i++)
        {
            ranges[i] = Math.Abs(values[i + 1] - values[i]);
        }

        var mean = MeanOf(ranges);
        var kept = screen ? Array.FindAll(ranges, range => range < ScreenFactor * mean) : ranges;
        return kept.Length == 0 ? mean : MeanOf(kept);
    }
}
