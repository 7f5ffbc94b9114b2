namespace Dashboard.Core.Privacy;

/// <summary>
/// Answers are published in blocks of at least k people. The answers to one metric at one place (a unit's own, at one stage of a path or at
/// none) are taken day by day; once k people are together, their answers are published as those of the block's last day, and the next block
/// begins. The newest answers wait in an open block until it closes.
/// </summary>
/// <remarks>
/// Every figure that is shown, of whatever unit above, grain, window or export, adds up published days. It is therefore a sum over whole
/// blocks, and so is every sum and difference of such figures: nothing that is computed from them tells fewer than k people from the rest.
/// The whole of a unit holds no open blocks of the units below it, or their difference would be one. The blocks of a metric end only where
/// those of the metric end whose people all of its own are among, of all who answered anything or of all who asked to be contacted: so what is
/// told of the same people by two metrics is of whole blocks too.
/// </remarks>
public static class AnswerBlocks
{
    /// <summary>Says for each day on which one its answers are published.</summary>
    /// <param name="people">How many people answered on each day, in the order of days, none negative.</param>
    /// <param name="mayClose">For each day whether a block may end with it.</param>
    /// <param name="minimum">k, at least 1; with 1 each day that may close is a block of its own.</param>
    /// <param name="waiting">How many people wait from before the first day; afterwards how many wait from the last.</param>
    /// <param name="closes">Takes for each day whether a block ends with it.</param>
    /// <returns>
    /// The index of the day of publication, or −1 while the answers wait. A day of nobody is published at once: it tells of nobody. Those who
    /// waited from before are published on the first day that closes a block.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimum"/> is below 1.</exception>
    /// <exception cref="ArgumentException">There are not as many days of each.</exception>
    public static int[] Close(ReadOnlySpan<long> people, ReadOnlySpan<bool> mayClose, int minimum, ref long waiting, Span<bool> closes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        if (mayClose.Length != people.Length || closes.Length != people.Length)
        {
            throw new ArgumentException($"There are {people.Length} days.", nameof(mayClose));
        }

        var publishedOn = new int[people.Length];
        var first = 0;
        for (var day = 0; day < people.Length; day++)
        {
            waiting += people[day];
            publishedOn[day] = people[day] == 0 ? day : -1;
            closes[day] = mayClose[day] && waiting >= minimum;
            if (closes[day])
            {
                for (waiting = 0; first <= day; first++)
                {
                    publishedOn[first] = publishedOn[first] < 0 ? day : publishedOn[first];
                }
            }
        }

        return publishedOn;
    }
}
