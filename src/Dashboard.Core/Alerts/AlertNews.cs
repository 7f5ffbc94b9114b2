namespace Dashboard.Core.Alerts;

/// <summary>What has changed between what somebody was told and what is found now.</summary>
/// <param name="Found">Signals they were never told of.</param>
/// <param name="Back">Those that had ended and are so again: the same signal gives no second message.</param>
/// <param name="Ended">Those that are so no longer.</param>
public sealed record AlertNews(IReadOnlyList<AlertSignal> Found, IReadOnlyList<AlertEntry> Back, IReadOnlyList<AlertEntry> Ended)
{
    /// <summary>
    /// Compares them. A signal is the one that goes on of the same kind, unit, subject and turn; else the one of these that began on the same
    /// day; else it is new.
    /// </summary>
    /// <param name="known">What they were told, in any order.</param>
    /// <param name="found">What is found now; the same signal may stand in it more than once.</param>
    public static AlertNews Of(IReadOnlyList<AlertEntry> known, IEnumerable<AlertSignal> found)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(found);
        var going = known.Where(entry => entry.EndedAt is null).ToHashSet();
        var (news, back, kept) = (new List<AlertSignal>(), new List<AlertEntry>(), new HashSet<AlertEntry>());
        foreach (var signal in found.Distinct())
        {
            if (going.FirstOrDefault(entry => entry.Signal.Continues(signal)) is { } same)
            {
                kept.Add(same);
            }
            else if (known.FirstOrDefault(entry => entry.Signal == signal) is { } before)
            {
                back.Add(before);
            }
            else
            {
                news.Add(signal);
            }
        }

        return new AlertNews(news, back, [.. known.Where(entry => going.Contains(entry) && !kept.Contains(entry))]);
    }
}
