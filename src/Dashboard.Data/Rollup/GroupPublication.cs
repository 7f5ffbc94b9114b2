using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;

namespace Dashboard.Data.Rollup;

/// <summary>
/// Publishes a month of the groups at one place by <see cref="SegmentBlocks"/>. The runs of a metric end only where those of the number of
/// responses do: where all have answered a question, its groups are those of all who answered, and must not tell anything between two runs.
/// </summary>
/// <param name="place">The place.</param>
/// <param name="grid">Its cells.</param>
/// <param name="waiting">What waits.</param>
/// <param name="minimum">k.</param>
internal sealed class GroupPublication(PlaceMonth place, Grid grid, WaitingAnswers waiting, int minimum)
{
    private readonly Dictionary<SegmentKind, bool[]> isSettled = place.Kinds.ToDictionary(kind => kind.Kind, _ => (bool[])grid.IsSettled.Clone());

    /// <summary>Publishes groups as they are.</summary>
    public void PublishAtOnce(PublishedMetric metric)
    {
        int[] ownDays = [.. Enumerable.Range(0, PlaceMonth.Days)];
        foreach (var group in place.Kinds.SelectMany(kind => kind.Groups))
        {
            place.Move(group, metric, PlaceMonth.Waits, ownDays);
        }
    }

    /// <summary>Publishes groups in runs of blocks.</summary>
    /// <param name="metric">The metric; the number of responses comes before all others.</param>
    /// <param name="people">How many people have answered on each day.</param>
    /// <param name="before">How many of them wait from before.</param>
    /// <param name="closes">Whether a block ends with a day.</param>
    public void Publish(PublishedMetric metric, long[] people, long before, bool[] closes)
    {
        foreach (var (kind, groups) in place.Kinds)
        {
            Publish(metric, groups, people, before, closes, ref waiting.RunOf(place.Stage, metric.Version, kind), isSettled[kind]);
        }
    }

    private void Publish(
        PublishedMetric metric, PlaceMonth.Slice[] groups, long[] people, long before, bool[] closes, ref WaitingAnswers.Run run, bool[] settled)
    {
        var peopleOf = Array.ConvertAll(groups, group => group.PeopleOn(metric));
        var together = new long[groups.Length + 1];
        for (var group = 0; group < groups.Length; group++)
        {
            together[group] = groups[group].PeopleWaiting(metric);
        }

        var moves = Array.ConvertAll(groups, _ => new Moves());
        Span<bool> shown = stackalloc bool[together.Length];
        var (taken, block) = (0, before);
        for (var day = 0; day < PlaceMonth.Days; day++)
        {
            block += people[day];
            var isAnswered = grid.People[day] > 0 || people[day] > 0;
            for (var group = 0; group < groups.Length; group++)
            {
                together[group] += peopleOf[group][day];
                isAnswered |= peopleOf[group][day] > 0;
            }

            // Numbers that came by group alone have no whole that they could be a part of.
            if (isAnswered && (closes[day] || block == 0))
            {
                Extend(ref run, day, block, together);
                block = 0;
                if (run.FirstDay > 0 && settled[day] && SegmentBlocks.Close(together, place.Month + day - run.FirstDay, minimum, shown))
                {
                    for (var group = 0; group < groups.Length; group++)
                    {
                        moves[group].Take(taken, day, shown[group] ? day : PlaceMonth.StaysHidden);
                    }

                    Array.Clear(together);
                    (taken, run) = (day + 1, default);
                }
            }

            settled[day] &= !metric.CountsResponses || run.FirstDay == 0;
        }

        for (var group = 0; group < groups.Length; group++)
        {
            place.Move(groups[group], metric, moves[group].Before, moves[group].Of);
        }
    }

    /// <summary>Adds a block to the run, which begins with the first that has somebody of a known group.</summary>
    private void Extend(ref WaitingAnswers.Run run, int day, long block, long[] together)
    {
        var known = -together[^1];
        foreach (var people in together)
        {
            known += people;
        }

        run = run.FirstDay == 0 && known > 0 ? new WaitingAnswers.Run(place.Month + day, 0) : run;
        if (run.FirstDay > 0)
        {
            run.People += block;
            together[^1] = Math.Max(0, run.People - known);
        }
    }

    /// <summary>Where the answers of a group go: those of each day, and those that wait from before.</summary>
    private sealed class Moves
    {
        public Moves() => Array.Fill(Of, PlaceMonth.Waits);

        public int[] Of { get; } = new int[PlaceMonth.Days];

        public int Before { get; private set; } = PlaceMonth.Waits;

        public void Take(int first, int last, int to)
        {
            Of.AsSpan(first..(last + 1)).Fill(to);
            Before = first == 0 ? to : Before;
        }
    }
}
