using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;

namespace Dashboard.Data.Rollup;

/// <summary>
/// Publishes a month of the answers at one place by <see cref="AnswerBlocks"/>, and their groups by <see cref="GroupPublication"/>.
/// </summary>
/// <param name="places">The numbers of the answers.</param>
/// <param name="rules">What is published in blocks.</param>
internal sealed class PlacePublication(CountPlaces places, PublicationRules rules)
{
    private static readonly int[] OwnDays = [.. Enumerable.Range(0, PlaceMonth.Days)];

    private PublishedMetric[][] metrics = [];
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
            .Select(segment => new PlaceMonth.Slice(segment, counts.GetValueOrDefault(segment), waiting.Of(stage, segment))).ToArray();
        var kinds = slices[1..].GroupBy(slice => rules.Kinds[slice.Segment]).Select(kind => (kind.Key, kind.ToArray())).ToArray();
        var place = new PlaceMonth(stage, month, slices[0], kinds, published);
        var grid = GridOf(place, waiting);
        var groups = new GroupPublication(place, grid, waiting, rules.Minimum);
        foreach (var together in Metrics())
        {
            if (IsConcerned(place, together, waiting))
            {
                Publish(place, together, grid, groups);
            }
        }
    }

    private void Publish(PlaceMonth place, PublishedMetric[] together, Grid grid, GroupPublication groups)
    {
        var people = Array.ConvertAll(together, place.Whole.PeopleOn);
        var before = Array.ConvertAll(together, place.Whole.PeopleWaiting);
        var (closes, closedOn) = (grid.Closes, OwnDays);
        if (together[0].IsCovered)
        {
            closes = new bool[PlaceMonth.Days];
            closedOn = AnswerBlocks.Close(people, grid.IsSettled, rules.Minimum, before.ToArray(), closes);
        }

        for (var i = 0; i < together.Length; i++)
        {
            place.Move(place.Whole, together[i], Array.IndexOf(closes, true), closedOn);
            if (together[i].AreGroupsCovered)
            {
                groups.Publish(together[i], people[i], together[i].CountsResponses ? grid.Before : before[i], closes);
            }
            else
            {
                groups.PublishAtOnce(together[i]);
            }
        }
    }

    /// <summary>Whether a month may change anything of metrics that are published together: they have answers, or what waits may have its turn.</summary>
    private bool IsConcerned(PlaceMonth place, PublishedMetric[] together, WaitingAnswers waiting) => place.HasAny(together)
        || Array.Exists(together, metric => place.Whole.PeopleWaiting(metric) >= rules.Minimum
            || place.Kinds.Any(kind => waiting.RunOf(place.Stage, metric.Version, kind.Kind).FirstDay > 0));

    /// <summary>The days on which k people have answered anything since the last such day.</summary>
    private Grid GridOf(PlaceMonth place, WaitingAnswers waiting)
    {
        var before = waiting.CellOf(place.Stage);
        var (people, open) = (new long[PlaceMonth.Days], before);
        foreach (var metric in Metrics().Select(together => together[0]).TakeWhile(metric => metric.CountsResponses))
        {
            var counted = place.Whole.PeopleOn(metric);
            for (var day = 0; day < PlaceMonth.Days; day++)
            {
                people[day] += counted[day];
            }
        }

        var (closes, isSettled) = (new bool[PlaceMonth.Days], new bool[PlaceMonth.Days]);
        for (var day = 0; day < PlaceMonth.Days; day++)
        {
            open += people[day];
            closes[day] = open >= rules.Minimum;
            open = closes[day] ? 0 : open;
            isSettled[day] = open == 0;
        }

        waiting.SetCell(place.Stage, open);
        return new Grid(people, before, closes, isSettled);
    }

    private PublishedMetric[][] Metrics()
    {
        if (numbered != places.Count)
        {
            numbered = places.Count;
            metrics = PublishedMetric.All(places, rules);
        }

        return metrics;
    }
}

/// <summary>The cells of a place in a month, of at least k people who have answered anything.</summary>
/// <param name="People">How many people have answered on each day.</param>
/// <param name="Before">How many people the open cell has from before.</param>
/// <param name="Closes">Whether a cell ends with a day.</param>
/// <param name="IsSettled">Whether none is open after a day: so it is all the time where nobody counts who answers.</param>
internal sealed record Grid(long[] People, long Before, bool[] Closes, bool[] IsSettled);
