namespace Dashboard.Core.Charts.Builders;

/// <summary>Value axes with round ticks.</summary>
public static class AxisScale
{
    /// <summary>
    /// An axis that holds all values with a little room, 3–6 ticks at 1, 2 or 5 times a power of ten. Shares stay within 0–1, points within
    /// ±100, counts start from 0. Without values it is the whole scale of the format, or 0–1.
    /// </summary>
    public static Axis For(IEnumerable<double> values, ValueFormat format) => throw new NotImplementedException();
}
