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

    /// <summary>Hides groups by <see cref="HiddenGroups"/>, and a whole of fewer than k.</summary>
    /// <param name="groups">Groups and their counts, none negative.</param>
    /// <param name="minimum">k, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimum"/> is below 1.</exception>
    public static GroupCounts Protect(IReadOnlyList<KeyValuePair<string, long>> groups, int minimum)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var hidden = HiddenGroups.Of([.. groups.Select(group => group.Value)], minimum);
        var total = groups.Sum(group => group.Value);
        return new GroupCounts(
            total > 0 && total < minimum ? null : total,
            [.. groups.Select((group, at) => new GroupCount(group.Key, hidden[at] ? null : group.Value))]);
    }
}
