using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;

namespace Dashboard.Data.Rollup;

/// <summary>Publishes a month of the groups at one place by <see cref="SegmentBlocks"/>.</summary>
/// <param name="place">The place.</param>
/// <param name="waiting">What waits.</param>
/// <param name="minimum">k.</param>
internal sealed class GroupPublication(PlaceMonth place, WaitingAnswers waiting, int minimum)
{
    /// <summary>Publishes groups as they are.</summary>
    public void PublishAtOnce(PublishedMetric metric)
    {
        foreach (var group in place.Kinds.SelectMany(kind => kind.Groups))
        {
            place.Move(group, metric, PlaceMonth.Waits, PlaceMonth.OwnDays);
        }
    }

    /// <summary>Publishes groups in runs of blocks.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="above">Where its runs may end.</param>
    /// <param name="own">Takes where they do, or <c>null</c>.</param>
    public void Publish(PublishedMetric metric, Blocks blocks, BlockEnds above, BlockEnds? own)
    {
        foreach (var (kind, groups) in place.Kinds)
        {
            Publish(metric, groups, blocks, ref waiting.RunOf(place.Stage, metric.Version, kind), above.Of(kind), own?.Of(kind));
        }
    }

    private void Publish(
        PublishedMetric metric, PlaceMonth.Slice[] groups, Blocks blocks, ref WaitingAnswers.Run run, BlockEnds.Days above, BlockEnds.Days? own)
    {
        var peopleOf = Array.ConvertAll(groups, group => group.PeopleOn(metric));
        var together = new long[groups.Length + 1];
        for (var group = 0; group < groups.Length; group++)
        {
            together[group] = groups[group].PeopleWaiting(metric);
        }

        var moves = Array.ConvertAll(groups, _ => new Moves());
        Span<bool> shown = stackalloc bool[together.Length];
        var (taken, block) = (0, blocks.Before);
        for (var day = 0; day < PlaceMonth.Days; day++)
        {
            block += blocks.People[day];
            var isAnswered = false;
            for (var group = 0; group < groups.Length; group++)
            {
                together[group] += peopleOf[group][day];
                isAnswered |= peopleOf[group][day] > 0;
            }

            // Numbers that came by group alone have no whole that they could be a part of.
            var ends = false;
            if (blocks.Closes[day] || (isAnswered && block == 0))
            {
                Extend(ref run, day, block, together);
                block = 0;
                ends = run.FirstDay > 0 && above.MayEnd[day] && SegmentBlocks.Close(together, place.Month + day - run.FirstDay, minimum, shown);
            }

            if (ends)
            {
                for (var group = 0; group < groups.Length; group++)
                {
                    moves[group].Take(taken, day, shown[group] ? day : PlaceMonth.StaysHidden);
                }

                Array.Clear(together);
                (taken, run) = (day + 1, default);
            }

            own?.Add(day, ends, run.FirstDay > 0);
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
