namespace Dashboard.Core.Privacy;

/// <summary>Which groups of a whole must be hidden so that none of them can be told from the whole less the groups that are shown.</summary>
public static class HiddenGroups
{
    /// <summary>
    /// Hides groups of 1 to k − 1 people. The rest of the whole would give away a single hidden group, or fewer than k people together: then the
    /// smallest shown groups (of equal ones the first) are hidden with them, until that is no longer so. A group of nobody is shown: it is nobody's.
    /// </summary>
    /// <param name="people">How many people each group has, none negative; empty for no groups.</param>
    /// <param name="minimum">k, at least 1.</param>
    /// <returns>For each group, in the order given, whether it is hidden.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimum"/> is below 1.</exception>
    public static IReadOnlyList<bool> Of(IReadOnlyList<long> people, int minimum)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        var hidden = people.Select(count => count > 0 && count < minimum).ToArray();
        while (hidden.Contains(true) && (hidden.Count(one => one) == 1 || Sum(people, hidden) < minimum))
        {
            var shown = Enumerable.Range(0, people.Count).Where(group => people[group] > 0 && !hidden[group]).ToList();
            if (shown.Count == 0)
            {
                break;
            }

            hidden[shown.MinBy(group => people[group])] = true;
        }

        return hidden;
    }

    private static long Sum(IReadOnlyList<long> people, bool[] hidden) => people.Where((_, group) => hidden[group]).Sum();
}
