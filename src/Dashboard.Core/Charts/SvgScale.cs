namespace Dashboard.Core.Charts;

/// <summary>Turns values into pixels down a plot, or into fractions across it. Values beyond the axis stay on its edge.</summary>
internal readonly struct SvgScale
{
    private readonly double min;
    private readonly double span;
    private readonly double height;

    public SvgScale(Axis axis, double height)
    {
        min = double.IsFinite(axis.Min) ? axis.Min : 0;
        span = axis.Max - min is var wide && double.IsFinite(wide) && wide > 0 ? wide : 1;
        this.height = height;
    }

    /// <summary>Where a value lies, 0 at the axis's beginning, 1 at its end.</summary>
    public double Fraction(double value) => double.IsNaN(value) ? 0 : Math.Clamp((value - min) / span, 0, 1);

    /// <summary>Pixels from the top.</summary>
    public double Y(double value) => (1 - Fraction(value)) * height;

    /// <summary>Where a line between a point on the axis and one beyond it leaves the axis.</summary>
    public (double N, double Value) Crossing((double N, double Value) from, (double N, double Value) to)
    {
        var edge = Math.Max(from.Value, to.Value) > min + span ? min + span : min;
        var share = (edge - from.Value) / (to.Value - from.Value);
        return (from.N + ((to.N - from.N) * (double.IsFinite(share) ? Math.Clamp(share, 0, 1) : 0)), edge);
    }

    /// <summary>Whether the value lies on the axis.</summary>
    public bool Holds(double value) => value >= min && value <= min + span;
}
