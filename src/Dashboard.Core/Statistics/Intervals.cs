#pragma warning disable CS1591 // placeholder: its owner writes it
namespace Dashboard.Core.Statistics;

public static class Intervals
{
    public const double Z95 = 1.959963984540054;

    public static Interval Wilson(long successes, long n, double z = Z95) => throw new NotImplementedException();

    public static Interval Nps(long detractors, long passives, long promoters, double z = Z95) => throw new NotImplementedException();
}
