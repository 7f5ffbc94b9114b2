#pragma warning disable CS1591 // placeholder: its owner writes it
namespace Dashboard.Core.Statistics;

public static class Differences
{
    public static Interval Shares(long before, long nBefore, long after, long nAfter, double z = Intervals.Z95) =>
        throw new NotImplementedException();
}
