using Dashboard.Core.Time;

namespace Dashboard.Core.Imports;

/// <summary>Whether a source of files delivers as expected.</summary>
/// <param name="Source">Its name.</param>
/// <param name="LastAccepted">When the last of its files came that was of use; <c>null</c> when none has come.</param>
/// <param name="AwaitedSince">Since when the next is awaited: its last accepted file, else its first that was in vain; <c>null</c> when none has come.</param>
/// <param name="Expected">The longest wait for a delivery that is still on time; <c>null</c> when no rhythm is known.</param>
/// <param name="State">How it stands.</param>
public sealed record SourceHealth(string Source, DateTimeOffset? LastAccepted, DateTimeOffset? AwaitedSince, TimeSpan? Expected, SourceState State)
{
    /// <summary>From how many days with deliveries on a rhythm is learned.</summary>
    public const int LearnedFrom = 4;

    /// <summary>How many of the latest days with deliveries it is learned from.</summary>
    public const int LearnedOf = 12;

    /// <summary>
    /// How a source stands. Where people have set its rhythm, a delivery is late when it is a quarter of the rhythm overdue. Else the rhythm is
    /// the median of the gaps between the last <see cref="LearnedOf"/> local days on which files came, when there are at least
    /// <see cref="LearnedFrom"/>, and a delivery is late after twice that. Beyond twice the expected wait the source has gone silent. A file of
    /// which nothing could be taken is no delivery: whoever sends nothing else goes silent like one who sends nothing, and has failed until then.
    /// </summary>
    /// <param name="source">Its name.</param>
    /// <param name="accepted">When the files came that were of use, in any order; may be empty.</param>
    /// <param name="failed">When those came that could not be imported, or whose rows were all rejected, in any order; may be empty.</param>
    /// <param name="rhythm">What people have set; <c>null</c> for nothing.</param>
    /// <param name="now">Now.</param>
    public static SourceHealth Of(
        string source, IReadOnlyCollection<DateTimeOffset> accepted, IReadOnlyCollection<DateTimeOffset> failed, SourceRhythm? rhythm, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(failed);
        var expected = rhythm is { } set ? LengthOf(set) * 1.25 : TypicalGap(accepted) * 2;
        DateTimeOffset? last = accepted.Count == 0 ? null : accepted.Max();
        var since = last ?? (failed.Count == 0 ? null : failed.Min());
        var state = StateOf(now - since, expected);
        var endsInFailure = failed.Any(at => last is null || at > last);
        return new SourceHealth(source, last, since, expected, endsInFailure && state != SourceState.Silent ? SourceState.Failed : state);
    }

    /// <summary>The median gap between the latest days with deliveries; <c>null</c> when there are fewer than <see cref="LearnedFrom"/>.</summary>
    /// <param name="deliveries">When files came that were of use, in any order.</param>
    public static TimeSpan? TypicalGap(IReadOnlyCollection<DateTimeOffset> deliveries)
    {
        ArgumentNullException.ThrowIfNull(deliveries);
        int[] days = [.. deliveries.Select(at => LocalTime.DateOf(at).DayNumber).Distinct().OrderDescending().Take(LearnedOf)];
        if (days.Length < LearnedFrom)
        {
            return null;
        }

        int[] gaps = [.. days.Zip(days.Skip(1), (later, earlier) => later - earlier).Order()];
        return TimeSpan.FromDays((gaps[(gaps.Length - 1) / 2] + gaps[gaps.Length / 2]) / 2.0);
    }

    private static TimeSpan? LengthOf(SourceRhythm rhythm) => rhythm switch
    {
        SourceRhythm.Day => TimeSpan.FromDays(1),
        SourceRhythm.Week => TimeSpan.FromDays(7),
        SourceRhythm.Month => TimeSpan.FromDays(31),
        _ => null,
    };

    private static SourceState StateOf(TimeSpan? since, TimeSpan? expected) =>
        since is null || expected is null ? SourceState.Unknown
        : since <= expected ? SourceState.OnTime
        : since <= expected * 2 ? SourceState.Late
        : SourceState.Silent;
}
