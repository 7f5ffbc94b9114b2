#pragma warning disable CS1591 // placeholder: its owner writes it
namespace Dashboard.Core.Statistics;

/// <summary>One unit's counts for a funnel.</summary>
public sealed record FunnelInput(string Name, long N, long Positive, long Negative = 0);

public static class Funnels
{
    public static Funnel Shares(IReadOnlyList<FunnelInput> units) => throw new NotImplementedException();

    public static Funnel Nps(IReadOnlyList<FunnelInput> units) => throw new NotImplementedException();

    public static FunnelLimits ShareLimits(double centre, double n) => throw new NotImplementedException();

    public static FunnelLimits NpsLimits(double promoters, double detractors, double n) => throw new NotImplementedException();
}
