using System.Numerics;

namespace Dashboard.Data.Rollup;

/// <summary>The answers to one metric version at one place: a unit's own at a stage, or those at none of its stages. Days are counted through all months.</summary>
/// <param name="raw">All counts of the unit.</param>
/// <param name="months">The months that it has, in order.</param>
/// <param name="stage">The stage; 0 for none.</param>
/// <param name="others">The stages whose answers are not of this place.</param>
/// <param name="cells">The answers of the version.</param>
internal sealed class PlaceAnswers(SliceCounts raw, int[] months, int stage, int[] others, CountPlaces.Place[] cells)
{
    private const int Days = DaySheet.MostDays;

    public int Version => cells[0].Version;

    /// <summary>The number of a day.</summary>
    public int DayOf(int day) => months[day / Days] + (day % Days);

    /// <summary>How many people answered on each day, of all or of one group.</summary>
    public long[] People(int group, PublicationRules rules)
    {
        var people = new long[months.Length * Days];
        var counting = Array.FindAll(cells, cell => rules.CountsPeople(Version, cell.Cell));
        Read(group, counting, (_, day, count) => people[day] += count);
        return people;
    }

    /// <summary>Adds the answers of all, or of a group, to the days they are moved to; −1 leaves them out.</summary>
    public void Move(int group, int[] to, SliceCounts published) => Read(group, cells, (answer, day, count) =>
    {
        if (to[day] is >= 0 and var target)
        {
            var (month, dayOfMonth) = (months[target / Days], target % Days);
            published.Of(new SliceMonth(0, group, month)).Add(answer, dayOfMonth, count);
            if (stage != 0)
            {
                published.Of(new SliceMonth(stage, group, month)).Add(answer, dayOfMonth, count);
            }
        }
    });

    private void Read(int group, CountPlaces.Place[] answers, Action<int, int, long> take)
    {
        for (var month = 0; month < months.Length; month++)
        {
            if (raw.Find(new SliceMonth(stage, group, months[month])) is not { } counts)
            {
                continue;
            }

            var elsewhere = Array.ConvertAll(others, other => raw.Find(new SliceMonth(other, group, months[month])));
            foreach (var (_, _, answer) in answers)
            {
                for (var days = counts.DaysOf(answer); days != 0; days &= days - 1)
                {
                    var day = BitOperations.TrailingZeroCount(days);
                    var count = counts[answer, day];
                    foreach (var other in elsewhere)
                    {
                        count -= other?.Of(answer, day) ?? 0;
                    }

                    if (count != 0)
                    {
                        take(answer, (month * Days) + day, count);
                    }
                }
            }
        }
    }
}
