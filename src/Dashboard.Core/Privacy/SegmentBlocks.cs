namespace Dashboard.Core.Privacy;

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

    /// <summary>Says whether a run of blocks is complete with the last that has been added, and which of its groups are published.</summary>
    /// <param name="people">How many people of the run each group has; the last group is everybody whose group is not known. None negative.</param>
    /// <param name="days">Days from the publication of the run's first block to that of its last.</param>
    /// <param name="minimum">k, at least 1.</param>
    /// <returns>
    /// For each group whether it is published; those that are not are nobody, or together k people of two groups or more. <c>null</c> while the
    /// run waits for more blocks.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimum"/> is below 1.</exception>
    public static IReadOnlyList<bool>? Close(IReadOnlyList<long> people, int days, int minimum)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        if (people.All(count => count == 0 || count >= minimum))
        {
            return [.. people.Select(_ => true)];
        }

        if (days < MostDays)
        {
            return null;
        }

        var hidden = HiddenGroups.Of(people, minimum);
        return people.Where((count, group) => count > 0 && !hidden[group]).Any() ? [.. hidden.Select(hide => !hide)] : null;
    }
}
