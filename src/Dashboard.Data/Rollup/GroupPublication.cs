using System.Runtime.InteropServices;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;

namespace Dashboard.Data.Rollup;

/// <summary>Publishes a month of the groups at one place by <see cref="SegmentBlocks"/>.</summary>
/// <param name="minimum">k.</param>
internal sealed class GroupPublication(int minimum)
{
    private readonly List<Group> spare = [];

    /// <summary>Publishes groups as they are.</summary>
    public static void PublishAtOnce(PlaceMonth place, PublishedMetric metric)
    {
        foreach (var (_, groups) in place.Kinds)
        {
            foreach (var group in groups)
            {
                group.Move(metric, PlaceMonth.Waits, PlaceMonth.OwnDays);
            }
        }
    }

    /// <summary>Publishes groups in runs of blocks.</summary>
    /// <param name="place">The place.</param>
    /// <param name="waiting">What waits.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="before">How many people the open block has from before.</param>
    /// <param name="above">Where its runs may end.</param>
    /// <param name="own">Takes where they do, or <c>null</c>.</param>
    public void Publish(
        PlaceMonth place, WaitingAnswers waiting, PublishedMetric metric, Blocks blocks, long before, BlockEnds above, BlockEnds? own)
    {
        foreach (var (kind, slices) in place.Kinds)
        {
            ref var run = ref waiting.RunOf(place.Stage, metric.Version, kind);
            var groups = GroupsOf(slices, metric);
            Close(place.Month, groups, blocks, before, ref run, above.Of(kind), own?.Of(kind));
            for (var group = 0; group < groups.Length; group++)
            {
                slices[group].Move(metric, groups[group].Before, groups[group].MovedTo);
            }
        }
    }

    private ReadOnlySpan<Group> GroupsOf(PlaceMonth.Slice[] slices, PublishedMetric metric)
    {
        while (spare.Count < slices.Length)
        {
            spare.Add(new Group());
        }

        var groups = CollectionsMarshal.AsSpan(spare)[..slices.Length];
        for (var group = 0; group < groups.Length; group++)
        {
            groups[group].Begin(slices[group], metric);
        }

        return groups;
    }

    /// <summary>Closes runs, and says where the answers of their groups go.</summary>
    private void Close(
        int month, ReadOnlySpan<Group> groups, Blocks blocks, long block, ref WaitingAnswers.Run run, BlockEnds.Days above, BlockEnds.Days? own)
    {
        var (together, shown) = (new long[groups.Length + 1], new bool[groups.Length + 1]);
        for (var group = 0; group < groups.Length; group++)
        {
            together[group] = groups[group].Waiting;
        }

        var taken = 0;
        for (var day = 0; day < PlaceMonth.Days; day++)
        {
            block += blocks.People[day];
            var isAnswered = false;
            for (var group = 0; group < groups.Length; group++)
            {
                together[group] += groups[group].People[day];
                isAnswered |= groups[group].People[day] > 0;
            }

            // Numbers that came by group alone have no whole that they could be a part of.
            var ends = false;
            if (blocks.Closes[day] || (isAnswered && block == 0))
            {
                Extend(ref run, month + day, block, together);
                block = 0;
                ends = run.FirstDay > 0 && above.MayEnd[day] && SegmentBlocks.Close(together, month + day - run.FirstDay, minimum, shown);
            }

            if (ends)
            {
                for (var group = 0; group < groups.Length; group++)
                {
                    groups[group].Take(taken, day, shown[group] ? day : PlaceMonth.StaysHidden);
                }

                Array.Clear(together);
                (taken, run) = (day + 1, default);
            }

            own?.Add(day, ends, run.FirstDay > 0);
        }
    }

    /// <summary>Adds a block to the run, which begins with the first that has somebody of a known group.</summary>
    private static void Extend(ref WaitingAnswers.Run run, int day, long block, long[] together)
    {
        var known = -together[^1];
        foreach (var people in together)
        {
            known += people;
        }

        run = run.FirstDay == 0 && known > 0 ? new WaitingAnswers.Run(day, 0) : run;
        if (run.FirstDay > 0)
        {
            run.People += block;
            together[^1] = Math.Max(0, run.People - known);
        }
    }

    /// <summary>A group in a month of a metric. It is used again: there are a few million of them in a large batch.</summary>
    private sealed class Group
    {
        /// <summary>How many people have answered on each day.</summary>
        public long[] People { get; } = new long[PlaceMonth.Days];

        /// <summary>How many people's answers wait from before.</summary>
        public long Waiting { get; private set; }

        /// <summary>Where the answers of each day go.</summary>
        public int[] MovedTo { get; } = new int[PlaceMonth.Days];

        /// <summary>Where those go that wait from before.</summary>
        public int Before { get; private set; }

        public void Begin(PlaceMonth.Slice slice, PublishedMetric metric)
        {
            slice.CountPeople(metric, People);
            Waiting = slice.PeopleWaiting(metric);
            Array.Fill(MovedTo, PlaceMonth.Waits);
            Before = PlaceMonth.Waits;
        }

        public void Take(int first, int last, int to)
        {
            MovedTo.AsSpan(first..(last + 1)).Fill(to);
            Before = first == 0 ? to : Before;
        }
    }
}
