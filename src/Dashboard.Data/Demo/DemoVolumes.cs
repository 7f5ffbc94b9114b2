using Dashboard.Core.Time;

namespace Dashboard.Data.Demo;

/// <summary>How many responses come from where in each month.</summary>
internal sealed class DemoVolumes
{
    private static readonly double[] Season = [1.03, 1.02, 1.05, 1.01, 1.00, 0.95, 0.88, 0.97, 1.04, 1.05, 1.04, 0.94];
    private static readonly double[] SchoolSeason = [1.10, 1.05, 1.10, 1.05, 1.10, 0.35, 0.08, 0.70, 1.25, 1.20, 1.20, 0.85];
    private const double YearlyGrowth = 0.03;
    private const double MonthlySpread = 0.06;

    private readonly double[][] asked;
    private readonly double[][] visits;

    public DemoVolumes(DemoPlan plan, DemoOrganisation organisation, DemoDays[] days)
    {
        asked = new double[DemoPlan.Months][];
        visits = new double[DemoPlan.Months][];
        for (var month = 0; month < DemoPlan.Months; month++)
        {
            var at = month;
            visits[month] = [.. organisation.Points.Select(point => Usual(plan, point, at) * days[at].Elapsed(point.Line.Hours))];
            asked[month] = [.. organisation.Points.Select(point => visits[at][point.Index] * Factor(organisation, point.Unit, at))];
        }

        Counts = Share(plan.Responses, [.. asked.Select(month => month.Sum())]);
        Scale = plan.Responses / Math.Max(asked.Sum(month => month.Sum()), double.Epsilon);
    }

    /// <summary>Responses by month; together exactly those of the plan.</summary>
    public int[] Counts { get; }

    /// <summary>Responses for each unit of weight.</summary>
    public double Scale { get; }

    /// <summary>The weights of the points in a month, summed up one after another.</summary>
    public double[] Cumulative(int month)
    {
        var cumulative = (double[])asked[month].Clone();
        for (var i = 1; i < cumulative.Length; i++)
        {
            cumulative[i] += cumulative[i - 1];
        }

        return cumulative;
    }

    /// <summary>Responses to be expected.</summary>
    public double Expected(DemoPoint point, int month) => asked[month][point.Index] * Scale;

    /// <summary>Responses to be expected had nobody stopped asking.</summary>
    public double ExpectedOfVisits(DemoPoint point, int month) => visits[month][point.Index] * Scale;

    private static double Usual(DemoPlan plan, DemoPoint point, int month)
    {
        var season = point.Line.Hours == DemoHours.School ? SchoolSeason : Season;
        var chance = new DemoRandom(plan.Seed, DemoStream.Volume, point.Index, month).Normal();
        return point.Weight * season[plan.Month(month).Start.Month - 1] * (1 + (YearlyGrowth * month / 12)) * (1 + (MonthlySpread * chance));
    }

    private static double Factor(DemoOrganisation organisation, string unit, int month)
    {
        var monthsAgo = DemoPlan.WholeMonths - month;
        var factor = 1.0;
        foreach (var story in DemoStories.Volumes)
        {
            if (monthsAgo <= story.FromMonthsAgo && monthsAgo >= story.ToMonthsAgo && organisation.IsWithin(unit, story.Unit))
            {
                factor *= story.Factor;
            }
        }

        return factor;
    }

    private static int[] Share(int total, double[] weights)
    {
        var counts = new int[weights.Length];
        var sum = weights.Sum();
        var (cumulative, given) = (0.0, 0);
        for (var i = 0; i < weights.Length && sum > 0; i++)
        {
            cumulative += weights[i];
            var until = i == weights.Length - 1 ? total : (int)(total * (cumulative / sum));
            counts[i] = until - given;
            given = until;
        }

        return counts;
    }
}
