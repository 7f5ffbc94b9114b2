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
    /// <param name="shown">
    /// Takes for each group whether it is published, if the run is complete; those that are not are together k people of two groups or more.
    /// </param>
    /// <param name="mostDays">Days after which small groups are no longer waited for.</param>
    /// <returns>Whether it is; else it waits for more blocks.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimum"/> is below 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="shown"/> has not as many groups as <paramref name="people"/>.</exception>
    public static bool Close(ReadOnlySpan<long> people, int days, int minimum, Span<bool> shown, int mostDays = MostDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        if (shown.Length != people.Length)
        {
            throw new ArgumentException($"There are {people.Length} groups.", nameof(shown));
        }

        shown.Fill(true);
        if (!HasFew(people, minimum))
        {
            return true;
        }

        if (days < mostDays)
        {
            return false;
        }

        var (hidden, any) = (HiddenGroups.Of(people.ToArray(), minimum), false);
        for (var group = 0; group < people.Length; group++)
        {
            shown[group] = !hidden[group];
            any |= shown[group] && people[group] > 0;
        }

        return any;
    }

    private static bool HasFew(ReadOnlySpan<long> people, int minimum)
    {
        foreach (var count in people)
        {
            if (count > 0 && count < minimum)
            {
                return true;
            }
        }

        return false;
    }
}
