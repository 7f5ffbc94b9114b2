namespace Dashboard.Core.Privacy;

/// <summary>How many of a whole belong to a group.</summary>
/// <param name="Value">The group as it stands in files.</param>
/// <param name="Count">Its count; <c>null</c> when it is hidden.</param>
public sealed record GroupCount(string Value, long? Count);

/// <summary>A whole as groups that may stand side by side.</summary>
/// <param name="Total">All whose group is known; <c>null</c> when it is hidden.</param>
/// <param name="Groups">The groups, in the order given.</param>
public sealed record GroupCounts(long? Total, IReadOnlyList<GroupCount> Groups)
{
    /// <summary>Nothing is known of anybody's group.</summary>
    public static GroupCounts None { get; } = new(0, []);

    /// <summary>
    /// Hides groups of 1 to k − 1. The rest of the whole would give away a single hidden group, or fewer than k together: then the smallest
    /// shown groups are hidden with them. A group of nobody is shown: it is nobody's.
    /// </summary>
    /// <param name="groups">Groups and their counts, none negative.</param>
    /// <param name="minimum">k, at least 1.</param>
    public static GroupCounts Protect(IReadOnlyList<KeyValuePair<string, long>> groups, int minimum)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        var hidden = groups.Where(group => group.Value > 0 && group.Value < minimum).ToList();
        while (hidden.Count > 0 && (hidden.Count == 1 || hidden.Sum(group => group.Value) < minimum))
        {
            var shown = groups.Where(group => group.Value > 0 && !hidden.Contains(group)).ToList();
            if (shown.Count == 0)
            {
                break;
            }

            hidden.Add(shown.MinBy(group => group.Value));
        }

        var total = groups.Sum(group => group.Value);
        return new GroupCounts(
            total > 0 && total < minimum ? null : total,
            [.. groups.Select(group => new GroupCount(group.Key, hidden.Contains(group) ? null : group.Value))]);
    }
}
