namespace Dashboard.Core.Privacy;

/// <summary>
/// Answers are published in blocks of at least k people. The answers to one metric at one place (a unit's own, at one stage of a path or at
/// none) are taken day by day; once k people are together, their answers are published as those of the block's last day, and the next block
/// begins. The newest answers wait in an open block until it closes.
/// </summary>
/// <remarks>
/// Every figure that is shown, of whatever unit above, grain, window or export, adds up published days. It is therefore a sum over whole
/// blocks, and so is every sum and difference of such figures: nothing that is computed from them tells fewer than k people from the rest.
/// The whole of a unit holds no open blocks of the units below it, or their difference would be one.
/// </remarks>
public static class AnswerBlocks
{
    /// <summary>Says for each day on which one its answers are published.</summary>
    /// <param name="people">How many people answered on each day, in the order of days, none negative.</param>
    /// <param name="minimum">k, at least 1; with 1 each day is a block of its own.</param>
    /// <param name="waiting">How many people wait from before the first day, fewer than k; afterwards how many wait from the last.</param>
    /// <returns>
    /// The index of the day of publication, or −1 while the answers wait. A day of nobody is published at once: it tells of nobody. Those who
    /// waited from before are published on the first day that closes a block.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimum"/> is below 1, or <paramref name="waiting"/> is not from 0 to k − 1.</exception>
    public static int[] Close(ReadOnlySpan<long> people, int minimum, ref long waiting)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(waiting);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(waiting, minimum);
        var publishedOn = new int[people.Length];
        var first = 0;
        for (var day = 0; day < people.Length; day++)
        {
            publishedOn[day] = people[day] == 0 ? day : -1;
            waiting += people[day];
            if (waiting < minimum)
            {
                continue;
            }

            for (waiting = 0; first <= day; first++)
            {
                publishedOn[first] = people[first] == 0 ? first : day;
            }
        }

        return publishedOn;
    }
}
