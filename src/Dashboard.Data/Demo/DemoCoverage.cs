using Dashboard.Core.Metrics;
using Dashboard.Data.Import;

namespace Dashboard.Data.Demo;

/// <summary>Counts that other systems make each month: visits, people asked, the pool's movements, and the participation network.</summary>
internal sealed class DemoCoverage(DemoPlan plan, DemoOrganisation organisation, DemoVolumes volumes, DemoPool pool, MetricCatalogue catalogue)
{
    private static readonly string[] Divisions =
        ["avopalvelut", "sairaalapalvelut", "perhe-ja-sosiaalipalvelut", "ikaantyneiden-palvelut", "pelastus-ja-paivystys"];

    public IEnumerable<TallyRow> Rows() => Enumerable.Range(0, DemoPlan.Months).SelectMany(Month);

    private IEnumerable<TallyRow> Month(int month)
    {
        foreach (var unit in organisation.Points.GroupBy(point => point.UnitIndex))
        {
            var random = new DemoRandom(plan.Seed, DemoStream.Coverage, unit.Key);
            var (responseRate, askingRate) = (random.Between(0.13, 0.34), random.Between(0.62, 0.95));
            var noise = new DemoRandom(plan.Seed, DemoStream.Coverage, unit.Key, month + 1);
            var asked = Math.Round(unit.Sum(point => volumes.Expected(point, month)) / responseRate * noise.Between(0.95, 1.05));
            var visits = Math.Round(unit.Sum(point => volumes.ExpectedOfVisits(point, month)) / responseRate / askingRate * noise.Between(0.95, 1.05));
            var code = unit.First().Unit;
            if (asked > 0)
            {
                yield return Count(month, code, WellKnown.Asked, asked);
            }

            if (visits > 0 && !IsClosed(code, month))
            {
                yield return Count(month, code, WellKnown.Visits, Math.Max(visits, asked));
            }
        }

        foreach (var row in Network(month))
        {
            yield return row;
        }
    }

    private IEnumerable<TallyRow> Network(int month)
    {
        yield return Count(month, DemoOrganisation.Root, "pool-joined", pool.Joined[month]);
        yield return Count(month, DemoOrganisation.Root, "pool-left", pool.Left[month]);
        for (var division = 0; division < Divisions.Length; division++)
        {
            var random = new DemoRandom(plan.Seed, DemoStream.Coverage, -1 - division, month);
            var summer = plan.Month(month).Start.Month is 7;
            yield return Count(month, Divisions[division], "coached-staff", summer ? 0 : random.Below(6) * (4 + random.Below(5)));
            yield return Count(month, Divisions[division], "network-meetings", summer ? 0 : random.Below(3));
        }
    }

    private bool IsClosed(string unit, int month)
    {
        var row = organisation.Units.First(row => row.Code == unit);
        var day = plan.Month(month).Start;
        return row.ValidFrom > day || row.ValidTo <= day;
    }

    private TallyRow Count(int month, string unit, string slug, double count)
    {
        var period = plan.Month(month);
        return new TallyRow(period, unit, null, null, catalogue.VersionAt(slug, period.Start)!, 0, (long)count, null);
    }
}
