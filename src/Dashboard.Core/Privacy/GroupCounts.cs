using Dashboard.Core.Time;

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

    /// <summary>Of nobody it is told.</summary>
    public static GroupCounts Hidden { get; } = new(null, []);

    /// <summary>How many more there are of whom no group is told; 0 or more.</summary>
    public long Untold { get; init; }

    /// <summary>Days after which a group that is too small is no longer waited for: a year, as occasions are few.</summary>
    public const int MostDays = 366;

    /// <summary>
    /// Who was present at the occasions of a period, as far as it may be told: at each place occasions are taken day by day, and their groups are
    /// told as of the last day of a run of them in which each group has k people or nobody (<see cref="SegmentBlocks"/>). So a figure adds up whole
    /// runs, whatever the period: no difference of two tells who was at a single occasion.
    /// </summary>
    /// <param name="occasions">All occasions from the first on, not only those of the period; in any order.</param>
    /// <param name="period">The period; a run counts on its last day.</param>
    /// <param name="minimum">k, at least 1.</param>
    /// <returns>
    /// All groups that are known of any occasion, in their letters' order. One that is hidden in any run of the period is hidden, as what the other
    /// runs tell of it would be too little; it is among the whole.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimum"/> is below 1.</exception>
    public static GroupCounts Told(IReadOnlyCollection<Presence> occasions, Period period, int minimum)
    {
        ArgumentNullException.ThrowIfNull(occasions);
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        string[] names = [.. occasions.SelectMany(occasion => occasion.Groups.Select(group => group.Key)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
        var sums = new Sums(new long[names.Length], new bool[names.Length]);
        foreach (var place in occasions.GroupBy(occasion => occasion.Place))
        {
            AddUp([.. place.GroupBy(occasion => occasion.Day).OrderBy(day => day.Key)], names, period, minimum, sums);
        }

        var inPeriod = occasions.Where(occasion => period.Contains(occasion.Day)).Sum(occasion => Math.Max(occasion.People, occasion.Known));
        var isKnown = occasions.Any(occasion => period.Contains(occasion.Day) && occasion.Known > 0);
        return names.Length == 0 || (sums.Total == 0 && !isKnown) ? None : new GroupCounts(
            sums.Total == 0 ? null : sums.Total,
            [.. names.Select((name, at) => new GroupCount(name, sums.Total == 0 || sums.Hidden[at] ? null : sums.Told[at]))])
        {
            Untold = Math.Max(0, inPeriod - sums.Total),
        };
    }

    private static void AddUp(IEnumerable<IGrouping<DateOnly, Presence>> days, string[] names, Period period, int minimum, Sums sums)
    {
        var (people, shown, first) = (new long[names.Length + 1], new bool[names.Length + 1], (DateOnly?)null);
        foreach (var day in days)
        {
            foreach (var occasion in day)
            {
                foreach (var (name, count) in occasion.Groups)
                {
                    people[Array.FindIndex(names, known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase))] += count;
                }

                people[^1] += Math.Max(0, occasion.People - occasion.Known);
            }

            // Of those before it nothing is known, and so nothing told.
            if (first is null && people.AsSpan(0, names.Length).IndexOfAnyExcept(0) < 0)
            {
                people[^1] = 0;
                continue;
            }

            first ??= day.Key;
            if (SegmentBlocks.Close(people, day.Key.DayNumber - first.Value.DayNumber, minimum, shown, MostDays))
            {
                if (period.Contains(day.Key))
                {
                    sums.Add(people.AsSpan(0, names.Length), shown, minimum);
                }

                Array.Clear(people);
                first = null;
            }
        }
    }

    /// <summary>What the runs of the period add up to.</summary>
    private sealed record Sums(long[] Told, bool[] Hidden)
    {
        public long Total { get; private set; }

        public void Add(ReadOnlySpan<long> people, ReadOnlySpan<bool> shown, int minimum)
        {
            var (hidden, groups) = (0L, 0);
            for (var at = 0; at < people.Length; at++)
            {
                if (shown[at])
                {
                    Told[at] += people[at];
                    Total += people[at];
                }
                else
                {
                    (Hidden[at], hidden, groups) = (true, hidden + people[at], groups + 1);
                }
            }

            // Where people of no known group are hidden with them, the whole would tell a single group.
            Total += groups > 1 && hidden >= minimum ? hidden : 0;
        }
    }
}

/// <summary>Who was present at an occasion.</summary>
/// <param name="Place">Where, as finely as groups are told.</param>
/// <param name="Day">When.</param>
/// <param name="People">How many people, as far as that is known.</param>
/// <param name="Groups">How many of each group, none negative.</param>
public sealed record Presence(int Place, DateOnly Day, long People, IReadOnlyList<KeyValuePair<string, long>> Groups)
{
    /// <summary>How many of them are of a known group.</summary>
    public long Known => Groups.Sum(group => group.Value);
}
