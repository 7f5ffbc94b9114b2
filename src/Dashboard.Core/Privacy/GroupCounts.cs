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

    /// <summary>How many more there are of whom no group is told; 0 or more.</summary>
    public long Untold { get; init; }

    /// <summary>
    /// Who was present at the occasions of a period, as far as it may be told: at each unit occasions are taken day by day, and their groups are
    /// told as of the last day of a run of them in which each group has k people or nobody (<see cref="SegmentBlocks"/>). So a figure adds up whole
    /// runs, whatever the period and unit: no difference of two tells who was at a single occasion.
    /// </summary>
    /// <param name="occasions">All occasions from the first on, not only those of the period; in any order.</param>
    /// <param name="period">The period; a run counts on its last day.</param>
    /// <param name="minimum">k, at least 1.</param>
    /// <returns>All groups that are known of any occasion, in their letters' order; hidden is one of which nothing is told.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimum"/> is below 1.</exception>
    public static GroupCounts Told(IReadOnlyCollection<Presence> occasions, Period period, int minimum)
    {
        ArgumentNullException.ThrowIfNull(occasions);
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        string[] names = [.. occasions.SelectMany(occasion => occasion.Groups.Select(group => group.Key)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
        var told = new long[names.Length];
        foreach (var unit in occasions.GroupBy(occasion => occasion.Unit))
        {
            AddUp([.. unit.GroupBy(occasion => occasion.Day).OrderBy(day => day.Key)], names, period, minimum, told);
        }

        var inPeriod = occasions.Where(occasion => period.Contains(occasion.Day)).Sum(occasion => Math.Max(occasion.People, occasion.Known));
        var isKnown = occasions.Any(occasion => period.Contains(occasion.Day) && occasion.Known > 0);
        var total = told.Sum();
        return names.Length == 0 || (total == 0 && !isKnown) ? None : new GroupCounts(
            total == 0 ? null : total, [.. names.Select((name, at) => new GroupCount(name, told[at] == 0 ? null : told[at]))])
        {
            Untold = Math.Max(0, inPeriod - total),
        };
    }

    private static void AddUp(IEnumerable<IGrouping<DateOnly, Presence>> days, string[] names, Period period, int minimum, long[] told)
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
            if (SegmentBlocks.Close(people, day.Key.DayNumber - first.Value.DayNumber, minimum, shown))
            {
                for (var group = 0; group < names.Length && period.Contains(day.Key); group++)
                {
                    told[group] += shown[group] ? people[group] : 0;
                }

                Array.Clear(people);
                first = null;
            }
        }
    }
}

/// <summary>Who was present at an occasion.</summary>
/// <param name="Unit">Whose occasion.</param>
/// <param name="Day">When.</param>
/// <param name="People">How many people, as far as that is known.</param>
/// <param name="Groups">How many of each group, none negative.</param>
public sealed record Presence(int Unit, DateOnly Day, long People, IReadOnlyList<KeyValuePair<string, long>> Groups)
{
    /// <summary>How many of them are of a known group.</summary>
    public long Known => Groups.Sum(group => group.Value);
}
