namespace Dashboard.Core.Privacy;

/// <summary>
/// Answers are published in blocks of at least k people. The answers at one place (a unit's own, at one stage of a path or at none) are taken
/// day by day. Once k people have answered anything, the days so far are a cell of the place's grid. The answers to one metric are published
/// once cells together have k people who have given one, as those of the last day of them; then the metric's next block begins. The newest
/// answers wait in an open block until it closes.
/// </summary>
/// <remarks>
/// Every figure that is shown, of whatever unit above, grain, window or export, adds up published days. It is therefore a sum over whole
/// blocks, and so is every sum and difference of such figures: nothing that is computed from them tells fewer than k people from the rest.
/// The whole of a unit holds no open blocks of the units below it, or their difference would be one. Blocks of different metrics end on the
/// same grid, so that what is told of the same people by two metrics differs by k people or more. Metrics that are made of the same answers
/// (whether somebody was answered in time, and after how long) have their blocks together.
/// </remarks>
public static class AnswerBlocks
{
    /// <summary>Says for each day on which one its answers are published.</summary>
    /// <param name="people">
    /// For each metric that is published together how many people answered on each day, in the order of days, none negative. Of one length.
    /// </param>
    /// <param name="mayClose">For each day whether a block may end with it: whether it ends a cell of the grid.</param>
    /// <param name="minimum">k, at least 1; with 1 each day that may close is a block of its own.</param>
    /// <param name="waiting">For each metric how many people wait from before the first day; afterwards how many wait from the last.</param>
    /// <param name="closes">Takes for each day whether a block closes with it.</param>
    /// <returns>
    /// The index of the day of publication, or −1 while the answers wait: a block closes with the first day on which every metric has k people
    /// or nobody, and one has k. A day of nobody is published at once: it tells of nobody. Those who waited from before are published on the
    /// first day that closes a block.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimum"/> is below 1.</exception>
    public static int[] Close(ReadOnlySpan<long[]> people, ReadOnlySpan<bool> mayClose, int minimum, Span<long> waiting, Span<bool> closes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        var publishedOn = new int[mayClose.Length];
        var first = 0;
        for (var day = 0; day < publishedOn.Length; day++)
        {
            publishedOn[day] = -1;
            var isEmpty = true;
            for (var metric = 0; metric < people.Length; metric++)
            {
                waiting[metric] += people[metric][day];
                isEmpty &= people[metric][day] == 0;
            }

            closes[day] = mayClose[day] && IsComplete(waiting, minimum);
            if (closes[day])
            {
                waiting.Clear();
                for (; first <= day; first++)
                {
                    publishedOn[first] = publishedOn[first] < 0 ? day : publishedOn[first];
                }
            }
            else if (isEmpty)
            {
                publishedOn[day] = day;
            }
        }

        return publishedOn;
    }

    private static bool IsComplete(ReadOnlySpan<long> waiting, int minimum)
    {
        var isComplete = false;
        foreach (var people in waiting)
        {
            if (people > 0 && people < minimum)
            {
                return false;
            }

            isComplete |= people > 0;
        }

        return isComplete;
    }
}
