using Dashboard.Core.Metrics;
using Dashboard.Data.Import;

namespace Dashboard.Data.Demo;

/// <summary>The resident pool and the experts by experience, month by month.</summary>
internal sealed class DemoPool
{
    private const int FirstMembers = 265;
    private const int FirstExperts = 22;

    private readonly DemoPlan plan;
    private readonly MetricCatalogue catalogue;
    private readonly int[] experts = new int[DemoPlan.Months];
    private readonly double[] invited = new double[DemoPlan.Months];

    public DemoPool(DemoPlan plan, MetricCatalogue catalogue)
    {
        this.plan = plan;
        this.catalogue = catalogue;
        var random = new DemoRandom(plan.Seed, DemoStream.Stocks);
        var (members, active) = (FirstMembers, FirstExperts);
        for (var month = 0; month < DemoPlan.Months; month++)
        {
            var passed = month == DemoPlan.WholeMonths ? plan.Today.Day / 31.0 : 1;
            var campaign = plan.Month(month).Start.Month is 4 or 9 ? 16 : 0;
            var summer = plan.Month(month).Start.Month is 7 ? 0.4 : 1;
            Joined[month] = (int)(((campaign / 2) + 9 + random.Below(9) + random.Below(campaign + 1)) * summer * passed);
            Left[month] = (int)((2 + random.Below(6)) * passed);
            members += Joined[month] - Left[month];
            active += random.Chance(0.62 * summer * passed) ? 1 : 0;
            Members[month] = members;
            experts[month] = active;
            invited[month] = Math.Round(members * (0.46 + (0.10 * month / DemoPlan.WholeMonths) + random.Between(-0.015, 0.015)));
        }
    }

    public int[] Members { get; } = new int[DemoPlan.Months];

    public int[] Joined { get; } = new int[DemoPlan.Months];

    public int[] Left { get; } = new int[DemoPlan.Months];

    public IEnumerable<StockRow> Rows()
    {
        for (var month = 0; month < DemoPlan.Months; month++)
        {
            yield return Level(month, "pool", Members[month]);
            yield return Level(month, "pool-invited", invited[month]);
            yield return Level(month, "experts", experts[month]);
        }
    }

    private StockRow Level(int month, string slug, double value)
    {
        var last = plan.Month(month).LastDay;
        var day = last < plan.Today ? last : plan.Today;
        return new StockRow(day, DemoOrganisation.Root, catalogue.VersionAt(slug, day)!, value, null, null);
    }
}
