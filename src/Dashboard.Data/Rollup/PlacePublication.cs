using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;

namespace Dashboard.Data.Rollup;

/// <summary>Publishes a month of the answers at one place by <see cref="AnswerBlocks"/>, and their groups by <see cref="GroupPublication"/>.</summary>
/// <param name="places">The numbers of the answers.</param>
/// <param name="rules">What is published in blocks.</param>
internal sealed class PlacePublication(CountPlaces places, PublicationRules rules)
{
    private const int Ranks = 3;

    private readonly GroupPublication groups = new(rules.Minimum);
    private readonly Blocks blocks = new(new long[PlaceMonth.Days], new bool[PlaceMonth.Days]);
    private PublishedMetric[] metrics = [];
    private int numbered;

    /// <summary>Publishes the month.</summary>
    /// <param name="stage">The stage; 0 for none.</param>
    /// <param name="counts">The place's counts by segment, 0 for all.</param>
    /// <param name="month">The month.</param>
    /// <param name="waiting">What waits from before; afterwards what waits at the month's end.</param>
    /// <param name="published">Takes what is published.</param>
    public void Publish(int stage, IReadOnlyDictionary<int, MonthCounts> counts, int month, WaitingAnswers waiting, SliceCounts published)
    {
        var slices = counts.Keys.Append(0).Union(waiting.SegmentsOf(stage)).Order().Select(SliceOf).ToArray();
        var kinds = slices[1..].GroupBy(slice => rules.Kinds[slice.Segment]).Select(kind => (kind.Key, kind.ToArray())).ToArray();
        var place = new PlaceMonth(stage, month, slices[0], kinds);
        var ends = Enumerable.Range(0, Ranks).Select(_ => new BlockEnds(kinds.Select(kind => kind.Key))).ToArray();
        foreach (var metric in Metrics())
        {
            // A month may change something where there are answers or what waits may have its turn, and what is above others is asked for theirs.
            if (metric.IsAbove || place.HasAny(metric) || place.Whole.PeopleWaiting(metric) >= rules.Minimum)
            {
                Publish(place, metric, waiting, ends[metric.Rank], metric.IsAbove ? ends[metric.Rank + 1] : null);
            }
        }

        PlaceMonth.Slice SliceOf(int segment) => new(
            segment,
            counts.GetValueOrDefault(segment),
            waiting.Of(stage, segment),
            published.Of(new SliceMonth(0, segment, month)),
            stage == 0 ? null : published.Of(new SliceMonth(stage, segment, month)));
    }

    private void Publish(PlaceMonth place, PublishedMetric metric, WaitingAnswers waiting, BlockEnds above, BlockEnds? own)
    {
        place.Whole.CountPeople(metric, blocks.People);
        var before = metric.IsCovered ? place.Whole.PeopleWaiting(metric) : waiting.OpenOf(place.Stage, metric.Version);
        var open = before;
        var closedOn = AnswerBlocks.Close(blocks.People, above.Of(null).MayEnd, rules.Minimum, ref open, blocks.Closes);
        place.Whole.Move(metric, Array.IndexOf(blocks.Closes, true), metric.IsCovered ? closedOn : PlaceMonth.OwnDays);
        if (!metric.AreGroupsCovered)
        {
            GroupPublication.PublishAtOnce(place, metric);
            return;
        }

        groups.Publish(place, waiting, metric, blocks, before, above, own);
        if (!metric.IsCovered)
        {
            waiting.SetOpen(place.Stage, metric.Version, open);
        }

        for (var (day, held) = (0, before); own is not null && day < PlaceMonth.Days; day++)
        {
            held = blocks.Closes[day] ? 0 : held + blocks.People[day];
            own.Of(null).Add(day, blocks.Closes[day], held > 0);
        }
    }

    private PublishedMetric[] Metrics()
    {
        if (numbered != places.Count)
        {
            numbered = places.Count;
            metrics = PublishedMetric.All(places, rules);
        }

        return metrics;
    }
}

/// <summary>The blocks of a metric in a month.</summary>
/// <param name="People">How many people have answered on each day.</param>
/// <param name="Closes">Whether a block ends with a day.</param>
internal sealed record Blocks(long[] People, bool[] Closes);
