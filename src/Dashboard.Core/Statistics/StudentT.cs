namespace Dashboard.Core.Statistics;

/// <summary>Student's t distribution.</summary>
public static class StudentT
{
    private const double ExpandFrom = 1000;

    /// <summary>
    /// The value below which a share <paramref name="p"/> of the distribution lies, to 1e-9 of its size for p from 0.0005 to 0.9995.
    /// Up to 1000 degrees of freedom the distribution function (by the incomplete beta function, DLMF 8.17) is solved by bracketed Newton
    /// steps; above, the expansion of Abramowitz and Stegun 26.7.5 to ν⁻⁴ is exact to the same precision.
    /// </summary>
    /// <param name="p">A share, strictly between 0 and 1.</param>
    /// <param name="degreesOfFreedom">Greater than 0; need not be whole. Infinity gives the normal distribution.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public static double Quantile(double p, double degreesOfFreedom)
    {
        if (!(p > 0 && p < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "A quantile is asked for a share strictly between 0 and 1.");
        }

        if (!(degreesOfFreedom > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "Degrees of freedom are greater than 0.");
        }

        if (p < 0.5)
        {
            return -Quantile(1 - p, degreesOfFreedom);
        }

        return degreesOfFreedom > ExpandFrom ? Expand(Normal.Quantile(p), degreesOfFreedom) : Solve(1 - p, degreesOfFreedom);
    }

    private static double Expand(double z, double v)
    {
        var s = z * z;
        var first = (s + 1) / 4;
        var second = ((((5 * s) + 16) * s) + 3) / 96;
        var third = ((((((3 * s) + 19) * s) + 17) * s) - 15) / 384;
        var fourth = ((((((((79 * s) + 776) * s) + 1482) * s) - 1920) * s) - 945) / 92160;
        return z * (1 + ((first + ((second + ((third + (fourth / v)) / v)) / v)) / v));
    }

    /// <summary>Solves P(T &gt; t) = <paramref name="above"/> for t ≥ 0. The bracket guarantees an end, Newton's steps make it quick.</summary>
    private static double Solve(double above, double v)
    {
        var (low, high) = (0.0, 1.0);
        while (Above(high, v) > above)
        {
            (low, high) = (high, high * 2);
        }

        var logDensity = IncompleteBeta.LogGamma((v + 1) / 2) - IncompleteBeta.LogGamma(v / 2) - (0.5 * Math.Log(v * Math.PI));
        var t = (low + high) / 2;
        for (var step = 0; step < 200 && high - low > 1e-15 * high; step++)
        {
            var excess = Above(t, v) - above;
            (low, high) = excess > 0 ? (t, high) : (low, t);
            var newton = t + (excess / Math.Exp(logDensity - ((v + 1) / 2 * Math.Log(1 + (t * t / v)))));
            var next = newton > low && newton < high ? newton : (low + high) / 2;
            if (Math.Abs(next - t) <= 1e-14 * t)
            {
                return next;
            }

            t = next;
        }

        return t;
    }

    private static double Above(double t, double v)
    {
        var whole = v + (t * t);
        return IncompleteBeta.Regularized(v / whole, t * t / whole, v / 2, 0.5) / 2;
    }
}
