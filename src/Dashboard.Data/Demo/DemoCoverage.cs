using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Data.Import;

namespace Dashboard.Data.Demo;

/// <summary>Counts that other systems make each month: visits, people asked, the pool's movements, and the participation network.</summary>
internal sealed class DemoCoverage(DemoPlan plan, DemoOrganisation organisation, DemoVolumes volumes, DemoPool pool, MetricCatalogue catalogue)
{
    private static readonly string[] Divisions =
        ["avopalvelut", "sairaalapalvelut", "perhe-ja-sosiaalipalvelut", "ikaantyneiden-palvelut", "pelastus-ja-paivystys"];

    // How readily those who visit answer, in the vocabularies' order without the unknown: the young seldom, and those who need English.
    private static readonly double[] AnsweringByAge = [0.85, 0.55, 0.9, 1.1, 1.25, 0.95];
    private static readonly double[] AnsweringByLanguage = [1.02, 1, 0.6];

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
                foreach (var row in Visitors(month, code, unit.First().Line, (long)Math.Max(visits, asked)))
                {
                    yield return row;
                }
            }
        }

        foreach (var row in Network(month))
        {
            yield return row;
        }
    }

    /// <summary>The same visits by age and by language, as the registers know them: nobody's group is unknown there.</summary>
    private IEnumerable<TallyRow> Visitors(int month, string unit, DemoLine line, long visits)
    {
        return Split(SegmentKind.AgeBand, DemoVocabulary.AgeBands, line.Ages, AnsweringByAge)
            .Concat(Split(SegmentKind.Language, DemoVocabulary.Languages, DemoVocabulary.LanguageShares, AnsweringByLanguage));

        IEnumerable<TallyRow> Split(SegmentKind kind, string[] values, double[] respondents, double[] answering)
        {
            var weights = answering.Select((rate, at) => respondents[at] / rate).ToList();
            var counts = LargestRemainder.Steps([.. weights.Select(weight => visits * weight / weights.Sum())], 1, visits);
            return counts.Select((count, at) => Count(month, unit, WellKnown.Visits, count) with { Segment = new Segment(kind, values[at]) }).Where(row => row.Count > 0);
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
