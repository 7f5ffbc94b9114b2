namespace Dashboard.Core.Statistics;

/// <summary>The rules that need more than one point. Each looks at one re-base group without missing values, in one pass.</summary>
internal static class XmrRules
{
    /// <summary>The points of every seven or more in a row strictly on one side of the mean.</summary>
    /// <param name="sides">1 above the mean, −1 below it, 0 on it: a point on the mean breaks a run.</param>
    public static bool[] Runs(ReadOnlySpan<sbyte> sides)
    {
        var flagged = new bool[sides.Length];
        var length = 0;
        for (var i = 0; i < sides.Length; i++)
        {
            length = sides[i] == 0 ? 0 : i > 0 && sides[i] == sides[i - 1] ? length + 1 : 1;
            for (var back = Reach(length); back >= 0; back--)
            {
                flagged[i - back] = true;
            }
        }

        return flagged;
    }

    /// <summary>
    /// The points of every seven or more strictly rising (1) or falling (−1); else 0. A turning point between two trends belongs to the
    /// first.
    /// </summary>
    public static sbyte[] Trends(ReadOnlySpan<double> values)
    {
        var ways = new sbyte[values.Length];
        var (length, way) = (1, 0);
        for (var i = 1; i < values.Length; i++)
        {
            var step = values[i].CompareTo(values[i - 1]);
            length = step == 0 ? 1 : step == way ? length + 1 : 2;
            way = step;
            for (var back = Reach(length); back >= 0; back--)
            {
                ways[i - back] = ways[i - back] == 0 ? (sbyte)way : ways[i - back];
            }
        }

        return ways;
    }

    /// <summary>The points beyond two sigma of every three in a row that have at least two of them, all three on one side of the mean.</summary>
    /// <param name="near">Whether a point counts as beyond two sigma.</param>
    /// <param name="sides">As for <see cref="Runs"/>.</param>
    public static bool[] TwoOfThree(ReadOnlySpan<bool> near, ReadOnlySpan<sbyte> sides)
    {
        var flagged = new bool[near.Length];
        for (var i = 2; i < near.Length; i++)
        {
            var oneSide = sides[i] != 0 && sides[i] == sides[i - 1] && sides[i] == sides[i - 2];
            if (oneSide && near[(i - 2)..(i + 1)].Count(true) >= 2)
            {
                flagged[i - 2] |= near[i - 2];
                flagged[i - 1] |= near[i - 1];
                flagged[i] |= near[i];
            }
        }

        return flagged;
    }

    /// <summary>How far back a sequence of this length flags: all of it when it becomes long enough, only its newest point after that.</summary>
    private static int Reach(int length) => length < Xmr.RunLength ? -1 : length == Xmr.RunLength ? Xmr.RunLength - 1 : 0;
}
