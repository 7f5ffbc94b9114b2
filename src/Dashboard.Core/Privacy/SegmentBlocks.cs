namespace Dashboard.Core.Privacy;

/// <summary>A run of blocks whose answers are published by the groups of one kind of segment.</summary>
/// <param name="First">The first block.</param>
/// <param name="Last">The last block; the answers are published on its day.</param>
/// <param name="Shown">For each group whether it is published; the others together are nobody, or k people of two groups or more.</param>
public sealed record SegmentBlock(int First, int Last, IReadOnlyList<bool> Shown);

/// <summary>
/// Splits published blocks (<see cref="AnswerBlocks"/>) by a kind of segment: by language, age or channel. As many blocks are taken together as
/// it takes until each group has k people or nobody. Where that takes longer than a quarter, the groups that are too small stay hidden
/// (<see cref="HiddenGroups"/>) so that the others need not wait for them.
/// </summary>
/// <remarks>
/// A run holds whole blocks only, so that the groups of a run add up to what is published without them. Of a table of which only margins are
/// known, a cell may be anything within a range as wide as the smallest of the four margins that it lies in (Fréchet's bounds), and those are
/// of k people or more: neither a group of one block nor of two kinds together can be told to within fewer than k.
/// </remarks>
public static class SegmentBlocks
{
    /// <summary>Days after which small groups are no longer waited for: a quarter.</summary>
    public const int MostDays = 92;

    /// <summary>Takes blocks together.</summary>
    /// <param name="days">The day of publication of each block as a number, rising.</param>
    /// <param name="groups">
    /// For each block how many people each group has; the last group is everybody whose group is not known. All of one length, none negative.
    /// </param>
    /// <param name="minimum">k, at least 1.</param>
    /// <returns>The runs that are published, in order; blocks after the last wait.</returns>
    /// <exception cref="ArgumentException">There are not as many days as blocks.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimum"/> is below 1.</exception>
    public static IReadOnlyList<SegmentBlock> Close(IReadOnlyList<int> days, IReadOnlyList<long[]> groups, int minimum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        if (days.Count != groups.Count)
        {
            throw new ArgumentException($"There are {groups.Count} blocks but {days.Count} days.", nameof(days));
        }

        var found = new List<SegmentBlock>();
        for (var first = 0; first < groups.Count;)
        {
            if (Next(days, groups, first, minimum) is not { } next)
            {
                break;
            }

            found.Add(next);
            first = next.Last + 1;
        }

        return found;
    }

    private static SegmentBlock? Next(IReadOnlyList<int> days, IReadOnlyList<long[]> groups, int first, int minimum)
    {
        var people = new long[groups[first].Length];
        for (var last = first; last < groups.Count; last++)
        {
            for (var group = 0; group < people.Length; group++)
            {
                people[group] += groups[last][group];
            }

            var hidden = HiddenGroups.Of(people, minimum);
            var allShown = !hidden.Contains(true);
            var someShown = people.Where((count, group) => count > 0 && !hidden[group]).Any();
            if (allShown || (someShown && days[last] - days[first] >= MostDays))
            {
                return new SegmentBlock(first, last, [.. hidden.Select(hide => !hide)]);
            }
        }

        return null;
    }
}
