namespace Dashboard.Core.Statistics;

/// <summary>The regularised incomplete beta function, from which the t and the binomial distribution are read.</summary>
internal static class IncompleteBeta
{
    private const int MostTerms = 100_000;

    /// <summary>
    /// I_x(a, b) for a, b &gt; 0 and 0 ≤ x ≤ 1. Source: the continued fraction of DLMF 8.17.22, evaluated by Lentz's method, on the side of
    /// (a + 1) / (a + b + 2) where it converges fast.
    /// </summary>
    /// <param name="x">The end of the integral.</param>
    /// <param name="y">1 − x, given by the caller so that nothing is lost where x is near 1.</param>
    /// <param name="a">The first parameter.</param>
    /// <param name="b">The second parameter.</param>
    public static double Regularized(double x, double y, double a, double b)
    {
        if (x <= 0)
        {
            return 0;
        }

        if (y <= 0)
        {
            return 1;
        }

        return x <= (a + 1) / (a + b + 2) ? Fraction(x, y, a, b) : 1 - Fraction(y, x, b, a);
    }

    /// <summary>ln Γ(x) for x &gt; 0. Source: Lanczos' approximation with g = 7 and nine terms, relative error about 1e-15.</summary>
    public static double LogGamma(double x)
    {
        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++)
        {
            sum += Lanczos[i] / (x - 1 + i);
        }

        var t = x + 6.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x - 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    private static double Fraction(double x, double y, double a, double b)
    {
        var front = Math.Exp((a * Math.Log(x)) + (b * Math.Log(y)) + LogGamma(a + b) - LogGamma(a) - LogGamma(b)) / a;
        var c = 1.0;
        var d = 1 / NotZero(1 - ((a + b) * x / (a + 1)));
        var value = d;
        for (var m = 1; m <= MostTerms; m++)
        {
            Step(m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m))));
            var factor = Step(-(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1)));
            if (Math.Abs(factor - 1) < 1e-16)
            {
                break;
            }
        }

        return front * value;

        double Step(double term)
        {
            d = 1 / NotZero(1 + (term * d));
            c = NotZero(1 + (term / c));
            value *= d * c;
            return d * c;
        }
    }

    private static double NotZero(double value) => Math.Abs(value) < 1e-300 ? 1e-300 : value;

    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];
}
