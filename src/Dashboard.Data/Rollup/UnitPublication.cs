using System.Numerics;
using Dashboard.Core.Privacy;

namespace Dashboard.Data.Rollup;

/// <summary>
/// Publishes the answers of one unit of its own: those to each metric version at each stage, and at none, by <see cref="AnswerBlocks"/>, and their
/// groups by <see cref="SegmentBlocks"/>. What is published of the whole unit is the sum of that: nothing else may be added up, or the
/// difference would be a part of a block.
/// </summary>
/// <param name="places">The numbers of the answers.</param>
/// <param name="rules">What is published in blocks.</param>
/// <param name="spare">Counts that are not in use, all zero.</param>
internal sealed class UnitPublication(CountPlaces places, PublicationRules rules, Stack<MonthCounts> spare)
{
    /// <summary>The published counts of all slices of a unit.</summary>
    /// <param name="raw">The counts of all its slices and months; a stage's answers are counted without a stage too.</param>
    public SliceCounts Of(SliceCounts raw)
    {
        var published = new SliceCounts(places, spare);
        var months = raw.Keys.Select(key => key.Month).Distinct().Order().ToArray();
        var stages = raw.Keys.Select(key => key.Stage).Where(stage => stage != 0).Distinct().ToArray();
        foreach (var stage in stages.Prepend(0))
        {
            var groups = raw.Keys.Where(key => key.Stage == stage && key.Segment != 0).Select(key => key.Segment).Distinct().ToArray();
            for (var (from, to) = (0, 0); from < places.Ordered.Length; from = to)
            {
                for (to = from; to < places.Ordered.Length && places.Ordered[to].Version == places.Ordered[from].Version;)
                {
                    to++;
                }

                var answers = new PlaceAnswers(raw, months, stage, stage == 0 ? stages : [], places.Ordered[from..to].ToArray());
                Publish(answers, groups, published);
            }
        }

        return published;
    }

    private void Publish(PlaceAnswers answers, int[] groups, SliceCounts published)
    {
        var people = answers.People(0, rules);
        var publishedOn = rules.Covers(answers.Version) ? AnswerBlocks.Close(people, rules.Minimum) : OwnDays(people.Length);
        answers.Move(0, publishedOn, published);
        foreach (var kind in groups.GroupBy(rules.KindOf))
        {
            PublishGroups(answers, [.. kind], people, publishedOn, published);
        }
    }

    private void PublishGroups(PlaceAnswers answers, int[] groups, long[] people, int[] publishedOn, SliceCounts published)
    {
        var peopleOf = Array.ConvertAll(groups, group => answers.People(group, rules));
        if (Array.TrueForAll(peopleOf, days => Array.TrueForAll(days, count => count == 0)))
        {
            return;
        }

        if (!rules.CoversGroups(answers.Version))
        {
            Array.ForEach(groups, group => answers.Move(group, publishedOn, published));
            return;
        }

        // The blocks that are published, by the day they are published on, with the people of each group; those of no known group are last.
        var blocks = new SortedDictionary<int, long[]>();
        for (var day = 0; day < people.Length; day++)
        {
            if (publishedOn[day] >= 0 && (people[day] > 0 || Array.Exists(peopleOf, days => days[day] > 0)))
            {
                if (!blocks.TryGetValue(publishedOn[day], out var counts))
                {
                    blocks.Add(publishedOn[day], counts = new long[groups.Length + 1]);
                }

                counts[^1] += people[day];
                for (var group = 0; group < groups.Length; group++)
                {
                    counts[group] += peopleOf[group][day];
                    counts[^1] -= peopleOf[group][day];
                }
            }
        }

        var days = blocks.Keys.ToArray();
        foreach (var counts in blocks.Values)
        {
            // Numbers that came by group alone have no whole to be a part of.
            counts[^1] = Math.Max(0, counts[^1]);
        }

        var runs = SegmentBlocks.Close(Array.ConvertAll(days, answers.DayOf), [.. blocks.Values], rules.Minimum);
        var block = days.Select((day, at) => (day, at)).ToDictionary(entry => entry.day, entry => entry.at);
        for (var group = 0; group < groups.Length; group++)
        {
            var movedTo = new int[people.Length];
            for (var day = 0; day < movedTo.Length; day++)
            {
                var run = publishedOn[day] >= 0 && block.TryGetValue(publishedOn[day], out var at) ? RunOf(runs, at) : null;
                movedTo[day] = run is not null && run.Shown[group] ? days[run.Last] : -1;
            }

            answers.Move(groups[group], movedTo, published);
        }
    }

    private static SegmentBlock? RunOf(IReadOnlyList<SegmentBlock> runs, int block)
    {
        foreach (var run in runs)
        {
            if (block <= run.Last)
            {
                return block >= run.First ? run : null;
            }
        }

        return null;
    }

    private static int[] OwnDays(int length) => [.. Enumerable.Range(0, length)];
}
