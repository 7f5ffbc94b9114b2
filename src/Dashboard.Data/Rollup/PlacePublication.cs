using System.Numerics;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;

namespace Dashboard.Data.Rollup;

/// <summary>
/// Publishes a month of the answers at one place, a unit's own at a stage or at none: those to each metric version by
/// <see cref="AnswerBlocks"/>, and their groups by <see cref="SegmentBlocks"/>.
/// </summary>
/// <param name="places">The numbers of the answers.</param>
/// <param name="rules">What is published in blocks.</param>
internal sealed class PlacePublication(CountPlaces places, PublicationRules rules)
{
    private const int Days = DaySheet.MostDays;
    private const int Waits = -1;
    private const int StaysHidden = -2;
    private static readonly int[] OwnDays = [.. Enumerable.Range(0, Days)];

    private Metric[] metrics = [];
    private int numbered;

    /// <summary>Publishes the month.</summary>
    /// <param name="stage">The stage; 0 for none.</param>
    /// <param name="counts">The place's counts by segment, 0 for all.</param>
    /// <param name="month">The month.</param>
    /// <param name="waiting">What waits from before; afterwards what waits at the month's end.</param>
    /// <param name="published">Takes what is published.</param>
    public void Publish(int stage, IReadOnlyDictionary<int, MonthCounts> counts, int month, WaitingAnswers waiting, SliceCounts published)
    {
        var slices = counts.Keys.Append(0).Union(waiting.SegmentsOf(stage)).Order()
            .Select(segment => new Slice(segment, counts.GetValueOrDefault(segment), waiting.Of(stage, segment))).ToArray();
        var kinds = slices[1..].GroupBy(slice => rules.Kinds[slice.Segment]).Select(kind => (kind.Key, Groups: kind.ToArray())).ToArray();
        foreach (var metric in Metrics())
        {
            if (!HasAny(slices, metric))
            {
                continue;
            }

            var answers = new Answers(stage, month, metric);
            var blocks = CloseBlocks(answers, slices[0]);
            Move(answers, slices[0], blocks.First, blocks.ClosedOn, published);
            foreach (var (kind, groups) in kinds)
            {
                PublishGroups(answers, groups, blocks, ref waiting.RunOf(stage, metric.Version, kind), published);
            }
        }
    }

    /// <summary>The metric versions that have been seen.</summary>
    private Metric[] Metrics()
    {
        if (numbered != places.Count)
        {
            numbered = places.Count;
            metrics = [.. places.Ordered.ToArray().GroupBy(place => place.Version).Select(version => new Metric(
                version.Key,
                [.. version.Select(place => place.Number)],
                [.. version.Where(place => rules.CountsPeople(place.Version, place.Cell)).Select(place => place.Number)],
                rules.Covers(version.Key),
                rules.CoversGroups(version.Key)))];
        }

        return metrics;
    }

    private Blocks CloseBlocks(in Answers answers, Slice whole)
    {
        var (people, before) = (new long[Days], PeopleOf(answers, whole.Waiting));
        AddPeople(answers, whole, people);
        var held = before;
        var closedOn = answers.Metric.IsCovered ? AnswerBlocks.Close(people, rules.Minimum, ref held) : OwnDays;
        var first = 0;
        while (first < Days && (people[first] == 0 || closedOn[first] == Waits))
        {
            first++;
        }

        return new Blocks(people, before, closedOn, first == Days ? Waits : closedOn[first]);
    }

    private void PublishGroups(in Answers answers, Slice[] groups, in Blocks blocks, ref WaitingAnswers.Run run, SliceCounts published)
    {
        if (!answers.Metric.AreGroupsCovered)
        {
            foreach (var group in groups)
            {
                Move(answers, group, Waits, blocks.ClosedOn, published);
            }

            return;
        }

        var people = new long[groups.Length][];
        var together = new long[groups.Length + 1];
        var moves = new GroupMoves[groups.Length];
        for (var group = 0; group < groups.Length; group++)
        {
            AddPeople(answers, groups[group], people[group] = new long[Days]);
            together[group] = PeopleOf(answers, groups[group].Waiting);
            moves[group] = new GroupMoves();
        }

        Span<bool> shown = stackalloc bool[together.Length];
        var (taken, block) = (0, blocks.Before);
        for (var day = 0; day < Days; day++)
        {
            block += blocks.People[day];
            var isAsked = false;
            for (var group = 0; group < groups.Length; group++)
            {
                together[group] += people[group][day];
                isAsked |= people[group][day] > 0;
            }

            // Numbers that came by group alone have no whole that they could be a part of.
            if (!(blocks.People[day] > 0 ? blocks.ClosedOn[day] == day : isAsked && block == 0))
            {
                continue;
            }

            // A run begins with the first block that has somebody of a known group.
            var known = Sum(together.AsSpan(0, groups.Length));
            run = run.FirstDay == 0 && known > 0 ? new WaitingAnswers.Run(answers.Month + day, 0) : run;
            if (run.FirstDay > 0)
            {
                run.People += block;
                together[^1] = Math.Max(0, run.People - known);
                if (SegmentBlocks.Close(together, answers.Month + day - run.FirstDay, rules.Minimum, shown))
                {
                    for (var group = 0; group < groups.Length; group++)
                    {
                        moves[group].Take(taken, day, shown[group] ? day : StaysHidden);
                    }

                    Array.Clear(together);
                    (taken, run) = (day + 1, default);
                }
            }

            block = 0;
        }

        for (var group = 0; group < groups.Length; group++)
        {
            Move(answers, groups[group], moves[group].Before, moves[group].Of, published);
        }
    }

    /// <summary>Publishes answers on the days they are moved to, or lets them wait or stay hidden.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="slice">The slice.</param>
    /// <param name="before">Where those go that wait from before.</param>
    /// <param name="movedTo">Where those of each day go.</param>
    /// <param name="published">Takes what is published.</param>
    private static void Move(in Answers answers, Slice slice, int before, int[] movedTo, SliceCounts published)
    {
        var atAll = published.Of(new SliceMonth(0, slice.Segment, answers.Month));
        var atStage = answers.Stage == 0 ? null : published.Of(new SliceMonth(answers.Stage, slice.Segment, answers.Month));
        foreach (var answer in answers.Metric.Answers)
        {
            if (before != Waits && slice.Waiting[answer] != 0)
            {
                Take(answer, before, slice.Waiting[answer]);
                slice.Waiting[answer] = 0;
            }

            for (var days = slice.Counts?.DaysOf(answer) ?? 0; days != 0; days &= days - 1)
            {
                var day = BitOperations.TrailingZeroCount(days);
                if (movedTo[day] == Waits)
                {
                    slice.Waiting[answer] += slice.Counts![answer, day];
                }
                else
                {
                    Take(answer, movedTo[day], slice.Counts![answer, day]);
                }
            }
        }

        void Take(int answer, int day, long count)
        {
            if (day != StaysHidden)
            {
                atAll.Add(answer, day, count);
                atStage?.Add(answer, day, count);
            }
        }
    }

    private static void AddPeople(in Answers answers, Slice slice, long[] people)
    {
        foreach (var answer in slice.Counts is null ? [] : answers.Metric.People)
        {
            for (var days = slice.Counts!.DaysOf(answer); days != 0; days &= days - 1)
            {
                var day = BitOperations.TrailingZeroCount(days);
                people[day] += slice.Counts[answer, day];
            }
        }
    }

    private static long PeopleOf(in Answers answers, long[] counts)
    {
        var people = 0L;
        foreach (var answer in answers.Metric.People)
        {
            people += counts[answer];
        }

        return people;
    }

    private static bool HasAny(Slice[] slices, Metric metric)
    {
        foreach (var slice in slices)
        {
            foreach (var answer in slice.Counts is null ? [] : metric.Answers)
            {
                if (slice.Counts!.DaysOf(answer) != 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static long Sum(ReadOnlySpan<long> people)
    {
        var sum = 0L;
        foreach (var count in people)
        {
            sum += count;
        }

        return sum;
    }

    /// <summary>Where the answers of a group go: those of each day, and those that wait from before.</summary>
    private sealed class GroupMoves
    {
        public GroupMoves() => Array.Fill(Of, Waits);

        public int[] Of { get; } = new int[Days];

        public int Before { get; private set; } = Waits;

        public void Take(int first, int last, int to)
        {
            Of.AsSpan(first..(last + 1)).Fill(to);
            Before = first == 0 ? to : Before;
        }
    }

    /// <summary>A metric version.</summary>
    /// <param name="Version">Its id.</param>
    /// <param name="Answers">The numbers of its answers.</param>
    /// <param name="People">Of those, the answers that count people.</param>
    /// <param name="IsCovered">Whether its answers are published in blocks.</param>
    /// <param name="AreGroupsCovered">Whether its groups are.</param>
    private sealed record Metric(int Version, int[] Answers, int[] People, bool IsCovered, bool AreGroupsCovered);

    /// <summary>The answers to a metric version in a month.</summary>
    private readonly record struct Answers(int Stage, int Month, Metric Metric);

    /// <summary>What is known of all or of one group: the month's counts, if any, and what waits from before.</summary>
    private sealed record Slice(int Segment, MonthCounts? Counts, long[] Waiting);

    /// <summary>The blocks of a month.</summary>
    /// <param name="People">How many people answered on each day.</param>
    /// <param name="Before">How many wait from before.</param>
    /// <param name="ClosedOn">The day each day's answers are published on.</param>
    /// <param name="First">The first day on which a block is closed.</param>
    private readonly record struct Blocks(long[] People, long Before, int[] ClosedOn, int First);
}
