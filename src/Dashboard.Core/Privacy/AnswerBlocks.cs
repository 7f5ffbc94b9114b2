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
    /// <returns>The index of the day of publication, or −1 while the answers wait. A day of nobody is published at once: it tells of nobody.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimum"/> is below 1.</exception>
    public static int[] Close(ReadOnlySpan<long> people, int minimum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        var publishedOn = new int[people.Length];
        publishedOn.AsSpan().Fill(-1);
        var (first, together) = (0, 0L);
        for (var day = 0; day < people.Length; day++)
        {
            together += people[day];
            if (together >= minimum)
            {
                publishedOn.AsSpan(first..(day + 1)).Fill(day);
                (first, together) = (day + 1, 0);
            }
        }

        for (var day = 0; day < people.Length; day++)
        {
            publishedOn[day] = people[day] == 0 ? day : publishedOn[day];
        }

        return publishedOn;
    }
}
