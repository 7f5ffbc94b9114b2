namespace Dashboard.Core.Charts.Builders;

/// <summary>Value axes with round ticks.</summary>
public static class AxisScale
{
    private const int MostTicks = 6;
    private const double Room = 0.05;

    /// <summary>
    /// An axis that holds all values with a little room, 3–6 ticks at 1, 2 or 5 times a power of ten, first and last tick at its ends. Shares
    /// stay within 0–1, points within ±100; counts and hours start from 0. It never zooms in closer than a tenth of a share or 20 points, so
    /// that noise does not look like news. Without values it spans the format's whole scale, or 0–1.
    /// </summary>
    /// <param name="values">The values the axis must hold; those that are not finite are left out.</param>
    /// <param name="format">How values are written.</param>
    public static Axis For(IEnumerable<double> values, ValueFormat format)
    {
        var finite = values.Where(double.IsFinite).ToList();
        var (bottom, top) = Bounds(format);
        if (finite.Count == 0)
        {
            return Ticked(double.IsFinite(bottom) ? bottom : 0, double.IsFinite(top) ? top : 1, format);
        }

        var (low, high) = (finite.Min(), finite.Max());
        var room = Math.Max((high - low) * (1 + (2 * Room)), SmallestSpan(format)) - (high - low);
        var fromZero = bottom == 0 && !double.IsFinite(top);
        return Ticked(
            fromZero ? Math.Min(0, low) : Math.Max(bottom, low - (room / 2)),
            Math.Min(top, high + (room / 2)),
            format);
    }

    /// <summary>
    /// A control limit as it is drawn: one beyond what the figure can be is drawn at the edge of the possible, which no value crosses either.
    /// </summary>
    internal static double? Possible(double? limit, ValueFormat format)
    {
        var (bottom, top) = Bounds(format);
        return limit is { } value ? Math.Clamp(value, bottom, top) : null;
    }

    private static (double Bottom, double Top) Bounds(ValueFormat format) => format switch
    {
        ValueFormat.Percent => (0, 1),
        ValueFormat.Points => (-100, 100),
        ValueFormat.Count or ValueFormat.Hours => (0, double.PositiveInfinity),
        _ => (double.NegativeInfinity, double.PositiveInfinity),
    };

    private static double SmallestSpan(ValueFormat format) => format switch
    {
        ValueFormat.Percent => 0.1,
        ValueFormat.Points => 20,
        ValueFormat.Count => 4,
        _ => 0.4,
    };

    private static Axis Ticked(double low, double high, ValueFormat format)
    {
        foreach (var step in Steps(high - low, format))
        {
            // Rounding keeps a value that lies on a tick from opening a step beyond it.
            var from = Math.Floor(Math.Round(low / step, 9));
            var to = Math.Ceiling(Math.Round(high / step, 9));
            if (to - from < MostTicks)
            {
                var ticks = Enumerable.Range(0, (int)(to - from) + 1).Select(i => Clean((from + i) * step)).ToList();
                return new Axis(ticks[0], ticks[^1], ticks, format);
            }
        }

        throw new InvalidOperationException($"No step spans {low}–{high}.");
    }

    /// <summary>1, 2 and 5 times rising powers of ten, from one that is certainly too small; whole numbers for counts.</summary>
    private static IEnumerable<double> Steps(double span, ValueFormat format)
    {
        var power = (int)Math.Floor(Math.Log10(span)) - 1;
        if (format == ValueFormat.Count)
        {
            power = Math.Max(0, power);
        }

        for (var p = power; p < power + 4; p++)
        {
            yield return Math.Pow(10, p);
            yield return 2 * Math.Pow(10, p);
            yield return 5 * Math.Pow(10, p);
        }
    }

    private static double Clean(double tick) => Math.Round(tick, 10);
}
