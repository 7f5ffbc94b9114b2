using Dashboard.Core.Metrics;

namespace Dashboard.Core.Statistics;

/// <summary>One re-base group of a control chart: its limits, and the rules that its points meet. Missing values have no place in it.</summary>
internal sealed class XmrGroup
{
    private const double LimitFactor = 2.66;
    private const double NearFactor = LimitFactor * 2 / 3;
    private const double ScreenFactor = 3.267;
    private const double RelativeSlack = 1e-12;
    private const int RunLength = 7;

    /// <summary>Every combination of rules by its bits: bit 0 is <see cref="XmrRule.Outside"/>.</summary>
    private static readonly XmrRule[][] Combinations =
        [.. Enumerable.Range(0, 16).Select(bits => Enum.GetValues<XmrRule>()
            .Where(rule => rule != XmrRule.None && (bits & Bit(rule)) != 0).ToArray())];

    private readonly IReadOnlyList<double?> all;
    private readonly int from;
    private readonly int to;
    private readonly int group;
    private readonly XmrOptions options;
    private readonly double[] values;
    private readonly double? mean;
    private readonly double margin;
    private readonly double slack;
    private readonly int[] rules;
    private readonly sbyte[] sides;
    private readonly sbyte[] trends;

    public XmrGroup(IReadOnlyList<double?> all, int from, int to, int group, XmrOptions options)
    {
        (this.all, this.from, this.to, this.group, this.options) = (all, from, to, group, options);
        values = Present(all, from, to);
        rules = new int[values.Length];
        sides = new sbyte[values.Length];
        trends = new sbyte[values.Length];
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
            margin = LimitFactor * range;
            Limits = new Interval(centre - margin, centre + margin);
            NearLimits = new Interval(centre - (NearFactor * range), centre + (NearFactor * range));
        }

        for (var i = 0; i < values.Length; i++)
        {
            sides[i] = Beyond(values[i], centre, centre);
        }

        FlagOutside();
        FlagTrends();
        FlagTwoOfThree();
        FlagRuns();
    }

    /// <summary>Number of values.</summary>
    public int Count => values.Length;

    /// <summary>The process limits; <c>null</c> with fewer than two values to calculate them from.</summary>
    public Interval? Limits { get; }

    private Interval? NearLimits { get; }

    /// <summary>Writes the group's points, missing ones included, to their places in the chart.</summary>
    public void WriteTo(XmrPoint[] points)
    {
        var at = 0;
        for (var i = from; i < to; i++)
        {
            var empty = new XmrPoint(
                all[i], group, mean, Limits?.Low, Limits?.High, NearLimits?.Low, NearLimits?.High,
                XmrRule.None, Combinations[0], Variation.CommonCause);
            points[i] = all[i] is null ? empty : Judge(empty, at++);
        }
    }

    private XmrPoint Judge(XmrPoint point, int at)
    {
        var met = Combinations[rules[at]];
        return met is [] ? point : point with
        {
            Rule = met[0],
            Rules = met,
            Variation = VariationOf(met[0] == XmrRule.Trend ? trends[at] : sides[at]),
        };
    }

    private Variation VariationOf(int way) => options.Direction switch
    {
        Direction.Neutral => Variation.Neutral,
        Direction.Up => way > 0 ? Variation.Improvement : Variation.Concern,
        _ => way < 0 ? Variation.Improvement : Variation.Concern,
    };

    private void FlagOutside()
    {
        if (Limits is not { } limits)
        {
            return;
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (Beyond(values[i], limits.Low, limits.High) != 0)
            {
                Flag(i, XmrRule.Outside);
            }
        }
    }

    private void FlagTrends()
    {
        var length = 0;
        var way = 0;
        for (var i = 1; i < values.Length; i++)
        {
            var step = values[i].CompareTo(values[i - 1]);
            length = step == 0 ? 0 : step == way ? length + 1 : 2;
            way = step;
            for (var back = Reach(length); back >= 0; back--)
            {
                Flag(i - back, XmrRule.Trend);
                trends[i - back] = trends[i - back] == 0 ? (sbyte)way : trends[i - back];
            }
        }
    }

    private void FlagRuns()
    {
        var length = 0;
        for (var i = 0; i < values.Length; i++)
        {
            length = sides[i] == 0 ? 0 : i > 0 && sides[i] == sides[i - 1] ? length + 1 : 1;
            for (var back = Reach(length); back >= 0; back--)
            {
                Flag(i - back, XmrRule.Run);
            }
        }
    }

    private void FlagTwoOfThree()
    {
        for (var i = 2; i < values.Length; i++)
        {
            var oneSide = sides[i] != 0 && sides[i] == sides[i - 1] && sides[i] == sides[i - 2];
            if (!oneSide || Near(i) + Near(i - 1) + Near(i - 2) < 2)
            {
                continue;
            }

            for (var j = i - 2; j <= i; j++)
            {
                if (Near(j) == 1)
                {
                    Flag(j, XmrRule.TwoOfThree);
                }
            }
        }
    }

    /// <summary>1 for a point beyond two sigma that counts in "two of three", else 0.</summary>
    private int Near(int i)
    {
        var counts = NearLimits is { } near && Beyond(values[i], near.Low, near.High) != 0
            && (options.Rules == RuleSet.Mdc2023 || (rules[i] & Bit(XmrRule.Outside)) == 0);
        return counts ? 1 : 0;
    }

    /// <summary>1 strictly above <paramref name="high"/>, −1 strictly below <paramref name="low"/>, else 0.</summary>
    private sbyte Beyond(double value, double low, double high) =>
        value > high + slack ? (sbyte)1 : value < low - slack ? (sbyte)-1 : (sbyte)0;

    private void Flag(int i, XmrRule rule) => rules[i] |= Bit(rule);

    private static int Bit(XmrRule rule) => 1 << ((int)rule - 1);

    /// <summary>How far back a sequence of this length flags: all of it when it becomes long enough, only its newest point after that.</summary>
    private static int Reach(int length) => length < RunLength ? -1 : length == RunLength ? RunLength - 1 : 0;

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

    /// <summary>The mean, corrected by a second pass so that equal values have exactly their own value as mean.</summary>
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
